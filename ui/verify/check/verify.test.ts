// Packs from their first byte to their last: sound as written, and nothing can be changed, added or left out unseen.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { certificate, der, isAuthority, keyPair, person, stamp } from '../../../tests/ui/support/authority.mjs';
import { type Entry, type Options, type Twist, contents, end, files, keyOf, pack, rotation, sortedEntries, zip } from '../../../tests/ui/support/pack.mjs';
import { openFolder } from '../read/folder';
import { openZip } from '../read/zip';
import { stream } from '../read/tree';
import { NOBODY, readAnchors } from '../time-stamp/anchors';
import { Fault } from './fault';
import { Cancelled, Meter, type Progress } from './meter';
import { type Verified, heldAgainst, heldTo, isSound, verifyFolder, verifyZip } from './verify';

const file = (bytes: Uint8Array, name = 'it.zip'): File => new File([Uint8Array.from(bytes)], name);
const check = (bytes: Uint8Array): Promise<Verified> => verifyZip(file(bytes), new Meter());
const listed = (faults: readonly Fault[]): string[] => faults.map((fault) => `${fault.code} ${fault.subject}`);
const found = async (options: Options): Promise<string[]> => listed((await check(pack(options).bytes)).faults);

/** What is wrong with a zip itself, its contents read too. */
async function refused(bytes: Uint8Array): Promise<string[]> {
  const { tree, faults } = await openZip(file(bytes));
  const contents = await Promise.all(tree.files.map((one) => stream(one, () => undefined)));
  return listed([...faults, ...contents.filter((fault) => fault instanceof Fault)]);
}

const PLAIN: Entry[] = [['pack/bagit.txt', 'BagIt-Version: 1.0\n'], ['pack/data/a.txt', 'alpha'], ['pack/data/b.bin', Uint8Array.of(0, 1, 2, 255)], ['pack/data/empty', '']];
const at = (wanted: string, change: (parts: Parameters<Twist>[1]) => void): Twist => (name, parts) => {
  if (name === wanted) change(parts);
  return parts;
};
const twisted = (change: (parts: Parameters<Twist>[1]) => void): Buffer => zip(PLAIN, at('pack/data/a.txt', change));

describe('a pack', () => {
  it('is sound as zip and as folder, and says who sealed it', async () => {
    const made = pack();
    const verified = await check(made.bytes);
    expect(listed(verified.faults)).toEqual([]);
    expect([verified.fingerprint, verified.sealHash, verified.seal?.issuer]).toEqual([made.fingerprint, made.seal, 'Nordlicht IT, Köln']);
    expect(heldAgainst(verified, { key: made.fingerprint, seal: made.seal })).toEqual([]);
    expect(verified.index?.evidence.length).toBe(files().length);
    const folder = await verifyFolder(unpacked(made.all), new Meter());
    expect(listed(folder.faults)).toEqual([]);
    expect([folder.sealHash, folder.evidenceDigest]).toEqual([verified.sealHash, verified.evidenceDigest]);
  });

  it('has a fault whichever byte is flipped', { timeout: 120_000 }, async () => {
    const { bytes } = pack({ evidence: files().slice(0, 2) });
    // Every one takes a minute; headers are flipped bit by bit below.
    for (let place = 0; place < bytes.length; place += 11) {
      const changed = Uint8Array.from(bytes);
      changed[place]! ^= 1 << place % 8;
      const { faults } = await check(changed);
      expect(isSound(faults), `byte ${place} of ${bytes.length}`).toBe(false);
    }
  });

  it('has a fault cut anywhere and with anything after it', { timeout: 60_000 }, async () => {
    const { bytes } = pack();
    for (let length = 0; length < bytes.length; length += 31) expect(isSound((await check(bytes.subarray(0, length))).faults), `${length}`).toBe(false);
    expect(listed((await check(Buffer.concat([bytes, Buffer.from('x')]))).faults)).toEqual(['zip-trailing it.zip']);
  });

  it('names everything that was changed, lost and added, at once', async () => {
    const unsealed = (all: Map<string, Buffer>): void => {
      all.set('data/evidence/EV-000001/01-label.png', Buffer.from('other'));
      all.delete('data/evidence/EV-000002/01-log.txt');
      all.set('data/evidence/EV-000009/01-new.txt', Buffer.from('new'));
      all.set('readme.txt', Buffer.from('new'));
      all.set('manifest-md5.txt', Buffer.from(''));
    };
    expect(await found({ unsealed })).toEqual([
      'bag-changed data/evidence/EV-000001/01-label.png', 'bag-extra data/evidence/EV-000009/01-new.txt', 'bag-missing data/evidence/EV-000002/01-log.txt',
      'bag-oxum-differs bag-info.txt', 'index-size-differs EV-000001', 'pack-other-manifest manifest-md5.txt', 'pack-seal-other-payload seal.txt', 'pack-unlisted-file readme.txt',
    ]);
  });

  it('is refused with another seal, signature, purpose or key', async () => {
    const set = (path: string, change: (text: string) => string) => (all: Map<string, Buffer>): unknown => all.set(path, Buffer.from(change(all.get(path)!.toString())));
    expect(await found({ unsealed: (all) => all.delete('seal.txt') })).toEqual(['pack-no-seal seal.txt']);
    expect(await found({ unsealed: (all) => all.delete('seal.txt.sig') })).toEqual(['pack-no-signature seal.txt.sig']);
    expect(await found({ unsealed: set('seal.txt', (text) => text.replace('sequence: 7', 'sequence: 8')) })).toEqual(['index-other-seal index.json', 'pack-signature-wrong seal.txt.sig']);
    expect(await found({ unsealed: set('seal.txt', (text) => `${text}more: 1\n`) })).toEqual(['pack-seal-not-understood seal.txt', 'pack-signature-wrong seal.txt.sig']);
    expect(await found({ unsealed: set('seal.txt.sig', (text) => text.replaceAll('\n', '\r\n')) })).toEqual(['pack-signature-not-understood seal.txt.sig']);
    expect(await found({ namespace: 'file' })).toEqual(['pack-signature-other-purpose seal.txt.sig']);
    expect(await found({ sealed: (lines) => ({ ...lines, sequence: '07' }) })).toEqual(['pack-seal-not-understood seal.txt']);
    const verified = await check(pack({ key: keyOf(7) }).bytes);
    const letter = heldAgainst(verified, { key: keyOf().fingerprint, seal: '0'.repeat(64) });
    expect([listed(verified.faults), listed(letter)]).toEqual([[], ['pack-key-differs seal.txt.sig', 'pack-seal-differs seal.txt']]);
  });

  it('is sound with a time stamp over its seal, and not with one that does not hold', async () => {
    const stamped = (make: (seal: Buffer) => Uint8Array) => check(pack({ unsealed: (all) => all.set('seal.txt.tsr', Buffer.from(make(all.get('seal.txt')!))) }).bytes);
    const verified = await stamped((seal) => stamp(seal));
    expect([listed(verified.faults), isSound(verified.faults)]).toEqual([['pack-time-token-unchecked seal.txt.tsr'], true]);
    expect(verified.faults[0]?.args).toEqual({ time: '2026-07-01T12:00:00.123+00:00', authority: 'CN=Clock,O=Nordlicht' });
    expect(verified.time?.policy).toBe('1.2.3.4.1');
    for (const [wanted, make] of [['time-token-not-understood', () => Buffer.from('x')], ['time-token-other-imprint', () => stamp('another')], ['bag-file-too-large', () => Buffer.alloc(65_537)]] as const) {
      const wrong = await stamped(make);
      expect([listed(wrong.faults), isSound(wrong.faults), wrong.time]).toEqual([[`${wanted} seal.txt.tsr`], false, undefined]);
    }
  });

  it('says of its time what those say whom the reader trusts, and of nothing else anything new', async () => {
    const [own, other] = [readAnchors(certificate()), readAnchors(certificate({ serial: [7] }))];
    const made = pack({ unsealed: (all) => { all.set('seal.txt.tsr', stamp(all.get('seal.txt')!)); all.set('new.txt', Buffer.from('new')); } });
    const before = await check(made.bytes);
    expect([listed(before.faults), before.time?.trusted]).toEqual([['pack-unlisted-file new.txt', 'pack-time-token-unchecked seal.txt.tsr'], false]);
    const [trusted, stranger] = [await heldTo(before, own!), await heldTo(before, other!)];
    expect([listed(trusted.faults), trusted.time?.trusted]).toEqual([['pack-unlisted-file new.txt'], true]);
    expect(listed(stranger.faults)).toEqual(['pack-unlisted-file new.txt', 'pack-time-token-not-trusted seal.txt.tsr']);
    expect(listed((await heldTo(stranger, NOBODY)).faults)).toEqual(listed(before.faults));
    // Where what is trusted shows that the way there is broken, the stamp holds for nobody.
    const gone = await check(pack({ unsealed: (all) => all.set('seal.txt.tsr', stamp(all.get('seal.txt')!, { more: [certificate({ subject: person('Root of the test'), issuer: person('Above'), keys: keyPair('P-256', 'root'), extensions: [isAuthority], to: der(0x17, Buffer.from('260630000000Z')) })] })) }).bytes);
    expect([listed(gone.faults), gone.time, isSound(gone.faults)]).toEqual([['time-token-not-valid-then seal.txt.tsr'], undefined, false]);
    const saved = await heldTo(gone, own!);
    expect([listed(saved.faults), saved.time?.trusted, isSound(saved.faults)]).toEqual([[], true, true]);
    expect((await heldTo(saved, NOBODY)).time).toBeUndefined();
  });

  it('is refused when its tag files are written otherwise', async () => {
    const more = (more: Record<string, string>) => found({ more });
    expect(await more({ 'bagit.txt': 'BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n' })).toEqual(['pack-declaration-unusual bagit.txt']);
    expect(await more({ 'bagit.txt': 'BagIt-Version: 2.0\nTag-File-Character-Encoding: Klingon\n' })).toEqual(['bag-encoding-unknown bagit.txt', 'bag-version-unknown bagit.txt', 'pack-declaration-unusual bagit.txt']);
    expect(await more({ 'bag-info.txt': 'Contact: nobody\n' })).toEqual(['pack-no-oxum bag-info.txt']);
    const manifest = contents().get('manifest-sha256.txt')!.toString();
    expect(await more({ 'manifest-sha256.txt': manifest.replaceAll('  ', ' *') })).toEqual(['bag-md5sum-mark manifest-sha256.txt', 'pack-manifest-unusual manifest-sha256.txt']);
    expect(await more({ 'manifest-sha256.txt': `${manifest}${'0'.repeat(64)}  ../../etc/passwd\n` })).toEqual(['bag-path-outside ../../etc/passwd', 'index-file-missing x'].slice(0, 1).concat('pack-manifest-unusual manifest-sha256.txt'));
    expect(await more({ 'manifest-sha256.txt': manifest.split('\n').reverse().join('\n').slice(1) + '\n' })).toEqual(['pack-manifest-unusual manifest-sha256.txt']);
  });

  it('may tell of keys that followed each other, each signed by the one before', async () => {
    const [old, next] = [keyOf(1), keyOf(42)];
    expect(await found({ more: rotation(old, next) })).toEqual([]);
    const path = 'keys/rotation-0001.txt';
    const wrong = [`pack-rotation-wrong ${path}`];
    const to = (change: (statement: string) => string) => rotation(old, next, { change });
    for (const more of [rotation(old, next, { by: next }), rotation(old, next, { by: keyOf(3) }), rotation(old, old), rotation(old, next, { namespace: 'audit-pack@triennium' }), rotation(old, next, { clock: '2026-02-30T09:00:00.000+01:00' })]) expect(await found({ more })).toEqual(wrong);
    for (const change of [(it: string) => `${it}\n`, (it: string) => it.replace('1\n', '2\n'), (it: string) => it.replaceAll('\n', '\r\n'), (it: string) => it.replace('AAAAC3', 'AAAAD3'), (it: string) => it.slice(0, -1), () => '']) expect(await found({ more: to(change) })).toEqual(wrong);
    const { [path]: statement = '' } = rotation(old, next);
    expect(await found({ more: { [path]: statement } })).toEqual([`pack-rotation-wrong ${path}`, `pack-rotation-wrong ${path}.sig`]);
  });

  it('is refused when its index tells something else', async () => {
    const index = (change: (index: any) => unknown) => found({ index: (it) => { change(it); return it; } });
    expect(await index((it) => { it.sequence = 8; })).toEqual(['index-other-seal index.json']);
    expect(await index((it) => { it.evidence[0].sha256 = '0'.repeat(64); })).toEqual(['index-file-differs EV-000001']);
    expect(await index((it) => { it.evidence[0].path = 'data/evidence/x'; })).toEqual(['index-file-missing EV-000001', 'index-file-unknown data/evidence/EV-000001/01-label.png']);
    expect(await index((it) => { it.evidence[1].id = it.evidence[0].id; })).toEqual(['index-record-twice EV-000002']);
    expect(await index((it) => { it.records.push(it.records[0]); })).toEqual(['index-record-twice IA-2026-01']);
    expect(await index((it) => { it.evidence[0].links[0].id = 'gone'; })).toEqual(['index-link-lost EV-000001']);
    const text = contents().get('index.json')!.toString();
    const written = (from: string | RegExp, to: string) => check(pack({ index: text.replace(from, to) }).bytes).then(({ faults }) => faults.map((fault) => [fault.code, fault.args['cause']]));
    expect(await written('"sequence": 7', '"sequence": 7.0')).toEqual([['index-not-understood', 'sequence: expected integer']]);
    expect(await written('"sequence": 7', '"sequence": 7e0')).toEqual([['index-not-understood', 'sequence: expected integer']]);
    expect(await written(/"size": (\d+)(?![^]*"size")/, '"size": -0')).toEqual([['index-not-understood', 'evidence[4].size: expected integer']]);
    expect(await written('"sequence": 7', '"sequence": 9007199254740993')).toEqual([['index-not-understood', 'sequence: expected integer']]);
    expect(await written('"progress_pct": 40', '"progress_pct": 1e400')).toEqual([['index-not-understood', 'number out of range']]);
    expect(await written('"progress_pct": 40', '"progress_pct": 40.0')).toEqual([]);
    for (const text of ['', '{}', '[]', 'null', '\ufeff{}']) expect(await found({ index: text }), text).toEqual(['index-not-understood index.json']);
  });
});

describe('an unpacked pack', () => {
  it('may have files of the operating system beside it, and no others', async () => {
    const all = pack().all;
    all.set('.DS_Store', Buffer.from('x'));
    const verified = await verifyFolder(unpacked(all), new Meter());
    expect([listed(verified.faults), isSound(verified.faults)]).toEqual([['pack-system-file .DS_Store'], true]);
    all.set('data/evidence/nul.txt', Buffer.from('x'));
    expect(listed((await verifyFolder(unpacked(all), new Meter())).faults)).toContain('pack-name-unportable data/evidence/nul.txt');
  });

  it('is found in the folder that "Extract all" puts around it', () => {
    const outer = [...pack().all].map(([path, bytes]) => inFolder(`pack-0007/pack-0007/${path}`, bytes));
    expect(openFolder(outer).base).toBe('pack-0007/pack-0007');
  });
});

function inFolder(path: string, bytes: Uint8Array): File {
  return Object.defineProperty(file(bytes, path.split('/').at(-1)), 'webkitRelativePath', { value: path });
}

const unpacked = (all: Map<string, Buffer>): File[] => [...all].map(([path, bytes]) => inFolder(`pack-0007/${path}`, bytes));

describe('a zip', () => {
  it('is taken as packs are written', async () => {
    expect(await refused(zip(PLAIN))).toEqual([]);
  });

  it('is refused by the name of each trick', async () => {
    const good = zip(PLAIN);
    const body = good.subarray(0, good.length - 22);
    const start = good.readUInt32LE(good.length - 6);
    const name = 'pack/data/a.txt';
    const attributes = (mode: number) => twisted(({ central }) => central.writeUInt32LE((mode << 16) >>> 0, 38));
    const both = (local: number, central: number, value: number) => twisted((parts) => { parts.local[local] = value; parts.central[central] = value; });
    const cases: [string[], Uint8Array][] = [
      [['zip-prepended it.zip'], Buffer.concat([Buffer.from('MZ a program'), good])],
      [['zip-prepended it.zip'], Buffer.concat([good, good])],
      [['zip-trailing it.zip'], Buffer.concat([good, Buffer.from('x')])],
      [['zip-comment it.zip'], Buffer.concat([body, end(4, body.length - start, start, 'hello')])],
      [['zip-duplicate-name pack/a'], zip([['pack/a', '1'], ['pack/a', '2']])],
      [['zip-names-alike pack/a'], zip([['pack/A', '1'], ['pack/a', '2']])],
      [['pack-name-unportable pack/\u00e9', 'zip-names-alike pack/e\u0301', 'pack-name-unportable pack/e\u0301'], zip([['pack/\u00e9', '1'], ['pack/e\u0301', '2']])],
      [['zip-local-differs pack/data/a.txt'], twisted(({ local }) => { local[40] = 0x7a; })],
      [['zip-local-differs pack/data/a.txt'], twisted((parts) => { parts.local[28] = 4; parts.local = Buffer.concat([parts.local, Buffer.from([0xfe, 0xca, 0, 0])]); })],
      [['zip-hidden-entry pack/data/a.txt'], twisted((parts) => { parts.central = Buffer.alloc(0); })],
      [['zip-hidden-bytes it.zip'], twisted((parts) => { parts.content = Buffer.concat([parts.content, Buffer.from('payload')]); })],
      [['zip-link pack/data/a.txt'], attributes(0o120777)],
      [['zip-not-a-file pack/data/a.txt'], attributes(0o020666)],
      [['zip-compressed pack/data/a.txt'], both(8, 10, 8)],
      [['zip-encrypted pack/data/a.txt', 'zip-local-differs pack/data/a.txt'], both(6, 8, 1)],
      [['zip-data-descriptor pack/data/a.txt', 'zip-local-differs pack/data/a.txt'], both(6, 8, 8)],
      [['zip-header-unusual pack/data/a.txt', 'zip-local-differs pack/data/a.txt'], both(12, 14, 0x99)],
      [['zip-entry-comment pack/data/a.txt'], twisted((parts) => { parts.central[32] = 2; parts.central = Buffer.concat([parts.central, Buffer.from('hi')]); })],
      [[`zip-crc-differs data/a.txt`], twisted(({ local, central }) => { local[14]! ^= 1; central[16]! ^= 1; })],
      [['zip-not-a-file pack/data/'], zip([['pack/bagit.txt', ''], ['pack/data/', '']])],
      [['zip-traversal pack/../../etc/cron.d/x'], zip([['pack/bagit.txt', ''], ['pack/../../etc/cron.d/x', '1']])],
      [['zip-traversal pack/a\\..\\x'], zip([['pack/bagit.txt', ''], ['pack/a\\..\\x', '1']])],
      [['zip-absolute-path /etc/passwd'], zip([['pack/bagit.txt', ''], ['/etc/passwd', '1']])],
      [['zip-absolute-path C:/Windows/x'], zip([['pack/bagit.txt', ''], ['C:/Windows/x', '1']])],
      [['zip-second-folder other/x'], zip([['pack/bagit.txt', ''], ['other/x', '1']])],
      [['zip-second-folder beside.txt'], zip([['pack/bagit.txt', ''], ['beside.txt', '1']])],
      [['pack-name-unportable pack/nul'], zip([['pack/bagit.txt', ''], ['pack/nul', '1']])],
      [['zip-count-differs it.zip'], Buffer.concat([body, end(5, body.length - start, start)])],
      [['zip-directory-damaged it.zip'], Buffer.concat([body, end(4, 200 << 20, start)])],
      [['zip-end-unusual it.zip'], Buffer.concat([good.subarray(0, good.length - 18), Buffer.from([1]), good.subarray(good.length - 17)])],
      [['zip-not-a-zip it.zip'], Buffer.from('%PDF-1.7 and so on, long enough for a zip')],
      [['zip-not-a-zip it.zip'], Buffer.alloc(0)],
      [['pack-encrypted it.zip'], Buffer.from('age-encryption.org/v1\n-> X25519 ...')],
      [['zip-truncated it.zip'], good.subarray(0, good.length - 30)],
    ];
    for (const [wanted, bytes] of cases) expect(await refused(bytes)).toEqual(wanted);
    expect(await refused(twisted(({ central }) => central.writeUInt32LE(3, 42)))).toContain(`zip-local-missing ${name}`);
    expect(await refused(twisted(({ central }) => central.writeUInt32LE(9999, 42)))).toContain(`zip-outside ${name}`);
    expect(await refused(twisted(({ central }) => central.writeUInt32LE(4, 24)))).toContain(`zip-sizes-differ ${name}`);
    const quoted = twisted(({ local, central }) => { local[18] = local[22] = central[20] = central[24] = 40; });
    expect(await refused(quoted)).toContain('zip-overlap it.zip');
  });

  it('is refused with its entries in another order', async () => {
    const good = zip(PLAIN);
    const heads: number[] = [];
    for (let place = good.indexOf('PK\x01\x02', 0, 'latin1'); place >= 0; place = good.indexOf('PK\x01\x02', place + 1, 'latin1')) heads.push(place);
    const [one = 0, two = 0, three = 0] = heads;
    expect(await refused(Buffer.concat([good.subarray(0, one), good.subarray(two, three), good.subarray(one, two), good.subarray(three)]))).toEqual(['zip-order it.zip']);
  });

  it('has a fault whichever bit is flipped', { timeout: 60_000 }, async () => {
    const good = zip(PLAIN);
    for (let place = 0; place < good.length * 8; place += 1) {
      const changed = Uint8Array.from(good);
      changed[place >> 3]! ^= 1 << place % 8;
      expect(await refused(changed), `bit ${place}`).not.toEqual([]);
    }
  });
});

describe('a check', () => {
  it('takes no longer for each line of a manifest the more there are', { timeout: 60_000 }, async () => {
    // One file, listed over and over: every line is a fault of its own and is checked.
    const manifest = contents().get('manifest-sha256.txt')!.toString();
    const path = manifest.split('\n')[0]!.slice(66);
    const lines = (count: number) => Array.from({ length: count }, (_, n) => `${n.toString(16).padStart(64, '0')}  ${path}\n`).join('');
    const spent = async (count: number): Promise<number> => {
      const { bytes } = pack({ more: { 'manifest-sha256.txt': manifest + lines(count) } });
      const before = process.cpuUsage();
      const { faults } = await check(bytes);
      const { user, system } = process.cpuUsage(before);
      expect(faults.filter((fault) => fault.code === 'bag-changed').length).toBe(count);
      return user + system;
    };
    await spent(1000);
    const few = await spent(10_000);
    // Four times the lines: four times the work, not sixteen times.
    expect(await spent(40_000)).toBeLessThan(9 * few);
  });

  it('ends when it is cancelled at any place where it gives way, the last one too', async () => {
    const { bytes } = pack({ more: rotation(keyOf(1), keyOf()) });
    /** Cancels at the pause of this number; how many there were. */
    const cancelledAt = async (wanted: number): Promise<[count: number, ended: string]> => {
      let count = 0;
      const stop = new AbortController();
      const meter = new Meter(() => undefined, stop.signal);
      const pause = meter.pause;
      Object.defineProperty(meter, 'pause', { value: async () => { count += 1; if (count === wanted) stop.abort(); await pause(); } });
      const ended = await verifyZip(file(bytes), meter).then(() => 'whole', (error: unknown) => (error instanceof Cancelled ? 'cancelled' : String(error)));
      return [count, ended];
    };
    const [pauses, ended] = await cancelledAt(0);
    expect([pauses > 5, ended]).toEqual([true, 'whole']);
    for (let n = 1; n <= pauses; n += 1) expect(await cancelledAt(n), `pause ${n} of ${pauses}`).toEqual([n, 'cancelled']);
  });

  it('can be cancelled while it looks at keys that followed each other, and after everything', async () => {
    const one = rotation(keyOf(1), keyOf());
    const more = (count: number): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, n) => `keys/rotation-${String(n).padStart(4, '0')}.txt`)
      .flatMap((path) => [[path, one['keys/rotation-0001.txt'] ?? ''], [`${path}.sig`, one['keys/rotation-0001.txt.sig'] ?? '']]));
    const pauses = async (count: number): Promise<number> => {
      let paused = 0;
      const meter = new Meter();
      // While files are hashed there is one for each; of these, none.
      Object.defineProperty(meter, 'bytes', { value: () => Promise.resolve() });
      Object.defineProperty(meter, 'pause', { value: () => { paused += 1; return Promise.resolve(); } });
      await verifyZip(file(pack({ more: more(count) }).bytes), meter);
      return paused;
    };
    expect((await pauses(30)) - (await pauses(10))).toBeGreaterThanOrEqual(20);
    // What it gives way to may be the button that cancels.
    const stop = new AbortController();
    const meter = new Meter(() => stop.abort(), stop.signal);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await expect(meter.pause()).rejects.toThrow(Cancelled);
  });

  it('ends when it is cancelled, and never goes beyond the whole', async () => {
    const { bytes } = pack();
    const stop = new AbortController();
    stop.abort();
    await expect(verifyZip(file(bytes), new Meter(() => undefined, stop.signal))).rejects.toThrow(Cancelled);
    const seen: Progress[] = [];
    await verifyZip(file(bytes), new Meter((progress) => seen.push(progress)));
    expect(seen.every((one) => one.bytes <= one.bytesTotal && one.files <= one.filesTotal)).toBe(true);
    expect(seen.at(-1)).toMatchObject({ files: seen[0]?.filesTotal, bytes: seen[0]?.bytesTotal });
  });

  it('names what can no longer be read', async () => {
    const large = { path: 'data/evidence/EV-000001/01-large.bin', content: Buffer.alloc(300_000) };
    const broken = file(pack({ evidence: [large] }).bytes);
    const slice = broken.slice.bind(broken);
    // The stick is pulled out while the large file is read.
    broken.slice = (from = 0, to = 0) =>
      to - from === 300_000 ? ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) } as Blob) : slice(from, to);
    const { faults } = await verifyZip(broken, new Meter());
    expect(listed(faults)).toEqual(['verify-unreadable data/evidence/EV-000001/01-large.bin']);
  });

  it('takes every naughty text in an index as a text', async () => {
    const texts = JSON.parse(readFileSync('../../shared/testdata/blns.json', 'utf8')) as string[];
    const told = texts.map((text, n) => ({ entity: 'finding', id: `f-${n}`, number: '', title: text, fields: { description: text } }));
    const verified = await check(pack({ records: told, evidence: files().map((one) => ({ ...one, links: [] })) }).bytes);
    expect(listed(verified.faults)).toEqual([]);
    expect(verified.index?.records.map((record) => record.title)).toEqual(texts);
  });

  it('reads a thousand small files', async () => {
    const many = Array.from({ length: 1000 }, (_, n) => ({ path: `data/evidence/EV-${n}/01.txt`, content: `${n}` }));
    const verified = await check(pack({ evidence: many }).bytes);
    expect([listed(verified.faults), verified.payload.files]).toEqual([[], 1000]);
    expect(sortedEntries(new Map()).length).toBe(0);
  });
});
