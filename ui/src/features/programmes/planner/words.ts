// What the planner gives as reasons, in the words of the person who reads them: codes, with kinds, grades and days put into words.
import type { PlannerReason } from '$/api/gen/wire';
import { datesIn } from '$/lib/format';
import { errorText, word } from '$/lib/texts.svelte';

/** Arguments whose values are words of a vocabulary. */
const families: Record<string, string> = { grade: 'grade-kind', importance: 'importance', kind: 'row-kind', audit_kind: 'audit-kind' };

function said(name: string, value: string): string {
  const family = families[name];
  if (family !== undefined) return word(family, value);
  if (name === 'topics') return topics(value.split(', '));
  return /^\d{4}-\d\d-\d\d$/.test(value) ? datesIn(value) : value;
}

export const topics = (keys: readonly string[]): string => keys.map((key) => word('core-topic', key)).join(', ');

export const spoken = ({ code, args }: PlannerReason): string =>
  errorText({ code, args: Object.fromEntries(Object.entries(args).map(([name, value]) => [name, said(name, value)])) });

/** `8.6.1 Incident management`; a site or service has no number. */
export const named = ({ number, name }: { number: string; name: string }): string => (number === '' ? name : `${number} ${name}`);
