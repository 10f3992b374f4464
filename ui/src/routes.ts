// Every page: where it is and what draws it. A page gets the named parts of its path as `params`.
import type { Component } from 'svelte';
import { match } from './lib/router.svelte';

export type Params = Record<string, string>;
/** Handed its `params`, whether it looks at them or not. */
export type PageComponent = Component<{ params: Params }>;

interface Route {
  pattern: string;
  load: () => Promise<{ default: Component<never> }>;
}

export const routes: Route[] = [
  { pattern: '/', load: () => import('./features/today/Page.svelte') },
  { pattern: '/programmes', load: () => import('./features/programmes/Page.svelte') },
  { pattern: '/programmes/:id', load: () => import('./features/programmes/record/Page.svelte') },
  { pattern: '/certification', load: () => import('./features/certification/Page.svelte') },
  { pattern: '/certification/:id', load: () => import('./features/certification/record/Page.svelte') },
  { pattern: '/audits', load: () => import('./features/audits/Page.svelte') },
  { pattern: '/audits/:id', load: () => import('./features/audits/record/Page.svelte') },
  { pattern: '/findings/:id', load: () => import('./features/audits/finding/Page.svelte') },
  { pattern: '/nonconformities', load: () => import('./features/nonconformities/Page.svelte') },
  { pattern: '/nonconformities/:id', load: () => import('./features/nonconformities/record/Page.svelte') },
  { pattern: '/readiness', load: () => import('./features/readiness/Page.svelte') },
  { pattern: '/actions', load: () => import('./features/actions/Page.svelte') },
  { pattern: '/actions/:id', load: () => import('./features/actions/record/Page.svelte') },
  { pattern: '/evidence', load: () => import('./features/evidence/Page.svelte') },
  { pattern: '/evidence/:id', load: () => import('./features/evidence/record/Page.svelte') },
  { pattern: '/packs', load: () => import('./features/packs/Page.svelte') },
  { pattern: '/packs/new', load: () => import('./features/packs/seal/Page.svelte') },
  { pattern: '/packs/received', load: () => import('./features/packs/received/Page.svelte') },
  { pattern: '/packs/reply', load: () => import('./features/packs/replies/Page.svelte') },
  { pattern: '/packs/requests/:id', load: () => import('./features/packs/requests/ListPage.svelte') },
  { pattern: '/packs/request/:id', load: () => import('./features/packs/requests/RequestPage.svelte') },
  { pattern: '/packs/:id', load: () => import('./features/packs/issued/Page.svelte') },
  { pattern: '/documents', load: () => import('./features/documents/Page.svelte') },
  { pattern: '/documents/:id', load: () => import('./features/documents/record/Page.svelte') },
  { pattern: '/standards', load: () => import('./features/standards/Page.svelte') },
  { pattern: '/organisation', load: () => import('./features/organisation/Page.svelte') },
  { pattern: '/figures', load: () => import('./features/figures/Page.svelte') },
  { pattern: '/history', load: () => import('./features/history/Page.svelte') },
  { pattern: '/workspace', load: () => import('./features/workspace/Page.svelte') },
];

export function resolve(path: string): { route: Route; params: Params } | undefined {
  for (const route of routes) {
    const params = match(route.pattern, path);
    if (params) return { route, params };
  }
  return undefined;
}
