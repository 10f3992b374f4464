// Whether the certificates of a token hold together, as far as that can be told by who knows no root: the program looks for a way
// from the signing certificate to one the reader trusts, finds none here, and names what is broken on its way. Certificates are
// read as its crate `webpki` reads them, which is stricter than certificate.ts. Its list of distrusted keys, which are of
// authorities for web sites, is not repeated here.

import { byteString } from '../read/bytes';
import { truth } from './certificate';
import { certificateTime } from './moment';
import { BITS, BOOLEAN, INTEGER, OCTETS, OID, SEQUENCE, Walk, Wrong, attempt, context, notUnderstood } from './walk';

/** Not broken, broken, or not valid at the time: of several troubles the program names the last of these. */
type Standing = 0 | 1 | 2;
const [WHOLE, BROKEN, EXPIRED]: [0, 1, 2] = [0, 1, 2];

/** A certificate on the way. */
export interface Link {
  /** The content of its SubjectPublicKeyInfo, still unread. */
  readonly spki: Uint8Array;
  readonly subject: string;
  readonly issuer: string;
  readonly key: string;
  readonly validity: Uint8Array;
  readonly extensions: Extensions;
}

/** The contents of those that are looked into, by the last number of 2.5.29. */
type Extensions = ReadonlyMap<number, Uint8Array>;

const CONSTRAINTS = 19;
const PURPOSES = 37;
/** Key usage is not a sequence; of names, constraints on names and lists of the revoked only the form is looked at. */
const KNOWN: readonly number[] = [15, 17, CONSTRAINTS, 30, 31, PURPOSES];
/** Between the one that signed and a root. */
const MOST_AUTHORITIES = 6;

const text = byteString;
/** As they are encoded: 1.3.6.1.4.1.11129.2.4.2 and 1.3.6.1.5.5.7.3.8. */
const LOGGED = text(Uint8Array.of(0x2b, 6, 1, 4, 1, 0xd6, 0x79, 2, 4, 2));
const TIME_STAMPING = text(Uint8Array.of(0x2b, 6, 1, 5, 5, 7, 3, 8));

/** `undefined` where it is none that `webpki` takes: of the third version, and with nothing critical that is unknown. */
export const readLink = (der: Uint8Array): Link | undefined => attempt(() => link(der));

function link(der: Uint8Array): Link {
  const all = new Walk(der);
  const signed = all.walk(SEQUENCE);
  all.end();
  const tbs = signed.walk(SEQUENCE);
  const algorithm = text(signed.take(SEQUENCE));
  if (signed.take(BITS)[0] !== 0) throw notUnderstood();
  signed.end();
  thirdVersion(tbs.walk(context(0)));
  tbs.take(INTEGER);
  if (text(tbs.take(SEQUENCE)) !== algorithm) throw notUnderstood();
  const issuer = text(tbs.take(SEQUENCE));
  const validity = tbs.take(SEQUENCE);
  const subject = text(tbs.take(SEQUENCE));
  const spki = tbs.take(SEQUENCE);
  const found = tbs.atEnd ? new Map() : extensions(tbs.walk(context(3)));
  tbs.end();
  return { spki, subject, issuer, key: text(spki), validity, extensions: found };
}

function thirdVersion(walk: Walk): void {
  const [version, more] = walk.natural();
  walk.end();
  if (version !== 2 || more !== undefined) throw notUnderstood();
}

function extensions(tagged: Walk): Extensions {
  const list = tagged.walk(SEQUENCE);
  tagged.end();
  const found = new Map<number, Uint8Array>();
  for (const walk of list.rest(SEQUENCE)) remember(found, walk);
  return found;
}

function remember(found: Map<number, Uint8Array>, walk: Walk): void {
  const id = walk.take(OID);
  const critical = truth(walk.takeIf(BOOLEAN));
  const content = walk.take(OCTETS);
  walk.end();
  const [number, tag] = kind(id);
  if (number === undefined) {
    if (critical) throw notUnderstood();
    return;
  }
  if (found.has(number)) throw notUnderstood();
  found.set(number, tag === undefined ? content : whole(content, tag));
}

function whole(content: Uint8Array, tag: number): Uint8Array {
  const walk = new Walk(content);
  const inner = walk.take(tag);
  walk.end();
  return inner;
}

function kind(id: Uint8Array): [number?: number, tag?: number | undefined] {
  if (text(id) === LOGGED) return [-1, OCTETS];
  const [first, second, number = 0] = id;
  const known = id.length === 3 && first === 0x55 && second === 0x1d && KNOWN.includes(number);
  return known ? [number, number === 15 ? undefined : SEQUENCE] : [];
}

/** Throws where the certificates behind the first, which signed, are broken. `time` in milliseconds since 1970. */
export function checkPath(der: Uint8Array, certificates: readonly Uint8Array[], time: number): void {
  const first = readLink(der);
  if (first === undefined) throw notUnderstood();
  const found = new Search(certificates.map(readLink), Math.floor(Math.max(time, 0) / 1000)).from([first], 0);
  if (found === EXPIRED) throw new Wrong('time-token-not-valid-then');
  if (found === BROKEN) throw new Wrong('time-token-chain-wrong');
}

/** From each certificate to those of its issuer's name, as far as they go. */
class Search {
  /** Certificates that all issue each other are an attack. */
  private left = 200_000;

  constructor(
    private readonly links: readonly (Link | undefined)[],
    private readonly time: number,
  ) {}

  from(path: readonly Link[], authorities: number): Standing {
    const head = path.at(-1);
    if (head === undefined) return BROKEN;
    const own = this.standing(head, path.length > 1, authorities);
    if (own !== WHOLE) return own;
    const next = path.length > 1 ? authorities + 1 : authorities;
    return this.links.reduce<Standing>((worst, issuer) => {
      const found = this.step(path, head, issuer, next);
      return found > worst ? found : worst;
    }, WHOLE);
  }

  private step(path: readonly Link[], head: Link, issuer: Link | undefined, authorities: number): Standing {
    if (issuer === undefined) return BROKEN;
    if (issuer.subject !== head.issuer || path.some(({ key, subject }) => key === issuer.key && subject === issuer.subject)) return WHOLE;
    this.left -= 1;
    if (this.left < 0) throw new Wrong('time-token-chain-wrong');
    return path.length > MOST_AUTHORITIES ? BROKEN : this.from([...path, issuer], authorities);
  }

  private standing({ validity, extensions }: Link, issues: boolean, authorities: number): Standing {
    const valid = attempt(() => validAt(new Walk(validity), this.time)) ?? BROKEN;
    if (valid !== WHOLE) return valid;
    const constraints = attempt(() => mayBe(extensions.get(CONSTRAINTS), issues, authorities)) ?? false;
    const purposes = attempt(() => mayStamp(extensions.get(PURPOSES))) ?? false;
    return constraints && purposes ? WHOLE : BROKEN;
  }
}

function validAt(walk: Walk, time: number): Standing {
  const [from, to] = [walk.any(), walk.any()].map(({ tag, content }) => certificateTime(tag, content));
  if (from === undefined || to === undefined || from > to) return BROKEN;
  if (time < from || time > to) return EXPIRED;
  walk.end();
  return WHOLE;
}

/** Who signs is no authority, who issues is one, and has no more below it than it may have. */
function mayBe(constraints: Uint8Array | undefined, issues: boolean, authorities: number): boolean {
  const walk = new Walk(constraints ?? new Uint8Array());
  const isAuthority = truth(walk.takeIf(BOOLEAN));
  const [most, more] = walk.atEnd ? [] : walk.natural();
  walk.end();
  return more === undefined && isAuthority === issues && !(issues && most !== undefined && authorities > most);
}

/** Authorities between need not name the purpose. */
function mayStamp(purposes: Uint8Array | undefined): boolean {
  if (purposes === undefined) return true;
  const walk = new Walk(purposes);
  while (!walk.atEnd) {
    if (text(walk.take(OID)) === TIME_STAMPING) return true;
  }
  return false;
}
