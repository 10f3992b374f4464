// What fits the words typed, asked for where there is too much to hold. Whoever types on is not answered what they typed before.
import { failed } from '$/lib/toasts.svelte';
import type { Option } from './options';

export type Find = (words: string) => Promise<Option[]>;

/** Until the hand rests. */
const REST = 100;

export class Finding {
  /** `short`: too few letters to ask with; nothing is shown of what was found before. */
  at = $state<'short' | 'asking' | 'found'>('short');
  found = $state.raw<Option[]>([]);
  #newest = 0;
  #wait: ReturnType<typeof setTimeout> | undefined;

  /** `shortest`: fewer letters than these are not asked for. */
  constructor(private readonly shortest: number) {}

  ask(find: Find, said: string): void {
    const words = said.trim();
    const own = this.#anew();
    if (words.length < this.shortest) { this.clear(); return; }
    this.at = 'asking';
    this.#wait = setTimeout(() => {
      find(words).then((rows) => this.#take(own, rows), (thrown: unknown) => { this.#take(own, []); failed(thrown); });
    }, REST);
  }

  clear(): void {
    this.#anew();
    this.found = [];
    this.at = 'short';
  }

  #anew(): number {
    clearTimeout(this.#wait);
    return ++this.#newest;
  }

  #take(own: number, rows: Option[]): void {
    if (own !== this.#newest) return;
    this.found = rows;
    this.at = 'found';
  }
}
