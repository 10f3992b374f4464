// Puts script and style into the one page, with a policy that lets nothing else run and nothing out (PACK.md), and writes
// the page's hash beside the documents, so that whoever gets one can compare it.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string): string => readFileSync(here(path), 'utf8').replaceAll('\r\n', '\n');
const sha256 = (text: string, encoding: 'base64' | 'hex'): string => createHash('sha256').update(text).digest(encoding);

export const PAGE = here('../../../crates/core/src/pack/verify.html');
export const HASH = here('../../../docs/verify-html.sha256');

/** The window's colours, in a form that browsers of locked-down laptops know: `light-dark()` is younger than many of those. */
export function style(): string {
  const pair = /light-dark\(((?:[^(),]|\([^()]*\))*),\s*((?:[^(),]|\([^()]*\))*)\)/;
  const tokens = read('../../src/styles/tokens.css').split('\n').filter((line) => line.trim().startsWith('--'));
  const side = (n: 1 | 2, lines: readonly string[]): string => lines.map((line) => {
    let text = line;
    for (let found = pair.exec(text); found !== null; found = pair.exec(text)) text = text.replace(found[0], found[n] ?? '');
    return text;
  }).join('\n');
  const dark = side(2, tokens.filter((line) => line.includes('light-dark(')));
  return `:root {\n${side(1, tokens)}\n}\n@media screen and (prefers-color-scheme: dark) {\n:root {\n${dark}\n}\n}\n${read('../page.css')}`;
}

export function page(script: string, css: string): string {
  // What would end the script or begin a comment in it must not stand there: in texts of ours it never does, and if it came
  // to, the page would say nothing at all.
  if (/<\/script|<!--/i.test(script) || /<\/style/i.test(css)) throw new Error('the script or the style would end too early');
  const policy = `default-src 'none'; script-src 'sha256-${sha256(script, 'base64')}' 'wasm-unsafe-eval'; style-src 'sha256-${sha256(css, 'base64')}'; worker-src blob:; img-src blob:; base-uri 'none'; form-action 'none'`;
  const parts: Record<string, string> = { policy, css, script };
  return read('../page.html').replace(/%(policy|css|script)%/g, (_, name: string) => parts[name] ?? '');
}

export function singleFile(): Plugin {
  let made = '';
  return {
    name: 'triennium-single-file',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      if (chunks.length !== 1 || chunks[0] === undefined) throw new Error(`one script was expected, ${chunks.length} were made`);
      made = page(`\n${chunks[0].code.trim()}\n`, `\n${style().trim()}\n`);
      for (const name of Object.keys(bundle)) delete bundle[name];
      this.emitFile({ type: 'asset', fileName: 'verify.html', source: made });
    },
    writeBundle() {
      writeFileSync(HASH, `${sha256(made, 'hex')}  verify.html\n`);
    },
  };
}
