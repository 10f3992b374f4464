// What takes long shows where it is and can be stopped: intake, report, verification, check. Stopped, it says so, leaves
// nothing half done, and can be begun again.
import assert from 'node:assert/strict';
import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ask, open, press, settle, visit } from '../act.mjs';
import { openPage, picture, scratch, sound, startBridge, violations } from '../stage.mjs';

const STOPPED = 'Stopped as you asked. Nothing half done was left.';
const GIB = 1024 ** 3;

/** A file that takes long to read and no room on the disk. */
function endless(folder, name, bytes) {
  mkdirSync(folder, { recursive: true });
  const file = openSync(path.join(folder, name), 'w');
  ftruncateSync(file, bytes);
  closeSync(file);
}

const stop = (page) => page.locator('[data-stop]').first().click();

test('an intake is stopped and leaves nothing half done', { timeout: 180_000 }, async (t) => {
  const files = scratch(t);
  const folder = path.join(scratch(t), 'workspace');
  const { page, complaints } = await openPage(t, await startBridge(t, { files }));
  await settle(page, folder);
  // What the bridge answers when a folder is asked for.
  endless(path.join(files, 'chosen', 'workspace'), 'recording.mp4', 8 * GIB);
  await open(page, 'Evidence');
  await press(page, 'Choose a folder');
  const bar = page.getByRole('progressbar');
  await bar.waitFor();
  await page.getByText(/0 of 1 · \d/).waitFor();
  assert.deepEqual(await violations(page), []);
  await picture(page, 'job-intake');
  await stop(page);
  await page.getByText(STOPPED).waitFor({ timeout: 30_000 });
  await bar.waitFor({ state: 'detached' });
  assert.equal((await ask(page, 'evidence_list', {})).total, 0);
  const left = readdirSync(path.join(folder, 'evidence'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.deepEqual(left.map((entry) => entry.name), [], 'no half file in the vault');
  assert.deepEqual((await ask(page, 'evidence_vault_check', {})).faults, []);
  assert.deepEqual(complaints, []);
});

test('report, verification and check are stopped and begun again', { timeout: 400_000 }, async (t) => {
  const files = scratch(t);
  const { page, complaints } = await openPage(t, await startBridge(t, { files }));
  await settle(page, path.join(scratch(t), 'sample'), { command: 'workspace_sample', findings: 20_000 });
  const audits = (await ask(page, 'audit_list', { page: { limit: 100 } })).rows;
  const many = audits.find((audit) => audit.findings.total > 10_000);
  assert.ok(many, 'an audit whose report takes long');

  await visit(page, `/audits/${many.id}?tab=report`);
  const preview = page.getByRole('region', { name: 'Preview of the report' });
  await preview.getByRole('progressbar').waitFor();
  await stop(page);
  await preview.getByRole('alert').filter({ hasText: STOPPED }).waitFor({ timeout: 60_000 });
  await sound(page, 'job-report');
  await press(page, 'Write the PDF');
  await page.getByRole('progressbar').waitFor();
  await stop(page);
  await page.getByText(STOPPED).first().waitFor({ timeout: 60_000 });
  await page.locator('.stopped').waitFor({ timeout: 60_000 });
  assert.ok(!existsSync(path.join(files, 'chosen', `${many.number}.pdf`)), 'no half report');

  await open(page, 'History');
  await press(page, 'Verify the history');
  await stop(page);
  await page.locator('.stopped').waitFor({ timeout: 60_000 });
  await press(page, 'Verify the history');
  await page.getByText('chain, signatures and tables agree').waitFor({ timeout: 120_000 });
  assert.equal(await page.locator('.stopped').count(), 0);

  await visit(page, '/workspace?tab=check');
  await press(page, 'Full check');
  await stop(page);
  await page.locator('.stopped').waitFor({ timeout: 60_000 });
  await sound(page, 'job-check');
  assert.deepEqual(complaints, []);
});
