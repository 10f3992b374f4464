// The short lists that many forms choose from: people, sites, services, processes, catalogues, grades. Read once,
// read again when they change.
import type { Option } from '$/components/primitives/options';
import { onChanged } from '$/lib/changes';
import { call } from './client';
import type { CatalogueEntry, ClauseEntry, GradeRow, PersonRow, ProcessRow, ProgrammeRow, ServiceRow, Site } from './gen/wire';

interface Named {
  id: string;
}

export class Refs<T extends Named> {
  rows = $state.raw<T[]>([]);
  #asked = false;

  constructor(
    private readonly entity: string,
    private readonly read: () => Promise<T[]>,
    private readonly label: (row: T) => string,
  ) {}

  /** The rows, fetched the first time they are looked at. */
  get all(): T[] {
    if (!this.#asked) this.#start();
    return this.rows;
  }

  get options(): Option[] {
    return this.all.map((row) => ({ value: row.id, label: this.label(row) }));
  }

  name(id: string | null | undefined): string {
    if (!id) return '–';
    const row = this.all.find((one) => one.id === id);
    return row === undefined ? '…' : this.label(row);
  }

  /** Another workspace: everything is read anew. */
  forget(): void {
    this.#asked = false;
    this.rows = [];
  }

  #start(): void {
    this.#asked = true;
    void this.#again();
  }

  async #again(): Promise<void> {
    // A list that cannot be read is asked for again by the next change; the page that needs it says why.
    this.rows = await this.read().catch(() => this.rows);
  }

  listen(): void {
    onChanged((changed) => { if (this.#asked && changed.some((one) => one.entity === this.entity)) void this.#again(); });
  }
}

const all = { page: { limit: 1000 } };

/** `ISO/IEC 20000-1:2018`. */
export const editionOf = (row: CatalogueEntry): string => (row.edition === '' ? row.designation : `${row.designation}:${row.edition}`);

/** The standard this program is about stands before those it is integrated with. */
const rank = (row: CatalogueEntry): number => (row.key.startsWith('iso20000-1') ? 0 : 1);
const ownFirst = (a: CatalogueEntry, b: CatalogueEntry): number => rank(a) - rank(b);

const refs = {
  people: new Refs<PersonRow>('person', async () => (await call('person_list', all)).rows, (row) => row.job_title ? `${row.name} (${row.job_title})` : row.name),
  sites: new Refs<Site>('site', async () => (await call('site_list', all)).rows, (row) => row.name),
  services: new Refs<ServiceRow>('service', async () => (await call('service_list', all)).rows, (row) => row.name),
  processes: new Refs<ProcessRow>('process', async () => (await call('process_list', all)).rows, (row) => row.name),
  catalogues: new Refs<CatalogueEntry>('catalogue', async () => (await call('catalogue_list', {})).sort(ownFirst), editionOf),
  programmes: new Refs<ProgrammeRow>('programme', async () => (await call('programme_list', all)).rows, (row) => `${row.number} ${row.title}`),
  grades: new Refs<GradeRow>('grade', () => call('grade_list', {}), (row) => row.word),
};
for (const one of Object.values(refs)) one.listen();

export const { people, sites, services, processes, catalogues, grades, programmes } = refs;
export const forgetRefs = (): void => Object.values(refs).forEach((one) => one.forget());

/** A catalogue's clauses never change once it is in: read once. */
const known = new Map<string, Promise<ClauseEntry[]>>();

export function clausesOf(catalogue: string): Promise<ClauseEntry[]> {
  const got = known.get(catalogue) ?? call('clause_list', { catalogue_id: catalogue, ...all }).then((page) => page.rows);
  known.set(catalogue, got);
  got.catch(() => known.delete(catalogue));
  return got;
}
