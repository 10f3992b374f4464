// One record, one evidence item: everything the index says of it, with links in both directions.

import type { FieldValue, IndexEvidence, IndexRecord } from '../check/index';
import { t } from '../texts';
import { type Child, facts, h, link, table } from './dom';
import { bytes, day, fieldName, kindName, valueText } from './format';
import type { Library } from './library';
import { opening } from './opening';
import { PAGE, paged } from './paged';
import { type Preset, remarksOn } from './reply-parts';
import { evidenceOf, fileState, recordPath } from './sections';

/** What one wants to read first; the rest follows by name. */
const FIRST = [
  'state', 'kind', 'grade_id', 'grade_kind', 'risk', 'clause_id', 'requirement', 'statement', 'description', 'evidence_text', 'text', 'question', 'result', 'consequences',
  'audit_id', 'finding_id', 'nonconformity_id', 'process_id', 'site_id', 'service_id', 'owner_id', 'planned_from', 'planned_to', 'raised_by', 'raised_on', 'issued_on', 'due_on',
];

const isEmpty = (value: FieldValue): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0);

function ordered(fields: Readonly<Record<string, FieldValue>>): [string, FieldValue][] {
  const place = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const shown = Object.entries(fields).filter(([name, value]) => !isEmpty(value) && !(name === 'deleted' && (value === false || value === 0)));
  return shown.sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** A value, linked where it names a record. */
function value(library: Library, entity: string, name: string, given: FieldValue): Child {
  if (Array.isArray(given) && given.some((one) => typeof one === 'string' && library.byId(one) !== undefined)) {
    return h('ul', { class: 'plain' }, ...given.map((one: FieldValue) => h('li', {}, value(library, entity, name, one))));
  }
  const other = typeof given === 'string' ? library.byId(given) : undefined;
  return other === undefined ? valueText(entity, name, given) : link(recordPath(other), library.label(other));
}

export function recordPage(library: Library, record: IndexRecord): HTMLElement {
  const details = ordered(record.fields).map(([name, given]): [string, Child] => [fieldName(record.entity, name), value(library, record.entity, name, given)]);
  return h('article', { class: 'stack' },
    heading(kindName(record.entity), record.number, library.title(record)),
    h('section', { class: 'card' }, h('h2', {}, t('verify-details')), details.length === 0 ? h('p', { class: 'soft' }, t('verify-nothing')) : facts(details)),
    evidenceTable(library, library.evidenceOf(record)),
    referring(library, record),
    remarksOn(record, library.label(record), preset(library, record)));
}

/** What an entry about a record begins with: the clause it speaks of, the request it may answer. */
function preset(library: Library, record: IndexRecord): Preset {
  const named = record.fields['clause_id'] ?? record.fields['clause'];
  const clause = typeof named === 'string' ? (library.byId(named)?.number ?? named) : '';
  return { ...(clause === '' ? {} : { clause }), ...(record.entity === 'request' && record.number !== '' ? { request: record.number } : {}) };
}

function heading(kind: string, number: string, title: string): HTMLElement {
  return h('header', {}, h('p', { class: 'soft' }, [kind, number].filter((part) => part !== '').join(' · ')), h('h1', { tabIndex: -1 }, title || number || t('verify-unnamed')));
}

function evidenceTable(library: Library, items: readonly IndexEvidence[]): Child {
  if (items.length === 0) return undefined;
  const { columns } = evidenceOf(library, items);
  const draw = (shown: readonly IndexEvidence[]): HTMLElement => table(t('verify-evidence-for'), columns.map(({ head }) => head), shown.map((item) => columns.map(({ cell }) => cell(item))));
  return h('section', { class: 'card' }, h('h2', {}, t('verify-evidence-for')), paged(items, PAGE, draw));
}

function referring(library: Library, record: IndexRecord): Child {
  const others = library.referring(record);
  if (others.length === 0) return undefined;
  const heads = [t('verify-entity'), t('verify-number'), t('verify-title')];
  const draw = (shown: readonly IndexRecord[]): HTMLElement =>
    table(t('verify-referring'), heads, shown.map((one) => [kindName(one.entity), one.number, link(recordPath(one), library.title(one) || t('verify-unnamed'))]));
  return h('section', { class: 'card' }, h('h2', {}, t('verify-referring')), paged(others, PAGE, draw));
}

export function evidencePage(library: Library, item: IndexEvidence): HTMLElement {
  const file = library.file(item);
  const found = library.state(item);
  const known = Object.entries(item.facts).filter(([, fact]) => !isEmpty(fact)).map(([name, fact]): [string, Child] => [fieldName('evidence', name), value(library, 'evidence', name, fact)]);
  return h('article', { class: 'stack' },
    heading(kindName('evidence'), item.number, item.title || item.original_name),
    h('section', { class: 'card stack' },
      facts([
        [t('verify-file-state'), fileState(library, item)], [t('verify-type'), item.media_type], [t('verify-size'), bytes(item.size)],
        [t('verify-original-name'), item.original_name], [t('verify-original-path'), item.original_path], [t('verify-original-raw'), item.original_path_raw],
        [t('verify-path'), item.path], [t('verify-sha256'), h('code', { class: 'wrap' }, item.sha256)],
      ]),
      file !== undefined && (found === 'intact' ? opening(item, file) : h('p', { class: 'trouble' }, t(`verify-state-${found}-about`)))),
    known.length > 0 && h('section', { class: 'card' }, h('h2', {}, t('verify-what-known')), facts(known)),
    linked(library, item), custody(item), remarksOn({ entity: 'evidence', id: item.id }, [item.number, item.title].join(' ').trim()));
}

function linked(library: Library, item: IndexEvidence): Child {
  const records = item.links.flatMap(({ entity, id }) => library.record(entity, id) ?? []);
  if (records.length === 0) return undefined;
  const rows = records.map((record) => h('li', {}, `${kindName(record.entity)} `, link(recordPath(record), library.label(record))));
  return h('section', { class: 'card' }, h('h2', {}, t('verify-records-for')), h('ul', { class: 'plain' }, ...rows));
}

function custody({ custody: events }: IndexEvidence): Child {
  if (events.length === 0) return undefined;
  const heads = [t('verify-what'), t('verify-custody-who'), t('verify-custody-when'), t('verify-note')];
  const rows = events.map(({ what, who, when, note }) => [valueText('custody_event', 'kind', what), who, day(when) ?? when, note]);
  return h('section', { class: 'card' }, h('h2', {}, t('verify-custody')), table(t('verify-custody'), heads, rows));
}

