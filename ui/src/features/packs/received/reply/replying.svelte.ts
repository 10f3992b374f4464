// The reply that is being written about the pack in sight. Shared by its records, where entries are begun, and its own page.
import { t, word } from '$/lib/texts.svelte';
import { failed } from '$/lib/toasts.svelte';
import { entryOf, nothing, remember, remembered, replace, without, type About, type Draft, type Entry } from './draft';

/** What an entry is begun about. */
export interface Subject {
  about: NonNullable<Entry['about']>;
  label: string;
}

export class Replying {
  draft = $state.raw<Draft>(nothing());
  /** What entries are about, as it was called when they were begun. */
  readonly labels = new Map<string, string>();
  /** The form that is open. */
  form = $state.raw<{ kind: Entry['kind']; subject: Subject | undefined; entry: Entry | undefined }>();

  constructor(readonly about: About, name: string) {
    this.draft = remembered(localStorage, about.pack, name);
  }

  begin(kind: Entry['kind'], subject?: Subject): void {
    if (subject) this.labels.set(subject.about.id, subject.label);
    this.form = { kind, subject, entry: undefined };
  }

  edit(entry: Entry): void {
    this.form = { kind: entry.kind, subject: entry.about ? { about: entry.about, label: this.called(entry.about) } : undefined, entry };
  }

  keep(values: Record<string, unknown>): void {
    if (this.form === undefined) return;
    const { kind, subject, entry } = this.form;
    this.#take(replace(this.draft, entryOf(kind, values, subject?.about, entry?.id ?? crypto.randomUUID())));
  }

  remove(id: string): void {
    this.#take(without(this.draft, id));
  }

  sign(author: Partial<Draft['author']>): void {
    this.#take({ ...this.draft, author: { ...this.draft.author, ...author } });
  }

  of(entity: string, id: string): Entry[] {
    return this.draft.entries.filter((entry) => entry.about?.entity === entity && entry.about.id === id);
  }

  called(about: NonNullable<Entry['about']>): string {
    return this.labels.get(about.id) ?? word('kind', about.entity);
  }

  #take(draft: Draft): void {
    this.draft = draft;
    if (!remember(localStorage, this.about.pack, draft)) failed({ code: 'replying-no-room', args: {} });
  }
}

export const titleOf = (entry: Entry): string => entry.title ?? (entry.text.split('\n')[0] || t('clause-untitled'));
