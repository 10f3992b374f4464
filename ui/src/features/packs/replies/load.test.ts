import { beforeEach, expect, test, vi } from 'vitest';
import { call } from '$/api/client';
import type { SearchInput } from '$/api/gen/wire';
import { findEvidence } from '../requests/load';
import { findRecords, recordOf } from './load';

vi.mock('$/api/client', () => ({ call: vi.fn() }));
const asked = vi.mocked(call as (command: string, input: unknown) => Promise<unknown>);
beforeEach(() => { asked.mockReset(); });

test('records for a remark are found however much of other kinds is newer', async () => {
  // As the core answers: newest first, of one kind where one is asked for, no more than asked for.
  const all = [...Array.from({ length: 60 }, (_, n) => ({ entity: 'checklist_item', id: `c${n}`, title: 'Capacity?' })), { entity: 'finding', id: 'f1', title: 'F-2026-01 Capacity' }, { entity: 'audit', id: 'a1', title: 'IA-2026-01 Capacity' }];
  asked.mockImplementation((_, input) => {
    const { entity, limit = 50 } = input as SearchInput;
    return Promise.resolve(all.filter((hit) => entity === undefined || hit.entity === entity).slice(0, limit));
  });
  const found = await findRecords('capac');
  expect(found.map((one) => one.value)).toEqual(['audit/a1', 'finding/f1']);
  expect(found.map((one) => recordOf(one.value))).toEqual([{ entity: 'audit', record_id: 'a1' }, { entity: 'finding', record_id: 'f1' }]);
  expect(new Set(asked.mock.calls.map(([command, input]) => `${command} ${(input as SearchInput).text}`))).toEqual(new Set(['search capac']));
});

test('evidence for a request is looked for where all of it is', async () => {
  asked.mockResolvedValue({ rows: [{ id: 'e1', number: 'EV-000001', title: 'Minutes' }], total: 9000 });
  expect(await findEvidence('minutes')).toEqual([{ value: 'e1', label: 'EV-000001 Minutes' }]);
  expect(asked.mock.calls).toEqual([['evidence_list', { text: 'minutes', page: { sort: 'captured_at', descending: true, limit: 100 } }]]);
});
