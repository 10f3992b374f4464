// Every trick of ../shared/design/PACK.md that a zip or a pack can play, each with the codes it has to be refused by.
import { contents, end, keyOf, pack, rotation, sortedEntries, wide, zip } from './pack.mjs';

const A = 'pack-0007/data/evidence/EV-000002/01-log.txt';
const good = () => pack().bytes;
const entries = () => sortedEntries(contents());
const twisted = (change) => zip(entries(), (name, parts) => { if (name === A) change(parts); return parts; });
const added = (name, content = '1') => zip([...entries(), [name, content]]);
const attributes = (mode) => twisted(({ central }) => central.writeUInt32LE((mode << 16) >>> 0, 38));
const both = (local, central, value) => twisted((parts) => { parts.local[local] = value; parts.central[central] = value; });
const unsealed = (change) => pack({ unsealed: change }).bytes;
const indexed = (change) => pack({ index: (index) => { change(index); return index; } }).bytes;


/** The index with a text of it replaced. */
function told(from, to) {
  const text = contents().get('index.json').toString();
  const other = text.replace(from, to);
  if (other === text) throw new Error(`the index has no ${from}`);
  return pack({ index: other }).bytes;
}

const informed = (change) => pack({ more: { 'bag-info.txt': change(contents().get('bag-info.txt').toString()) } }).bytes;

/** Another end record. */
function ended(change) {
  const bytes = good();
  const at = bytes.length - 22;
  const [count, size, offset] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 12), bytes.readUInt32LE(at + 16)];
  return Buffer.concat([bytes.subarray(0, at), change(count, size, offset)]);
}

function swapped() {
  const bytes = good();
  const heads = [];
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1, 'latin1')) heads.push(at);
  const [one, two, three] = heads;
  return Buffer.concat([bytes.subarray(0, one), bytes.subarray(two, three), bytes.subarray(one, two), bytes.subarray(three)]);
}

const text = (path, change) => unsealed((all) => all.set(path, Buffer.from(change(all.get(path).toString()))));

export const hostile = {
  'bytes before it': [() => Buffer.concat([Buffer.from('MZ a program'), good()]), 'zip-prepended'],
  'two zips in one': [() => Buffer.concat([good(), good()]), 'zip-prepended'],
  'bytes after it': [() => Buffer.concat([good(), Buffer.from('x')]), 'zip-trailing'],
  'a comment': [() => ended((...all) => end(...all, 'hello')), 'zip-comment'],
  'cut short': [() => good().subarray(0, -40), 'zip-truncated'],
  'cut in the middle': [() => good().subarray(0, 900), 'zip-truncated'],
  'no zip': [() => Buffer.from('%PDF-1.7 and so on, long enough for a zip'), 'zip-not-a-zip'],
  'nothing at all': [() => Buffer.alloc(0), 'zip-not-a-zip'],
  encrypted: [() => Buffer.from('age-encryption.org/v1\n-> X25519 abc'), 'pack-encrypted'],
  'a name twice': [() => added(A), 'zip-duplicate-name'],
  'names alike by case': [() => added(A.replace('log', 'LOG')), 'zip-names-alike'],
  'names alike by normal form': [() => zip([...entries(), ['pack-0007/data/\u00e9', '1'], ['pack-0007/data/e\u0301', '1']]), 'zip-names-alike', 'pack-name-unportable'],
  'a local header of another name': [() => twisted(({ local }) => { local[local.length - 1] = 0x7a; }), 'zip-local-differs'],
  'a local header with more': [() => twisted((parts) => { parts.local[28] = 4; parts.local = Buffer.concat([parts.local, Buffer.from([0xfe, 0xca, 0, 0])]); }), 'zip-local-differs'],
  'a hidden entry': [() => twisted((parts) => { parts.central = Buffer.alloc(0); }), 'zip-hidden-entry'],
  'hidden bytes': [() => twisted((parts) => { parts.content = Buffer.concat([parts.content, Buffer.from('payload')]); }), 'zip-hidden-bytes'],
  'a link': [() => attributes(0o120777), 'zip-link'],
  'a device': [() => attributes(0o020666), 'zip-not-a-file'],
  'a folder': [() => added('pack-0007/data/folder/', ''), 'zip-not-a-file'],
  'deflate': [() => both(8, 10, 8), 'zip-compressed'],
  'bzip2': [() => both(8, 10, 12), 'zip-compressed'],
  'an encrypted entry': [() => both(6, 8, 1), 'zip-encrypted'],
  'a data descriptor': [() => both(6, 8, 8), 'zip-data-descriptor'],
  'another date': [() => both(12, 14, 0x99), 'zip-header-unusual'],
  'two sizes': [() => twisted(({ central }) => central.writeUInt32LE(4, 24)), 'zip-sizes-differ'],
  'an entry comment': [() => twisted((parts) => { parts.central[32] = 2; parts.central = Buffer.concat([parts.central, Buffer.from('hi')]); }), 'zip-entry-comment'],
  'an entry that begins nowhere': [() => twisted(({ central }) => central.writeUInt32LE(3, 42)), 'zip-local-missing'],
  'an entry outside': [() => twisted(({ central }) => central.writeUInt32LE(0x7fff_ffff, 42)), 'zip-outside'],
  'an overlap': [() => twisted(({ local, central }) => { for (const [bytes, at] of [[local, 18], [local, 22], [central, 20], [central, 24]]) bytes.writeUInt32LE(bytes.readUInt32LE(at) + 40, at); }), 'zip-overlap'],
  'another checksum': [() => twisted(({ local, central }) => { local[14] ^= 1; central[16] ^= 1; }), 'zip-crc-differs'],
  traversal: [() => added('pack-0007/../../etc/cron.d/x'), 'zip-traversal'],
  'traversal by backslash': [() => added('pack-0007/a\\..\\..\\x'), 'zip-traversal'],
  'an absolute path': [() => added('/etc/passwd'), 'zip-absolute-path'],
  'a drive': [() => added('C:/Windows/x'), 'zip-absolute-path'],
  'a server': [() => added('\\\\server\\share'), 'zip-absolute-path'],
  'a second folder': [() => added('other/x'), 'zip-second-folder'],
  'a file beside the folder': [() => added('autorun.inf'), 'zip-second-folder'],
  'a name of Windows': [() => added('pack-0007/data/nul.txt'), 'pack-name-unportable'],
  'a stream of Windows': [() => added('pack-0007/data/a:b'), 'pack-name-unportable'],
  'a name that is no text': [() => zip([...entries(), [Buffer.from('pack-0007/data/\xff', 'latin1'), '1']]), 'pack-name-unportable'],
  'another order': [swapped, 'zip-order'],
  'another count': [() => ended((count, size, offset) => end(count + 1, size, offset)), 'zip-count-differs'],
  'a directory of another size': [() => ended((count, size, offset) => end(count, size + 9, offset)), 'zip-directory-damaged'],
  'a directory beyond the file': [() => ended((count, _, offset) => end(count, 200 << 20, offset)), 'zip-directory-damaged'],
  'several disks': [() => ended((...all) => { const record = end(...all); record[4] = 1; return record; }), 'zip-end-unusual'],
  'ZIP64 that is not needed': [() => ended((...all) => Buffer.concat([wide(...all), end(...all)])), 'zip-prepended'],
  'ZIP64 that says something else': [() => ended((count, size, offset) => Buffer.concat([wide(count, size, offset - 1), end(0xffff, 0xffffffff >>> 0, 0xffffffff >>> 0)])), 'zip-prepended'],

  'an unlisted file at the root': [() => unsealed((all) => all.set('README.txt', Buffer.from('x'))), 'pack-unlisted-file'],
  'an unlisted payload file': [() => unsealed((all) => all.set('data/evidence/EV-000009/01-x.txt', Buffer.from('x'))), 'bag-extra', 'pack-seal-other-payload'],
  'another manifest': [() => unsealed((all) => all.set('manifest-md5.txt', Buffer.from(`${'0'.repeat(32)}  data/evidence/EV-000002/01-log.txt\n`))), 'pack-other-manifest'],
  'a fetch list': [() => unsealed((all) => all.set('fetch.txt', Buffer.from(''))), 'pack-other-manifest'],
  'a removed file': [() => unsealed((all) => all.delete('data/evidence/EV-000002/01-log.txt')), 'bag-missing'],
  'a changed file': [() => unsealed((all) => all.set('data/evidence/EV-000002/01-log.txt', Buffer.from('INC-1 open'))), 'bag-changed'],
  'a changed index': [() => text('index.json', (it) => it.replace('Calibration', 'Calibrated')), 'bag-changed'],
  'a changed seal': [() => text('seal.txt', (it) => it.replace('sequence: 7', 'sequence: 8')), 'pack-signature-wrong', 'index-other-seal'],
  'a seal with a line more': [() => text('seal.txt', (it) => `${it}more: 1\n`), 'pack-seal-not-understood'],
  'no seal': [() => unsealed((all) => all.delete('seal.txt')), 'pack-no-seal'],
  'no signature': [() => unsealed((all) => all.delete('seal.txt.sig')), 'pack-no-signature'],
  'a signature of somebody else’s words': [() => text('seal.txt.sig', (it) => it.replaceAll('\n', '\r\n')), 'pack-signature-not-understood'],
  'a signature for something else': [() => pack({ namespace: 'git' }).bytes, 'pack-signature-other-purpose'],
  'hashes made anew': [() => pack({ sealed: (lines) => ({ ...lines, 'tagmanifest-sha256': '0'.repeat(64) }) }).bytes, 'pack-seal-other-tagmanifest'],
  'no index': [() => unsealed((all) => all.delete('index.json')), 'pack-no-index', 'bag-missing'],
  'an index of another pack': [() => indexed((it) => { it.sequence = 8; }), 'index-other-seal'],
  'an index with a field more': [() => indexed((it) => { it.evidence[0].onclick = 'alert(1)'; }), 'index-not-understood'],
  'an index with a field twice': [() => pack({ index: '{"format":"triennium-index-1","format":"x"}' }).bytes, 'index-not-understood'],
  'an index whose number is a fraction': [() => told('"sequence": 7,', '"sequence": 7.0,'), 'index-not-understood'],
  'an index whose number has an exponent': [() => told('"sequence": 7,', '"sequence": 7e0,'), 'index-not-understood'],
  'an index whose size is a fraction': [() => told(/"size": (\d+)/, '"size": $1.0'), 'index-not-understood'],
  'an index whose size is less than nothing': [() => told('"size": 0', '"size": -0'), 'index-not-understood'],
  'an index with a number beyond all numbers': [() => told('"progress_pct": 40', '"progress_pct": 1e400'), 'index-not-understood'],
  'an index with digits beyond all numbers': [() => told('"progress_pct": 40', `"progress_pct": ${'9'.repeat(400)}`), 'index-not-understood'],
  'an index of another format': [() => indexed((it) => { it.format = 'triennium-index-9'; }), 'index-format-unknown', 'index-not-understood'],
  'an index that lies about a file': [() => indexed((it) => { it.evidence[0].sha256 = '0'.repeat(64); }), 'index-file-differs'],
  'an index silent about a file': [() => indexed((it) => { it.evidence.pop(); }), 'index-file-unknown'],
  'an index of a file that is not there': [() => indexed((it) => { it.evidence[0].path = 'data/evidence/none'; }), 'index-file-missing'],
  'an index with a record twice': [() => indexed((it) => { it.records.push(it.records[0]); }), 'index-record-twice'],
  'an index with a lost link': [() => indexed((it) => { it.evidence[0].links[0].id = 'gone'; }), 'index-link-lost'],
  'a manifest of Windows': [() => pack({ more: { 'manifest-sha256.txt': contents().get('manifest-sha256.txt').toString().replaceAll('\n', '\r\n') } }).bytes, 'pack-manifest-unusual'],
  'a manifest that leads out': [() => pack({ more: { 'manifest-sha256.txt': `${contents().get('manifest-sha256.txt')}${'0'.repeat(64)}  ../../etc/passwd\n` } }).bytes, 'bag-path-outside'],
  'another declaration': [() => pack({ more: { 'bagit.txt': 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n' } }).bytes, 'pack-declaration-unusual'],
  'a key that vouches for itself': [() => pack({ more: rotation(keyOf(1), keyOf(), { by: keyOf() }) }).bytes, 'pack-rotation-wrong'],
  'a key that follows itself': [() => pack({ more: rotation(keyOf(1), keyOf(1)) }).bytes, 'pack-rotation-wrong'],
  'a vouching that is not signed': [() => pack({ more: { 'keys/rotation-0001.txt': rotation(keyOf(1), keyOf())['keys/rotation-0001.txt'] } }).bytes, 'pack-rotation-wrong'],
  'a line of a mark that is no space': [() => informed((it) => `${it}\ufeff\n`), 'bag-info-line'],
  'a size of the payload under another label': [() => informed((it) => it.replace('Payload-Oxum', '\ufeffPayload-Oxum')), 'pack-no-oxum'],
  'a size of the payload with a mark after it': [() => informed((it) => it.trimEnd() + '\ufeff\n'), 'bag-oxum-unreadable'],
  'no size of the payload': [() => pack({ more: { 'bag-info.txt': 'Contact-Name: Anna\n' } }).bytes, 'pack-no-oxum'],
};

/** What looks odd and is not: both sides take these. */
export const harmless = {
  'a field of a record that is a fraction': () => told('"progress_pct": 40', '"progress_pct": 40.0'),
  'a field of a record that is next to nothing': () => told('"progress_pct": 40', '"progress_pct": 1e-400'),
  'a field of a record of many digits': () => told('"progress_pct": 40', `"progress_pct": ${'9'.repeat(305)}`),
  'a line of a space that JavaScript does not know': () => informed((it) => `${it}\u0085\n`),
  'a byte-order mark before bag-info.txt': () => informed((it) => `\ufeff${it.split('\n').reverse().join('\n').trim()}\n`),
};

export const otherKey = () => pack({ key: keyOf(7) });
