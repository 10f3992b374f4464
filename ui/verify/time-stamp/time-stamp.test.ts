// Time stamps as authorities make them and as nobody should: each is taken, or refused by its name, as the program does.
// tests/ui/browser/verify.test.mjs holds the program against the same answers.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { certificate, der, digest, extension, forStamps, keyPair, oid, openssl, person, seq, set, stamp } from '../../../tests/ui/support/authority.mjs';
import { HOLDS, STRANGER, TRUSTED, anchored, good, noAnchors, oddAnchors, wrong } from '../../../tests/ui/support/stamps.mjs';
import { NOBODY, readAnchors } from './anchors';
import { readCertificate } from './certificate';
import { certificateTime, tokenTime } from './moment';
import { nameText } from './name';
import { type TimeStamp, checkTimeStamp } from './time-stamp';
import { Walk, Wrong, attempt, natural, oidText, value } from './walk';

const SEAL = 'format: triennium-seal-1\n';
const found = (answer: Uint8Array, seal = SEAL): Promise<TimeStamp | { fault: string }> => checkTimeStamp(answer, digest(seal).toString('hex'));
const code = async (answer: Uint8Array): Promise<string> => {
  const stamped = await found(answer);
  return 'fault' in stamped ? stamped.fault : HOLDS;
};

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));
function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'triennium-'));
  folders.push(made);
  return made;
}

describe('a time stamp', () => {
  const kinds: [string, string, string][] = [['RSA', 'rsa_keygen_bits:2048', 'sha512'], ['EC', 'ec_paramgen_curve:P-256', 'sha256'], ['EC', 'ec_paramgen_curve:P-384', 'sha384']];
  it.each(kinds)('of OpenSSL’s authority holds: %s, %s, %s', async (kind, option, hash) => {
    for (const chain of [true, false]) {
      const before = Date.now();
      const answer = openssl(folder(), kind, option, { hash, chain })(SEAL);
      const stamped = await found(answer);
      if ('fault' in stamped) throw new Error(stamped.fault);
      expect([stamped.authority, stamped.policy, stamped.serial]).toEqual(['CN=Clock,O=Nordlicht,C=DE', '1.2.3.4.1', '0bae']);
      expect(Math.abs(Date.parse(stamped.time) - before)).toBeLessThan(60_000);
      expect(stamped.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/);
      expect(await found(answer, 'another seal')).toEqual({ fault: 'time-token-other-imprint' });
    }
  });

  it('that the program’s own tests are made of holds', async () => {
    for (const name of ['rsa', 'ecdsa']) {
      const stamped = await found(readFileSync(`../crates/core/src/pack/time_stamp/fixture/${name}.tsr`), 'sealed');
      expect(stamped).toMatchObject({ policy: '1.2.3.4.1', authority: expect.stringContaining(`Time ${name}`) as string });
    }
  });

  it.each(Object.entries(good))('holds: %s', async (_, make) => expect(await code(make(SEAL))).toBe(HOLDS));
  it.each(Object.entries(wrong).filter(([, [wanted]]) => wanted.startsWith('time-')))('is refused: %s', async (_, [wanted, make]) => expect(await code(make(SEAL))).toBe(wanted));

  it('tells what it states', async () => {
    expect(await found(stamp(SEAL))).toEqual({ time: '2026-07-01T12:00:00.123+00:00', authority: 'CN=Clock,O=Nordlicht', policy: '1.2.3.4.1', serial: '0bad', certificate: digest(certificate()).toString('hex'), trusted: false });
  });

  it('never holds with a byte changed where it is signed, and never throws', { timeout: 60_000 }, async () => {
    const answer = stamp(SEAL);
    for (let place = 0; place < answer.length; place += 1) {
      for (const bit of [1, 0x20, 0x80]) {
        const changed = Uint8Array.from(answer);
        changed[place]! ^= bit;
        const now = await found(changed);
        // Nothing is signed of how the answer is wrapped: then it states the same.
        if (!('fault' in now)) expect(now, `byte ${place}`).toEqual(await found(answer));
      }
    }
  });

  it('cut anywhere is none', async () => {
    const answer = stamp(SEAL);
    for (let length = 0; length < answer.length; length += 1) expect(await code(answer.subarray(0, length)), `${length}`).toBe('time-token-not-understood');
  });

  it('is not called wrong by a browser that has no WebCrypto', async () => {
    vi.resetModules();
    vi.stubGlobal('crypto', {});
    const without = await import('./time-stamp');
    const seal = digest(SEAL).toString('hex');
    expect(await without.checkTimeStamp(stamp(SEAL), seal)).toEqual({ fault: 'verify-time-not-checkable' });
    expect(await without.checkTimeStamp(stamp('x'), seal)).toEqual({ fault: 'time-token-other-imprint' });
    vi.unstubAllGlobals();
    vi.resetModules();
  });
});

describe('whom the reader trusts', () => {
  const bytes = (file: Buffer | string): Uint8Array => (typeof file === 'string' ? Buffer.from(file) : file);
  const held = async (answer: Uint8Array, file: Buffer | string): Promise<string> => {
    const stamped = await checkTimeStamp(answer, digest(SEAL).toString('hex'), readAnchors(bytes(file)) ?? NOBODY);
    return 'fault' in stamped ? stamped.fault : stamped.trusted ? TRUSTED : STRANGER;
  };
  it.each(Object.entries(anchored))('%s', { timeout: 30_000 }, async (_, [wanted, file, make]) => {
    expect(readAnchors(bytes(file)), 'it is a file of certificates').toBeDefined();
    expect(await held(make(SEAL), file)).toBe(wanted);
  });
  it.each(Object.entries(noAnchors))('is no file of certificates: %s', (_, file) => expect(readAnchors(bytes(file))).toBeUndefined());
  it.each(Object.entries(oddAnchors))('is a file of certificates: %s', async (_, file) => expect(await held(stamp(SEAL), file)).toBe(TRUSTED));
  it('is not asked for names of hosts, which only the program compares', async () => {
    const host = der(0x82, Buffer.from('clock.example'));
    const root = keyPair('P-256', 'root');
    const limit = extension('2.5.29.30', seq(der(0xa0, seq(host))), true);
    const anchor = certificate({ keys: root, by: root, subject: person('Root of the test'), extensions: [limit] });
    const answer = stamp(SEAL, { cert: certificate({ extensions: [forStamps(), extension('2.5.29.17', seq(host))] }) });
    expect(await held(answer, anchor)).toBe('verify-time-not-checkable');
    expect(await held(stamp(SEAL), anchor)).toBe(TRUSTED);
  });
  it('vouches for OpenSSL’s authority, and for no other', async () => {
    const [here, there] = [folder(), folder()];
    const answer = openssl(here, 'EC', 'ec_paramgen_curve:P-256')(SEAL);
    openssl(there, 'EC', 'ec_paramgen_curve:P-256');
    const file = (at: string, name: string): Buffer => readFileSync(path.join(at, name));
    expect([await held(answer, file(here, 'root.pem')), await held(answer, file(here, 'tsa.pem')), await held(answer, file(there, 'root.pem'))]).toEqual([TRUSTED, TRUSTED, STRANGER]);
    expect(readAnchors(file(here, 'tsa.cnf'))).toBeUndefined();
  });
  it('is never anybody by a changed byte, and nothing throws', { timeout: 60_000 }, async () => {
    const [answer, root] = [stamp(SEAL), anchored['its root']![1] as Buffer];
    for (let place = 0; place < root.length; place += 1) {
      const changed = Buffer.from(root);
      changed[place]! ^= 1;
      const said = await held(answer, changed);
      // Of an anchor only the name and the key count: the rest is not signed by anybody the reader would ask.
      expect(['', STRANGER, 'time-token-chain-wrong'], `byte ${place}`).toContain(said);
    }
    for (let length = 0; length < root.length; length += 1) expect(readAnchors(root.subarray(0, length))).toBeUndefined();
  });
});

describe('DER', () => {
  const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
  const read = (text: string): string | undefined => attempt(() => Buffer.from(new Walk(bytes(text)).any().content).toString('hex'));

  it('has one form of each length and tag', () => {
    expect([read('0400'), read('0401ff'), read(`048180${'00'.repeat(128)}`)?.length, read(`04820100${'00'.repeat(256)}`)?.length]).toEqual(['', 'ff', 256, 512]);
    for (const bad of ['', '04', '0401', '0480', '048100', '04817f', '0482007f', '048200ff', '0485', '04ff', '04840000', '0484ffffffff', '2400', '0000', '1f0100', '1c00', 'bf1e00', 'bf8001', 'bf8f8f8f8f8f00']) expect(read(bad), bad).toBeUndefined();
    expect([read('bf1f00'), read('7f810000'), read('df0f00')]).toEqual(['', '', undefined]);
  });

  it('writes what it reads', () => {
    for (const length of [0, 1, 127, 128, 255, 256, 65_535, 65_536]) expect(new Walk(value(0x04, new Uint8Array(length))).any().content.length).toBe(length);
  });

  it('has one form of each number and name', () => {
    const number = (text: string): string | undefined => attempt(() => Buffer.from(natural(bytes(text))).toString('hex'));
    expect(['00', '7f', '0080', '', '80', '0000', '007f'].map(number)).toEqual(['00', '7f', '80', undefined, undefined, undefined, undefined]);
    const name = (text: string): string | undefined => attempt(() => oidText(bytes(text)));
    expect(['2a864886f70d', '2a', '578fffffff7f', '', '78', '2a80', '2a9080808000', `2a${'01'.repeat(39)}`].map(name)).toEqual(['1.2.840.113549', '1.2', '2.7.4294967295', undefined, undefined, undefined, undefined, undefined]);
  });

  it('passes on what is not its own', () => {
    expect(() => attempt(() => { throw new RangeError('x'); })).toThrow(RangeError);
    expect(() => new Walk(bytes('04')).any()).toThrow(Wrong);
  });
});

it('moments are those that exist', () => {
  const token = (text: string): string | undefined => { const time = tokenTime(Buffer.from(text)); return time === undefined ? undefined : new Date(time).toISOString(); };
  expect(['20240229235959Z', '20240229235960Z', '20260701120000.1Z', '20260701120000.0009Z', '00000101000000Z'].map(token)).toEqual(['2024-02-29T23:59:59.000Z', '2024-02-29T23:59:59.000Z', '2026-07-01T12:00:00.100Z', '2026-07-01T12:00:00.000Z', '0000-01-01T00:00:00.000Z']);
  for (const bad of ['', '20260701120000', '20260701120000.Z', '20260701240000Z', '20260701126000Z', '20260701120061Z', '20260001000000Z', '20260100000000Z', '20260431000000Z', '２0260701120000Z']) expect(token(bad), bad).toBeUndefined();
  const at = (tag: number, text: string): number | undefined => certificateTime(tag, Buffer.from(text));
  expect([at(0x17, '700101000000Z'), at(0x17, '491231235959Z'), at(0x18, '20500101000000Z'), at(0x17, '500101000000Z'), at(0x18, '19691231235959Z'), at(0x17, '20500101000000Z'), at(0x18, '500101000000Z')]).toEqual([0, 2524607999, 2524608000, undefined, undefined, undefined, undefined]);
});

it('names stand in one line, with everything that could mislead written out', () => {
  const one = (name: string, tag: number, text: string): Buffer => seq(oid(name), der(tag, Buffer.from(text)));
  const named = (...sets: Buffer[]): string => nameText(readCertificate(certificate({ subject: seq(...sets) }))?.subject ?? []);
  expect(named(set(one('2.5.4.6', 0x13, 'DE')), set(one('2.5.4.10', 0x0c, 'Zeit, Köln'), one('2.5.4.3', 0x0c, '#1 ')))).toBe('CN=\\#1\\ +O=Zeit\\, Köln,C=DE');
  expect(named(set(one('2.5.4.97', 0x0c, 'x')), set(one('2.5.4.3', 0x1e, '\0x')), set(one('2.5.4.6', 0x13, 'D_')))).toBe('2.5.4.6=#1302445f,2.5.4.3=#1e020078,2.5.4.97=#0c0178');
  expect(named(set(one('2.5.4.3', 0x0c, 'a\nb\u202ec')))).toBe('CN=a\\0ab⟨U+202E⟩c');
});
