// Asks the rules about a certification as it stands, or with audits on other days: nothing is written by asking.
import { send } from '$/api/client';
import { currentLanguage } from '$/lib/texts.svelte';
import type { CertificationEvaluated } from './types';

export const evaluate = async (id: string, moves: ReadonlyMap<string, string> = new Map()): Promise<CertificationEvaluated> =>
  (await send('certification_evaluate' as never, { id, language: currentLanguage(), moves: [...moves].map(([event_id, last_day]) => ({ event_id, last_day })) })) as unknown as CertificationEvaluated;
