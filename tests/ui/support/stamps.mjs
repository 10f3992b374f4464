// Answers of time-stamping authorities, good ones and every way in which one can be wrong, with the code that each is refused by.
// `make` takes the text of a seal. The unit tests hold the page against the codes, the browser test holds page and program against each other.
import {
  algorithm, attributes, bits, certificate, context, der, digest, extension, forStamps, generalized, hashes, int, isAuthority,
  keyId, keyPair, nothing, octets, oid, pem, person, purposes, seq, set, signatureAlgorithm, signed, stamp, truth,
} from './authority.mjs';

/** That the page cannot know whom to trust is all there is to say. */
export const HOLDS = 'pack-time-token-unchecked';

const code = (name) => `time-token-${name}`;
const replaced = (at, what) => (fields) => fields.map((field, n) => (n === at ? what : field));
const without = (at) => (fields) => fields.filter((_, n) => n !== at);
const appended = (...what) => (fields) => [...fields, ...what];
/** With another certificate of the same key. */
const withCertificate = (options, more) => (seal) => stamp(seal, { cert: certificate(options), ...more });
const withKey = (kind, more) => (seal) => stamp(seal, { keys: keyPair(kind), ...more });
/** One bit of what `find` finds in the answer. */
const flippedIn = (find, offset) => (seal) => {
  const bytes = stamp(seal);
  const at = bytes.indexOf(find(seal));
  if (at < 0) throw new Error('it is not in the answer');
  bytes[at + offset] ^= 1;
  return bytes;
};
/** A certificate between the one that signed and a root. */
const between = (options) => ({ more: [certificate({ keys: keyPair('P-256', 'root'), subject: person('Root of the test'), issuer: person('Above'), extensions: [isAuthority], ...options })] });
const ofLength = (...head) => () => Buffer.from([0x30, ...head]);

export const good = {
  'RSA with SHA-256': withKey('rsa'),
  'RSA with SHA-384': withKey('rsa', { hash: 'sha384' }),
  'RSA with SHA-512': withKey('rsa-3072', { hash: 'sha512' }),
  'RSA named by its key alone': withKey('rsa', { name: algorithm('1.2.840.113549.1.1.1', nothing) }),
  'P-256': withKey('P-256'),
  'P-256 with SHA-384': withKey('P-256', { hash: 'sha384' }),
  'P-384': withKey('P-384', { hash: 'sha384' }),
  'P-384 with SHA-256': withKey('P-384'),
  Ed25519: withKey('ed25519', { hash: 'sha512' }),
  'granted with changes': (seal) => stamp(seal, { response: replaced(0, seq(int(1), seq(der(0x0c, Buffer.from('so so'))))) }),
  'a whole second': (seal) => stamp(seal, { time: '20260701120000Z' }),
  'a leap second': (seal) => stamp(seal, { time: '20260630235960Z' }),
  'no number and no accuracy': (seal) => stamp(seal, { info: (fields) => fields.slice(0, 5) }),
  'the name of the authority in it': (seal) => stamp(seal, { info: appended(context(0, context(4, person('Clock')))) }),
  'the first version of the certificate’s name': (seal) => stamp(seal, { signedAttributes: ([kind, held]) => [kind, held, attributes.named(certificate())] }),
  'both versions of the certificate’s name': (seal) => { const cert = certificate(); return stamp(seal, { cert, signedAttributes: ([kind, held]) => [kind, held, attributes.named(cert), attributes.namedNow(cert, 'sha512')] }); },
  'an attribute more': (seal) => stamp(seal, { signedAttributes: appended(attributes.any('1.2.840.113549.1.9.5', der(0x17, Buffer.from('260701120000Z')))) }),
  'attributes nobody signed': (seal) => stamp(seal, { signer: appended(context(1, attributes.kind())) }),
  'named by the key': (seal) => stamp(seal, { cert: certificate({ extensions: [forStamps(), extension('2.5.29.14', octets(keyId))] }), signer: (fields) => [int(3), der(0x80, keyId), ...fields.slice(2)] }),
  'its chain with a root': (seal) => stamp(seal, between({ issuer: person('Root of the test') })),
  'its chain with an authority between': (seal) => stamp(seal, between()),
  'another certificate along': (seal) => stamp(seal, { more: [certificate({ subject: person('Another'), serial: [2] })] }),
  'a certificate until after 2050': withCertificate({ to: generalized('20510101000000Z') }),
  'lists of the revoked along': (seal) => stamp(seal, { data: (fields) => [...fields.slice(0, 4), context(1, seq()), fields[4]] }),
};

export const wrong = {
  nothing: [code('not-understood'), () => Buffer.alloc(0)],
  'no answer': [code('not-understood'), () => Buffer.from('x')],
  'a page': [code('not-understood'), () => Buffer.from('<html>hello</html>')],
  'a byte more': [code('not-understood'), (seal) => Buffer.concat([stamp(seal), Buffer.from([0])])],
  'a byte less': [code('not-understood'), (seal) => stamp(seal).subarray(0, -1)],
  'half of it': [code('not-understood'), (seal) => { const bytes = stamp(seal); return bytes.subarray(0, bytes.length >> 1); }],
  'a length without end': [code('not-understood'), (seal) => Buffer.concat([Buffer.from([0x30, 0x80]), stamp(seal).subarray(4), Buffer.from([0, 0])])],
  'a length of 4 GB': [code('not-understood'), ofLength(0x84, 0xff, 0xff, 0xff, 0xff)],
  'a length of 127 digits': [code('not-understood'), ofLength(0xff, ...Array(127).fill(0xff))],
  'a length with a zero before it': [code('not-understood'), (seal) => Buffer.concat([Buffer.from([0x30, 0x83, 0]), stamp(seal).subarray(2)])],
  'sequences without end': [code('not-understood'), () => { let bytes = seq(); while (bytes.length < 60_000) bytes = Buffer.concat([Buffer.from([0x30, 0x82, bytes.length >> 8, bytes.length & 0xff]), bytes]); return bytes; }],
  'a tag of five bytes': [code('not-understood'), () => Buffer.from([0xbf, 0xff, 0xff, 0xff, 0xff, 0x7f, 0])],
  'larger than any': ['bag-file-too-large', () => Buffer.alloc((64 << 10) + 1)],
  'refused by the authority': [code('not-granted'), () => seq(seq(int(2)))],
  'waiting at the authority': [code('not-granted'), (seal) => stamp(seal, { response: replaced(0, seq(int(3))) })],
  'a status below zero': [code('not-understood'), (seal) => stamp(seal, { response: replaced(0, seq(der(0x02, [0xff]))) })],
  'over another seal': [code('other-imprint'), (seal) => stamp(`${seal}x`)],
  'over a hash of SHA-1': [code('other-imprint'), (seal) => stamp(seal, { info: replaced(2, seq(algorithm(hashes.sha1, nothing), octets(digest(seal, 'sha1')))) })],
  'over a hash of SHA-512': [code('other-imprint'), (seal) => stamp(seal, { info: replaced(2, seq(algorithm(hashes.sha512, nothing), octets(digest(seal, 'sha512')))) })],
  'a flipped bit in the imprint': [code('other-imprint'), flippedIn(digest, 5)],
  'a flipped bit in the time': [code('signature-wrong'), flippedIn(() => Buffer.from('20260701120000'), 13)],
  'a flipped bit in the signature': [code('signature-wrong'), (seal) => { const bytes = stamp(seal); bytes[bytes.length - 1] ^= 1; return bytes; }],
  'a flipped bit in the certificate': [code('other-certificate'), flippedIn(() => Buffer.from('Clock'), 1)],
  'signed by another key': [code('signature-wrong'), (seal) => stamp(seal, { as: (_, hash, bytes) => signed(keyPair('P-256', 'root'), hash, bytes) })],
  'an RSA signature by another key': [code('signature-wrong'), withKey('rsa', { as: (_, hash, bytes) => signed(keyPair('rsa-3072'), hash, bytes) })],
  'a key of 1024 bits': [code('signature-wrong'), withKey('rsa-1024')],
  'a curve that is not known': [code('unknown-algorithm'), withKey('P-521')],
  'SHA-512 over a curve': [code('unknown-algorithm'), withKey('P-256', { hash: 'sha512' })],
  'a signature with SHA-1': [code('unknown-algorithm'), withKey('rsa', { name: algorithm('1.2.840.113549.1.1.5', nothing) })],
  'a digest of SHA-1': [code('unknown-algorithm'), withKey('rsa', { hash: 'sha1' })],
  'RSA-PSS': [code('not-understood'), withKey('rsa', { name: algorithm('1.2.840.113549.1.1.10', seq()) })],
  'a name of RSA over a curve': [code('unknown-algorithm'), (seal) => stamp(seal, { name: signatureAlgorithm(keyPair('rsa'), 'sha256') })],
  'a signature that is no two numbers': [code('signature-wrong'), (seal) => stamp(seal, { as: () => seq(int(1), int(1), int(1)) })],
  'a signature with a number too long': [code('signature-wrong'), (seal) => stamp(seal, { as: () => seq(int([0x7f, ...Buffer.alloc(32, 1)]), int(1)) })],
  'a signature of zeros': [code('signature-wrong'), (seal) => stamp(seal, { as: () => seq(int(0), int(0)) })],
  'no signature': [code('signature-wrong'), (seal) => stamp(seal, { as: () => Buffer.alloc(0) })],
  'not signed data': [code('not-understood'), (seal) => stamp(seal, { response: ([status]) => [status, seq(oid('1.2.840.113549.1.7.1'), context(0, octets()))] })],
  'data of another kind': [code('not-understood'), (seal) => stamp(seal, { data: replaced(2, seq(oid('1.2.840.113549.1.7.1'), context(0, octets(Buffer.from('x'))))) })],
  'an attribute of another kind': [code('not-understood'), (seal) => stamp(seal, { signedAttributes: replaced(0, attributes.kind('1.2.840.113549.1.7.1')) })],
  'another version of the data': [code('not-understood'), (seal) => stamp(seal, { data: replaced(0, int(1)) })],
  'another version of what is stated': [code('not-understood'), (seal) => stamp(seal, { info: replaced(0, int(2)) })],
  'an extension of what is stated': [code('not-understood'), (seal) => stamp(seal, { info: appended(context(1, extension('1.2.3', octets()))) })],
  'another digest announced': [code('not-understood'), (seal) => stamp(seal, { data: replaced(1, set(algorithm(hashes.sha512, nothing))) })],
  'two digests announced': [code('not-understood'), (seal) => stamp(seal, { data: replaced(1, set(algorithm(hashes.sha256), algorithm(hashes.sha512))) })],
  'two signers': [code('not-understood'), (seal) => stamp(seal, { data: (fields) => { const told = fields[4].subarray(4); return replaced(4, set(told, told))(fields); } })],
  'no signer': [code('not-understood'), (seal) => stamp(seal, { data: replaced(4, set()) })],
  'no digest among the attributes': [code('not-understood'), (seal) => stamp(seal, { signedAttributes: without(1) })],
  'no kind among the attributes': [code('not-understood'), (seal) => stamp(seal, { signedAttributes: without(0) })],
  'an attribute twice': [code('not-understood'), (seal) => stamp(seal, { signedAttributes: (fields) => [...fields, fields[0]] })],
  'an attribute with two values': [code('not-understood'), (seal) => stamp(seal, { signedAttributes: replaced(0, attributes.any('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.9.16.1.4'), oid('1.2.3'))) })],
  'another digest among the attributes': [code('signature-wrong'), (seal) => stamp(seal, { signedAttributes: replaced(1, attributes.digest(digest('x'))) })],
  'no attributes': [code('not-understood'), (seal) => stamp(seal, { signer: without(3) })],
  'no certificate named': [code('other-certificate'), (seal) => stamp(seal, { signedAttributes: without(2) })],
  'another certificate named': [code('other-certificate'), (seal) => stamp(seal, { signedAttributes: replaced(2, attributes.namedNow(certificate({ serial: [7] }))) })],
  'another certificate named the old way': [code('other-certificate'), (seal) => stamp(seal, { signedAttributes: replaced(2, attributes.named(certificate({ serial: [7] }))) })],
  'a certificate named by SHA-1 the new way': [code('unknown-algorithm'), (seal) => stamp(seal, { signedAttributes: replaced(2, attributes.namedNow(certificate(), 'sha1')) })],
  'no certificates': [code('no-certificate'), (seal) => stamp(seal, { certificates: [] })],
  'the certificate of somebody else': [code('no-certificate'), (seal) => stamp(seal, { certificates: [certificate({ serial: [7] })] })],
  'seventeen certificates': [code('not-understood'), (seal) => stamp(seal, { more: Array.from({ length: 16 }, (_, n) => certificate({ serial: [n + 1], subject: person('Another') })) })],
  'the second of two of the name': [code('other-certificate'), (seal) => { const cert = certificate(); return stamp(seal, { cert, certificates: [certificate({ subject: person('Before') }), cert] }); }],
  'a certificate for other things': [code('other-purpose'), withCertificate({ extensions: [extension('2.5.29.37', purposes('1.3.6.1.5.5.7.3.3'), true)] })],
  'a certificate for other things too': [code('other-purpose'), withCertificate({ extensions: [forStamps(true, '1.3.6.1.5.5.7.3.3')] })],
  'a certificate for anything': [code('other-purpose'), withCertificate({ extensions: [] })],
  'a purpose that is not critical': [code('other-purpose'), withCertificate({ extensions: [forStamps(false)] })],
  'purposes that are none': [code('not-understood'), withCertificate({ extensions: [extension('2.5.29.37', seq(int(1)), true)] })],
  'purposes twice': [code('not-understood'), withCertificate({ extensions: [forStamps(), forStamps()] })],
  'a certificate that had run out': [code('not-valid-then'), withCertificate({ to: certificate.time('260701115959Z') })],
  'a certificate that was not valid yet': [code('not-valid-then'), withCertificate({ from: certificate.time('260701120001Z') })],
  'before there were computers': [code('not-valid-then'), (seal) => stamp(seal, { time: '18000701120000Z' })],
  'a day that does not exist': [code('not-understood'), (seal) => stamp(seal, { time: '20260229120000Z' })],
  'a time somewhere else': [code('not-understood'), (seal) => stamp(seal, { time: '20260701120000+0100' })],
  'a fraction that ends with zero': [code('not-understood'), (seal) => stamp(seal, { time: '20260701120000.120Z' })],
  'a certificate of the first version': [code('not-understood'), withCertificate({ version: [], extensions: [] })],
  'a certificate of the fourth version': [code('no-certificate'), withCertificate({ version: [context(0, int(3))] })],
  'a certificate signed in another way than it says': [code('not-understood'), withCertificate({ inner: signatureAlgorithm(keyPair('rsa'), 'sha256') })],
  'something critical that nobody knows': [code('not-understood'), withCertificate({ extensions: [forStamps(), extension('1.2.3.4', octets(), true)] })],
  'a certificate with unique identifiers': [code('not-understood'), withCertificate({ tail: [der(0x81, [0, 1])] })],
  'a certificate with a time that is none': [code('no-certificate'), withCertificate({ to: certificate.time('301301000000Z') })],
  'a certificate with something behind it': [code('no-certificate'), (seal) => { const cert = seq(certificate().subarray(4), nothing); return stamp(seal, { cert }); }],
  'an authority’s certificate that stamps itself': [code('chain-wrong'), withCertificate({ extensions: [forStamps(), isAuthority] })],
  'issued by who is no authority': [code('chain-wrong'), (seal) => stamp(seal, between({ extensions: [] }))],
  'issued by who may issue other things': [code('chain-wrong'), (seal) => stamp(seal, between({ extensions: [isAuthority, extension('2.5.29.37', purposes('1.3.6.1.5.5.7.3.3'))] }))],
  'issued by who was gone': [code('not-valid-then'), (seal) => stamp(seal, between({ to: certificate.time('260630000000Z') }))],
  'issued by who was gone, and something behind it': [code('not-valid-then'), (seal) => stamp(seal, between({ to: Buffer.concat([certificate.time('260630000000Z'), nothing]) }))],
  'issued by who was not gone, and something behind it': [code('chain-wrong'), (seal) => stamp(seal, between({ to: Buffer.concat([certificate.time('300630000000Z'), nothing]) }))],
  'issued by who was gone before they came': [code('chain-wrong'), (seal) => stamp(seal, between({ from: certificate.time('270101000000Z'), to: certificate.time('260101000000Z') }))],
  'a certificate of the first version along': [code('chain-wrong'), (seal) => stamp(seal, { more: [certificate({ version: [], extensions: [], subject: person('Another') })] })],
  'what is no certificate along': [code('chain-wrong'), (seal) => stamp(seal, { more: [octets(Buffer.from('x'))] })],
  'authorities that issue each other': [code('chain-wrong'), (seal) => stamp(seal, { more: crowd() })],
};

/** Fifteen of one name, none with the key of another: more ways than anybody could go. */
function crowd() {
  const name = person('Root of the test');
  return Array.from({ length: 15 }, (_, n) => certificate({ keys: keyPair('P-256', `crowd ${n}`), subject: name, issuer: name, serial: [n + 1], extensions: [isAuthority] }));
}

export const everything = { ...Object.fromEntries(Object.entries(good).map(([what, make]) => [what, [HOLDS, make]])), ...wrong };

const ROOT = person('Root of the test');
const rootKeys = keyPair('P-256', 'root');
/** The certificate of an authority, signed by itself. */
const root = (options = {}) => {
  const own = options.keys ?? rootKeys;
  return certificate({ keys: own, by: own, subject: ROOT, issuer: ROOT, serial: [1], extensions: [isAuthority], ...options });
};
/** Signed by an authority with a key of this kind. */
const issuedBy = (kind, options = {}) => { const by = keyPair(kind, 'root'); return { by: root({ keys: by }), cert: certificate({ by, ...options }) }; };
const issued = (kind, options) => [issuedBy(kind, options).by, (seal) => stamp(seal, { cert: issuedBy(kind, options).cert })];
/** What those below may be called. */
const names = (...parts) => extension('2.5.29.30', seq(...parts), true);
const permitted = (...bases) => context(0, ...bases.map((base) => seq(base)));
const excluded = (...bases) => context(1, ...bases.map((base) => seq(base)));
const called = (...all) => extension('2.5.29.17', seq(...all));
const host = der(0x82, Buffer.from('clock.example'));
const mail = der(0x81, Buffer.from('clock@example.org'));
const page = der(0x86, Buffer.from('https://clock.example'));
const directory = context(4, ROOT);
/** `count` authorities, each issued by the one above it; the first issues the certificate that signs. */
const ladder = (count) => Array.from({ length: count }, (_, n) => certificate({
  keys: n === 0 ? rootKeys : keyPair('P-256', `step ${n}`), subject: n === 0 ? ROOT : person(`Step ${n}`), by: keyPair('P-256', `step ${n + 1}`), issuer: person(`Step ${n + 1}`), serial: [n + 1], extensions: [isAuthority],
}));
const top = (count) => root({ keys: keyPair('P-256', `step ${count}`), subject: person(`Step ${count}`), issuer: person(`Step ${count}`) });
const gone = { to: certificate.time('260630000000Z') };
const stranger = root({ keys: keyPair('P-256', 'stranger') });
const plain = (seal) => stamp(seal);
const over = (options) => (seal) => stamp(seal, between(options));
const above = root({ subject: person('Above'), issuer: person('Above') });
const odd = (bytes) => seq(seq(oid('1.2.840.10045.2.1'), oid('1.2.840.10045.3.1.7')), bytes);

/** Nothing is left to say. */
export const TRUSTED = '';
export const STRANGER = 'pack-time-token-not-trusted';

/** What is said of an answer by who trusts the certificates of a file: `what: [code, file, make]`. */
export const anchored = {
  'its root': [TRUSTED, root(), plain],
  'its root, as text': [TRUSTED, pem(root()), plain],
  'its root among others': [TRUSTED, pem(stranger) + pem(root({ subject: person('Other') })) + pem(root()), plain],
  'its own certificate': [TRUSTED, certificate(), plain],
  'its own certificate, of an authority that cannot be read': [TRUSTED, pem(certificate()), over({ extensions: [] })],
  'who stands between': [TRUSTED, above, over()],
  'the authority between, not the root above it': [TRUSTED, pem(between().more[0]), over()],
  'the top of a ladder': [TRUSTED, top(6), (seal) => stamp(seal, { more: ladder(6).reverse() })],
  'a ladder that is too long': [code('chain-wrong'), top(7), (seal) => stamp(seal, { more: ladder(7) })],
  'a root that is gone itself': [TRUSTED, root(gone), plain],
  'a root that says it is none': [TRUSTED, root({ extensions: [] }), plain],
  'a root of the first version': [TRUSTED, root({ version: [], extensions: [] }), plain],
  'a root with something critical that nobody knows': [TRUSTED, root({ extensions: [isAuthority, extension('1.2.3.4', octets(), true)] }), plain],
  'a whole way beside one that is gone': [TRUSTED, root(), over(gone)],
  'a whole way beside one that is broken': [TRUSTED, root(), over({ extensions: [] })],
  'RSA': [TRUSTED, ...issued('rsa')],
  'RSA with SHA-384': [TRUSTED, ...issued('rsa', { hash: 'sha384' })],
  'RSA of 3072 bits with SHA-512': [TRUSTED, ...issued('rsa-3072', { hash: 'sha512' })],
  'P-384': [TRUSTED, ...issued('P-384')],
  'P-384 with SHA-384': [TRUSTED, ...issued('P-384', { hash: 'sha384' })],
  'P-256 with SHA-384': [TRUSTED, ...issued('P-256', { hash: 'sha384' })],
  'Ed25519': [TRUSTED, ...issued('ed25519')],
  'nobody it leads to': [STRANGER, root({ subject: person('Another'), issuer: person('Another') }), plain],
  'the same name, another key': [STRANGER, stranger, plain],
  'the same name, a key of another kind': [STRANGER, root({ keys: keyPair('rsa') }), plain],
  'the same name, a curve that is not known': [STRANGER, root({ keys: keyPair('P-521') }), plain],
  'a key of 1024 bits': [STRANGER, ...issued('rsa-1024')],
  'a certificate of the second version': [STRANGER, root({ version: [context(0, int(1))], extensions: [] }), plain],
  'one that says twice what it may': [STRANGER, root({ extensions: [isAuthority, isAuthority] }), plain],
  'another of the signer’s name': [STRANGER, certificate({ serial: [7] }), plain],
  'another key, and a way over who is gone': [code('not-valid-then'), stranger, over(gone)],
  'another key, and a way over who is no authority': [STRANGER, stranger, over({ extensions: [] })],
  'another key, and what is no certificate along': [STRANGER, stranger, (seal) => stamp(seal, { more: [octets(Buffer.from('x'))] })],
  'another kind of key, and who is no authority': [code('chain-wrong'), root({ keys: keyPair('rsa') }), over({ extensions: [] })],
  'another kind of key, and what is no certificate along': [STRANGER, root({ keys: keyPair('rsa') }), (seal) => stamp(seal, { more: [octets(Buffer.from('x'))] })],
  'another kind of key, and one signed otherwise than it says': [code('chain-wrong'), root({ keys: keyPair('rsa') }), (seal) => stamp(seal, { more: [certificate({ subject: person('Another'), inner: signatureAlgorithm(keyPair('rsa'), 'sha256') })] })],
  'a way over who may have nobody below': [code('chain-wrong'), above, (seal) => stamp(seal, { more: [...between({ issuer: person('Middle') }).more, certificate({ keys: rootKeys, subject: person('Middle'), issuer: person('Above'), by: rootKeys, serial: [3], extensions: [extension('2.5.29.19', seq(truth, int(0)), true)] })] })],
  'signed with SHA-1': [code('chain-wrong'), ...issued('rsa', { hash: 'sha1' })],
  'RSA without its parameters': [code('chain-wrong'), ...issued('rsa', { name: algorithm('1.2.840.113549.1.1.11') })],
  'a key with bits that are none': [code('chain-wrong'), root({ spki: odd(der(0x03, [1, 4, ...Buffer.alloc(63, 1), 2])) }), plain],
  'a point that is none': [STRANGER, root({ spki: odd(bits([4, ...Buffer.alloc(64, 1)])) }), plain],
  'a hundred others of its name before it': [code('chain-wrong'), pem(stranger).repeat(100) + pem(root()), plain],
  'ninety-nine others of its name before it': [TRUSTED, pem(stranger).repeat(99) + pem(root()), plain],
  'authorities that issue each other': [code('chain-wrong'), root({ subject: person('Another'), issuer: person('Another') }), (seal) => stamp(seal, { more: crowd() })],
  'names that it must not have': [code('chain-wrong'), root({ extensions: [isAuthority, names(permitted(directory))] }), plain],
  'names that are forbidden': [code('chain-wrong'), root({ extensions: [isAuthority, names(excluded(directory))] }), plain],
  'names of another kind': [TRUSTED, root({ extensions: [isAuthority, names(permitted(host, mail), excluded(page))] }), plain],
  'an address it must not have': [code('chain-wrong'), root({ extensions: [isAuthority, names(permitted(mail))] }), (seal) => stamp(seal, { cert: certificate({ extensions: [forStamps(), called(host, mail)] }) })],
  'a page it must not have': [code('chain-wrong'), root({ extensions: [isAuthority, names(permitted(page))] }), (seal) => stamp(seal, { cert: certificate({ extensions: [forStamps(), called(page)] }) })],
  'a name that is none': [code('chain-wrong'), root({ extensions: [isAuthority, names(permitted(mail))] }), (seal) => stamp(seal, { cert: certificate({ extensions: [forStamps(), called(der(0x89, [1]))] }) })],
  'a limit that is none': [code('chain-wrong'), root({ extensions: [isAuthority, names(context(0, seq(mail, der(0x80, [1]))))] }), plain],
  'names that the one between allows nobody': [code('chain-wrong'), above, over({ extensions: [isAuthority, names(excluded(directory))] })],
  'what only the one above the name is bound to': [TRUSTED, root(), (seal) => stamp(seal, { cert: certificate({ extensions: [forStamps(), names(excluded(directory))] }) })],
  ...Object.fromEntries(['a flipped bit in the signature', 'over another seal', 'a certificate for anything', 'a certificate that had run out', 'no certificates', 'refused by the authority'].map((what) => [`its root, and ${what}`, [wrong[what][0], root(), wrong[what][1]]])),
  'its own certificate, for anything': [code('other-purpose'), certificate({ extensions: [] }), wrong['a certificate for anything'][1]],
};

/** Files that hold no certificates, and such that do although one may not think so. */
export const noAnchors = {
  nothing: '', words: 'my clock', 'half a certificate': root().subarray(0, 40), 'a certificate and a byte': Buffer.concat([root(), Buffer.from([0])]), 'no section': '-----BEGIN', 'an empty section': '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n',
  'a section without end': pem(root()).replace(/-----END.*/s, ''), 'another end': pem(root()).replace('END CERT', 'END SERT'), 'four dashes': pem(root()).replace('CERTIFICATE-----', 'CERTIFICATE----'), 'a letter that is none': pem(root()).replace('MII', 'M!I'),
  'a letter too many': pem(root()).replace('\n-----END', 'A\n-----END'), 'another thing': pem(root()).replaceAll('CERTIFICATE', 'PUBLIC KEY'), 'one that is none among others': pem(root()) + pem(Buffer.from('x')),
};
const base = pem(root());
export const oddAnchors = {
  'other ends of lines': base.replaceAll('\n', '\r\n'), 'no end of the last line': base.trimEnd(), 'words round it': `subject=Root\n${base}issuer=Root\n`, 'a key before it': pem(Buffer.from('x')).replaceAll('CERTIFICATE', 'OTHER KEY') + base,
  'no padding': base.replace(/=+\n-----END/, '\n-----END'), 'blanks between': base.replace(/^[^-]{10}/gm, '$& \t'), 'blanks behind the dashes': base.replace('CERTIFICATE-----', 'CERTIFICATE-----  '), 'one line': base.replace(/(?<=-----\n)[^-]+/, (some) => `${some.replaceAll('\n', '')}\n`),
};
