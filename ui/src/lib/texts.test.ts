// Every text the window asks for exists in every language, and no template holds words of its own.
import { FluentResource } from '@fluent/bundle';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { languages } from './texts.svelte';

const sources = import.meta.glob<string>('/src/**/*.{ts,svelte}', { query: '?raw', import: 'default', eager: true });
const texts = import.meta.glob<string>('../../../messages/*/*.ftl', { query: '?raw', import: 'default', eager: true });

const ids = (language: string): Set<string> =>
  new Set(Object.entries(texts).filter(([path]) => path.includes(`/${language}/`))
    .flatMap(([, text]) => new FluentResource(text).body.map((message) => message.id)));

const written = Object.entries(sources).filter(([path]) => !path.includes('.test.') && !path.includes('/gen/'));

function asked(): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, source] of written) {
    for (const [, id = ''] of source.matchAll(/\bt\(\s*'([a-z0-9-]+)'/g)) found.set(id, path);
    for (const [, id = ''] of source.matchAll(/\btext: '([a-z0-9-]+)'/g)) found.set(id, path);
  }
  return found;
}

test.each(languages)('every text is there in %s', (language) => {
  const known = ids(language);
  expect([...asked()].filter(([id]) => !known.has(id)).map(([id, path]) => `${id} (${path})`)).toEqual([]);
});

test('each language has the same texts for the window', () => {
  const english = [...ids('en')].sort();
  for (const language of languages) expect([...ids(language)].sort()).toEqual(english);
});

interface Node { type: string; data?: string; [key: string]: unknown }

/** Words in the markup itself. Marks, numbers and the program's own name are no language. */
function bareWords(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) node.forEach((one) => bareWords(one, found));
  else if (typeof node === 'object' && node !== null) {
    const { type, data } = node as Node;
    if (type === 'Text' && data !== undefined && /\p{L}{2,}/u.test(data.replaceAll('Triennium', ''))) found.push(data.trim());
    for (const [key, value] of Object.entries(node)) {
      if (key !== 'attributes' && key !== 'css' && key !== 'instance' && key !== 'module' && key !== 'metadata') bareWords(value, found);
    }
  }
  return found;
}

test('no template holds bare words', () => {
  const allowed = new Set(['Ctrl K']);
  const bare = written.filter(([path]) => path.endsWith('.svelte')).flatMap(([path, source]) =>
    bareWords(parse(source, { modern: true }).fragment).filter((words) => !allowed.has(words)).map((words) => `${path}: ${words}`));
  expect(bare).toEqual([]);
});

test.each(languages)('no text is written twice in %s', (language) => {
  const all = Object.entries(texts).filter(([path]) => path.includes(`/${language}/`)).flatMap(([, text]) => new FluentResource(text).body.map((message) => message.id));
  expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
});
