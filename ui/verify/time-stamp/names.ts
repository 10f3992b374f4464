// What an authority may call those below it (RFC 5280, 4.2.1.10), as the program's crate `webpki` reads it: names it does not know
// how to compare are refused. Names of hosts and their numbers, which no time-stamping authority needs, are compared by the program
// alone; where it would have to, this page says that it cannot tell.

import { uncheckable } from './signature';
import { SEQUENCE, Walk, Wrong, bare, context, notUnderstood } from './walk';

/** Every way to write a name, in the order of their numbers. */
const KINDS: readonly number[] = [context(0), bare(1), bare(2), context(3), context(4), context(5), bare(6), bare(7), bare(8)];
const [HOST, DIRECTORY, ADDRESS, NUMBER] = [2, 4, 6, 7];

/** More than these are an attack. */
export class Comparisons {
  private left = 250_000;

  take(): void {
    this.left -= 1;
    if (this.left < 0) throw new Wrong('time-token-chain-wrong');
  }
}

/** Whether one of those below, each with its other names if it has any, is called as it must not be. */
export function violates(constraints: Uint8Array, below: readonly (Uint8Array | undefined)[], comparisons: Comparisons): boolean {
  const walk = new Walk(constraints);
  const [permitted, excluded] = [walk.takeIf(context(0)), walk.takeIf(context(1))];
  for (const names of below) {
    const others = new Walk(names ?? new Uint8Array());
    while (!others.atEnd) if (collides(kindOf(others), permitted, excluded, comparisons)) return true;
    if (collides(DIRECTORY, permitted, excluded, comparisons)) return true;
  }
  walk.end();
  return false;
}

function kindOf(walk: Walk): number {
  const kind = KINDS.indexOf(walk.any().tag);
  if (kind < 0) throw notUnderstood();
  return kind;
}

function collides(kind: number, permitted: Uint8Array | undefined, excluded: Uint8Array | undefined, comparisons: Comparisons): boolean {
  return among(kind, permitted, comparisons, false) || among(kind, excluded, comparisons, true);
}

/** Nothing is ever compared: a constraint on names of this kind is one that is not met. */
function among(kind: number, subtrees: Uint8Array | undefined, comparisons: Comparisons, excluded: boolean): boolean {
  const walk = new Walk(subtrees ?? new Uint8Array());
  let mismatch = false;
  while (!walk.atEnd) {
    comparisons.take();
    const subtree = walk.walk(SEQUENCE);
    const base = kindOf(subtree);
    subtree.end();
    if (base !== kind) continue;
    if (kind === HOST || kind === NUMBER) throw uncheckable();
    // What is not permitted is only told at the end of the list.
    if (excluded || (kind !== DIRECTORY && kind !== ADDRESS)) return true;
    mismatch = true;
  }
  return mismatch;
}
