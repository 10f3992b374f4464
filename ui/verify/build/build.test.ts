// The committed page is the one its sources make, to the byte and every time; nothing in it runs but its own script.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { HASH, PAGE } from './single-file.ts';
import { config } from './vite.config.ts';

async function built(): Promise<string> {
  const made = await build({ ...config, build: { ...config.build, write: false } });
  const outputs = [made].flat().flatMap((one) => ('output' in one ? [...one.output] : []));
  const asset = outputs.find((one) => one.type === 'asset');
  return String(asset?.source);
}

const committed = readFileSync(PAGE, 'utf8');

it('is up to date with its sources, and made anew it is the same', { timeout: 60_000 }, async () => {
  const made = await built();
  expect(made === committed, 'verify.html is out of date: run `make page` and commit it').toBe(true);
  expect((await built()) === made, 'two builds differ').toBe(true);
  expect(readFileSync(HASH, 'utf8')).toBe(`${createHash('sha256').update(committed).digest('hex')}  verify.html\n`);
});

it('lets nothing else run and nothing out', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(committed)?.[1] ?? '';
  const hash = (tag: string): string => createHash('sha256').update(new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(committed)?.[1] ?? '').digest('base64');
  expect(policy).toBe(
    `default-src 'none'; script-src 'sha256-${hash('script')}' 'wasm-unsafe-eval'; style-src 'sha256-${hash('style')}'; worker-src blob:; img-src blob:; base-uri 'none'; form-action 'none'`,
  );
  expect(committed.match(/<script/g)?.length).toBe(1);
  expect(committed).not.toMatch(/\b(src|href)="https?:/);
  expect(committed.indexOf('\r')).toBe(-1);
});

const sources = (readdirSync('verify', { recursive: true }) as string[]).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).map((name) => readFileSync(`verify/${name}`, 'utf8'));

it('makes no markup of data, and asks nothing of a network', () => {
  const code = sources.filter((source) => !source.includes('const FORBIDDEN')).join('\n');
  for (const word of ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write', 'eval(', 'new Function', 'fetch(', 'XMLHttpRequest', 'WebSocket', 'localStorage', 'indexedDB']) {
    expect(code.includes(word), word).toBe(false);
  }
});

it('has words for everything it says, in both languages, with the same arguments', () => {
  const texts = (language: string): Map<string, string> => new Map(new FluentResource(readFileSync(`../messages/${language}/verify.ftl`, 'utf8')).body.map((message) => [message.id, JSON.stringify(message.value)]));
  const [english, german] = [texts('en'), texts('de')];
  expect([...german.keys()]).toEqual([...english.keys()]);
  const args = (text = ''): string[] => [...new Set(text.match(/"type":"var","name":"\w+"/g))].sort();
  for (const [id, text] of english) expect(args(german.get(id)), id).toEqual(args(text));
  const asked = sources.flatMap((source) => [...source.matchAll(/'(verify-[a-z0-9-]+[a-z0-9])'/g)].map(([, id]) => id ?? ''));
  expect(asked.filter((id) => !english.has(id) && ![...english.keys()].some((key) => key.startsWith(`${id}-`)))).toEqual([]);
  const said = sources.join('\n');
  const prefixes = [...said.matchAll(/`(verify-[a-z-]*-)\$\{/g)].map(([, prefix]) => prefix ?? '').concat('verify-gap-', 'verify-kind-');
  const unused = [...english.keys()].filter((id) => !said.includes(`'${id}'`) && !prefixes.some((prefix) => id.startsWith(prefix)) && !/^verify-(key|seal)-(unreadable|same|other)$/.test(id));
  expect(unused).toEqual([]);
});
