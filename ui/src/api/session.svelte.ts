// Who sits at this laptop and which workspace is open: what the window needs before it can show a page.
import { tell } from '$/lib/changes';
import { go } from '$/lib/router.svelte';
import { setLanguage } from '$/lib/texts.svelte';
import { call } from './client';
import type { DeskState, Identity, OpenMode } from './gen/wire';
import { forgetRefs, people } from './refs.svelte';

class Session {
  desk = $state.raw<DeskState>();

  /** The person of this workspace who is at the keyboard. */
  get person(): { id: string } | undefined {
    const me = this.desk?.identity;
    return me ? people.all.find((person) => person.name === me.name && person.email.toLowerCase() === me.email.toLowerCase()) : undefined;
  }

  async start(): Promise<void> {
    this.#take(await call('desk_state', {}));
  }

  async become(identity: Identity): Promise<void> {
    this.#take(await call('identity_set', identity));
    // What can be done next depends on who asks.
    tell([{ entity: 'identity', id: '', change: 'updated' }]);
  }

  async speak(language: string): Promise<void> {
    this.#take(await call('language_set', { language }));
  }

  open(path: string, mode: OpenMode = 'write'): Promise<void> {
    return this.#enter(() => call('workspace_open', { path, mode }));
  }

  create(path: string, organisation: string): Promise<void> {
    return this.#enter(() => call('workspace_create', { path, organisation }));
  }

  leave(): Promise<void> {
    return this.#enter(() => call('workspace_close', {}));
  }

  async forget(path: string): Promise<void> {
    this.#take(await call('workspace_forget', { path }));
  }

  /** Another workspace: nothing of the one before may stay in sight. */
  async #enter(work: () => Promise<DeskState>): Promise<void> {
    try {
      await work();
    } finally {
      forgetRefs();
      go('/');
      await this.start();
    }
  }

  #take(desk: DeskState): void {
    this.desk = desk;
    if (desk.language !== '') setLanguage(desk.language);
  }
}

export const session = new Session();
