// The answer of an authority (TimeStampResp) with its token: CMS SignedData around a TSTInfo (RFC 3161, 5652, 5816). Read
// strictly: exactly one signer, every attribute once, nothing behind the end. The twin of pack/time_stamp/token.rs.

import { equal, hex } from '../read/bytes';
import { type Certificate, nameDer, readCertificate } from './certificate';
import { tokenTime } from './moment';
import { readLink } from './path';
import { checkSignature, hashed, sha1 } from './signature';
import { BOOLEAN, GENERALIZED_TIME, INTEGER, OCTETS, SEQUENCE, SET, Walk, Wrong, attempt, bare, context, natural, notUnderstood, value } from './walk';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const KEY_ID = '2.5.29.14';
const MOST_CERTIFICATES = 16;

/** A token as it was read; nothing of it is proven yet. */
export interface Token {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly policy: string;
  readonly serial: Uint8Array;
  /** What it is over, in hexadecimal. */
  readonly imprint: string;
  /** The TSTInfo as it was signed. */
  readonly content: Uint8Array;
  readonly certificates: readonly Uint8Array[];
  readonly signer: SignerInfo;
}

interface SignerInfo {
  readonly names: (certificate: Certificate) => boolean;
  readonly digest: string;
  /** The content of `[0]`. */
  readonly attributes: Uint8Array;
  readonly algorithm: string;
  readonly signature: Uint8Array;
}

export function readToken(answer: Uint8Array): Token {
  const all = new Walk(answer);
  const response = all.walk(SEQUENCE);
  all.end();
  // 0 is granted, 1 granted with changes; the rest explains a refusal.
  if (!['00', '01'].includes(hex(response.walk(SEQUENCE).natural()))) throw new Wrong('time-token-not-granted');
  const content = response.walk(SEQUENCE);
  response.end();
  if (content.oid() !== SIGNED_DATA) throw notUnderstood();
  return signedData(explicit(content).walk(SEQUENCE));
}

/** The one value within `[0]`, which is the last. */
function explicit(walk: Walk): Walk {
  const tagged = walk.walk(context(0));
  walk.end();
  const whole = tagged.any().whole;
  tagged.end();
  return new Walk(whole);
}

function signedData(signed: Walk): Token {
  // Version 3 is what a content of this kind asks for.
  if (hex(signed.natural()) !== '03') throw notUnderstood();
  const digests = signed.walk(SET);
  const encapsulated = signed.walk(SEQUENCE);
  if (encapsulated.oid() !== TST_INFO) throw notUnderstood();
  const content = explicit(encapsulated).take(OCTETS);
  const certificates = certificatesIn(signed.takeIf(context(0)));
  signed.takeIf(context(1));
  const signers = signed.walk(SET);
  signed.end();
  const signer = signerInfo(signers.walk(SEQUENCE));
  signers.end();
  // The one signer's hash, announced.
  if (digests.algorithm() !== signer.digest) throw notUnderstood();
  digests.end();
  return { ...info(content), content, certificates, signer };
}

function certificatesIn(set: Uint8Array | undefined): Uint8Array[] {
  const walk = new Walk(set ?? new Uint8Array());
  const found: Uint8Array[] = [];
  while (!walk.atEnd && found.length < MOST_CERTIFICATES) found.push(walk.any().whole);
  walk.end();
  return found;
}

function info(content: Uint8Array): Pick<Token, 'time' | 'policy' | 'serial' | 'imprint'> {
  const all = new Walk(content);
  const walk = all.walk(SEQUENCE);
  all.end();
  if (hex(walk.natural()) !== '01') throw notUnderstood();
  const policy = walk.oid();
  const imprint = imprintIn(walk.walk(SEQUENCE));
  const serial = walk.natural();
  const time = tokenTime(walk.take(GENERALIZED_TIME));
  if (time === undefined) throw notUnderstood();
  // How exact, whether tokens are ordered, the number of the question (which a pack does not have), and the authority's name,
  // which its certificate tells.
  walk.takeIf(SEQUENCE);
  walk.takeIf(BOOLEAN);
  natural(walk.takeIf(INTEGER) ?? Uint8Array.of(0));
  walk.takeIf(context(0));
  // An extension may change what all this means.
  walk.end();
  return { time, policy, serial, imprint };
}

function imprintIn(walk: Walk): string {
  if (walk.algorithm() !== SHA256) throw new Wrong('time-token-other-imprint');
  const hash = walk.take(OCTETS);
  walk.end();
  return hex(hash);
}

function signerInfo(walk: Walk): SignerInfo {
  const version = hex(walk.natural());
  const key = walk.takeIf(bare(0));
  const names = key === undefined ? byIssuer(walk.walk(SEQUENCE)) : (one: Certificate) => keyId(one) === hex(key);
  if (version !== (key === undefined ? '01' : '03')) throw notUnderstood();
  const digest = walk.algorithm();
  const attributes = walk.take(context(0));
  const algorithm = walk.algorithm();
  const signature = walk.take(OCTETS);
  // Attributes nobody signed: nothing in them is used.
  walk.takeIf(context(1));
  walk.end();
  return { names, digest, attributes, algorithm, signature };
}

/** The issuer's name as it stands, and the serial number. */
function byIssuer(walk: Walk): SignerInfo['names'] {
  const [issuer, serial] = [walk.any().whole, walk.natural()];
  walk.end();
  return (one) => equal(nameDer(one.issuer), issuer) && equal(unpadded(one.serial), serial);
}

/** A positive number's bytes without the zero that keeps it positive. */
const unpadded = (bytes: Uint8Array): Uint8Array => (bytes[0] === 0 && bytes.length > 1 ? bytes.subarray(1) : bytes);

/** None where there are two, or one that cannot be read. */
function keyId({ extensions }: Certificate): string | undefined {
  const [id, another] = extensions.filter(({ oid }) => oid === KEY_ID);
  return id === undefined || another !== undefined ? undefined : attempt(() => hex(only(id.value).take(OCTETS)));
}

/** The one value that stands there. */
function only(bytes: Uint8Array): Walk {
  const walk = new Walk(bytes);
  walk.any();
  walk.end();
  return new Walk(bytes);
}

/** The certificate that the signer names. Others that cannot be read are of no use and do no harm. */
export function signerOf({ certificates, signer }: Token): Certificate {
  for (const der of certificates) {
    const one = readCertificate(der);
    if (one !== undefined && signer.names(one)) return one;
  }
  throw new Wrong('time-token-no-certificate');
}

/** The signature over the attributes, and through them over the content and the certificate. */
export async function checkSigned({ content, signer }: Token, { der }: Certificate): Promise<void> {
  const attributes = attributesIn(signer.attributes);
  const one = (oid: string): Walk | undefined => (attributes.has(oid) ? new Walk(attributes.get(oid) ?? new Uint8Array()) : undefined);
  if (one(CONTENT_TYPE)?.oid() !== TST_INFO) throw notUnderstood();
  const digest = one(MESSAGE_DIGEST)?.take(OCTETS);
  if (digest === undefined) throw notUnderstood();
  if (hex(digest) !== (await hashed(signer.digest, content))) throw new Wrong('time-token-signature-wrong');
  await namedCertificate(one(SIGNING_CERTIFICATE_V2), one(SIGNING_CERTIFICATE), der);
  const link = readLink(der);
  if (link === undefined) throw notUnderstood();
  await checkSignature(link.spki, signer.algorithm, signer.digest, value(SET, signer.attributes), signer.signature);
}

/** Each kind once, with one value. */
function attributesIn(set: Uint8Array): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const walk of new Walk(set).rest(SEQUENCE)) {
    const [oid, values] = [walk.oid(), walk.take(SET)];
    walk.end();
    only(values);
    if (found.has(oid)) throw notUnderstood();
    found.set(oid, values);
  }
  return found;
}

/** SigningCertificate of RFC 2634 (SHA-1) or its second version: the first certificate named must be this one. */
async function namedCertificate(second: Walk | undefined, first: Walk | undefined, der: Uint8Array): Promise<void> {
  const all = second ?? first;
  if (all === undefined) throw new Wrong('time-token-other-certificate');
  const outer = all.walk(SEQUENCE);
  all.end();
  const id = outer.walk(SEQUENCE).walk(SEQUENCE);
  const algorithm = second === undefined ? undefined : id.takeIf(SEQUENCE);
  const named = algorithm === undefined ? SHA256 : new Walk(value(SEQUENCE, algorithm)).algorithm();
  const expected = second === undefined ? await sha1(der) : await hashed(named, der);
  if (hex(id.take(OCTETS)) !== expected) throw new Wrong('time-token-other-certificate');
}
