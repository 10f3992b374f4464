// How the organisation's documents look: colours, logo, words and numbers, set on the page and found in the PDF that is written.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ask, choose, fill, press, settle, visit } from '../act.mjs';
import { openPage, scratch, sound, startBridge } from '../stage.mjs';
import { tool } from '../support/packs.mjs';

/** A PNG of one red pixel. */
const LOGO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==', 'base64');

/** Writes the document of a button, and reads it with the programs of others. */
async function written(page, files, button, title) {
  await press(page, button);
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByRole('document').waitFor({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Write the PDF' }).click();
  await page.getByText('The document is in').waitFor({ timeout: 30_000 });
  const name = (await page.getByText('The document is in').textContent()).trim().replace(/\.$/, '').split('/').at(-1);
  await page.getByRole('status').filter({ hasText: 'The document is in' }).getByRole('button', { name: 'Close' }).click();
  const [folder, file] = [path.join(files, 'chosen'), name];
  const info = tool(folder, 'pdfinfo', file).toString();
  return {
    info, words: tool(folder, 'mutool', 'draw', '-F', 'txt', file).toString(), pages: Number(/Pages: +(\d+)/.exec(info)[1]),
    pictures: tool(folder, 'pdfimages', '-list', file).toString().trim().split('\n').length - 2,
  };
}

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
  await page.getByRole('region', { name: 'Logo' }).getByRole('alert').filter({ hasText: 'text.png' }).waitFor();
  assert.equal((await ask(page, 'report_style_show', {})).logo, LOGO.toString('base64'));
  await sound(page, 'style-logo');

  // The documents say it all: the register as the organisation has set it, an audit's in the audit's own language.
  await visit(page, '/actions');
  const register = await written(page, files, 'Register of corrective actions', 'Register of corrective actions');
  assert.match(register.info, /Page size: +612 x 792/);
  for (const said of ['Vertraulich', 'Korrekturmaßnahmen', 'QM-']) assert.ok(register.words.includes(said), `${said} is not in ${register.words.slice(0, 600)}`);
  assert.equal(register.words.split('MUSTER').length - 1, register.pages, 'across every page');
  assert.ok(register.pictures > 0, 'the logo is in it');
  const [audit] = (await ask(page, 'audit_list', {})).rows.filter((one) => one.state === 'closed');
  await visit(page, `/audits/${audit.id}?tab=report`);
  const report = await written(page, files, 'Documents …', 'Documents');
  assert.match(report.info, /Page size: +612 x 792/);
  for (const said of [`QM-${audit.number}`, 'Speicherstadt 4, Hamburg', 'MUSTER']) assert.ok(report.words.includes(said), `${said} is not in ${report.words.slice(0, 600)}`);

  // Taken away again by the keyboard.
  await visit(page, '/workspace?tab=style');
  await page.getByRole('button', { name: 'Remove' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('No logo.').waitFor();
  assert.deepEqual(complaints, [], 'nothing complained in the console');
});
