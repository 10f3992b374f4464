// Takes the messages the page needs out of messages/*/*.ftl, so that it only grows old when one of those changes.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { CODES } from '../check/fault.ts';

const folder = fileURLToPath(new URL('../../../messages/', import.meta.url));
const NAME = 'virtual:verify-texts';

const OTHERS = ['pack-verdict-sound', 'pack-verdict-faults', 'history-yes', 'history-no', 'time-anchor-not-understood'];
/** The page's own words, those of the records' fields and kinds, and those it shares with report.html. */
const PREFIXES = ['verify-', 'field-', 'kind-', 'browse-why-', 'browse-difference-', 'browse-profile-'];

/** Which vocabulary a column's values are of, and which columns are yes or no, as the program has it. */
function meanings(): { families: Record<string, string>; flags: string[] } {
  const source = readFileSync(fileURLToPath(new URL('../../../crates/core/src/messages/values.rs', import.meta.url)), 'utf8');
  const families = [...source.matchAll(/^ {4}\("(\w+)", "(\w+)", "([\w-]+)"\),$/gm)].map(([, table, column, family]) => [`${table}.${column}`, family]);
  const flags = /const FLAGS: &\[&str\] = &\[([^\]]*)\]/.exec(source)?.[1]?.match(/\w+/g) ?? [];
  if (families.length < 30 || flags.length < 5) throw new Error('messages/values.rs no longer lists its families and flags as it did');
  return { families: Object.fromEntries(families), flags };
}

function wanted(id: string, message: string, vocabularies: ReadonlySet<string>): boolean {
  if (OTHERS.includes(id) || (CODES as readonly string[]).includes(id) || PREFIXES.some((prefix) => id.startsWith(prefix))) return true;
  // A word of a closed list is short; sentences that begin alike are of other pages.
  return message.length < id.length + 60 && !message.includes('{') && [...vocabularies].some((family) => id.startsWith(`${family}-`));
}

export function messagesOf(language: string, vocabularies: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(`${folder}${language}`).sort()) {
    // Window pages have sentences only; the words of data are in the other files.
    if (!file.endsWith('.ftl') || file.startsWith('window')) continue;
    const text = readFileSync(`${folder}${language}/${file}`, 'utf8').replaceAll('\r\n', '\n');
    for (const [, message, id] of text.matchAll(/^(([a-z][\w-]*) =.*(?:\n(?![a-z#\n-]).*)*)/gim)) {
      if (message !== undefined && id !== undefined && wanted(id, message, vocabularies)) found.set(id, message.trimEnd());
    }
  }
  return found;
}

export function textsPlugin(): Plugin {
  return {
    name: 'triennium-verify-texts',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      const { families, flags } = meanings();
      const vocabularies = new Set(Object.values(families));
      const files = Object.fromEntries(['en', 'de'].map((language) => [language, messagesOf(language, vocabularies)]));
      const lost = CODES.filter((code) => !files['en']?.has(code) || !files['de']?.has(code));
      if (lost.length > 0) throw new Error(`messages/*/*.ftl have no words for ${lost.join(', ')}`);
      const texts = Object.entries(files).map(([language, found]) => [language, `${[...found.keys()].sort().map((key) => found.get(key)).join('\n')}\n`]);
      const exported = { families, flags, files: Object.fromEntries(texts) };
      return Object.entries(exported).map(([name, value]) => `export const ${name} = ${JSON.stringify(value, null, 1)};`).join('\n');
    },
  };
}
