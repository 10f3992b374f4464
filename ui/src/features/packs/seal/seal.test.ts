import { describe, expect, test } from 'vitest';
import { groupBy } from './groups';
import { isRecipient, lockFault, noLock, recipientsOf, type Lock } from './lock';
import { clausesOf, knownFrom, orderOf, profilesOf } from './order';

const values = { matter: 'audit', audit: 'a1', certification: 'c1', requests: 'l1', clauses: '8.2, 9', from: '2026-01-01', to: '', kinds: ['record'], recipient: ' Audit body ', purpose: '', profile: 'full', with_secret: false, supersedes: '', language: 'en' };

describe('an order', () => {
  test('names one matter, whatever was chosen before, and nothing that is empty', () => {
    expect(orderOf(values)).toEqual({ audit: 'a1', clauses: ['8.2', '9'], from: '2026-01-01', recipient: 'Audit body', profile: 'full', language: 'en' });
    expect(orderOf({ ...values, matter: 'requests', profile: 'request_list' })).toMatchObject({ requests: 'l1', profile: 'request_list' });
    expect(orderOf({ ...values, matter: 'requests' })).not.toHaveProperty('audit');
  });
  test('of a free choice has kinds and no matter', () => {
    const order = orderOf({ ...values, matter: 'chosen' }, ['e1']);
    expect(order).toMatchObject({ kinds: ['record'], without: ['e1'] });
    expect(Object.keys(order)).not.toContain('audit');
  });
  test('takes clauses however they are set apart', () => expect(clausesOf(' 8.2;9,\t10.1 ')).toEqual(['8.2', '9', '10.1']));
  test('begins where another page sent somebody', () => {
    const from = (question: Record<string, string>) => knownFrom((name) => question[name]);
    expect(from({ list: 'l1' })).toEqual({ matter: 'requests', requests: 'l1' });
    expect(from({ audit: 'a1', supersedes: 'p1' })).toEqual({ matter: 'audit', audit: 'a1', supersedes: 'p1' });
    expect(from({})).toEqual({ matter: 'audit' });
  });
  test('has the request list’s profile for a request list only', () => expect([profilesOf('requests'), profilesOf('audit')]).toEqual([['request_list', 'full', 'redacted'], ['full', 'redacted']]));
});

const AGE = `age1${'q'.repeat(58)}`;

describe('the lock', () => {
  const fault = (lock: Partial<Lock>): string | undefined => lockFault({ ...noLock(), ...lock })?.code;
  test('is whole before anything is sealed', () => {
    expect(fault({})).toBeUndefined();
    expect(fault({ how: 'recipients', recipients: ' \n ' })).toBe('age-no-recipient');
    expect(fault({ how: 'recipients', recipients: `${AGE} age1short` })).toBe('age-not-a-recipient');
    expect(fault({ how: 'recipients', recipients: `${AGE}\n${AGE}` })).toBeUndefined();
    expect(fault({ how: 'passphrase', passphrase: 'elevenchars', again: 'elevenchars' })).toBe('passphrase-short');
    expect(fault({ how: 'passphrase', passphrase: 'four words that nobody', again: 'four words' })).toBe('seal-passphrase-differs');
    expect(fault({ how: 'passphrase', passphrase: ' twelve ch ar', again: ' twelve ch ar' })).toBeUndefined();
  });
  test('takes recipients however they are set apart', () => expect(recipientsOf('age1a\nage1b, age1c')).toEqual(['age1a', 'age1b', 'age1c']));
  test('is no other kind of key', () => expect([AGE.toUpperCase(), `${AGE}q`, AGE.replace('qq', 'b1'), 'ssh-ed25519'].map(isRecipient)).toEqual([false, false, false, false]));
});

test('rows stand by what they have in common, in the order in which they came', () => {
  const rows = [{ why: 'secret', n: 1 }, { why: 'missing', n: 2 }, { why: 'secret', n: 3 }];
  expect(groupBy(rows, (row) => row.why).map((group) => [group.key, group.rows.map((row) => row.n)])).toEqual([['secret', [1, 3]], ['missing', [2]]]);
});
