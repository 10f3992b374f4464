import { describe, expect, test } from 'vitest';
import { faulty, missing, sent, start, type FieldSpec } from '$/components/patterns/forms';
import { readDate } from '$/components/primitives/date';
import { concerns } from './changes';
import { addDays, datesIn, daysBetween, size } from './format';
import { match } from './router.svelte';

describe('dates as people type them', () => {
  test.each([
    ['2026-11-22', '2026-11-22'], ['22.11.2026', '2026-11-22'], ['1/2/2026', '2026-02-01'], ['+14', '2026-12-06'],
    ['31.02.2026', undefined], ['tomorrow', undefined], ['', undefined], ['2026-13-01', undefined],
  ])('%s', (said, iso) => expect(readDate(said, '2026-11-22')).toBe(iso));
});

test('days are added across a change of summer time', () => expect(addDays('2026-03-28', 2)).toBe('2026-03-30'));

test('whole days lie between two dates, across summer time and leap days', () => {
  expect([daysBetween('2026-03-28', '2026-03-30'), daysBetween('2028-02-28', '2028-03-01'), daysBetween('2027-01-02', '2026-12-31')]).toEqual([2, 2, -2]);
});

test('days within a sentence are written in words, and nothing else is touched', () => {
  expect(datesIn('By 2027-01-20, not NC-2026-01-02 or 2027.')).toBe('By 20 Jan 2027, not NC-2026-01-02 or 2027.');
  expect(datesIn('2027-01-21/2028-01-20')).toBe('21 Jan 2027/20 Jan 2028');
});

test('sizes are decimal', () => {
  expect(size(0)).toBe('0 B');
  expect(size(1_500_000)).toBe('1.5 MB');
});

test('a route fits whole or not at all', () => {
  expect(match('/audits/:id', '/audits/7')).toEqual({ id: '7' });
  expect(match('/audits/:id', '/audits')).toBeUndefined();
  expect(match('/audits/:id', '/audits/a%2Fb')).toEqual({ id: 'a/b' });
});

test('a list is concerned by its entity, a page by its record', () => {
  const changed = [{ entity: 'audit', id: '1', change: 'update' }];
  expect(concerns(['audit'], changed)).toBe(true);
  expect(concerns(['audit:1'], changed)).toBe(true);
  expect(concerns(['audit:2', 'finding'], changed)).toBe(false);
});

describe('forms', () => {
  const fields: FieldSpec[] = [
    { name: 'title', label: '', kind: 'text' }, { name: 'due_on', label: '', kind: 'date', optional: true },
    { name: 'size', label: '', kind: 'number' }, { name: 'lines', label: '', kind: 'lines' },
    { name: 'why', label: '', kind: 'area', when: (values) => values['title'] === 'x' },
  ];
  test('what is sent has the types of the wire', () => {
    expect(sent(fields, { title: ' a ', due_on: '', size: '3', lines: 'one\n\n two ' }))
      .toEqual({ title: 'a', due_on: null, size: 3, lines: ['one', 'two'] });
  });
  test('what is known comes back as it was', () => {
    const known = { title: 'x', due_on: '2026-11-22', size: 7, lines: ['a', 'b'], why: 'so' };
    expect(sent(fields, start(fields, known))).toEqual(known);
  });
  test('an error finds its field', () => {
    const at = (field: string): string | undefined => faulty(fields, { code: 'x', args: {}, field });
    expect(at('title')).toBe('title');
    expect(at('lines[2].text')).toBe('lines');
    expect(at('audit.title')).toBe('title');
    expect(at('other')).toBeUndefined();
  });
});

describe('what a form says before it is sent', () => {
  const fields: FieldSpec[] = [
    { name: 'title', label: '', kind: 'text', required: true }, { name: 'owner_id', label: '', kind: 'combo', required: true, when: (values) => values['title'] === 'x' },
  ];
  test('what must be filled in and is not', () => {
    expect(missing(fields, { title: ' ' })).toEqual({ code: 'value-missing', args: {}, field: 'title' });
    expect(missing(fields, { title: 'x', owner_id: '' })?.field).toBe('owner_id');
    expect(missing(fields, { title: 'y', owner_id: '' })).toBeUndefined();
  });
});
