// Who sits at this laptop and which workspace is open: what the window needs before it can show a page.
import { tell } from '$/lib/changes';
import { go } from '$/lib/router.svelte';
import { setLanguage } from '$/lib/texts.svelte';
import { call, Refused, type ApiError } from './client';
import type { DeskState, Identity, OpenMode } from './gen/wire';
import { forgetRefs, people } from './refs.svelte';

class Session {
  desk = $state.raw<DeskState>();
  /** A workspace that does not open at all, and why: its backups may still be sound. */
  broken = $state.raw<{ path: string; error: ApiError }>();

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
    this.broken = undefined;
    return this.#enter(() => call('workspace_open', { path, mode }).catch((thrown: unknown) => {
      const { error } = Refused.from(thrown);
      if (error.code === 'workspace-damaged') this.broken = { path, error };
      throw thrown;
    }));
  }

  create(path: string, organisation: string): Promise<void> {
    return this.#enter(() => call('workspace_create', { path, organisation }));
  }

  leave(): Promise<void> {
    return this.#enter(() => call('workspace_close', {}));
  }

  /** Puts a backup in the place of the database: what is shown comes from another day. */
  async restore(name: string, path?: string): Promise<void> {
    await this.#enter(() => call('backup_restore', { name, ...(path === undefined ? {} : { path }) }));
    this.broken = undefined;
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
