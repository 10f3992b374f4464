import { describe, expect, test } from 'vitest';
import type { CycleDeadline, CycleEvaluation, RuleVerdict, VerdictOutcome } from './types';
import { alarm, compare, grouped, sourceParts, worst } from './verdicts';

const verdict = (rule: string, outcome: VerdictOutcome, subject = ''): RuleVerdict => ({
  rule, class: 'NORM', confidence: 'H', verdict: outcome, subject, reason: '', code: '', suggestion: null, source: '', fact: null, turns_on: null, event_id: null, forecast: false, setting: null,
});
const deadline = (more: Partial<CycleDeadline>): CycleDeadline => ({
  rule: 'CYC-02', date: '2027-01-20', from: null, class: 'NORM', source: '', what: '', code: '', subject: '', event_id: null, done: false, days_left: 59, alarm: 60, ...more,
});
const evaluation = (verdicts: RuleVerdict[], deadlines: CycleDeadline[] = []): CycleEvaluation => ({
  on: '2026-11-22', expiry: null, expiry_is_proposed: false, restore_until: null, next_expiry: null, state: 'active', state_since: null, deadlines, verdicts,
});

test('groups come from the worst down, empty ones not at all', () => {
  const groups = grouped([verdict('A', 'met'), verdict('B', 'breach'), verdict('C', 'advice'), verdict('D', 'due'), verdict('E', 'breach')]);
  expect(groups.map((group) => [group.verdict, group.verdicts.length])).toEqual([['breach', 2], ['due', 1], ['advice', 1], ['met', 1]]);
  expect(worst(groups.flatMap((group) => group.verdicts))).toBe('breach');
  expect(worst([])).toBeUndefined();
});

describe('what a move changes', () => {
  const before = evaluation([verdict('CYC-03', 'due', '2027'), verdict('CYC-01', 'breach', 'second'), verdict('CYC-02', 'check_with_body')]);
  test('a rule that held and holds no more is worse', () => {
    const after = evaluation([verdict('CYC-03', 'breach', '2027'), verdict('CYC-01', 'breach', 'second'), verdict('CYC-02', 'check_with_body')]);
    expect(compare(before, after)).toMatchObject({ worse: [{ rule: 'CYC-03' }], better: [] });
  });
  test('a rule that was broken and holds is better', () => {
    const after = evaluation([verdict('CYC-03', 'due', '2027'), verdict('CYC-01', 'due', 'second'), verdict('CYC-02', 'met')]);
    expect(compare(before, after).better.map((one) => one.rule)).toEqual(['CYC-01', 'CYC-02']);
    expect(compare(before, after).worse).toEqual([]);
  });
  test('another subject of the same rule is another verdict', () => {
    expect(compare(before, evaluation([verdict('CYC-03', 'breach', '2028')])).worse).toHaveLength(1);
  });
});

test('the nearest alarm of all is told', () => {
  expect(alarm(evaluation([], [deadline({}), deadline({ alarm: 30 }), deadline({ alarm: null })]))).toBe(30);
  expect(alarm(evaluation([]))).toBeUndefined();
});

test('a source is told apart from where it was seen', () => {
  expect(sourceParts('ISO/IEC 17021-1:2015, 9.1.3.3 (https://a.example/b ; https://c.example)')).toEqual({ rule: 'ISO/IEC 17021-1:2015, 9.1.3.3', seen: 'https://a.example/b ; https://c.example' });
  expect(sourceParts('https://a.example')).toEqual({ rule: '', seen: 'https://a.example' });
  expect(sourceParts('DOMAIN.md A2')).toEqual({ rule: 'DOMAIN.md A2', seen: '' });
});
