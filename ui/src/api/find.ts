// Search over every record, for the palette.
import { call } from './client';
import type { Entity, Hit } from './gen/wire';

export interface Found {
  kind: string;
  number: string;
  title: string;
  path: string;
}

const pages: Partial<Record<Entity, (id: string) => string>> = {
  audit: (id) => `/audits/${id}`,
  finding: (id) => `/findings/${id}`,
  nonconformity: (id) => `/nonconformities/${id}`,
  action: (id) => `/actions/${id}`,
  evidence: (id) => `/evidence/${id}`,
  person: () => '/organisation?tab=person',
  site: () => '/organisation?tab=site',
  service: () => '/organisation?tab=service',
  process: () => '/organisation?tab=process',
  document: (id) => `/documents/${id}`,
  programme: (id) => `/programmes/${id}`,
  certification: (id) => `/certification/${id}`,
  certification_body: () => '/certification?tab=bodies',
  complaint: () => '/certification?tab=complaints',
  normative_reference: () => '/certification?tab=references',
  issued_pack: (id) => `/packs/${id}`,
  request_list: (id) => `/packs/requests/${id}`,
  request: (id) => `/packs/request/${id}`,
  reply_entry: () => '/packs?tab=replies',
  grade: () => '/workspace?tab=grades',
};

/** Where a record is looked at; undefined where it has no page. */
export const pageOf = (entity: string, id: string): string | undefined => pages[entity as Entity]?.(id);

/** Where this record alone is looked at: not a list in which it stands. */
export const ownPageOf = (entity: string, id: string): string | undefined => {
  const page = pageOf(entity, id);
  return page?.endsWith(`/${id}`) ? page : undefined;
};

function found(hit: Hit): Found {
  const page = pageOf(hit.entity, hit.id) ?? `/history?of=${hit.id}`;
  // Two records may share a page; the list needs each path once.
  return { kind: hit.entity, number: '', title: hit.title, path: page.includes('?') ? `${page}&at=${hit.id}` : page };
}

export const find = async (words: string): Promise<Found[]> => (await call('search', { text: words, limit: 12 })).map(found);
