// What the views are made of: who refers to whom, what is found, what may be opened.
import { expect, it } from 'vitest';
import { ids, keyOf, pack } from '../../../tests/ui/support/pack.mjs';
import { Meter } from '../check/meter';
import { verifyZip } from '../check/verify';
import { encode } from '../read/bytes';
import { setLanguage } from '../texts';
import { bytes, day, fieldName, fileStem, kindName, valueText } from './format';
import { Library, matches } from './library';
import { begins, decoded, kindOf } from './opening';
import { open, standing, state } from './state';

async function library(options = {}): Promise<Library> {
  const verified = await verifyZip(new File([Uint8Array.from(pack(options).bytes)], 'it.zip'), new Meter());
  if (verified.index === undefined) throw new Error('no index');
  return new Library(verified.index, verified);
}

it('knows what refers to what, in both directions', async () => {
  const it = await library();
  const finding = it.record('finding', ids.finding)!;
  expect(it.evidenceOf(finding).map((item) => item.number)).toEqual(['EV-000001', 'EV-000002']);
  expect(it.referring(finding).map((one) => one.number)).toEqual(['NC-2026-01']);
  expect(it.referring(it.byId(ids.audit)!).map((one) => one.number)).toEqual(['F-2026-01', 'F-2026-02', 'NC-2026-01']);
  expect(it.label(it.byId(ids.correction)!)).toBe('The three reviews were held.');
  expect(it.title({ entity: 'team_member', id: 't', number: '', title: '', fields: { audit_id: ids.audit, person_id: ids.person } })).toBe('Anna Berg');
  expect(it.section('actions').map((one) => one.entity)).toEqual(['correction', 'action']);
  expect(it.section('others').map((one) => one.entity)).toEqual(['clause', 'grade', 'person']);
});

it('knows which files are the sealed ones', async () => {
  const path = 'data/evidence/EV-000001/01-label.png';
  const states = (one: Library): string[] => one.index.evidence.slice(0, 2).map((item) => one.state(item));
  expect(states(await library())).toEqual(['intact', 'intact']);
  expect(states(await library({ unsealed: (all: Map<string, Buffer>) => all.set(path, Buffer.from('x')) }))).toEqual(['changed', 'intact']);
  expect(states(await library({ unsealed: (all: Map<string, Buffer>) => all.delete(path) }))).toEqual(['missing', 'intact']);
  // Whoever changes the list as well has not the key.
  expect(states(await library({ unsealed: (all: Map<string, Buffer>) => all.delete('seal.txt.sig') }))).toEqual(['unproven', 'unproven']);
  expect(states(await library({ sealed: (lines: Record<string, string>) => ({ ...lines, 'tagmanifest-sha256': '0'.repeat(64) }) }))).toEqual(['unproven', 'unproven']);
});

it('speaks of a key that was compared only where the whole key was', async () => {
  // Somebody has put another signature over the same seal.
  const [mine, theirs] = [pack(), pack({ key: keyOf(7) })];
  expect(mine.seal).toBe(theirs.seal);
  open('it.zip', await verifyZip(new File([Uint8Array.from(theirs.bytes)], 'it.zip'), new Meter()));
  const said = (key: string, seal: string): string => {
    state.letter = { key, seal };
    return standing(state.opened!);
  };
  expect([said('', ''), said('SHA256:abc', 'abc')]).toEqual(['stranger', 'stranger']);
  expect([said('', mine.seal), said(mine.fingerprint.slice(0, -1), mine.seal), said(`${theirs.fingerprint}x`, mine.seal)]).toEqual(['letter-seal', 'letter-seal', 'letter-seal']);
  expect([said(mine.fingerprint, mine.seal), said(theirs.fingerprint, '0'.repeat(64))]).toEqual(['differs', 'differs']);
  expect([said(theirs.fingerprint, ''), said(` ${theirs.fingerprint} `, mine.seal.toUpperCase())]).toEqual(['compared', 'compared']);
  state.letter = { key: '', seal: '' };
});

it('finds by every word, wherever it stands', async () => {
  const [first] = (await library()).section('findings');
  expect(['review', 'INCIDENTS without', '', 'F-2026-01', '<b>record'].map((words) => matches(first!, words))).toEqual([true, true, true, true, true]);
  expect(['nothing', 'review nothing'].map((words) => matches(first!, words))).toEqual([false, false]);
});

it('says values in words of the reader', () => {
  setLanguage('en');
  expect([valueText('audit', 'kind', 'internal'), valueText('audit', 'kind', 'unheard_of'), valueText('finding', 'title', 'internal')]).toEqual(['Internal audit', 'unheard_of', 'internal']);
  expect([valueText('evidence', 'in_place', 'false'), valueText('evidence', 'kind', 'false')]).toEqual(['no', 'false']);
  expect([valueText('x', 'y', true), valueText('person', 'deleted', 0), valueText('action', 'progress_pct', 40), valueText('audit', 'days_tenths', 25), valueText('x', 'y', ['a', 1])]).toEqual(['yes', 'no', '40 %', '2.5', 'a, 1']);
  expect([day('2026-03-02'), day('2026-03-02T09:00:00.000+01:00'), day('2026-99-99'), day('9.2')]).toEqual(['2\u00a0Mar\u00a02026', '2\u00a0Mar\u00a02026, 09:00:00 (UTC+01:00)', undefined, undefined]);
  expect([fieldName('audit', 'planned_from'), fieldName('nonconformity', 'repeat_acknowledged'), fieldName('x', 'never_heard')]).toEqual(['Planned beginning', 'Repeat acknowledged', 'Never heard']);
  setLanguage('de');
  expect([kindName('finding'), valueText('audit', 'kind', 'internal'), bytes(1_500_000)]).toEqual(['Feststellung', 'Internes Audit', '1,5\u00a0MB']);
  setLanguage('en');
  expect(fileStem('pack 7 <x>.zip')).toBe('pack-7-x-');
});

it('opens by an allow-list, and by what the bytes say', () => {
  const kind = (media_type: string, path: string): string | undefined => kindOf({ media_type, path });
  expect([kind('application/pdf', 'a.pdf'), kind('image/png', 'a.png'), kind('image/jpeg', 'a.jpg'), kind('text/plain', 'a.log'), kind('', 'a.csv')]).toEqual(['pdf', 'png', 'jpeg', 'text', 'text']);
  expect(['text/html', 'image/svg+xml', 'application/zip', 'application/x-msdownload', ''].map((type) => kind(type, 'a.html.evidence'))).toEqual(Array(5).fill(undefined));
  expect(begins('pdf', encode('%PDF-1.7'))).toBe(true);
  expect(begins('png', encode('<svg onload=x>'))).toBe(false);
  expect(decoded(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), false)).toBe('a');
  expect(decoded(Uint8Array.of(0xff, 0xfe, 0x61, 0), false)).toBe('a');
  expect(decoded(Uint8Array.of(0x61, 0xfc), false)).toBe('aü');
  expect(decoded(Uint8Array.of(0x61, 0xc3), true)).toBe('a');
});
