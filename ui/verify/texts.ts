// The page's words, from the same Fluent files as the program's: those it needs are taken along by the build.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { files } from 'virtual:verify-texts';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

const bundles = new Map(languages.map((one) => [one, bundleFor(one)]));

function bundleFor(one: Language): FluentBundle {
  // Marks round each argument would end up in copied text and in saved files.
  const bundle = new FluentBundle(one, { useIsolating: false });
  bundle.addResource(new FluentResource(files[one]));
  return bundle;
}

const isLanguage = (tag: string): tag is Language => (languages as readonly string[]).includes(tag);

let current: Language = (globalThis.navigator?.languages ?? []).map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';

export const language = (): Language => current;

export function setLanguage(wanted: Language): void {
  current = wanted;
}

function find(id: string, args: Record<string, FluentVariable>): string | undefined {
  for (const bundle of [bundles.get(current), bundles.get('en')]) {
    const pattern = bundle?.getMessage(id)?.value;
    if (bundle && pattern) return bundle.formatPattern(pattern, args, []);
  }
  return undefined;
}

/** The text named `id`; its name where it is missing, so that it can be seen and mended. */
export const t = (id: string, args: Record<string, FluentVariable> = {}): string => find(id, args) ?? id;

/** For words that come from data: the text of the first family that has one. */
export function word(families: readonly string[], value: string): string | undefined {
  return families.map((family) => find(`${family}-${value}`.replaceAll('_', '-'), {})).find((text) => text !== undefined);
}
