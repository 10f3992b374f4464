// A reply comes back as it was written, and nothing else is taken for one.
import { expect, it } from 'vitest';
import { encode } from '../read/bytes';
import { type Entry, FORMAT, type Reply, entryFaults, isDay, moment, newId, parseReply, writeReply } from './reply';

const about = { entity: 'finding', id: '0199f3a0-0000-7000-8000-00000000f001' };
const entry = (more: Partial<Entry>): Entry => ({ id: newId(), kind: 'remark', text: 'A remark with </script> and “quotes”', ...more }) as Entry;
const reply = (entries: readonly Entry[]): Reply => ({
  format: FORMAT, pack: 'p', sequence: 7, seal_sha256: 'a'.repeat(64), author: { name: 'Zoë', organisation: 'ZS <GmbH>' }, written: moment(new Date(0)), entries,
});
const read = (text: string): Promise<Reply | string> => parseReply(encode(text));

const good = reply([
  entry({ about }), entry({ kind: 'request', clause: '9.2', due: '2026-12-01', request: 'RQ-2026-001' }), entry({ kind: 'finding', title: 'T', grade: 'minor', clause: '9.2.1', about }),
]);

it('comes back as it was written, and no markup stands in it', async () => {
  const text = writeReply(good);
  expect(text).not.toContain('<');
  expect(await read(text)).toEqual(good);
  expect(text.endsWith('}\n')).toBe(true);
  // A record is named by two words, whatever else is known of it.
  const whole = reply([entry({ about: { ...about, title: 'not to be sent' } as typeof about })]);
  expect(writeReply(whole)).not.toContain('not to be sent');
});

it('with anything else in it is refused with its place', async () => {
  const complaint = async (change: (reply: any) => void): Promise<string> => {
    const copy = structuredClone(good);
    change(copy);
    const found = await read(JSON.stringify(copy));
    return typeof found === 'string' ? found : 'taken';
  };
  expect(await complaint((it) => { it.more = 1; })).toBe('more: unknown field');
  expect(await complaint((it) => { it.format = 'triennium-reply-2'; })).toBe('format: triennium-reply-2');
  expect(await complaint((it) => { delete it.author.organisation; })).toBe('author.organisation: missing field');
  expect(await complaint((it) => { it.sequence = '7'; })).toBe('sequence: expected number');
  expect(await complaint((it) => { it.seal_sha256 = 'A'; })).toBe('seal_sha256: expected 64 hexadecimal digits');
  expect(await complaint((it) => { it.entries[0].kind = 'praise'; })).toBe('entries[0].kind: unknown word');
  expect(await complaint((it) => { it.entries[0].grade = 'minor'; })).toBe('entries[0].grade: unknown field');
  expect(await complaint((it) => { delete it.entries[2].grade; })).toBe('entries[2].grade: missing field');
  expect(await complaint((it) => { it.entries[2].grade = 'huge'; })).toBe('entries[2].grade: unknown word');
  expect(await complaint((it) => { it.entries[1].due = '2026-02-30'; })).toBe('entries[1].due: does not fit');
  expect(await complaint((it) => { it.entries[0].id = 'x'; })).toBe('entries[0].id: expected a version 4 UUID');
  expect(await complaint((it) => { it.entries[1].id = it.entries[0].id; })).toBe('entries: an id stands twice');
  expect(await complaint((it) => { it.entries[0].about.more = 1; })).toBe('entries[0].about.more: unknown field');
  expect(await complaint((it) => { it.entries[0].text = 'x'.repeat(20_001); })).toBe('entries[0].text: does not fit');
  expect(await read('{"format":1,"format":2}')).toBe('duplicate field format');
  expect(await read('x'.repeat((5 << 20) + 1))).toBe('more than 5242880 bytes');
  expect(await read('[]')).toBe('expected object');
});

it('is looked at field by field before it is kept', () => {
  const wrong = (more: Partial<Entry>): string[] => [...entryFaults(entry(more))].map(([field, { id, args }]) => [field, id, ...Object.values(args)].join(' '));
  expect(wrong({})).toEqual([]);
  expect(wrong({ text: ' ' })).toEqual(['text verify-reply-needed']);
  expect(wrong({ kind: 'finding', text: '' })).toEqual(['title verify-reply-needed', 'grade verify-reply-needed', 'clause verify-reply-needed']);
  expect(wrong({ kind: 'request', due: 'soon', clause: 'x'.repeat(101) })).toEqual(['clause verify-reply-too-long 100', 'due verify-reply-no-day']);
  expect(wrong({ text: 'two\nlines ⟨U+41⟩ \u200f' })).toEqual([]);
  expect(wrong({ text: 'a\u202eb' })).toEqual(['text verify-reply-hidden ⟨U+202E⟩']);
  expect(wrong({ kind: 'request', clause: 'a\nb' })).toEqual(['clause verify-reply-hidden ⟨U+000A⟩']);
  expect([isDay('2026-02-28'), isDay('2026-02-29'), isDay('26-2-2')]).toEqual([true, false, false]);
});

it('has ids of version 4 and moments with their offset', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const now = new Date('2026-11-23T10:00:00.123Z');
  expect(moment(now)).toMatch(/^2026-11-2[234]T\d{2}:\d{2}:00\.123[+-]\d{2}:\d{2}$/);
  expect(new Date(moment(now)).getTime()).toBe(now.getTime());
});
