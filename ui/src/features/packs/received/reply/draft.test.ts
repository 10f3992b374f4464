import { expect, test } from 'vitest';
import { entryOf, nothing, remember, remembered, replace, without, type Draft } from './draft';

class Shelf {
  kept = new Map<string, string>();
  full = false;
  getItem = (name: string): string | null => this.kept.get(name) ?? null;
  setItem = (name: string, value: string): void => { if (this.full) throw new Error('full'); this.kept.set(name, value); };
  removeItem = (name: string): void => void this.kept.delete(name);
}
const shelf = (): Shelf & Storage => new Shelf() as unknown as Shelf & Storage;
const ID = '3f2b0a9e-6f0c-4a52-9a55-0d0a5f1c2b3d';
const about = { entity: 'finding', id: '0199' };

test('an entry has the fields of its kind and no others, and no empty ones', () => {
  const values = { text: ' Why? ', clause: ' 9.2 ', due: null, request: '', title: 'T', grade: 'minor' };
  expect(entryOf('remark', values, about, ID)).toEqual({ id: ID, kind: 'remark', text: 'Why?', about });
  expect(entryOf('request', values, undefined, ID)).toEqual({ id: ID, kind: 'request', text: 'Why?', clause: '9.2' });
  expect(entryOf('finding', values, undefined, ID)).toEqual({ id: ID, kind: 'finding', text: 'Why?', title: 'T', grade: 'minor', clause: '9.2' });
});

test('a draft comes back for its own pack, and something else in its place is no draft', () => {
  const on = shelf();
  const draft: Draft = { author: { name: 'P', organisation: '' }, entries: [entryOf('remark', { text: 'a' }, about, ID)] };
  expect(remember(on, 'one', draft)).toBe(true);
  expect(remembered(on, 'one', 'Q')).toEqual(draft);
  expect(remembered(on, 'two', 'Q')).toEqual(nothing('Q'));
  for (const odd of ['{"author":1}', 'no json', '{"author":{"name":"x","organisation":""},"entries":[{"id":1}]}', '[]']) {
    on.kept.set('reply:one', odd);
    expect(remembered(on, 'one', 'Q')).toEqual(nothing('Q'));
  }
});

test('without room it is said, and nothing is lost that is in sight', () => {
  const on = shelf();
  on.full = true;
  expect(remember(on, 'one', replace(nothing(), entryOf('remark', { text: 'a' }, about, ID)))).toBe(false);
});

test('an entry is changed in its place and taken away by its id; the last one leaves nothing behind', () => {
  const on = shelf();
  const first = replace(nothing(), entryOf('remark', { text: 'a' }, about, ID));
  const changed = replace(first, entryOf('remark', { text: 'b' }, about, ID));
  expect(changed.entries.map((entry) => entry.text)).toEqual(['b']);
  remember(on, 'one', changed);
  remember(on, 'one', without(changed, ID));
  expect(on.kept.size).toBe(0);
});
