// The rows of a long list that have been fetched, in slices; DataList draws them.
import { Refused, type ApiError } from '$/api/backend';
import { concerns, onChanged } from '$/lib/changes';
import type { Page, PageRequest } from './pages';

const SLICE = 100;

export class Listing<T> {
  total = $state(0);
  loading = $state(true);
  error = $state.raw<ApiError>();
  #slices = $state.raw(new Map<number, T[]>());
  #asked = new Set<number>();
  #round = 0;

  constructor(
    private readonly fetch: (request: PageRequest) => Promise<Page<T>>,
    private readonly wanted: () => Omit<PageRequest, 'offset' | 'limit'>,
  ) {}

  row(index: number): T | undefined {
    return this.#slices.get(Math.floor(index / SLICE))?.[index % SLICE];
  }

  /** Fetches what is missing between two rows. */
  show(first: number, last: number): void {
    for (let slice = Math.floor(first / SLICE); slice <= Math.floor(last / SLICE); slice += 1) {
      if (!this.#asked.has(slice)) void this.#get(slice);
    }
  }

  /** Everything again, keeping the old rows in sight until the new ones are here. */
  restart(first: number, last: number): void {
    this.#round += 1;
    this.#asked.clear();
    this.show(first, Math.max(first, last));
  }

  async #get(slice: number): Promise<void> {
    const round = this.#round;
    this.#asked.add(slice);
    this.loading = true;
    try {
      const page = await this.fetch({ ...this.wanted(), offset: slice * SLICE, limit: SLICE });
      if (round === this.#round) this.#keep(slice, page);
    } catch (thrown) {
      if (round === this.#round) this.error = Refused.from(thrown).error;
    } finally {
      if (round === this.#round) this.loading = false;
    }
  }

  #keep(slice: number, page: Page<T>): void {
    const kept = [...this.#slices].filter(([other]) => this.#asked.has(other));
    this.#slices = new Map([...kept, [slice, page.rows]]);
    this.total = page.total;
    this.error = undefined;
  }
}

/** Runs `again` when what the list shows has changed in the store. */
export function follow(interests: readonly string[], again: () => void): () => void {
  return onChanged((changed) => concerns(interests, changed) && again());
}
