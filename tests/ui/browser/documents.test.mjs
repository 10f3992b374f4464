// Documents before they are written: each kind shows its own pages, follows language and parts, and the file is what was shown.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ask, press, visit } from '../act.mjs';
import { cut, openPage, picture, scratch, settled, startBridge, violations } from '../stage.mjs';

test('a document is looked at, then written', { timeout: 240_000 }, async (t) => {
  const files = scratch(t);
  const { page, complaints } = await openPage(t, await startBridge(t, { files }));
  await page.getByLabel('Name').waitFor();
  await ask(page, 'identity_set', { name: 'Anna Berg', email: 'anna.berg@nordlicht.example', role: '' });
  await ask(page, 'workspace_sample', { path: path.join(scratch(t), 'workspace') });
  await page.reload();
  await page.locator('main h1').waitFor();
  const look = async (name) => {
    assert.deepEqual(await violations(page), [], `axe on ${name}`);
    assert.deepEqual(await cut(page), [], `cut off on ${name}`);
    await picture(page, `document-${name}`);
  };
  const dialog = page.getByRole('dialog');
  const field = (name) => dialog.locator(`[data-field="${name}"] select`);
  const shows = (words) => dialog.getByRole('document').filter({ hasText: words }).waitFor({ timeout: 30_000 });

  const [audit] = (await ask(page, 'audit_list', {})).rows.filter((one) => one.state === 'closed');
  await visit(page, `/audits/${audit.id}?tab=report`);
  await press(page, 'Documents …');
  await shows(audit.title);
  for (const [kind, words] of [['Audit plan', 'Audit plan'], ['Checklist to fill in', 'Checklist to fill in'], ['Register of corrective actions', 'Register of corrective actions'], ['Audit pack', 'Audit pack']]) {
    await field('kind').selectOption({ label: kind });
    await shows(new RegExp(words, 'i'));
  }
  await look('pack');
  await dialog.getByRole('checkbox', { name: 'Plan', exact: true }).check();
  await field('language').selectOption({ label: 'German' });
  await field('kind').selectOption({ label: 'Audit plan' });
  await shows('Auditplan');
  assert.equal(await dialog.getByRole('checkbox', { name: 'Plan', exact: true }).count(), 0, 'parts are asked of a pack only');
  await dialog.getByLabel('Watermark').fill('ENTWURF');
  await shows('Auditplan');
  await dialog.getByRole('button', { name: 'Write the PDF' }).click();
  await page.getByText('The document is in').waitFor({ timeout: 30_000 });
  const name = (await page.getByText('The document is in').textContent()).split('/').at(-1);
  const written = readFileSync(path.join(files, 'chosen', name));
  const shown = await ask(page, 'report_preview', { audit: audit.id, kind: 'plan', language: 'de', paper: 'a4', watermark: 'ENTWURF' });
  assert.ok(written.equals(Buffer.from(shown.pdf, 'base64')), 'the file is what was shown, byte for byte');

  const [nonconformity] = (await ask(page, 'nonconformity_list', {})).rows;
  await visit(page, `/nonconformities/${nonconformity.id}`);
  await press(page, 'Nonconformity sheets');
  await shows(nonconformity.number);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  // Readiness, today and on another day, from the keyboard; the file is what was shown.
  const day = '2030-01-31';
  await visit(page, `/readiness?on=${day}`);
  await page.getByText('Seen on').waitFor();
  await page.getByRole('button', { name: 'Readiness on one page' }).focus();
  await page.keyboard.press('Enter');
  await shows('31 January 2030');
  await look('readiness');
  await field('language').selectOption({ label: 'German' });
  await shows('31. Januar 2030');
  await field('paper').selectOption({ label: 'Letter' });
  await settled(page);
  await dialog.getByRole('button', { name: 'Write the PDF' }).click();
  await page.getByText(`readiness-${day}.pdf`).first().waitFor({ timeout: 30_000 });
  const page1 = await ask(page, 'report_preview', { kind: 'readiness', on: day, language: 'de', paper: 'letter' });
  assert.ok(readFileSync(path.join(files, 'chosen', `readiness-${day}.pdf`)).equals(Buffer.from(page1.pdf, 'base64')), 'the page is what was shown, byte for byte');
  // Closed without writing, nothing is written.
  await visit(page, '/readiness');
  await press(page, 'Readiness on one page');
  await shows(new RegExp(String(new Date().getFullYear())));
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(readdirSync(path.join(files, 'chosen')).sort(), [name, `readiness-${day}.pdf`].sort());
  await press(page, 'Readiness on one page');
  await shows(new RegExp(String(new Date().getFullYear())));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 700, height: 640 });
  await look('narrow');
  assert.deepEqual(complaints, [], 'nothing complained in the console');
});
