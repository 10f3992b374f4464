// Backups by hand, their settings, and the way back: from a good workspace, from one that opens damaged, and from one that
// does not open at all. Whatever is replaced stays in the folder.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ask, fill, open, press, settle, tab, visit } from '../act.mjs';
import { openPage, scratch, sound, startBridge } from '../stage.mjs';

async function begin(t) {
  const files = scratch(t);
  const folder = path.join(scratch(t), 'workspace');
  const { page, complaints } = await openPage(t, await startBridge(t, { files }));
  await settle(page, folder);
  await ask(page, 'site_save', { name: 'Hamburg' });
  return { page, complaints, folder, database: path.join(folder, 'workspace.db') };
}

/** Overwrites bytes in the middle of the file, as a bad disk does. */
function damage(database, from, to) {
  const bytes = readFileSync(database);
  bytes.fill(0xa5, from, to);
  writeFileSync(database, bytes);
}

const sites = async (page) => (await ask(page, 'site_list', {})).rows.map((site) => site.name);

async function restore(page) {
  const dialog = page.getByRole('dialog', { name: 'Restore a backup' });
  await dialog.getByText('What happens').waitFor();
  const go = dialog.getByRole('button', { name: 'Restore', exact: true });
  assert.ok(await go.isDisabled(), 'nothing is restored by a slip');
  await dialog.getByRole('checkbox', { name: /later work will be missing/ }).check();
  await sound(page, `restore-${Date.now() % 1000}`);
  await go.click();
  await dialog.waitFor({ state: 'hidden' });
}

test('a backup is made, the schedule set, and a backup restored', { timeout: 120_000 }, async (t) => {
  const { page, complaints, folder } = await begin(t);
  await open(page, 'Workspace');
  await tab(page, 'Backups');
  const rows = page.getByRole('region', { name: 'Backups', exact: true }).getByRole('row');
  await press(page, 'Make a backup now');
  await page.getByText('has been read back').waitFor();
  await rows.nth(1).waitFor();
  await sound(page, 'backups');
  await press(page, 'Edit');
  const dialog = page.getByRole('dialog', { name: 'Schedule' });
  await dialog.getByLabel('Hours between backups').fill('0');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByRole('alert').waitFor();
  await fill(page, 'Schedule', { 'Hours between backups': '8', 'Days to keep': '14' }, 'Save');
  await page.getByText('older than 8 h').waitFor();
  assert.equal((await ask(page, 'backup_settings', {})).daily, 14);

  await ask(page, 'site_save', { name: 'Bremen' });
  assert.deepEqual(await sites(page), ['Bremen', 'Hamburg']);
  await rows.nth(1).getByRole('button', { name: /Restore/ }).click();
  await restore(page);
  await page.getByRole('heading', { name: 'Today' }).waitFor();
  assert.deepEqual(await sites(page), ['Hamburg']);
  assert.ok(readdirSync(folder).some((name) => name.startsWith('workspace.replaced-')), 'what was replaced stays');
  await open(page, 'History');
  await page.getByText('restored a backup').first().waitFor();

  await visit(page, '/workspace?tab=check');
  await press(page, 'Full check');
  await page.getByText('No fault was found: everything was read.').waitFor({ timeout: 60_000 });
  await sound(page, 'workspace-check');
  assert.deepEqual(complaints, []);
});

test('a damaged workspace opens with its faults and the offer to restore', { timeout: 120_000 }, async (t) => {
  const { page, complaints, folder, database } = await begin(t);
  await ask(page, 'backup_now', {});
  await ask(page, 'workspace_close', {});
  // The last tables and indexes: what the first pages hold stays readable.
  const { size } = statSync(database);
  damage(database, size - 4096 * 12, size - 4096);
  writeFileSync(path.join(folder, 'workspace.lock'), '{}');
  await page.reload();
  await page.getByRole('button', { name: /Nordlicht IT/ }).first().click();
  const notice = page.getByRole('region', { name: /damaged and opened for reading only/ });
  await notice.waitFor();
  // Many faults are folded; how many are found depends on what stood in those pages.
  const folded = notice.locator('summary');
  if (await folded.count() > 0) await folded.click();
  assert.ok(await notice.getByRole('listitem').count() >= 1, 'each fault is named');
  await page.getByText('Read only').waitFor();
  await sound(page, 'damaged');
  await notice.getByRole('button', { name: 'Restore a backup …' }).click();
  await restore(page);
  await notice.waitFor({ state: 'detached' });
  assert.deepEqual(await sites(page), ['Hamburg']);
  assert.equal((await ask(page, 'desk_state', {})).workspace.writable, true);
  assert.deepEqual(complaints, []);
});

test('one that does not open at all is named, and its backup brings it back', { timeout: 120_000 }, async (t) => {
  const { page, complaints, database } = await begin(t);
  await ask(page, 'backup_now', {});
  await ask(page, 'workspace_close', {});
  damage(database, 0, 8192);
  await page.reload();
  await page.getByRole('button', { name: /Nordlicht IT/ }).first().click();
  await page.getByRole('alert').filter({ hasText: 'damaged beyond reading' }).first().waitFor();
  await sound(page, 'beyond-reading');
  await press(page, 'Restore a backup …');
  await restore(page);
  await page.getByRole('heading', { name: 'Today' }).waitFor();
  assert.deepEqual(await sites(page), ['Hamburg']);
  assert.deepEqual(complaints, []);
});
