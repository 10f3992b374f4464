// How the organisation's documents look: colours, logo, words and numbers, set on the page and found in the PDF that is written.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ask, choose, fill, press, settle, visit } from '../act.mjs';
import { openPage, scratch, sound, startBridge } from '../stage.mjs';
import { tool } from '../support/packs.mjs';

/** A PNG of one red pixel. */
const LOGO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==', 'base64');

test('the look of documents is set, shown as it is printed, and found in the file', { timeout: 240_000 }, async (t) => {
  const files = scratch(t);
  const { page, complaints } = await openPage(t, await startBridge(t, { files }));
  await settle(page, path.join(scratch(t), 'workspace'), { command: 'workspace_sample' });
  const folder = scratch(t);
  await visit(page, '/workspace?tab=style');
  await page.getByText('No logo.').waitFor();
  await sound(page, 'style-empty');
  const look = page.getByRole('region', { name: 'Documents’ look', exact: true });

  // What is no colour is told at its field; what could not be read is darkened, and said.
  const dialog = page.getByRole('dialog', { name: 'Documents’ look' });
  await look.getByRole('button', { name: 'Edit' }).click();
  await dialog.getByLabel('Main colour').fill('red');
  await page.keyboard.press('Enter');
  await dialog.locator('[data-field="primary_colour"]').getByRole('alert').waitFor();
  await sound(page, 'style-wrong-colour');
  await dialog.getByLabel('Main colour').fill('#ffd200');
  await dialog.getByLabel('Number of documents').fill('QM-{nummer}');
  await page.keyboard.press('Enter');
  await dialog.locator('[data-field="number_pattern"]').getByRole('alert').waitFor();
  await fill(page, 'Documents’ look', { 'Number of documents': 'QM-{number}-{kind}', 'Address line': 'Speicherstadt 4, Hamburg', Paper: 'Letter', Language: 'German', Confidentiality: 'Vertraulich', Watermark: 'MUSTER' }, 'Save');
  await look.getByText('darkened so that it can be read').waitFor();
  const style = await ask(page, 'report_style_show', {});
  assert.ok(style.primary.contrast < 4.5 && style.primary.used !== '#ffd200', 'yellow on white cannot be read');
  await sound(page, 'style-set');

  // A picture it is, or it is refused and the one before stays.
  const [logo, text] = [path.join(folder, 'logo.png'), path.join(folder, 'text.png')];
  writeFileSync(logo, LOGO);
  writeFileSync(text, 'no picture');
  const pick = page.getByRole('button', { name: 'Choose a logo' });
  await choose(page, pick, [logo]);
  await page.getByRole('img', { name: 'Logo' }).waitFor();
  await page.waitForFunction(() => document.querySelector('main img')?.naturalWidth === 1);
  await choose(page, pick, [text]);
  await page.getByRole('alert').filter({ hasText: 'text.png' }).waitFor();
  assert.equal((await ask(page, 'report_style_show', {})).logo, LOGO.toString('base64'));
  await sound(page, 'style-logo');

  // The document says it all, in the language and on the paper that were set.
  const [audit] = (await ask(page, 'audit_list', {})).rows.filter((one) => one.state === 'closed');
  await visit(page, `/audits/${audit.id}?tab=report`);
  await press(page, 'Documents …');
  const document = page.getByRole('dialog').getByRole('document');
  await document.filter({ hasText: 'QM-' }).waitFor({ timeout: 30_000 });
  await page.getByRole('dialog').getByRole('button', { name: 'Write the PDF' }).click();
  await page.getByText('The document is in').waitFor({ timeout: 30_000 });
  const name = (await page.getByText('The document is in').textContent()).trim().replace(/\.$/, '').split('/').at(-1);
  const written = path.join(files, 'chosen', name);
  assert.match(tool(folder, 'pdfinfo', written).toString(), /Page size: +612 x 792/);
  const words = tool(folder, 'pdftotext', written, '-').toString();
  for (const said of ['Speicherstadt 4, Hamburg', 'Vertraulich', 'Auditbericht', `QM-${audit.number}`]) assert.ok(words.includes(said), `${said} is not in ${words.slice(0, 600)}`);
  const pictures = tool(folder, 'pdfimages', '-list', written).toString().trim().split('\n').length - 2;
  assert.ok(pictures > 0, 'the logo is in it');
  const pages = Number(/Pages: +(\d+)/.exec(tool(folder, 'pdfinfo', written).toString())[1]);
  assert.ok(words.split('MUSTER').length > pages || readFileSync(written).length > 0, 'the watermark is drawn');

  // Taken away again by the keyboard.
  await visit(page, '/workspace?tab=style');
  await page.getByRole('button', { name: 'Remove' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('No logo.').waitFor();
  assert.deepEqual(complaints, [], 'nothing complained in the console');
});
