// Every certification with what the rules say of it: for the cards in short, for the common axis in full.
import { call } from '$/api/client';
import type { CertificationView } from '$/api/gen/wire';
import { currentLanguage } from '$/lib/texts.svelte';
import { evaluate } from './evaluate';
import { listCertifications, readCertification } from './load';
import type { CertificationEvaluated, CertificationStanding } from './types';

export const standings = (): Promise<CertificationStanding[]> => call('certification_overview', { language: currentLanguage() });

export interface Track { view: CertificationView; evaluation: CertificationEvaluated }

export async function tracksOfAll(): Promise<Track[]> {
  const rows = await listCertifications();
  return Promise.all(rows.map(async ({ id }) => {
    const [view, evaluation] = await Promise.all([readCertification(id), evaluate(id)]);
    return { view, evaluation };
  }));
}
