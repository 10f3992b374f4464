import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CODES } from '../../../../verify/check/fault';
import type { Acquaintance, Fault, PackOfFolder, PackVerified, SenderSaid } from '$/api/gen/wire';
import { asText, grouped, partOf } from './faults';
import { compared, fingerprint, sealHash, unread, type Comparison, type Letter } from './letter';
import { nameOf, placeOf } from './load';
import { clockOf, clockTones, isLocked, sameBytes, standing, standingOf, toneOf } from './verdict';

const KEY = `SHA256:${'aB3+/'.repeat(8)}xyz`;
const SEAL = '0123456789abcdef'.repeat(4);

describe('a line of the letter', () => {
  test.each([
    [KEY], [`  ${KEY}\n`], [`${KEY}=`], [KEY.replace('SHA256:', '')], [KEY.replace('SHA256:', 'sha256: ')], [KEY.replace(/(.{10})/g, '$1 ')],
  ])('is the fingerprint, however it was copied: %s', (said) => expect(compared(said, fingerprint, KEY)).toBe('same'));
  test('is not taken for the key when a letter differs, or only its case does', () => {
    expect(compared(KEY.replace('aB3', 'ab3'), fingerprint, KEY)).toBe('other');
    expect(compared(KEY.slice(0, -1), fingerprint, KEY)).toBe('unreadable');
  });
  test('says nothing while it is empty, and is no match where nothing verified', () => {
    expect(compared('  ', fingerprint, KEY)).toBe('none');
    expect(compared(KEY, fingerprint, null)).toBe('other');
  });
  test('may give the seal in capitals and in groups', () => {
    expect(compared(SEAL.toUpperCase().replace(/(.{4})/g, '$1 '), sealHash, SEAL)).toBe('same');
    expect(sealHash(`${SEAL}0`)).toBeUndefined();
  });
});

const fault = (code: string, subject: string, severity: Fault['severity'] = 'fault'): Fault => ({ code, subject, severity, args: {} });
const found = (more: Partial<PackVerified>): PackVerified => ({ sound: true, foreign: false, key: KEY, faults: [], sender: null, ...more }) as PackVerified;
const said = (key: Comparison, seal: Comparison = 'none'): Letter => ({ key, seal });
const met = (acquaintance: Acquaintance): Partial<PackVerified> => ({ sender: { acquaintance } as SenderSaid });

describe('the verdict', () => {
  test('is green only where the key is shown by something that did not come with the pack', () => {
    const cases = [
      standing(found({}), unread), standing(found(met('new')), said('unreadable')), standing(found(met('other_key')), unread), standing(found(met('former_key')), unread), standing(found(met('same_key')), said('other')),
      standing(found({ sound: false, ...met('same_key') }), said('same')), standing(found({ foreign: true }), unread), standing(found({ sound: false, faults: [fault('pack-encrypted', 'x')] }), said('same')),
    ];
    expect(cases).toEqual(['stranger', 'stranger', 'changed-key', 'changed-key', 'differs', 'faults', 'foreign-sound', 'locked']);
    expect(cases.map(toneOf)).not.toContain('good');
    expect([standing(found(met('new')), said('same')), standing(found(met('same_key')), unread), standing(found(met('rotated')), unread)].map(toneOf)).toEqual(['good', 'good', 'good']);
  });
  test('is "compared" by the whole key of the letter and by nothing else', () => {
    const at = (acquaintance: Acquaintance, key: Comparison, seal: Comparison) => standing(found(met(acquaintance)), said(key, seal));
    for (const key of ['none', 'unreadable'] as const) {
      expect([at('new', key, 'same'), toneOf(at('new', key, 'same'))]).toEqual(['letter-seal', 'warn']);
      // A seal takes no warning off the key, and what is known of the key stays.
      expect([at('other_key', key, 'same'), at('former_key', key, 'same'), at('same_key', key, 'same'), at('rotated', key, 'same')]).toEqual(['changed-key', 'changed-key', 'known', 'vouched']);
      expect(at('new', key, 'unreadable')).toBe('stranger');
    }
    expect([at('new', 'same', 'none'), at('other_key', 'same', 'same'), at('new', 'same', 'unreadable')]).toEqual(['compared', 'compared', 'compared']);
    expect([at('new', 'same', 'other'), at('same_key', 'other', 'same'), at('new', 'none', 'other')]).toEqual(['differs', 'differs', 'differs']);
  });
});

describe('the time of a pack', () => {
  const time = (trusted: boolean): PackVerified['time'] => ({ time: '2026-07-01T12:00:00.000+00:00', authority: 'CN=Clock', policy: '1.2.3', serial: '01', trusted });
  const [unchecked, stranger, broken] = ['pack-time-token-unchecked', 'pack-time-token-not-trusted', 'time-token-chain-wrong'].map((code) => fault(code, 'seal.txt.tsr', 'warning'));
  test('is proven where its stamp leads to whom the reader trusts, and nowhere else', () => {
    const cases = [found({ time: time(true) }), found({ time: time(false), faults: [unchecked!] }), found({ time: time(false), faults: [stranger!] }), found({ time: null, faults: [broken!] }), found({ time: null })].map(clockOf);
    expect(cases).toEqual(['trusted', 'unchecked', 'stranger', 'broken', 'none']);
    expect(cases.map((at) => clockTones[at]).filter((tone) => tone === 'good')).toHaveLength(1);
  });
  test('may change with the authority, and nothing else of the pack does', () => {
    const [one, held] = [found({ seal_sha256: SEAL, time: time(false), faults: [unchecked!] }), found({ seal_sha256: SEAL, time: time(true) })];
    expect([sameBytes(one, held), sameBytes(one, found({ seal_sha256: SEAL, faults: [broken!] }))]).toEqual([true, true]);
    expect(sameBytes(one, { ...held, seal_sha256: SEAL.replace('0', '1') })).toBe(false);
    expect(sameBytes(one, { ...held, faults: [fault('bag-changed', 'data/a')] })).toBe(false);
    expect(sameBytes(found({ seal_sha256: null }), found({ seal_sha256: null })), 'of what has no seal nothing is known').toBe(false);
  });
});

describe('a pack of a folder', () => {
  const pack = (more: Partial<PackOfFolder>): PackOfFolder => ({ path: '/a.zip.age', name: 'a.zip.age', verified: null, problem: null, ...more });
  test('is locked until something opens it, and faulty where it cannot be read at all', () => {
    expect(isLocked(pack({ verified: found({ sound: false, faults: [fault('pack-encrypted', 'a')] }) }))).toBe(true);
    expect(isLocked(pack({ problem: { code: 'age-wrong-passphrase', args: {}, field: null } }))).toBe(true);
    expect(standingOf(pack({ problem: { code: 'zip-not-a-zip', args: {}, field: null } }))).toBe('faults');
    expect(standingOf(pack({ verified: found({}) }))).toBe('stranger');
  });
});

describe('faults', () => {
  const many = [fault('bag-changed', 'data/a'), fault('bag-system-file', 'Thumbs.db', 'warning'), fault('bag-missing', 'data/b'), fault('pack-signature-wrong', 'seal.txt.sig')];
  test('stand by the part they are about: the seal first, warnings last, none lost', () => {
    const groups = grouped(many);
    expect(groups.map((group) => [group.part, group.bad, group.faults.map((one) => one.subject)])).toEqual([
      ['seal', 1, ['seal.txt.sig']], ['files', 2, ['data/a', 'data/b', 'Thumbs.db']],
    ]);
  });
  test('of every family find their part', () => {
    expect(['zip-trailing', 'index-file-differs', 'pack-no-index', 'pack-key-differs', 'pack-manifest-unusual', 'job-odd'].map(partOf)).toEqual(['container', 'index', 'index', 'seal', 'files', 'other']);
  });
  test('have a part each, whoever finds them: the page, the program, or a zip of somebody else', () => {
    const read = (folder: string, ending: string): string[] => (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith(ending)).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    const found = read('../crates/core/src/pack', '.rs').flatMap((source) => [...source.matchAll(/Fault::(?:new|warning)\(\s*"([a-z0-9-]+)"/g)].map(([, code]) => code ?? ''));
    const said = read('../messages/en', '.ftl').flatMap((text) => [...text.matchAll(/^((?:zip|bag|index|foreign-zip|foreign-entry|time-token)-[a-z0-9-]+) =/gm)].map(([, code]) => code ?? ''));
    expect([found.length > 30, said.length > 60, CODES.length > 80]).toEqual([true, true, true]);
    expect([...new Set([...CODES, ...found, ...said])].filter((code) => partOf(code) === 'other')).toEqual([]);
    expect(['pack-rotation-wrong', 'pack-encrypted', 'foreign-zip-bomb', 'verify-not-hashed'].map(partOf)).toEqual(['seal', 'container', 'container', 'files']);
  });
  test('are copied a line each, a subject that looks like markup included', () => {
    const text = asText('Found:', [...many, fault('bag-extra', '<img src=x>')]);
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(5);
    expect(text).toContain('<img src=x>');
  });
});

test('a pack is called by the end of its path, on any system', () => {
  expect(nameOf('C:\\packs\\pack-0007.zip')).toBe('pack-0007.zip');
  expect(nameOf('/home/a/pack-0007/')).toBe('pack-0007');
  expect(placeOf('/a/ü & b.zip')).toBe('/packs/received?path=%2Fa%2F%C3%BC%20%26%20b.zip');
});
