// The key that seals, by the keyboard and against the real core: made in a file, exported, rotated, lost and taken in again on
// another computer. No step works with another passphrase than its own, and each wrong one is told at its field.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ask, choose, fill, press, settle, visit } from '../act.mjs';
import { openPage, scratch, sound, startBridge } from '../stage.mjs';

const [OWN, FILE] = ['four words of mine', 'for the safe only'];

/** A passphrase costs its second, and more beside other tests. */
async function patient(t, options) {
  const opened = await openPage(t, await startBridge(t, options));
  opened.page.setDefaultTimeout(40_000);
  return opened;
}

async function laptop(t) {
  const files = scratch(t);
  const { page, complaints } = await patient(t, { files });
  await settle(page, path.join(scratch(t), 'workspace'));
  await visit(page, '/packs?tab=keys');
  return { page, complaints, chosen: path.join(files, 'chosen') };
}

const state = (page) => page.getByRole('region', { name: 'The key that seals packs here' });
const print = async (page) => (await state(page).locator('.hash code').first().textContent()).trim();

/** Opens a step of the menu by the keyboard alone. */
async function step(page, name) {
  const more = state(page).getByRole('button', { name: 'More' });
  await more.focus();
  await page.keyboard.press('Enter');
  // The menu takes the focus when it is drawn: a key pressed before that goes nowhere.
  const focused = () => page.evaluate(() => document.activeElement?.closest('[role=menuitem]')?.textContent?.trim() ?? '');
  const leaves = (text) => page.waitForFunction((text) => (document.activeElement?.closest('[role=menuitem]')?.textContent?.trim() ?? '') !== text, text);
  await page.waitForFunction(() => document.activeElement?.closest('[role=menu]'));
  for (let n = 0; n < 6 && (await focused()) !== name; n += 1) {
    const before = await focused();
    await page.keyboard.press('ArrowDown');
    await leaves(before);
  }
  assert.equal(await focused(), name);
  await page.keyboard.press('Enter');
}

/** A passphrase that does not fit is told at its field; the dialog stays, and what was typed with it. */
async function refused(page, title, label, wrong) {
  const dialog = page.getByRole('dialog', { name: title, exact: true });
  await dialog.waitFor();
  await dialog.getByLabel(label, { exact: false }).fill(wrong);
  await page.keyboard.press('Enter');
  const field = dialog.locator('[data-field]').filter({ has: page.getByLabel(label, { exact: false }) });
  await field.getByRole('alert').waitFor();
  return (await field.getByRole('alert').textContent()).trim();
}

test('a key is made, exported, rotated, and taken in where it is missing', { timeout: 300_000 }, async (t) => {
  const { page, complaints, chosen } = await laptop(t);
  await state(page).getByText('none yet').waitFor();
  await sound(page, 'keys-none');
  await press(page, 'Make the key');
  assert.match(await refused(page, 'Make the key', 'Passphrase of the key', 'short'), /12/);
  await sound(page, 'keys-short');
  await fill(page, 'Make the key', { 'Passphrase of the key': OWN }, 'Make the key');
  await state(page).getByText('ready', { exact: true }).waitFor();
  const first = await print(page);
  assert.match(first, /^SHA256:[A-Za-z0-9+/]{43}$/);
  await sound(page, 'keys-ready');

  await step(page, 'Export');
  assert.match(await refused(page, 'Export', 'Passphrase of the file', 'short'), /12/);
  const exported = path.join(chosen, 'triennium-pack-key.age');
  assert.ok(!existsSync(exported), 'nothing is written of a key whose file nobody could close');
  await fill(page, 'Export', { 'Passphrase of the file': FILE }, 'Export');
  await page.getByText('The key is written').waitFor();
  const armoured = readFileSync(exported, 'utf8');
  assert.match(armoured, /^-----BEGIN AGE ENCRYPTED FILE-----/);
  assert.doesNotMatch(armoured, /triennium-pack-key-1|OPENSSH/, 'closed');

  await step(page, 'Rotate');
  assert.match(await refused(page, 'Rotate', 'Passphrase of the key', 'not these words'), /passphrase/i);
  await fill(page, 'Rotate', { 'Passphrase of the key': OWN }, 'Rotate');
  await page.getByText('The new key signs from now on').waitFor();
  await page.getByRole('region', { name: 'Keys before it' }).getByText(first).waitFor();
  const second = await print(page);
  assert.notEqual(second, first);
  await sound(page, 'keys-rotated');
  assert.deepEqual(complaints, []);
});

test('an exported key seals on another computer, and never over another unasked', { timeout: 300_000 }, async (t) => {
  const here = await laptop(t);
  await ask(here.page, 'key_make', { passphrase: OWN });
  const file = path.join(scratch(t), 'key.age');
  const { key } = await ask(here.page, 'key_export', { path: file, export_passphrase: FILE });

  const there = await laptop(t);
  const { page } = there;
  await choose(page, state(page).getByRole('button', { name: 'Take a key in' }), [file]);
  assert.match(await refused(page, 'Take a key in', 'Passphrase of the file', 'something else'), /passphrase/i);
  await sound(page, 'keys-import');
  await fill(page, 'Take a key in', { 'Passphrase of the file': FILE }, 'Take a key in');
  await page.getByText('The key is in').waitFor();
  assert.equal(await print(page), key.fingerprint);

  // Another one is here already: replaced only where a person says so, and told at the field that says it.
  await ask(page, 'key_rotate', { passphrase: FILE });
  await page.reload();
  await state(page).waitFor();
  const asked = page.waitForEvent('filechooser');
  await step(page, 'Take a key in');
  await (await asked).setFiles([file]);
  const dialog = page.getByRole('dialog', { name: 'Take a key in', exact: true });
  await dialog.getByLabel('Passphrase of the file').fill(FILE);
  await page.keyboard.press('Enter');
  await dialog.locator('[data-field="replace"]').getByRole('alert').waitFor();
  await sound(page, 'keys-exists');
  await dialog.getByRole('checkbox', { name: /In the place of the key that is here/ }).check();
  await fill(page, 'Take a key in', {}, 'Take a key in');
  await page.getByText('The key is in').first().waitFor();
  await page.waitForFunction((wanted) => document.querySelector('.hash code')?.textContent === wanted, key.fingerprint);

  assert.deepEqual([here.complaints, there.complaints], [[], []]);
});

test('after a restart the key is locked until its passphrase is given; without its file it is lost', { timeout: 300_000 }, async (t) => {
  const files = scratch(t);
  const [folder, home] = [path.join(scratch(t), 'workspace'), path.join(files, 'home')];
  const before = await patient(t, { files });
  await settle(before.page, folder);
  await ask(before.page, 'key_make', { passphrase: OWN });
  await ask(before.page, 'workspace_close', {});

  const { page, complaints } = await patient(t, { files, workspace: folder });
  await page.locator('main').waitFor();
  await visit(page, '/packs?tab=keys');
  await state(page).getByText('locked', { exact: true }).waitFor();
  await sound(page, 'keys-locked');
  await press(page, 'Unlock');
  assert.match(await refused(page, 'Unlock', 'Passphrase of the key', 'not these words'), /passphrase/i);
  await fill(page, 'Unlock', { 'Passphrase of the key': OWN }, 'Unlock');
  await state(page).getByText('ready', { exact: true }).waitFor();
  const lost = await print(page);
  await ask(page, 'workspace_close', {});
  assert.deepEqual(complaints, []);

  // The file of the private half is gone: it is said, and another key has to be asked for by name.
  for (const name of readdirSync(home).filter((name) => name.endsWith('.age'))) rmSync(path.join(home, name));
  const after = await patient(t, { files, workspace: folder });
  await after.page.locator('main').waitFor();
  await visit(after.page, '/packs?tab=keys');
  await state(after.page).getByText('lost', { exact: true }).waitFor();
  await sound(after.page, 'keys-lost');
  await press(after.page, 'Make another key');
  await fill(after.page, 'Make another key', { 'Passphrase of the key': OWN }, 'Make another key');
  await state(after.page).getByText('ready', { exact: true }).waitFor();
  assert.notEqual(await print(after.page), lost);
  await after.page.getByRole('region', { name: 'Keys before it' }).getByText('lost or given up').first().waitFor();
  assert.deepEqual(after.complaints, []);
});
