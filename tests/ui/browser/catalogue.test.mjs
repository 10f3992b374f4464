// A catalogue of one's own from CSV: every problem named by row and column, nothing taken in until it is clean.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ask, choose, open, press, settle } from '../act.mjs';
import { openPage, scratch, sound, startBridge } from '../stage.mjs';

const faulty = ['number,title,note', 'P-1,Access policy,', 'P-1.1,Requests are approved,', 'P-1.1,Said twice,', ',No number,', ''].join('\n');
const clean = ['number,title', 'P-1,Access policy', 'P-1.1,Requests are approved', 'P-1.2,Rights are reviewed', ''].join('\n');

test('a faulty catalogue is refused row by row, a clean one is taken in', { timeout: 120_000 }, async (t) => {
  const files = scratch(t);
  const { page, complaints } = await openPage(t, await startBridge(t, { files }));
  await settle(page, path.join(scratch(t), 'workspace'));
  const before = (await ask(page, 'catalogue_list', {})).length;
  const write = (name, text) => { writeFileSync(path.join(files, name), text); return path.join(files, name); };

  await open(page, 'Standards');
  await press(page, 'Import a catalogue');
  const dialog = page.getByRole('dialog', { name: 'Import a catalogue' });
  const take = dialog.getByRole('button', { name: 'Take it in' });
  assert.ok(await take.isDisabled(), 'nothing chosen, nothing to take in');
  await dialog.getByLabel('Designation').fill('Access policy of Nordlicht');
  await dialog.getByLabel('Edition').fill('2026');
  await choose(page, dialog.getByRole('button', { name: 'Choose the file' }), write('policy.csv', faulty));
  await dialog.getByRole('listitem').filter({ hasText: 'row 4' }).filter({ hasText: 'number' }).waitFor();
  await dialog.getByRole('listitem').filter({ hasText: 'row 5' }).filter({ hasText: 'number' }).waitFor();
  assert.ok(await take.isDisabled(), 'what has faults cannot be taken in');
  await sound(page, 'catalogue-faulty');
  assert.equal((await ask(page, 'catalogue_list', {})).length, before, 'a look writes nothing');

  await choose(page, dialog.getByRole('button', { name: 'Choose the file' }), write('policy-2.csv', clean));
  await dialog.getByText('3 clauses, 2 of them leaves').waitFor();
  assert.equal(await dialog.getByRole('listitem').count(), 0, 'no problem is left');
  await sound(page, 'catalogue-clean');
  await take.click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /Access policy of Nordlicht:2026/ }).click();
  await page.getByRole('option', { name: /P-1\.2.*Rights are reviewed/ }).waitFor();

  // The same edition again is refused before anything is written.
  await press(page, 'Import a catalogue');
  await dialog.getByLabel('Designation').fill('Access policy of Nordlicht');
  await dialog.getByLabel('Edition').fill('2026');
  await choose(page, dialog.getByRole('button', { name: 'Choose the file' }), write('policy-3.csv', clean));
  await dialog.getByRole('alert').waitFor();
  assert.ok(await take.isDisabled());
  assert.equal((await ask(page, 'catalogue_list', {})).length, before + 1);
  assert.deepEqual(complaints, []);
});
