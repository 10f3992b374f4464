// Takes the messages the page needs out of messages/*/*.ftl, so that it only grows old when one of those changes.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { CODES } from '../check/fault';

const folder = fileURLToPath(new URL('../../../messages/', import.meta.url));
const NAME = 'virtual:verify-texts';

/** Vocabularies of the records of a pack, and what its fields are called. */
const FAMILIES = [
  'verify-', 'field-', 'kind-', 'audit-kind-', 'audit-mode-', 'audit-state-', 'team-role-', 'checklist-result-', 'sample-method-', 'grade-kind-', 'risk-',
  'nonconformity-', 'cause-', 'action-kind-', 'action-state-', 'effectiveness-', 'evidence-kind-', 'capture-method-', 'confidentiality-', 'document-',
  'programme-', 'request-', 'sms-change-', 'failure-kind-', 'importance-', 'custody-', 'plan-state-', 'external-', 'certification-status-',
];
const OTHERS = ['pack-verdict-sound', 'pack-verdict-faults', 'history-yes', 'history-no'];

const wanted = (id: string): boolean =>
  OTHERS.includes(id) || (CODES as readonly string[]).includes(id) || FAMILIES.some((family) => id.startsWith(family) && !isPageText(id));

/** Sentences of the window that happen to begin like a vocabulary are no words of data. */
const isPageText = (id: string): boolean => /-(about|help|hint|explain|empty|missing|title|button|failed|refused)$/.test(id) && !id.startsWith('verify-') && !id.startsWith('field-');

export function messagesOf(language: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(`${folder}${language}`).sort()) {
    // Window pages have sentences only; the words of data are in the other files.
    if (!file.endsWith('.ftl') || file.startsWith('window')) continue;
    const text = readFileSync(`${folder}${language}/${file}`, 'utf8').replaceAll('\r\n', '\n');
    for (const [, message, id] of text.matchAll(/^(([a-z][\w-]*) =.*(?:\n(?![a-z#\n-]).*)*)/gim)) {
      if (message !== undefined && id !== undefined && wanted(id)) found.set(id, message.trimEnd());
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
      const files = Object.fromEntries(['en', 'de'].map((language) => [language, messagesOf(language)]));
      const lost = CODES.filter((code) => !files['en']?.has(code) || !files['de']?.has(code));
      if (lost.length > 0) throw new Error(`messages/*/*.ftl have no words for ${lost.join(', ')}`);
      const texts = Object.entries(files).map(([language, found]) => [language, `${[...found.keys()].sort().map((key) => found.get(key)).join('\n')}\n`]);
      return `export default ${JSON.stringify(Object.fromEntries(texts), null, 1)};`;
    },
  };
}
