// What the history page asks for.
import { call } from '$/api/client';
import type { HistoryProof } from '$/api/gen/wire';

export const verifyHistory = (): Promise<HistoryProof> => call('history_verify', {});
