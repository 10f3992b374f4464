import { expect, test } from 'vitest';
import { printedFields, printedStart, requestOf } from './printed';

test('a document is asked for by what its kind has, and by nothing that is empty', () => {
  const values = { kind: 'plan', language: 'de', paper: 'a4', watermark: ' ', eight_d: true, parts: ['report'] };
  expect(requestOf({ audit: 'a' }, values)).toEqual({ audit: 'a', kind: 'plan', language: 'de', paper: 'a4' });
  expect(requestOf({ audit: 'a' }, { ...values, kind: 'pack', watermark: ' DRAFT ' })).toEqual({ audit: 'a', kind: 'pack', language: 'de', paper: 'a4', watermark: 'DRAFT', eight_d: true, parts: ['report'] });
  expect(requestOf({ on: '2026-12-01' }, { ...values, kind: 'readiness' })).toEqual({ on: '2026-12-01', kind: 'readiness', language: 'de', paper: 'a4' });
  expect(requestOf({ nonconformities: ['n'] }, { ...values, kind: 'nonconformity', eight_d: false })).toEqual({ nonconformities: ['n'], kind: 'nonconformity', language: 'de', paper: 'a4' });
});

test('paper and language are the organisation’s unless somebody says otherwise', () => {
  expect(requestOf({ audit: 'a' }, printedStart(['plan'], { language: 'de' }))).toEqual({ audit: 'a', kind: 'plan' });
  expect(requestOf({ audit: 'a' }, printedStart(['plan'], { language: '' }))).toEqual({ audit: 'a', kind: 'plan', language: 'en' });
  expect(requestOf({ audit: 'a' }, { ...printedStart(['plan'], { language: 'de' }), paper: 'letter' })).toEqual({ audit: 'a', kind: 'plan', paper: 'letter' });
});

test('the kind is asked only where there are several', () => {
  expect(printedFields(['actions']).map((field) => field.name)).not.toContain('kind');
  expect(printedFields(['report', 'pack'])[0]?.name).toBe('kind');
  expect(printedStart(['actions'], { language: '' })['kind']).toBe('actions');
});
