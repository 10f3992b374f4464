// What is asked of a pack: the form's values, and the order they make. Pure, so that it can be tested.
import type { FieldSpec, FormValues } from '$/components/patterns/forms';
import type { Option } from '$/components/primitives/options';
import type { PackOrder } from '$/api/gen/wire';
import { t } from '$/lib/texts.svelte';
import { evidenceKinds, offered } from '$/lib/vocabularies';

export const matters = ['audit', 'certification', 'requests', 'chosen'] as const;
export type Matter = (typeof matters)[number];
export const profilesOf = (matter: string): string[] => (matter === 'requests' ? ['request_list', 'full', 'redacted'] : ['full', 'redacted']);

/** What there is to choose from. */
export interface Choices {
  audits: Option[];
  certifications: Option[];
  lists: Option[];
  packs: Option[];
}

const of = (matter: Matter) => (values: FormValues): boolean => values['matter'] === matter;

export const matterFields = (choices: Choices): FieldSpec[] => [
  { name: 'matter', label: t('seal-matter'), kind: 'select', required: true, options: offered('seal-matter', matters) },
  { name: 'audit', label: t('kind-audit'), kind: 'combo', required: true, options: choices.audits, when: of('audit') },
  { name: 'certification', label: t('kind-certification'), kind: 'combo', required: true, options: choices.certifications, hint: t('seal-certification-hint'), when: of('certification') },
  { name: 'requests', label: t('seal-requests'), kind: 'combo', required: true, options: choices.lists, when: of('requests') },
  { name: 'clauses', label: t('label-clauses'), kind: 'text', hint: t('seal-clauses-hint') },
  { name: 'from', label: t('seal-from'), kind: 'date', half: true },
  { name: 'to', label: t('seal-to'), kind: 'date', half: true },
  { name: 'kinds', label: t('seal-kinds'), kind: 'many', options: offered('evidence-kind', evidenceKinds), hint: t('seal-kinds-hint'), when: of('chosen') },
];

export const recipientFields = (matter: string, choices: Choices): FieldSpec[] => [
  { name: 'recipient', label: t('packs-recipient'), kind: 'text', hint: t('seal-recipient-hint') },
  { name: 'purpose', label: t('packs-purpose'), kind: 'text', hint: t('seal-purpose-hint') },
  { name: 'profile', label: t('packs-profile'), kind: 'select', required: true, options: offered('pack-profile', profilesOf(matter)), hint: t('seal-profile-hint') },
  { name: 'with_secret', label: t('seal-with-secret'), kind: 'check', hint: t('seal-with-secret-hint') },
  { name: 'supersedes', label: t('seal-supersedes'), kind: 'combo', options: choices.packs, hint: t('seal-supersedes-hint') },
  { name: 'language', label: t('seal-language'), kind: 'select', required: true, options: offered('language', ['en', 'de']) },
];

/** `8.2, 8.3 9` */
export const clausesOf = (said: string): string[] => said.split(/[\s,;]+/).filter((part) => part !== '');

const text = (values: FormValues, name: string): string => String(values[name] ?? '').trim();
const given = (values: FormValues, ...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, text(values, name)]).filter(([, value]) => value !== ''));

/** `without`: items that a person takes out of the plan. */
export function orderOf(values: FormValues, without: readonly string[] = []): PackOrder {
  const matter = text(values, 'matter');
  const clauses = clausesOf(text(values, 'clauses'));
  const kinds = matter === 'chosen' && Array.isArray(values['kinds']) ? values['kinds'] : [];
  return {
    ...(matter === 'chosen' ? {} : given(values, matter)),
    ...given(values, 'from', 'to', 'recipient', 'purpose', 'supersedes', 'language', 'profile'),
    ...(clauses.length > 0 ? { clauses } : {}),
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(values['with_secret'] === true ? { with_secret: true } : {}),
    ...(without.length > 0 ? { without: [...without] } : {}),
  } as PackOrder;
}

/** Where another page sent somebody here: `?audit=…`, `?certification=…`, `?list=…`, `?supersedes=…`. */
export function knownFrom(asked: (name: string) => string | undefined): FormValues {
  const [audit, certification, list, supersedes] = [asked('audit'), asked('certification'), asked('list'), asked('supersedes')];
  const older: FormValues = supersedes === undefined ? {} : { supersedes };
  if (list !== undefined) return { matter: 'requests', requests: list, ...older };
  if (certification !== undefined) return { matter: 'certification', certification, ...older };
  return { matter: 'audit', ...(audit === undefined ? {} : { audit }), ...older };
}
