// Time-stamping authorities for the tests. `openssl` is one as they are: OpenSSL's own. `stamp` writes each structure itself, after
// RFC 3161 and 5652 and not after the program, so that every part of an answer can be twisted and is rightly signed all the same.
import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const digest = (bytes, hash = 'sha256') => createHash(hash).update(bytes).digest();

/** Tag, length, content; `parts` one after the other. */
export function der(tag, ...parts) {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
export const seq = (...parts) => der(0x30, ...parts);
export const set = (...parts) => der(0x31, ...parts);
export const octets = (...parts) => der(0x04, ...parts);
export const bits = (bytes) => der(0x03, [0], bytes);
export const context = (number, ...parts) => der(0xa0 | number, ...parts);
export const truth = der(0x01, [0xff]);
export const nothing = der(0x05);

export function int(value) {
  const bytes = typeof value === 'number' ? [value] : [...value];
  return der(0x02, bytes[0] & 0x80 ? [0, ...bytes] : bytes);
}

export function oid(text) {
  const [first, second, ...rest] = text.split('.').map(Number);
  const arc = (number) => { const bytes = [number & 0x7f]; for (let left = number >>> 7; left > 0; left >>>= 7) bytes.unshift(0x80 | (left & 0x7f)); return bytes; };
  return der(0x06, [first * 40 + second, ...rest.flatMap(arc)]);
}

export const generalized = (text) => der(0x18, Buffer.from(text));
const utc = (text) => der(0x17, Buffer.from(text));
export const hashes = { sha1: '1.3.14.3.2.26', sha256: '2.16.840.1.101.3.4.2.1', sha384: '2.16.840.1.101.3.4.2.2', sha512: '2.16.840.1.101.3.4.2.3' };
export const algorithm = (name, ...parameters) => seq(oid(name), ...parameters);
export const person = (cn, o = 'Nordlicht') => seq(set(seq(oid('2.5.4.10'), der(0x0c, Buffer.from(o)))), set(seq(oid('2.5.4.3'), der(0x0c, Buffer.from(cn)))));
export const extension = (name, value, critical = false) => seq(oid(name), ...(critical ? [truth] : []), octets(value));

export const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
export const purposes = (...names) => seq(...names.map(oid));
export const forStamps = (critical = true, ...more) => extension('2.5.29.37', purposes(TIME_STAMPING, ...more), critical);
export const isAuthority = extension('2.5.29.19', seq(truth), true);
export const keyId = Buffer.from('0102030405060708', 'hex');

const KINDS = {
  rsa: ['rsa', { modulusLength: 2048 }], 'rsa-3072': ['rsa', { modulusLength: 3072 }], 'rsa-1024': ['rsa', { modulusLength: 1024 }],
  'P-256': ['ec', { namedCurve: 'P-256' }], 'P-384': ['ec', { namedCurve: 'P-384' }], 'P-521': ['ec', { namedCurve: 'P-521' }], ed25519: ['ed25519', {}],
};
const keys = new Map();
/** One of each kind and `name` is enough for all tests. */
export function keyPair(kind, name = '') {
  if (!keys.has(kind + name)) keys.set(kind + name, generateKeyPairSync(...KINDS[kind]));
  return keys.get(kind + name);
}

const SIGNATURES = { rsa: { sha256: '1.2.840.113549.1.1.11', sha384: '1.2.840.113549.1.1.12', sha512: '1.2.840.113549.1.1.13', sha1: '1.2.840.113549.1.1.5' }, ec: { sha256: '1.2.840.10045.4.3.2', sha384: '1.2.840.10045.4.3.3', sha512: '1.2.840.10045.4.3.4' } };
/** What a signature of this key with this hash is called. */
export function signatureAlgorithm({ privateKey }, hash) {
  const type = privateKey.asymmetricKeyType;
  if (type === 'ed25519') return algorithm('1.3.101.112');
  return type === 'rsa' ? algorithm(SIGNATURES.rsa[hash], nothing) : algorithm(SIGNATURES.ec[hash]);
}
export const signed = ({ privateKey }, hash, bytes) => sign(privateKey.asymmetricKeyType === 'ed25519' ? null : hash, bytes, privateKey);

/** Signatures over a curve differ each time; certificates must not, or none could name another. */
const made = new Map();

/** Signed by `by`, who is the authority of the test unless it is said otherwise. */
export function certificate({ keys: own = keyPair('P-256'), subject = person('Clock'), issuer = person('Root of the test'), by = keyPair('P-256', 'root'), serial = [0x80, 1], from = utc('260101000000Z'), to = utc('300101000000Z'), extensions = [forStamps()], version = [context(0, int(2))], inner, tail = [], hash = 'sha256', name = signatureAlgorithm(by, hash), spki = own.publicKey.export({ format: 'der', type: 'spki' }) } = {}) {
  const stated = extensions.length > 0 ? [context(3, seq(...extensions))] : [];
  const tbs = seq(...version, int(serial), inner ?? name, issuer, seq(from, to), subject, spki, ...tail, ...stated);
  const known = `${[...keys].find(([, pair]) => pair === by)?.[0]} ${tbs.toString('hex')}`;
  if (!made.has(known)) made.set(known, seq(tbs, name, bits(signed(by, hash, tbs))));
  return made.get(known);
}
certificate.time = utc;

export const pem = (der) => `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const attribute = (name, ...values) => seq(oid(name), set(...values));
export const attributes = {
  kind: (name = TST_INFO) => attribute('1.2.840.113549.1.9.3', oid(name)),
  digest: (bytes) => attribute('1.2.840.113549.1.9.4', octets(bytes)),
  /** The first version, by SHA-1. */
  named: (cert) => attribute('1.2.840.113549.1.9.16.2.12', seq(seq(seq(octets(digest(cert, 'sha1')))))),
  namedNow: (cert, hash) => attribute('1.2.840.113549.1.9.16.2.47', seq(seq(seq(...(hash === undefined ? [] : [algorithm(hashes[hash])]), octets(digest(cert, hash)))))),
  any: attribute,
};

/**
 * An answer over `seal`. Each of `info`, `signedAttributes`, `signer`, `data` and `response` may change the list of what stands in that structure
 * before what is round it is made of it.
 */
export function stamp(seal, { keys: own = keyPair('P-256'), cert = certificate({ keys: own }), hash = 'sha256', time = '20260701120000.123Z', name = signatureAlgorithm(own, hash), more = [], certificates = [cert, ...more], as = signed,
  info = (it) => it, signedAttributes = (it) => it, signer = (it) => it, data = (it) => it, response = (it) => it } = {}) {
  const imprint = seq(algorithm(hashes.sha256, nothing), octets(digest(seal)));
  const content = seq(...info([int(1), oid('1.2.3.4.1'), imprint, int([0x0b, 0xad]), generalized(time), seq(int(1)), int([0xca, 0xfe])]));
  const held = Buffer.concat(signedAttributes([attributes.kind(), attributes.digest(digest(content, hash)), attributes.namedNow(cert)]));
  const signature = octets(as(own, hash, set(held)));
  const told = seq(...signer([int(1), seq(person('Root of the test'), int([0x80, 1])), algorithm(hashes[hash], nothing), context(0, held), name, signature]));
  const all = data([int(3), set(algorithm(hashes[hash], nothing)), seq(oid(TST_INFO), context(0, octets(content))), context(0, ...certificates), set(told)]);
  return seq(...response([seq(int(0)), seq(oid('1.2.840.113549.1.7.2'), context(0, seq(...all)))]));
}

const CONFIGURATION = `
[req]
distinguished_name = name
prompt = no
[name]
CN = Root of the test
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[stamps]
basicConstraints = CA:FALSE
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[tsa]
default_tsa = here
[here]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_alg = sha256
clock_precision_digits = 3
`;

/** OpenSSL's authority in `folder`, with its root and keys; `kind` and `option` are those of `openssl genpkey`. Runs openssl there. */
export function founded(folder, kind, option) {
  const run = (line) => {
    const ran = spawnSync('openssl', line.split(' '), { cwd: folder, encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(`openssl ${line}: ${ran.error ?? ran.stderr}`);
  };
  writeFileSync(path.join(folder, 'tsa.cnf'), CONFIGURATION);
  writeFileSync(path.join(folder, 'serial'), '0BAD\n');
  run('req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.pem -days 40 -extensions root -config tsa.cnf');
  run(`genpkey -out tsa.key -algorithm ${kind} -pkeyopt ${option}`);
  run('req -new -key tsa.key -subj /C=DE/O=Nordlicht/CN=Clock -out tsa.csr -config tsa.cnf');
  run('x509 -req -in tsa.csr -CA root.pem -CAkey root.key -set_serial 0x8001 -days 30 -extfile tsa.cnf -extensions stamps -out tsa.pem');
  return run;
}

const REPLY = 'ts -reply -config tsa.cnf -signer tsa.pem -inkey tsa.key';

/** Answers over a seal, with the root going along. */
export function openssl(folder, kind, option, { hash = 'sha256', chain = true } = {}) {
  const run = founded(folder, kind, option);
  return (seal) => {
    writeFileSync(path.join(folder, 'seal.txt'), seal);
    run('ts -query -data seal.txt -sha256 -cert -out ask.tsq');
    run(`${REPLY} -queryfile ask.tsq -${hash}${chain ? ' -chain root.pem' : ''} -out reply.tsr`);
    return readFileSync(path.join(folder, 'reply.tsr'));
  };
}

/** Answers a question that lies in a file; the answer is one, too. */
export function answering(folder) {
  const run = founded(folder, 'RSA', 'rsa_keygen_bits:2048');
  return (question, name) => {
    run(`${REPLY} -queryfile ${question} -sha256 -out ${name}`);
    return path.join(folder, name);
  };
}
