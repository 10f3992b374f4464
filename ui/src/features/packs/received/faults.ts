// Many faults as a person can read them: by the part of the pack they are about, what is worst first, nothing left out.
import type { Fault } from '$/api/gen/wire';
import { errorText } from '$/lib/texts.svelte';

/** What breaks trust comes before what breaks a file. */
export const parts = ['seal', 'container', 'files', 'index', 'other'] as const;
export type Part = (typeof parts)[number];

export interface FaultGroup {
  part: Part;
  faults: Fault[];
  /** How many of them are no mere warnings. */
  bad: number;
}

const families: [RegExp, Part][] = [
  [/^pack-(no-seal|no-signature|seal-|signature-|key-|rotation-|sequence-|time-|token)|^time-|^sender-|^verify-(signature|time)-/, 'seal'],
  [/^zip-|^foreign-|^pack-encrypted/, 'container'],
  [/^bag-|^pack-(unlisted|system|manifest|no-manifest|other-manifest|no-oxum|declaration|name)|^verify-(unreadable|not-hashed)/, 'files'],
  [/^index-|^pack-no-index/, 'index'],
];

export const partOf = (code: string): Part => families.find(([pattern]) => pattern.test(code))?.[1] ?? 'other';

export const said = (fault: Fault): string => errorText({ code: fault.code, args: { ...fault.args, subject: fault.subject } });

const rank = (fault: Fault): number => (fault.severity === 'fault' ? 0 : 1);

/** Faults before warnings; within them, in the order in which they were found. */
export function grouped(faults: readonly Fault[]): FaultGroup[] {
  const of = (part: Part): Fault[] => faults.filter((fault) => partOf(fault.code) === part).sort((a, b) => rank(a) - rank(b));
  return parts
    .map((part) => ({ part, faults: of(part) }))
    .filter((group) => group.faults.length > 0)
    .map((group) => ({ ...group, bad: group.faults.filter((fault) => rank(fault) === 0).length }));
}

/** For a mail to the issuer: every one, a line each. */
export const asText = (heading: string, faults: readonly Fault[]): string =>
  [heading, ...grouped(faults).flatMap((group) => group.faults.map((fault) => `- ${said(fault)}`))].join('\n') + '\n';
