// Looks for a way from the certificate that signed a token to one the reader trusts, and where there is none names what is broken on
// the way; without anything that is trusted, that is all there is to find. Certificates are read, ways are tried and troubles are
// weighed as the program's crate `webpki` does, which reads more strictly than certificate.ts. Its list of distrusted keys, which
// are of authorities for web sites, is not repeated here.

import { byteString } from '../read/bytes';
import type { Anchor } from './anchors';
import { truth } from './certificate';
import { certificateTime } from './moment';
import { Comparisons, violates } from './names';
import { certified } from './signature';
import { BITS, BOOLEAN, INTEGER, OCTETS, OID, SEQUENCE, Walk, Wrong, attempt, context, notUnderstood } from './walk';

/** How a way ends, the last outweighing the others: whole but leading nowhere, not to be read, to a key of another kind, not allowed,
 * not signed by the key it names, not valid at the time, to who is trusted. */
type Standing = 0 | 1 | 2 | 3 | 4 | 5 | 6;
const [WHOLE, ODD, OTHER_KEY, BROKEN, FORGED, EXPIRED, TRUSTED]: [0, 1, 2, 3, 4, 5, 6] = [0, 1, 2, 3, 4, 5, 6];
const SIGNATURES = { right: WHOLE, wrong: FORGED, 'other-key': OTHER_KEY, unusable: ODD } as const;

/** A certificate on the way. */
export interface Link {
  /** The content of its SubjectPublicKeyInfo, still unread. */
  readonly spki: Uint8Array;
  readonly subject: string;
  readonly issuer: string;
  readonly key: string;
  readonly validity: Uint8Array;
  readonly extensions: Extensions;
  /** What its issuer signed, with what, and the signature. */
  readonly tbs: Uint8Array;
  readonly algorithm: Uint8Array;
  readonly signature: Uint8Array;
}

/** The contents of those that are looked into, by the last number of 2.5.29. */
type Extensions = ReadonlyMap<number, Uint8Array>;

const NAMES = 17;
const CONSTRAINTS = 19;
const NAME_CONSTRAINTS = 30;
const PURPOSES = 37;
/** Key usage is not a sequence; of lists of the revoked only the form is looked at. */
const KNOWN: readonly number[] = [15, NAMES, CONSTRAINTS, NAME_CONSTRAINTS, 31, PURPOSES];
/** Between the one that signed and a root. */
const MOST_AUTHORITIES = 6;

const text = byteString;
/** As they are encoded: 1.3.6.1.4.1.11129.2.4.2 and 1.3.6.1.5.5.7.3.8. */
const LOGGED = text(Uint8Array.of(0x2b, 6, 1, 4, 1, 0xd6, 0x79, 2, 4, 2));
const TIME_STAMPING = text(Uint8Array.of(0x2b, 6, 1, 5, 5, 7, 3, 8));

/** One that does not say of itself how it is signed. */
class Mismatch extends Wrong {}

/** `undefined` where it is none that `webpki` takes: of the third version, and with nothing critical that is unknown unless it is
 * `trusted` already. */
export const readLink = (der: Uint8Array, trusted = false): Link | undefined => attempt(() => link(der, trusted));

/** What is read, or how a way over what cannot be read ends. What is an attack, or cannot be told here, ends all ways. */
function weighed<T>(read: () => T): T | Standing {
  try {
    return read();
  } catch (error) {
    if (error instanceof Mismatch) return BROKEN;
    if (error instanceof Wrong && error.code === notUnderstood().code) return ODD;
    throw error;
  }
}

function link(der: Uint8Array, trusted: boolean): Link {
  const all = new Walk(der);
  const signed = all.walk(SEQUENCE);
  all.end();
  const { tag, content, whole: stated } = signed.any();
  const algorithm = signed.take(SEQUENCE);
  const [unused, ...signature] = signed.take(BITS);
  if (tag !== SEQUENCE || unused !== 0) throw notUnderstood();
  signed.end();
  const tbs = new Walk(content);
  thirdVersion(tbs.walk(context(0)));
  tbs.take(INTEGER);
  if (text(tbs.take(SEQUENCE)) !== text(algorithm)) throw new Mismatch('time-token-not-understood');
  const issuer = text(tbs.take(SEQUENCE));
  const validity = tbs.take(SEQUENCE);
  const subject = text(tbs.take(SEQUENCE));
  const spki = tbs.take(SEQUENCE);
  const found = tbs.atEnd ? new Map() : extensions(tbs.walk(context(3)), trusted);
  tbs.end();
  return { spki, subject, issuer, key: text(spki), validity, extensions: found, tbs: stated, algorithm, signature: Uint8Array.from(signature) };
}

function thirdVersion(walk: Walk): void {
  const [version, more] = walk.natural();
  walk.end();
  if (version !== 2 || more !== undefined) throw notUnderstood();
}

function extensions(tagged: Walk, trusted: boolean): Extensions {
  const list = tagged.walk(SEQUENCE);
  tagged.end();
  const found = new Map<number, Uint8Array>();
  for (const walk of list.rest(SEQUENCE)) remember(found, walk, trusted);
  return found;
}

function remember(found: Map<number, Uint8Array>, walk: Walk, trusted: boolean): void {
  const id = walk.take(OID);
  const critical = truth(walk.takeIf(BOOLEAN));
  const content = walk.take(OCTETS);
  walk.end();
  const [number, tag] = kind(id);
  if (number === undefined) {
    if (critical && !trusted) throw notUnderstood();
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

/** Whether the first certificate, which signed, leads over `certificates` to an anchor. Throws where what it leads over is broken;
 * an anchor of the issuer's name and another key is somebody else's. `time` in milliseconds since 1970. */
export async function leadsTo(anchors: readonly Anchor[], der: Uint8Array, certificates: readonly Uint8Array[], time: number): Promise<boolean> {
  const first = readLink(der);
  if (first === undefined) throw notUnderstood();
  const found = await new Search(anchors, certificates.map((one) => weighed(() => link(one, false))), Math.floor(Math.max(time, 0) / 1000)).from([first], 0);
  if (found === EXPIRED) throw new Wrong('time-token-not-valid-then');
  if (found === BROKEN || found === ODD) throw new Wrong('time-token-chain-wrong');
  return found === TRUSTED;
}

/** From each certificate to those of its issuer's name, as far as they go: to an anchor first. */
class Search {
  /** Certificates that all issue each other are an attack; so are more signatures than any way has. */
  private left = 200_000;
  private signatures = 100;
  private readonly comparisons = new Comparisons();

  constructor(
    private readonly anchors: readonly Anchor[],
    private readonly links: readonly (Link | Standing)[],
    private readonly time: number,
  ) {}

  async from(path: readonly Link[], authorities: number): Promise<Standing> {
    const head = path.at(-1);
    if (head === undefined) return BROKEN;
    const own = this.standing(head, path.length > 1, authorities);
    if (own !== WHOLE) return own;
    const next = path.length > 1 ? authorities + 1 : authorities;
    let worst: Standing = WHOLE;
    const ways = [...this.anchors.filter(({ subject }) => subject === head.issuer).map((anchor) => () => this.anchored(anchor, path)), ...this.links.map((issuer) => () => this.step(path, head, issuer, next))];
    for (const way of ways) {
      const tried = way();
      const found = typeof tried === 'number' ? tried : await tried;
      if (found > worst) worst = found;
      if (worst === TRUSTED) break;
    }
    return worst;
  }

  private step(path: readonly Link[], head: Link, issuer: Link | Standing, authorities: number): Standing | Promise<Standing> {
    if (typeof issuer === 'number') return issuer;
    if (issuer.subject !== head.issuer || path.some(({ key, subject }) => key === issuer.key && subject === issuer.subject)) return WHOLE;
    this.left -= 1;
    if (this.left < 0) throw new Wrong('time-token-chain-wrong');
    return path.length > MOST_AUTHORITIES ? ODD : this.from([...path, issuer], authorities);
  }

  /** Each on the way signed by the next, the last by the anchor; and called as those above allow. */
  private async anchored(anchor: Anchor, path: readonly Link[]): Promise<Standing> {
    const down = [...path].reverse();
    let spki = anchor.spki;
    for (const link of down) {
      this.signatures -= 1;
      if (this.signatures < 0) throw new Wrong('time-token-chain-wrong');
      const standing = SIGNATURES[await certified(spki, link.algorithm, link.tbs, link.signature)];
      if (standing !== WHOLE) return standing;
      spki = link.spki;
    }
    return this.called(anchor, down);
  }

  private called(anchor: Anchor, down: readonly Link[]): Standing {
    const names = down.map(({ extensions }) => extensions.get(NAMES));
    const above = [anchor.names, ...down.map(({ extensions }) => extensions.get(NAME_CONSTRAINTS))];
    for (const [at] of down.entries()) {
      const constraints = above[at];
      const found = constraints === undefined ? WHOLE : weighed(() => (violates(constraints, names.slice(at), this.comparisons) ? BROKEN : WHOLE));
      if (found !== WHOLE) return found;
    }
    return TRUSTED;
  }

  private standing({ validity, extensions }: Link, issues: boolean, authorities: number): Standing {
    const checks = [() => validAt(new Walk(validity), this.time), () => mayBe(extensions.get(CONSTRAINTS), issues, authorities), () => mayStamp(extensions.get(PURPOSES))];
    for (const check of checks) {
      const found = weighed(check);
      if (found !== WHOLE) return found;
    }
    return WHOLE;
  }
}

function validAt(walk: Walk, time: number): Standing {
  const [from, to] = [walk.any(), walk.any()].map(({ tag, content }) => certificateTime(tag, content));
  if (from === undefined || to === undefined) return ODD;
  if (from > to) return BROKEN;
  if (time < from || time > to) return EXPIRED;
  walk.end();
  return WHOLE;
}

/** Who signs is no authority, who issues is one, and has no more below it than it may have. */
function mayBe(constraints: Uint8Array | undefined, issues: boolean, authorities: number): Standing {
  const walk = new Walk(constraints ?? new Uint8Array());
  const isAuthority = truth(walk.takeIf(BOOLEAN));
  const [most, more] = walk.atEnd ? [] : walk.natural();
  if (more !== undefined) return ODD;
  if (isAuthority !== issues || (issues && most !== undefined && authorities > most)) return BROKEN;
  walk.end();
  return WHOLE;
}

/** Authorities between need not name the purpose. */
function mayStamp(purposes: Uint8Array | undefined): Standing {
  if (purposes === undefined) return WHOLE;
  const walk = new Walk(purposes);
  while (!walk.atEnd) {
    if (text(walk.take(OID)) === TIME_STAMPING) return WHOLE;
  }
  return BROKEN;
}
