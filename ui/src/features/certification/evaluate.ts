// Asks the rules about a certification as it stands, or with audits on other days: nothing is written by asking.
import { call } from '$/api/client';
import { currentLanguage } from '$/lib/texts.svelte';
import type { CertificationEvaluated } from './types';

export const evaluate = (id: string, moves: ReadonlyMap<string, string> = new Map()): Promise<CertificationEvaluated> =>
  call('certification_evaluate', { id, language: currentLanguage(), moves: [...moves].map(([event_id, last_day]) => ({ event_id, last_day })) });
