// What the history page asks for.
import { call } from '$/api/client';
import { named } from '$/api/records';
import type { HistoryProof, HistoryVerify } from '$/api/gen/wire';

export const verifyHistory = (job: string): Promise<HistoryProof> => call('history_verify', named<HistoryVerify>(job, {}));
