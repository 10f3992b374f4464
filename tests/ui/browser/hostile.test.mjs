// Texts nobody here wrote, through the window: every naughty string and the 38 real findings stand on the page letter by
// letter, run nothing, load nothing and break nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ask, call } from '../act.mjs';
import { openPage, picture, root, scratch, startBridge } from '../stage.mjs';

const shared = (name) => JSON.parse(readFileSync(path.join(root, '../shared/testdata', name), 'utf8'));
const texts = [...shared('blns.json'), ...shared('real-findings.json').map((finding) => finding.text_of_finding)];
// As many findings as an audit shows at once.
const CHUNK = 50;

/** An audit with a finding for each text that the core takes; what it refuses, it refuses at a field. */
async function audit(page, title, clause, chunk) {
  const made = await ask(page, 'audit_create', { kind: 'internal', title, planned_from: '2026-03-02', planned_to: '2026-03-03' });
  const id = made.id ?? made.audit.id;
  const kept = [];
  for (const [n, text] of chunk.entries()) {
    const { refused } = await call(page, 'finding_create', { audit_id: id, clause_id: clause, grade_kind: 'ofi', title: `Text ${n}`, description: text });
    if (refused === undefined) kept.push(text);
    else assert.ok(refused.field, JSON.stringify(refused));
  }
  return { id, kept };
}

/** Which of the texts are not on the page, letter by letter. */
const absent = (page, kept) =>
  page.evaluate((kept) => {
    const shown = document.querySelector('main').textContent;
    return kept.filter((text) => !shown.includes(text.trim()));
  }, kept);

/** Asks until nothing is missing any more, ten seconds at most: the page fills while it is asked. */
async function eventually(missing) {
  for (let tries = 0; tries < 40; tries += 1) {
    if ((await missing()).length === 0) break;
    await new Promise((next) => setTimeout(next, 250));
  }
  return missing();
}

test('hostile texts stand on the page and do nothing', { timeout: 300_000 }, async (t) => {
  const { page, complaints } = await openPage(t, await startBridge(t, { files: scratch(t) }));
  const dialogs = [];
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
  const outside = [];
  page.on('request', (request) => { if (!['127.0.0.1', ''].includes(new URL(request.url()).hostname)) outside.push(request.url()); });
  await page.getByLabel('Name').waitFor();
  await ask(page, 'identity_set', { name: 'Anna Berg', email: 'anna@example.org', role: '' });
  await ask(page, 'workspace_create', { path: path.join(scratch(t), 'workspace'), organisation: 'Nordlicht <b>IT</b>' });
  const standard = (await ask(page, 'catalogue_list', {})).find((one) => one.key === 'iso20000-1-2018');
  const clauses = await ask(page, 'clause_list', { catalogue_id: standard.id, page: { limit: 1000 } });
  const clause = clauses.rows.find((one) => one.number === '8.6.1').id;

  let seen = 0;
  for (let from = 0; from < texts.length; from += CHUNK) {
    const { id, kept } = await audit(page, `Texts from ${from}`, clause, texts.slice(from, from + CHUNK));
    await page.goto(`${new URL(page.url()).origin}/#/audits/${id}?tab=findings`);
    await page.reload();
    await page.getByRole('tab', { name: 'Findings' }).click();
    const missing = await eventually(() => absent(page, kept));
    assert.deepEqual(missing, [], `not letter by letter on the page, texts from ${from}`);
    seen += kept.length;
    if (from === 0) await picture(page, 'hostile');
  }
  assert.ok(seen > 500, `only ${seen} texts were shown`);
  assert.deepEqual(dialogs, [], 'a text opened a dialog');
  assert.deepEqual(outside, [], 'a text loaded something from outside');
  assert.deepEqual(complaints, [], 'a text broke the page');
});
