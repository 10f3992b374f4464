// The parts of the check by themselves, where a whole pack would hide which of them says no.
import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import indexSchema from '../../../crates/core/src/pack/index.schema.json';
import { contents, keyOf, signature } from '../../../tests/ui/support/pack.mjs';
import { crc32 } from '../hash/crc32';
import { Point } from '@noble/ed25519';
import { verifyEd25519 } from '../hash/ed25519';
import { WHOLE, hashing, sha256 } from '../hash/sha256';
import { encode, shown, visible } from '../read/bytes';
import { Fields, central, endBytes, local, readCentral, readEnd } from '../read/header';
import { parseJson } from './json';
import { canonical, readManifest } from './manifest';
import { refusedName } from './names';
import { decode, leadsOut, lines, sameness, trim, trimEnd } from './paths';
import { readInfo } from './declaration';
import { KEYWORDS, type Schema, misfit, typesAt } from './schema';
import { parseSeal } from './seal';
import { verifySignature } from './sshsig';
import type { Fault } from './fault';

const at = <T>(list: ArrayLike<T>, place: number): T => list[place] as T;

describe('hashes', () => {
  it('are those of the standards', async () => {
    expect(crc32(encode('123456789'))).toBe(0xcbf43926);
    expect(await sha256(encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('are the same in one piece and in many', async () => {
    const bytes = Uint8Array.from({ length: 100_003 }, (_, n) => (n * 7) % 251);
    const pieces = [0, 1, 8, 70_000, 100_003];
    let crc = 0;
    const [whole, wasm] = [await hashing(bytes.length), await hashing(WHOLE + 1)];
    for (const [n, from] of pieces.slice(0, -1).entries()) {
      const piece = bytes.slice(from, pieces[n + 1]);
      crc = crc32(piece, crc);
      await whole.take(piece);
      await wasm.take(piece);
    }
    expect(crc).toBe(crc32(bytes));
    expect([await whole.done(), await wasm.done()]).toEqual([await sha256(bytes), await sha256(bytes)]);
  });
});

describe('a signature', () => {
  const message = encode('sealed');
  const check = (text: string, namespace = 'audit-pack@triennium', over = message) => verifySignature(encode(text), namespace, over);

  it('verifies for the same bytes and purpose only', async () => {
    const good = signature('sealed');
    expect(await check(good)).toEqual({ fingerprint: keyOf().fingerprint });
    expect(await check(good, undefined, encode('Sealed'))).toEqual({ fault: 'pack-signature-wrong' });
    expect(await check(good, 'file')).toEqual({ fault: 'pack-signature-other-purpose' });
    expect(await check('nothing')).toEqual({ fault: 'pack-signature-not-understood' });
  });

  it('cannot be changed in any byte', { timeout: 60_000 }, async () => {
    const good = encode(signature('sealed'));
    for (let place = 0; place < good.length; place += 1) {
      const changed = Uint8Array.from(good);
      changed[place]! ^= 1 << place % 8;
      expect(await verifySignature(changed, 'audit-pack@triennium', message), `byte ${place}`).toHaveProperty('fault');
    }
  });

  it('is none with a key of small order, which verifies whatever is signed', async () => {
    const weak = Uint8Array.from({ length: 32 }, (_, n) => (n === 0 ? 1 : 0));
    const made = new Uint8Array(64);
    made[0] = 1;
    expect(await verifyEd25519(weak, made, message)).toBe(false);
  });

  it('is judged as the program does where the browser knows no Ed25519', async () => {
    const browser = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('unknown', 'NotSupportedError'));
    try {
      const { key, signature: of } = mixedOrder();
      // Times eight all of them hold; as it stands only where k is a multiple of eight.
      const judged = await Promise.all(of.map(async ({ made, k }) => [k % 8n === 0n, await verifyEd25519(key, made, message)]));
      expect(judged.map(([, right]) => right)).toEqual(judged.map(([multiple]) => multiple));
      expect(new Set(judged.map(([multiple]) => multiple)).size).toBe(2);
      expect(await check(signature('sealed'))).toEqual({ fingerprint: keyOf().fingerprint });
      expect(browser).toHaveBeenCalled();
    } finally {
      browser.mockRestore();
    }
  });

  /** Signatures over `message` by a key that has a part of order eight. */
  function mixedOrder(): { key: Uint8Array; signature: { made: Uint8Array; k: bigint }[] } {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const small = Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', true);
    const secret = 123456789n;
    const key = Point.BASE.multiply(secret).add(small).toRawBytes();
    const little = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
    return { key, signature: Array.from({ length: 24 }, (_, n) => {
      const r = Point.BASE.multiply(BigInt(n + 2));
      const k = little(createHash('sha512').update(r.toRawBytes()).update(key).update(message).digest()) % order;
      const s = Buffer.from(((BigInt(n + 2) + k * secret) % order).toString(16).padStart(64, '0'), 'hex').reverse();
      return { made: Uint8Array.from([...r.toRawBytes(), ...s]), k };
    }) };
  }
});

describe('a seal', () => {
  const text = contents().get('seal.txt')!.toString();

  it('is read as it is written and in no other way', () => {
    expect(parseSeal(text)).toMatchObject({ sequence: 7, issuer: 'Nordlicht IT, Köln', previous: 'none', historyEntries: 250 });
    const others = [
      text.replace('sequence: 7', 'sequence: 07'), text.replace('sequence: 7', 'sequence: +7'), text.replace('0101', '010A'), text.replace('\\u{f6}', 'ö'),
      text.replace('\\u{f6}', '\\u{0f6}'), text.replace('\\u{f6}', '\\u{d800}'), text.replace('\\u{f6}', '\\u{61}'), text.replaceAll('\n', '\r\n'), text.replace('+01:00', '+0100'),
      text.replace('2026-03-02T', '2026-02-30T'), `${text}extra: 1\n`, text.trimEnd(), text.replace('pack:', 'Pack:'), text.replace('triennium-seal-1', 'triennium-seal-2'), '',
    ];
    for (const other of others) expect(parseSeal(other), other).toBeUndefined();
  });
});

describe('headers of a zip', () => {
  const sizes = [0n, 1n, 0xffff_fffen, 0xffff_ffffn, 0x1_0000_0000n, 1n << 60n];

  it('of any size come back', () => {
    for (const size of sizes) {
      for (const offset of sizes) {
        const entry = { name: encode('pack/data/x'), size, crc: 7, offset };
        const read = readCentral(new Fields(central(entry)));
        expect(read).toMatchObject({ size, packed: size, offset, crc: 7, method: 0 });
        expect(read?.raw).toEqual(central(entry));
        expect(local(entry).length).toBe(41 + (size >= 0xffff_ffffn ? 20 : 0));
      }
    }
  });

  it('end as they begin, ZIP64 or not', () => {
    for (const entries of [0n, 65_534n, 65_535n, 1n << 33n]) {
      for (const offset of sizes) {
        const bytes = endBytes({ entries, size: 99n, offset });
        const read = readEnd(bytes.subarray(bytes.length - 22), bytes.subarray(0, bytes.length - 22));
        expect(read).toEqual({ end: { entries, size: 99n, offset }, used: bytes.length - 22 });
      }
    }
  });

  it('cut anywhere are none', () => {
    const bytes = central({ name: encode('pack/a'), size: 1n << 40n, crc: 0, offset: 1n << 40n });
    for (let length = 0; length < bytes.length; length += 1) expect(readCentral(new Fields(bytes.subarray(0, length)))).toBeUndefined();
  });
});

describe('names and paths', () => {
  it('no system can bear are refused', () => {
    const cases: [string, string | undefined][] = [
      ['pack/nul.txt', 'device'], ['pack/a/COM1', 'device'], ['pack/a.', 'edge'], ['pack/a ', 'edge'], ['pack/a%41', 'special-character'], ['pack/a\\b', 'special-character'],
      ['pack/ä', 'not-ascii'], ['pack/a\nb', 'not-ascii'], ['pack//a', 'empty'], ['pack/..', 'edge'], ['pack', 'no-folder'], ['a-folder-name-that-is-too-long/x', 'too-long'],
      [`pack/${'x'.repeat(111)}`, 'too-long'], ['pack-0007/data/evidence/EV-000123/01-calibration-label.jpg', undefined],
    ];
    for (const [path, why] of cases) expect(refusedName(path), path).toBe(why);
  });

  it('stay in their place and are decoded once', () => {
    for (const out of ['../x', 'data/../../x', '/etc/passwd', '~/x', 'C:\\x', '\\\\server\\x', 'data\\..\\x', 'x', 'data']) expect(leadsOut(out, true), out).toBe(true);
    for (const within of ['data/x', 'data/~x', 'data/a..b/..c', 'data/C:x']) expect(leadsOut(within, true), within).toBe(false);
    expect(decode('data/a%0Db%0ac%25d%7E %250A')).toBe('data/a\rb\nc%d%7E %0A');
    expect(sameness('data/Nu\u0301N\u0303EZ')).toBe(sameness('data/núñez'));
  });

  it('have the spaces of Unicode round them, which are not those of JavaScript', () => {
    // Every character of the property White_Space, as Rust trims it.
    const spaces = '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
    expect([trim(`${spaces}a b${spaces}`), trimEnd(` a${spaces}`), trim(spaces), trim('')]).toEqual(['a b', ' a', '', '']);
    for (const other of ['\ufeff', '\u200b', '\u180e', '\u2060']) expect(trim(`${other}a${other}`)).toBe(`${other}a${other}`);
    expect(lines('a\n\u0085\n\ufeff\n \r\nb')).toEqual(['a', '\ufeff', 'b']);
    const faults: Fault[] = [];
    expect(readInfo('\ufeffPayload-Oxum: 1.1\nContact\u0085: \u0085Anna\ufeff\n\ufeff\n', faults)).toEqual([['\ufeffPayload-Oxum', '1.1'], ['Contact', 'Anna\ufeff']]);
    expect(faults.map((fault) => [fault.code, fault.args])).toEqual([['bag-info-line', { line: '\ufeff' }]]);
  });

  it('show what hides in them', () => {
    expect(visible('a\u202eb\u200dc\u{e0041}')).toBe('a⟨U+202E⟩b\u200dc⟨U+E0041⟩');
    expect(shown(Uint8Array.of(0x61, 0xff, 0xc3, 0xa4, 0x0a))).toBe('a⟨FF⟩ä⟨U+000A⟩');
  });
});

describe('a manifest', () => {
  const [one, two] = ['1'.repeat(64), '2'.repeat(64)];

  it('is ours only as we write it', () => {
    expect([...(canonical(`${one}  data/a\n${two}  data/b\n`) ?? [])]).toEqual([['data/a', one], ['data/b', two]]);
    for (const other of [`${two}  data/b\n${one}  data/a\n`, `${one}  data/a\n${one}  data/a\n`, `${one} data/a\n`, `${one}  data/a\r\n`, `${one}  data/a`, `${one.replace('1', 'A')}  data/a\n`, `\n${one}  data/a\n`]) {
      expect(canonical(other), other).toBeUndefined();
    }
  });

  it('is read as others write it, every trouble named', () => {
    const faults: Fault[] = [];
    const lines = readManifest(`nonsense\n${one} *data/a\n${one}\t./data/b\n${two}  data/b\n${one}  data/a\n${one}  ../x\n`, 'manifest-sha256.txt', faults);
    expect(lines.map((line) => line.path)).toEqual(['data/a', 'data/b', 'data/b']);
    expect(faults.map((fault) => fault.code)).toEqual(['bag-manifest-line', 'bag-path-outside', 'bag-md5sum-mark', 'bag-dot-slash', 'bag-listed-twice-differently', 'bag-listed-twice']);
  });
});

describe('JSON', () => {
  const read = (text: string): Promise<unknown> => parseJson(text, () => Promise.resolve());

  it('is taken as it is', async () => {
    const value = { a: ['x"\\', { a: 1, b: null }], 'b"': '{"a":1,"a":2}', c: '\ud83d\ude00' };
    for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) expect(await read(text)).toEqual(value);
    expect(await read('"\\ud83d\\ude00"')).toBe('😀');
  });

  it('with a field twice, half a surrogate, too deep or cut is refused', async () => {
    const bad = ['{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '[{"x":{"a":1 , "a" :2}}]', '{"a":1,"a"\n\t  :2}', '"\\ud800"', `${'['.repeat(200)}${']'.repeat(200)}`, '{"a":', '{"a', '', '{} {}'];
    for (const text of bad) await expect(read(text), text).rejects.toThrow();
  });

  it('has no number beyond all numbers, however it is written', async () => {
    for (const text of ['1e400', '[-1e309]', '{"a":[1,1E+999]}', '9'.repeat(400), `-${'9'.repeat(310)}`]) await expect(read(text), text).rejects.toThrow('number out of range');
    for (const [text, value] of [['1e308', 1e308], ['1e-400', 0], ['9'.repeat(305), Number('9'.repeat(305))], ['"1e400"', '1e400'], ['{"1e400":0}', { '1e400': 0 }]] as const) expect(await read(text)).toEqual(value);
  });

  it('tells where a number stands that is written as no count', async () => {
    const told: string[] = [];
    await parseJson('{"a":[1,"x",7.0,{"b":[[7e0]]}],"c":-0,"\\u0064":1.5,"e":-1,"f":10,"g":"7.0"} ', () => Promise.resolve(), (place) => told.push(place.join()));
    expect(told).toEqual(['a,2', 'a,3,b,0,0', 'c', 'd']);
  });
});

describe('the schema of the index', () => {
  it('uses no keyword that the page does not know', () => {
    const keywords = (schema: Schema, names = false): string[] => Object.entries(schema).flatMap(([name, inner]) => {
      const own = names ? [] : [name];
      const isSchema = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
      return [...own, ...(isSchema ? keywords(inner as Schema, name === 'properties' || name === '$defs') : [])];
    });
    expect(keywords(indexSchema as Schema).filter((name) => !KEYWORDS.includes(name))).toEqual([]);
  });

  it('says where something does not fit', () => {
    const index = JSON.parse(contents().get('index.json')!.toString()) as Record<string, unknown>;
    const complaint = (change: (index: any) => void): string | undefined => {
      const copy = structuredClone(index);
      change(copy);
      return misfit(indexSchema as Schema, indexSchema as Schema, copy);
    };
    expect(complaint(() => undefined)).toBeUndefined();
    expect(complaint((it) => { it.evidence[0].size = -5; })).toBe('evidence[0].size: less than 0');
    expect(complaint((it) => { it.evidence[0].size = 1.5; })).toBe('evidence[0].size: expected integer');
    expect(complaint((it) => { it.evidence[1].titel = ''; })).toBe('evidence[1].titel: unknown field');
    expect(complaint((it) => { delete it.records[0].title; })).toBe('records[0]: missing field title');
    expect(complaint((it) => { it.gaps = [{ what: 'clause' }]; })).toBe('gaps[0]: missing field text');
    expect(at(Object.keys(index), 0)).toBe('format');
  });

  it('knows which numbers are counts', () => {
    const types = (...place: (string | number)[]): string[] => typesAt(indexSchema as Schema, place);
    expect([types('sequence'), types('evidence', 3, 'size'), types('evidence', 3, 'title')]).toEqual([['integer'], ['integer'], ['string']]);
    for (const place of [['records', 0, 'fields', 'progress_pct'], ['records', 0, 'fields', 'sequence'], ['none', 1, 'size'], [0], ['evidence', 'size'], ['constructor', 'name']]) expect(types(...place)).toEqual([]);
  });
});
