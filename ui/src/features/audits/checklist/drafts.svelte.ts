// Answers as they are being written. What the core refuses (a major without a note) stays here, marked, until it is
// complete; going to another question loses nothing.
import { SvelteMap } from 'svelte/reactivity';
import { Refused, type ApiError } from '$/api/backend';
import { answer, type Answer, type Item } from './load';

export interface Draft extends Answer {
  error?: ApiError | undefined;
}

const parts = ['result', 'note', 'private_note', 'persons', 'reason'] as const;

export class Drafts {
  #drafts = new SvelteMap<string, Draft>();
  /** One write at a time an item, the latest last. */
  #writing = new Map<string, Promise<void>>();

  of(item: Item): Draft {
    return this.#drafts.get(item.id) ?? Object.assign({}, ...parts.map((part) => ({ [part]: item[part] }))) as Draft;
  }

  unsaved(id: string): boolean {
    return this.#drafts.has(id);
  }

  change(item: Item, part: Partial<Answer>): void {
    this.#drafts.set(item.id, { ...this.of(item), ...part });
  }

  save(item: Item): Promise<void> {
    const before = this.#writing.get(item.id) ?? Promise.resolve();
    const mine = before.then(() => this.#write(item));
    this.#writing.set(item.id, mine);
    return mine;
  }

  async #write(item: Item): Promise<void> {
    const draft = this.#drafts.get(item.id);
    if (draft === undefined) return;
    const { error: _old, ...given } = draft;
    try {
      await answer(item.id, given);
      // Written over meanwhile: that one is not saved yet.
      if (this.#drafts.get(item.id) === draft) this.#drafts.delete(item.id);
    } catch (thrown) {
      this.#drafts.set(item.id, { ...(this.#drafts.get(item.id) ?? draft), error: Refused.from(thrown).error });
    }
  }
}
