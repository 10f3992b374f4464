// What the pages of issued packs read and write.
import { call } from '$/api/client';
import { named } from '$/api/records';
import type { IssuedPackView, PackLine, PackProfile, PackStamp, PackStamped, PackStampAsked } from '$/api/gen/wire';
import { asked, type Page, type PageRequest } from '$/components/patterns/pages';

export const profiles = ['full', 'redacted', 'request_list'];

export const listIssued = (request: PageRequest, { profile }: { profile: string | undefined }): Promise<Page<PackLine>> =>
  call('pack_list', { page: asked(request).page, ...(profile ? { profile: profile as PackProfile } : {}) });
export const readIssued = (pack: string): Promise<IssuedPackView> => call('pack_get', { pack });
export const writeLetter = (pack: string, path: string, language: string): Promise<unknown> => call('pack_letter', { pack, path, language });
export const askStamp = (path: string, out: string): Promise<PackStampAsked> => call('pack_stamp_ask', { path, out });
export const stampPack = (asked: PackStamp, job: string): Promise<PackStamped> => call('pack_stamp', named<PackStamp>(job, asked));
