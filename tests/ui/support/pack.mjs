// Packs for the tests of verify.html, written from the format's description and not by the program: a second opinion on both.
// Every part can be twisted, so that each trick a pack can play is one line in a test.
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import * as zlib from 'node:zlib';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (content) => (typeof content === 'string' ? Buffer.from(content) : Buffer.from(content));

/** The key whose 32 secret bytes are all `byte`. */
export function keyOf(byte = 42) {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, byte)]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const open = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
  const line = Buffer.concat([string('ssh-ed25519'), string(open)]);
  const fingerprint = `SHA256:${createHash('sha256').update(line).digest('base64').replace(/=+$/, '')}`;
  return { secret, line, fingerprint };
}

function string(content) {
  const bytes = bytesOf(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** As `ssh-keygen -Y sign -n namespace` writes it. */
export function signature(message, { key = keyOf(), namespace = 'audit-pack@triennium' } = {}) {
  const hash = createHash('sha512').update(message).digest();
  const signed = Buffer.concat([Buffer.from('SSHSIG'), string(namespace), string(''), string('sha512'), string(hash)]);
  const made = Buffer.concat([string('ssh-ed25519'), string(sign(null, signed, key.secret))]);
  const version = Buffer.from([0, 0, 0, 1]);
  const blob = Buffer.concat([Buffer.from('SSHSIG'), version, string(key.line), string(namespace), string(''), string('sha512'), string(made)]);
  const lines = blob.toString('base64').match(/.{1,70}/g);
  return `-----BEGIN SSH SIGNATURE-----\n${lines.join('\n')}\n-----END SSH SIGNATURE-----\n`;
}

/** A statement that `next` follows `old`, and its signature, as they lie in a pack. */
export function rotation(old, next, { by = old, clock = '2026-03-01T09:00:00.000+01:00', namespace = 'key-rotation@triennium', change = (it) => it } = {}) {
  const line = (key) => `ssh-ed25519 ${key.line.toString('base64')}`;
  const statement = change(`format: triennium-key-rotation-1\nold-key: ${line(old)}\nnew-key: ${line(next)}\ndevice-clock: ${clock}\n`);
  return { 'keys/rotation-0001.txt': statement, 'keys/rotation-0001.txt.sig': signature(statement, { key: by, namespace }) };
}

export const ids = {
  pack: '0199f3a0-0000-7000-8000-000000000007',
  audit: '0199f3a0-0000-7000-8000-00000000a001',
  finding: '0199f3a0-0000-7000-8000-00000000f001',
  second: '0199f3a0-0000-7000-8000-00000000f002',
  nonconformity: '0199f3a0-0000-7000-8000-00000000c001',
  correction: '0199f3a0-0000-7000-8000-00000000c002',
  action: '0199f3a0-0000-7000-8000-00000000c003',
  person: '0199f3a0-0000-7000-8000-00000000b001',
  clause: '0199f3a0-0000-7000-8000-00000000d001',
  grade: '0199f3a0-0000-7000-8000-00000000d002',
};

const record = (entity, id, number, title, fields = {}) => ({ entity, id, number, title, fields });

export const records = () => [
  record('audit', ids.audit, 'IA-2026-01', 'Change management and incidents', { kind: 'internal', state: 'reported', planned_from: '2026-03-02', planned_to: '2026-03-03', scope: 'Service desk, Hamburg and Kraków', reported_by: ids.person }),
  record('clause', ids.clause, '8.6.1', 'Incident management'),
  record('grade', ids.grade, '', 'Minor', { kind: 'minor' }),
  record('person', ids.person, '', 'Anna Berg'),
  record('finding', ids.finding, 'F-2026-01', 'No <b>record</b> of the review', { audit_id: ids.audit, clause_id: ids.clause, grade_id: ids.grade, raised_by: ids.person, raised_on: '2026-03-02', description: 'Three of five major incidents were closed\nwithout a review.' }),
  record('finding', ids.second, 'F-2026-02', 'Labels are up to date', { audit_id: ids.audit, clause_id: ids.clause, grade_id: ids.grade }),
  record('nonconformity', ids.nonconformity, 'NC-2026-01', 'Reviews of major incidents are missing', { finding_id: ids.finding, audit_id: ids.audit, clause_id: ids.clause, grade_id: ids.grade, grade_kind: 'minor', state: 'issued', implementation_due: '2026-06-30', owner_id: ids.person, repeat_acknowledged: false }),
  record('correction', ids.correction, '', '', { nonconformity_id: ids.nonconformity, description: 'The three reviews were held.', done_by: ids.person, done_on: '2026-03-10' }),
  record('action', ids.action, 'A-2026-01', 'Put the review on the closing form', { nonconformity_id: ids.nonconformity, kind: 'corrective', state: 'in_progress', owner_id: ids.person, due_on: '2026-05-31', progress_pct: 40 }),
];

/** An image of one pixel, a page of PDF, a text, and what must never run. */
export const files = () => [
  { path: 'data/evidence/EV-000001/01-label.png', title: 'Calibration label', media_type: 'image/png', links: [['finding', ids.finding]], content: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64') },
  { path: 'data/evidence/EV-000002/01-log.txt', title: 'Export of the incident log', media_type: 'text/plain', links: [['finding', ids.finding], ['nonconformity', ids.nonconformity]], content: 'INC-1 closed\nINC-2 closed <script>alert(1)</script>\n' },
  { path: 'data/evidence/EV-000003/01-page.html.evidence', title: 'Saved page', media_type: 'text/html', links: [['finding', ids.second]], content: '<script>alert(1)</script>' },
  { path: 'data/evidence/EV-000004/01-report.pdf', title: 'Report of the supplier', media_type: 'application/pdf', links: [], content: '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n' },
  { path: 'data/evidence/EV-000005/01-empty', title: 'Nothing in it', media_type: '', links: [], content: '' },
];

function evidence(file, n) {
  const bytes = bytesOf(file.content);
  return {
    id: `0199f3a0-0000-7000-8000-0000e${String(n).padStart(7, '0')}`, number: `EV-${String(n + 1).padStart(6, '0')}`, title: file.title ?? 'Evidence',
    path: file.path, sha256: sha256(bytes), size: bytes.length, media_type: file.media_type ?? '', original_name: file.path.split('/').at(-1),
    original_path: `C:\\Belege\\${file.path.split('/').at(-1)}`, facts: { capture_method: 'copied', collected_on: '2026-03-02' },
    links: (file.links ?? []).map(([entity, id]) => ({ entity, id })),
    custody: [{ what: 'collected', who: 'Anna Berg', when: '2026-03-02T09:00:00.000+01:00', note: '' }],
  };
}

const lines = (contents) => [...contents].sort(([a], [b]) => (Buffer.from(a) < Buffer.from(b) ? -1 : 1)).map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('');

const escaped = (text) => Array.from(text, (c) => (/[ -[\]-~]/.test(c) ? c : `\\u{${c.codePointAt(0).toString(16)}}`)).join('');

/**
 * The files of a pack, by path. `index` changes the index before it is written, `sealed` the lines of the seal, `unsealed`
 * the files after everything has been sealed; `key` signs.
 */
export function contents({ evidence: given = files(), records: told = records(), more = {}, index = (it) => it, sealed = (it) => it, unsealed = () => undefined, key = keyOf(), namespace } = {}) {
  const payload = new Map(given.map((file) => [file.path, bytesOf(file.content)]));
  const size = [...payload.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  const names = { issuer: 'Nordlicht IT, Köln', recipient: 'Zertifizierung Süd', purpose: 'Surveillance 2026' };
  const clock = '2026-03-02T09:00:00.000+01:00';
  const told_of = { format: 'triennium-index-1', pack: ids.pack, sequence: 7, ...names, clock, made_by: 'Triennium 0.1.0', records: told, evidence: given.map(evidence), left_out: [{ number: 'EV-000009', title: 'Pay slip', why: 'private', note: '' }] };
  const text = (json) => `${JSON.stringify(json, null, 2).replaceAll('<', '\\u003c')}\n`;
  const tags = new Map(Object.entries({
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', 'HOW-TO-VERIFY.txt': 'x\n',
    'bag-info.txt': `External-Identifier: pack-0007\nPayload-Oxum: ${size}.${payload.size}\n`,
    'index.json': typeof index === 'string' ? index : text(index(told_of)), 'manifest-sha256.txt': lines(payload), ...more,
  }).map(([path, content]) => [path, bytesOf(content)]));
  const tagmanifest = lines(tags);
  const seal = Object.entries(sealed({
    format: 'triennium-seal-1', pack: ids.pack, sequence: 7, 'previous-seal-sha256': 'none', 'tagmanifest-sha256': sha256(tagmanifest),
    'payload-oxum': `${size}.${payload.size}`, issuer: escaped(names.issuer), recipient: escaped(names.recipient), purpose: escaped(names.purpose),
    'history-sha256': '01'.repeat(32), 'history-entries': 250, 'device-clock': clock,
  })).map(([name, value]) => `${name}: ${value}\n`).join('');
  const all = new Map([...tags, ...payload]);
  for (const [path, content] of [['tagmanifest-sha256.txt', tagmanifest], ['seal.txt', seal], ['seal.txt.sig', signature(seal, { key, namespace })]]) all.set(path, bytesOf(content));
  unsealed(all);
  return all;
}

const u16 = (...values) => Buffer.concat(values.map((value) => { const b = Buffer.alloc(2); b.writeUInt16LE(value); return b; }));
const u32 = (...values) => Buffer.concat(values.map((value) => { const b = Buffer.alloc(4); b.writeUInt32LE(value >>> 0); return b; }));

function headers(name, bytes, offset) {
  const [crc, size] = [zlib.crc32?.(bytes) ?? crcOf(bytes), bytes.length];
  const local = Buffer.concat([u32(0x04034b50), u16(20, 0, 0, 0, 0x21), u32(crc, size, size), u16(name.length, 0), name]);
  const central = Buffer.concat([u32(0x02014b50), u16(0x314, 20, 0, 0, 0, 0x21), u32(crc, size, size), u16(name.length, 0, 0, 0, 0), u32(0o100644 << 16, offset), name]);
  return { local, central };
}

/** For a Node whose zlib has none yet. */
function crcOf(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

export const end = (entries, size, offset, comment = '') => Buffer.concat([u32(0x06054b50), u16(0, 0, entries, entries), u32(size, offset), u16(comment.length), Buffer.from(comment)]);

/** What ZIP64 puts before the end record. */
export function wide(count, size, offset) {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE((3 << 8) | 45, 12);
  record.writeUInt16LE(45, 14);
  for (const [place, value] of [[24, count], [32, count], [40, size], [48, offset]]) record.writeBigUInt64LE(BigInt(value), place);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(offset + size), 64);
  record.writeUInt32LE(1, 72);
  return record;
}

/**
 * A zip of `[name, content]`. `twist` is shown each file's `{ local, content, central }` and answers what stands instead;
 * an empty `central` is an entry no directory lists.
 */
export function zip(entries, twist = (_name, parts) => parts) {
  const [bodies, directory] = [[], []];
  let offset = 0;
  for (const [name, content] of entries) {
    const bytes = bytesOf(content);
    const parts = twist(name, { ...headers(Buffer.from(name, typeof name === 'string' ? 'utf8' : undefined), bytes, offset), content: bytes });
    bodies.push(parts.local, parts.content);
    offset += parts.local.length + parts.content.length;
    if (parts.central.length > 0) directory.push(parts.central);
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  // With this many entries their number stands in ZIP64's record only.
  const records = directory.length < 0xffff ? [end(directory.length, size, offset)] : [wide(directory.length, size, offset), end(0xffff, size, offset)];
  return Buffer.concat([...bodies, ...directory, ...records]);
}

export const sortedEntries = (all, base = 'pack-0007') => [...all].sort(([a], [b]) => (Buffer.compare(Buffer.from(a), Buffer.from(b)))).map(([path, bytes]) => [`${base}/${path}`, bytes]);

/** The zip of a pack, with the hash of its seal and the key's fingerprint, as a handover letter has them. */
export function pack(options = {}) {
  const all = contents(options);
  const seal = all.get('seal.txt');
  return { all, bytes: zip(sortedEntries(all, options.base), options.twist), fingerprint: (options.key ?? keyOf()).fingerprint, seal: seal === undefined ? '' : sha256(seal) };
}
