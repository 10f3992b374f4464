// The sections of the program, as the sidebar, the palette and the `g` keys show them.
import type { IconName } from '$/components/primitives/Icon.svelte';

export interface Section {
  /** Names the text `section-…`. */
  id: string;
  path: string;
  icon: IconName;
  /** After `g`. */
  key: string;
}

export const sections: Section[] = [
  { id: 'today', path: '/', icon: 'today', key: 't' },
  { id: 'audits', path: '/audits', icon: 'audit', key: 'a' },
  { id: 'nonconformities', path: '/nonconformities', icon: 'nonconformity', key: 'n' },
  { id: 'actions', path: '/actions', icon: 'action', key: 'c' },
  { id: 'evidence', path: '/evidence', icon: 'evidence', key: 'e' },
  { id: 'standards', path: '/standards', icon: 'standard', key: 's' },
  { id: 'organisation', path: '/organisation', icon: 'organisation', key: 'o' },
  { id: 'history', path: '/history', icon: 'history', key: 'h' },
];

/** The section a path lies in: `/audits/7` lies in `/audits`. */
export const sectionOf = (path: string): Section | undefined =>
  sections.find((section) => section.path !== '/' && (path === section.path || path.startsWith(`${section.path}/`))) ??
  (path === '/' ? sections[0] : undefined);
