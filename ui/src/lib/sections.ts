// The sections of the program, as the sidebar, the palette and the `g` keys show them.
import type { IconName } from '$/components/primitives/Icon.svelte';

export interface Section {
  /** Names the text `section-…`. */
  id: string;
  path: string;
  icon: IconName;
  /** After `g`. */
  key: string;
  /** Begins a group: the sidebar leaves a little room above it. */
  opens?: boolean;
}

export const sections: Section[] = [
  { id: 'today', path: '/', icon: 'today', key: 't' },
  { id: 'certification', path: '/certification', icon: 'certificate', key: 'z' },
  { id: 'programmes', path: '/programmes', icon: 'programme', key: 'p', opens: true },
  { id: 'readiness', path: '/readiness', icon: 'readiness', key: 'r' },
  { id: 'audits', path: '/audits', icon: 'audit', key: 'a' },
  { id: 'nonconformities', path: '/nonconformities', icon: 'nonconformity', key: 'n' },
  { id: 'actions', path: '/actions', icon: 'action', key: 'c' },
  { id: 'evidence', path: '/evidence', icon: 'evidence', key: 'e' },
  { id: 'packs', path: '/packs', icon: 'pack', key: 'x' },
  { id: 'documents', path: '/documents', icon: 'file', key: 'd', opens: true },
  { id: 'standards', path: '/standards', icon: 'standard', key: 's' },
  { id: 'organisation', path: '/organisation', icon: 'organisation', key: 'o' },
  { id: 'figures', path: '/figures', icon: 'figures', key: 'k', opens: true },
  { id: 'history', path: '/history', icon: 'history', key: 'h' },
  { id: 'workspace', path: '/workspace', icon: 'shield', key: 'w' },
];

/** Pages that are part of another section's. */
const within: Record<string, string> = { findings: 'audits' };

/** The section a path lies in: `/audits/7` lies in `/audits`, and `/findings/7` does, too. */
export const sectionOf = (path: string): Section | undefined => {
  const [, first = ''] = path.split('/');
  return sections.find((section) => section.path === `/${within[first] ?? first}`);
};
