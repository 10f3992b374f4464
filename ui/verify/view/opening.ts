// Opens a file of the pack, if it is one that runs nothing: a picture, a PDF in the browser's own viewer, text as text. It has to
// begin as what it says it is; everything else can only be saved, under the name it has in the pack, which runs nothing either.

import type { IndexEvidence } from '../check/index';
import { utf8 } from '../read/bytes';
import type { TreeFile } from '../read/tree';
import { t } from '../texts';
import { button, download, h } from './dom';
import { bytes } from './format';

type Kind = 'pdf' | 'png' | 'jpeg' | 'text';

const TEXT_TYPES = /^(text\/(plain|csv|markdown|tab-separated-values)|application\/json)$/;
const TEXT_NAMES = /\.(txt|csv|tsv|log|md|json|ini|cfg|conf|yaml|yml)$/i;
const TEXT_LIMIT = 2 << 20;
const PICTURE_LIMIT = 64 << 20;

/** What an item says it is, where that can be opened. */
export function kindOf({ media_type: type, path }: Pick<IndexEvidence, 'media_type' | 'path'>): Kind | undefined {
  if (type === 'application/pdf') return 'pdf';
  if (type === 'image/png') return 'png';
  if (type === 'image/jpeg') return 'jpeg';
  const named = type === '' && /\.pdf$/i.test(path) ? 'pdf' : undefined;
  // What is named .evidence would run under its own name; shown as text it cannot.
  return named ?? (TEXT_TYPES.test(type) || ((type === '' || type.startsWith('text/')) && TEXT_NAMES.test(path)) ? 'text' : undefined);
}

const BEGINNINGS: Record<Exclude<Kind, 'text'>, readonly number[]> = { pdf: [0x25, 0x50, 0x44, 0x46, 0x2d], png: [0x89, 0x50, 0x4e, 0x47], jpeg: [0xff, 0xd8, 0xff] };

/** The first bytes decide, not the name. */
export const begins = (kind: Exclude<Kind, 'text'>, head: Uint8Array): boolean => BEGINNINGS[kind].every((byte, at) => head[at] === byte);

const addresses: string[] = [];

function address(blob: Blob): string {
  const made = URL.createObjectURL(blob);
  addresses.push(made);
  return made;
}

/** What the view before has opened is let go. */
export function letGo(): void {
  for (const made of addresses.splice(0)) URL.revokeObjectURL(made);
}

/** In the browser's viewer, which runs no script of a PDF with the rights of this page: it is another document. */
export const openPdf = (blob: Blob, words: string): HTMLAnchorElement =>
  h('a', { href: address(blob.slice(0, blob.size, 'application/pdf')), target: '_blank', class: 'button' }, words);

/** Buttons for one file, and the place where it is shown. */
export function opening(item: IndexEvidence, file: TreeFile): HTMLElement {
  const place = h('div', { class: 'shown', 'aria-live': 'polite' });
  const kind = kindOf(item);
  const words = { pdf: 'verify-open', png: 'verify-show-image', jpeg: 'verify-show-image', text: 'verify-show-text' };
  const open = kind === undefined ? undefined : button(t(words[kind]), () => void show(kind, item, file, place), { class: 'strong' });
  const name = item.path.split('/').at(-1) ?? 'evidence';
  const save = button(t('verify-download'), () => download(file.blob().slice(0, file.size, 'application/octet-stream'), name));
  return h('div', { class: 'stack' }, h('div', { class: 'row' }, open, save), kind === undefined && h('p', { class: 'soft' }, t('verify-download-note')), place);
}

async function show(kind: Kind, item: IndexEvidence, file: TreeFile, place: HTMLElement): Promise<void> {
  try {
    place.replaceChildren(...(kind === 'text' ? await text(item, file) : await typed(kind, item, file)), button(t('verify-hide'), () => place.replaceChildren()));
  } catch (error) {
    place.replaceChildren(h('p', { class: 'trouble' }, t('verify-unreadable', { subject: item.path, cause: error instanceof Error ? error.message : String(error) })));
  }
}

async function typed(kind: Exclude<Kind, 'text'>, item: IndexEvidence, file: TreeFile): Promise<HTMLElement[]> {
  const head = await file.source.read(file.start, Math.min(8, file.size));
  if (!begins(kind, head) || (kind !== 'pdf' && file.size > PICTURE_LIMIT)) return [h('p', { class: 'trouble' }, t('verify-not-what'))];
  if (kind === 'pdf') return [openPdf(file.blob(), t('verify-open-pdf'))];
  const picture = address(file.blob().slice(0, file.size, `image/${kind}`));
  return [h('img', { src: picture, alt: t('verify-preview', { title: item.title || item.original_name }) })];
}

async function text(item: IndexEvidence, file: TreeFile): Promise<HTMLElement[]> {
  const head = await file.source.read(file.start, Math.min(TEXT_LIMIT, file.size));
  const label = t('verify-preview', { title: item.title || item.original_name });
  const cut = head.length < file.size && h('p', { class: 'soft' }, t('verify-text-cut', { size: bytes(file.size) }));
  return [h('pre', { tabIndex: 0, role: 'region', 'aria-label': label }, decoded(head, head.length < file.size)), ...(cut === false ? [] : [cut])];
}

/** UTF-8, or UTF-16 by its mark; what is neither is read as Windows writes it. */
export function decoded(head: Uint8Array, isCut: boolean): string {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head);
  // The cut may go through a character.
  const whole = (isCut ? [0, 1, 2, 3] : [0]).map((less) => utf8(head.subarray(0, head.length - less))).find((found) => found !== undefined);
  return (whole ?? new TextDecoder('windows-1252').decode(head)).replace(/^\ufeff/, '');
}
