// Every text a person reads, from the same Fluent files the core and the report use.
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';

const files = import.meta.glob<string>('../../../messages/*/*.ftl', { query: '?raw', import: 'default', eager: true });

export const languages = [...new Set(Object.keys(files).map(languageOf))].sort();

function languageOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

function bundleFor(language: string): FluentBundle {
  // Marks round each argument would end up in copied text and in labels; `<bdi>` does their work where it is needed.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (languageOf(path) === language) bundle.addResource(new FluentResource(text), { allowOverrides: false });
  }
  return bundle;
}

const bundles = new Map(languages.map((language) => [language, bundleFor(language)]));

function preferred(): string {
  const asked = typeof navigator === 'undefined' ? [] : navigator.languages;
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem('language');
  return [kept, ...asked.map((tag) => tag.slice(0, 2))].find((tag) => tag !== null && bundles.has(tag)) ?? 'en';
}

let language = $state(preferred());

export const currentLanguage = (): string => language;

export function setLanguage(wanted: string): void {
  language = wanted;
  localStorage.setItem('language', wanted);
  document.documentElement.lang = wanted;
}

export type Args = Record<string, FluentVariable | null | undefined>;

function find(id: string, args?: Args): string | undefined {
  for (const bundle of [bundles.get(language), bundles.get('en')]) {
    const pattern = bundle?.getMessage(id)?.value;
    if (bundle && pattern) return bundle.formatPattern(pattern, clean(args), []);
  }
  return undefined;
}

function clean(args: Args = {}): Record<string, FluentVariable> {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, value ?? '']));
}

/** The text named `id`; its name itself where it is missing, so that it can be seen and mended. */
export const t = (id: string, args?: Args): string => find(id, args) ?? id;

/** For words that come from data (`state-in-progress`): the text when there is one, else the word made readable. */
export function word(family: string, value: string): string {
  return find(`${family}-${value.replaceAll('_', '-')}`) ?? value.replaceAll('_', ' ');
}

/** Arguments come as text; a count must be a number for `[one]` to fit it. No separators: it may be a year. */
function counted(args: Record<string, string>): Args {
  const value = (text: string): FluentVariable => (/^\d{1,15}$/.test(text) ? new FluentNumber(Number(text), { useGrouping: false }) : text);
  return Object.fromEntries(Object.entries(args).map(([name, text]) => [name, value(text)]));
}

export function errorText(error: { code: string; args: Record<string, string>; detail?: string | null }): string {
  const text = find(error.code, counted(error.args)) ?? find('error-unknown', { code: error.code }) ?? error.code;
  return error.detail ? `${text} (${error.detail})` : text;
}
