// The programme planner in Chromium, against the real core on the sample organisation: a lead reads the matrix by keyboard,
// sees why what comes first, what the checks say, asks for a proposal, accepts a part, finds the new audit, keeps a review and
// a change, and takes the calendar along. Every tab in both languages, light and dark, wide and small.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ask, fill, open, press, tab, visit } from '../act.mjs';
import { cut, openPage, picture, scratch, settled, startBridge, violations } from '../stage.mjs';

test('a programme is planned', { timeout: 600_000 }, async (t) => {
  const files = scratch(t);
  const { page, complaints } = await openPage(t, await startBridge(t, { files }));
  const look = async (name) => {
    await settled(page);
    assert.deepEqual(await violations(page), [], `axe on ${name}`);
    assert.deepEqual(await cut(page), [], `cut off on ${name}`);
    assert.doesNotMatch(await page.locator('main').innerText(), /\b(plan|core-topic|propose|check|mend|priority|label)-[a-z]+/, `a text is missing on ${name}`);
    await picture(page, `planner-${name}`);
  };
  const at = () => page.evaluate(() => document.activeElement?.dataset['at']);

  await page.getByLabel('Name').waitFor();
  await ask(page, 'identity_set', { name: 'Anna Berg', email: 'anna.berg@nordlicht.example', role: '' });
  await ask(page, 'workspace_sample', { path: path.join(scratch(t), 'workspace') });
  await page.reload();
  await open(page, 'Audit programme');
  const { rows: [programme] } = await ask(page, 'programme_list', { page: { limit: 1 } });
  await page.getByText(programme.title).click();
  await page.getByRole('heading', { level: 1, name: programme.title }).waitFor();

  const matrix = await ask(page, 'programme_matrix', { programme_id: programme.id });
  const grid = page.getByRole('grid', { name: 'Matrix' });
  await tab(page, 'Matrix');
  await grid.waitFor();
  assert.match(page.url(), /tab=matrix/);
  assert.equal(await grid.getByRole('row').count(), 1 + matrix.rows.filter((row) => row.kind === 'clause').length);
  assert.equal(await grid.getByRole('columnheader').count(), 2 + matrix.columns.length);
  await look('matrix');

  // By keyboard: one stop, arrows within, the far corner, and Enter into the audit.
  await grid.locator('[data-at="1:2"]').focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await at(), '2:2');
  await page.keyboard.press('Control+End');
  assert.equal(await at(), `${matrix.rows.filter((row) => row.kind === 'clause').length}:${matrix.columns.length + 1}`);
  await page.keyboard.press('Control+Home');
  assert.equal(await at(), '0:0');
  assert.deepEqual(await page.locator('.frame').evaluate((frame) => [frame.scrollTop, frame.scrollLeft]), [0, 0], 'the corner is brought back');
  assert.equal(await grid.locator('[tabindex="0"]').count(), 1, 'one stop for the keyboard');
  await look('matrix-corner');
  const own = matrix.columns.findIndex((column) => column.audit_id);
  await grid.locator(`[data-at="1:${own + 2}"]`).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: matrix.columns[own].title }).waitFor();
  await page.goBack();

  // A heading says where an audit was moved from, and why.
  const moved = matrix.columns.findIndex((column) => column.moves.length > 0);
  await grid.locator(`[data-at="0:${moved + 2}"]`).focus();
  await page.locator('.detail').getByText(matrix.columns[moved].moves[0].reason).waitFor();

  // F2 plans the cell: left out with the reason, moved to another audit, and neither where the audit is closed.
  const planned = matrix.columns.findIndex((column) => column.audit_id && !column.is_external && column.state === 'prepared');
  const closed = matrix.columns.findIndex((column) => column.audit_id && column.state === 'closed');
  const clause = matrix.rows.filter((row) => row.kind === 'clause').findIndex((row) => row.number === '8.2.3');
  assert.ok(planned >= 0 && closed >= 0 && clause >= 0, 'the sample has such audits and such a clause');
  await grid.locator(`[data-at="${clause + 1}:${closed + 2}"]`).focus();
  await page.keyboard.press('F2');
  assert.equal(await page.getByRole('dialog').count(), 0, 'what is closed is not planned');
  const spot = grid.locator(`[data-at="${clause + 1}:${planned + 2}"]`);
  await spot.focus();
  await page.keyboard.press('F2');
  await page.getByRole('dialog', { name: 'Plan this cell' }).waitFor();
  await look('matrix-cell');
  await fill(page, 'Plan this cell', { State: 'Not sampled', Reason: 'No new supplier since the last audit' }, 'Save');
  await spot.getByText('Not sampled').waitFor();
  await page.locator('.detail').getByText('No new supplier since the last audit').waitFor();

  // A cell says why: what was left out, in words and on the page.
  const why = matrix.cells.find((cell) => cell.reason !== '');
  await page.getByRole('button', { name: /^Processes/ }).click();
  const line = matrix.rows.filter((row) => row.kind === 'process').findIndex((row) => row.id === matrix.rows[why.row].id);
  assert.ok(line >= 0, 'the sample has a process that was not sampled');
  await grid.locator(`[data-at="${line + 1}:${why.column + 2}"]`).focus();
  await page.locator('.detail').getByText(why.reason).waitFor();
  await look('matrix-processes');
  await press(page, 'Only what is not covered');
  assert.equal(await grid.getByRole('row').count(), 1 + matrix.rows.filter((row) => row.kind === 'process' && !['done', 'planned'].includes(row.state)).length);
  assert.match(page.url(), /open=1/);

  await tab(page, 'Priority');
  const { rows: wanted } = await ask(page, 'programme_priority', { programme_id: programme.id });
  await page.getByRole('row', { name: new RegExp(`^1 .*${wanted[0].name}`) }).waitFor();
  assert.equal(await page.getByRole('row').count(), 1 + wanted.length, 'the filter of the matrix stays in the matrix');
  await look('priority');

  await tab(page, 'Checks');
  const { checks } = await ask(page, 'programme_checks', { programme_id: programme.id });
  await page.getByRole('region', { name: 'Risk basis' }).getByText('Met').waitFor();
  await page.getByRole('region', { name: 'Every clause over the period' }).getByText('What would mend it').waitFor();
  assert.equal(await page.getByRole('tabpanel').getByRole('region').count(), checks.length);
  await look('checks');

  await tab(page, 'Proposal');
  const part = page.getByRole('article', { name: /^Internal audit 1 of the period/ });
  await part.waitFor();
  await part.getByText(/Lead auditor/).first().waitFor();
  await page.getByText('Before the end of the period').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Accept selected' }).isDisabled(), true);
  await look('proposal');

  // Another seed, and a refusal at its field.
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await assert.rejects(fill(page, 'What the proposal is drawn from', { 'Clauses for each audit': '0' }, 'Ask for a proposal'), /room for at least one clause/);
  await fill(page, 'What the proposal is drawn from', { Seed: 'fixed in the minutes', 'Clauses for each audit': '12' }, 'Ask for a proposal');
  await page.getByText('fixed in the minutes').waitFor();
  assert.match(page.url(), /clauses_per_audit=12/);

  // An external audit that is not planned here yet: what prepares it, with sites drawn and sites chosen.
  const abroad = new Date(Date.now() + 150 * 86_400_000).toLocaleDateString('sv-SE');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await fill(page, 'What the proposal is drawn from', { 'External audit not planned here yet': abroad, 'Kind of that audit': 'Surveillance', 'Sites beside the central ones': '2' }, 'Ask for a proposal');
  await page.getByRole('heading', { name: /^For the Surveillance of/ }).waitFor();
  for (const why of ['The central function is visited every time', 'Drawn by the seed', 'As different as possible from the others']) await page.getByText(why).first().waitFor();
  await look('proposal-external');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await fill(page, 'What the proposal is drawn from', { 'External audit not planned here yet': '', 'Kind of that audit': '–', 'Sites beside the central ones': '' }, 'Ask for a proposal');

  await page.getByRole('article', { name: /^Internal audit 1 of the period/ }).getByRole('checkbox').check();
  await page.getByRole('article', { name: /^Management review/ }).getByRole('checkbox').check();
  const before = (await ask(page, 'audit_list', { page: { limit: 1 } })).total;
  await press(page, 'Accept 2 parts');
  const done = page.getByRole('region', { name: 'What was done' });
  await done.getByRole('link').first().waitFor();
  assert.equal((await ask(page, 'audit_list', { page: { limit: 1 } })).total, before + 1);
  await page.getByRole('region', { name: 'Accepted before' }).getByText('fixed in the minutes').waitFor();
  await look('proposal-accepted');
  const link = done.getByRole('link', { name: /Internal audit 1 of the period/ });
  const number = (await link.locator('.mono').textContent()).trim();
  await link.click();
  await page.getByRole('heading', { level: 1, name: /Internal audit 1 of the period/ }).waitFor();
  await page.getByText(number).first().waitFor();
  await page.goBack();
  await tab(page, 'Matrix');
  await grid.getByRole('columnheader', { name: new RegExp(number) }).waitFor();

  await tab(page, 'Inputs');
  const reviews = page.getByRole('region', { name: 'Management reviews' });
  await reviews.getByText(/planned for/).waitFor();
  await press(page, 'Add a change');
  await fill(page, 'Add a change', { Title: 'The data centre in Tallinn moves', 'Changed on': '2026-11-02', Importance: 'High', 'What it affects': ['Site: Tallinn'] }, 'Save');
  await page.getByRole('region', { name: 'Important changes' }).getByText('Site: Tallinn').waitFor();
  const { rows: after } = await ask(page, 'programme_priority', { programme_id: programme.id });
  assert.ok(after.find((row) => row.name === 'Tallinn').reasons.some((reason) => reason.code === 'priority-change'), 'a change gives priority');
  await press(page, 'Add a recurrence');
  await fill(page, 'Add a recurrence', { Title: 'Yearly look at the cage', 'Every so many months': '12', 'First day': '2025-01-15' }, 'Save');
  const back = page.getByRole('region', { name: 'Recurrences' });
  await back.getByRole('button', { name: 'Skip it with a reason' }).first().click();
  await fill(page, 'Skip it with a reason', { Reason: 'There was no cage then' }, 'Save');
  await back.getByText('There was no cage then').waitFor();
  await look('inputs');

  await open(page, 'Readiness');
  await press(page, 'Calendar file');
  await page.getByText('events are in').waitFor();
  const calendar = readFileSync(path.join(files, 'chosen/triennium.ics'), 'utf8');
  assert.ok(calendar.startsWith('BEGIN:VCALENDAR\r\n') && calendar.includes(number), 'the accepted audit is in the calendar');

  const tabs = ['matrix', 'priority', 'proposal', 'checks', 'inputs'];
  for (const [name, width, height, colorScheme, language] of [['small', 1024, 640, 'light', 'en'], ['dark', 1280, 800, 'dark', 'en'], ['german', 1280, 800, 'light', 'de']]) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await page.evaluate((wanted) => localStorage.setItem('language', wanted), language);
    await page.evaluate((to) => { location.hash = to; }, `/programmes/${programme.id}`);
    await page.reload();
    for (const one of tabs) {
      await visit(page, `/programmes/${programme.id}?tab=${one}`);
      await look(`${name}-${one}`);
    }
  }
  // A programme of which nothing is known yet says on each tab what to do.
  await page.evaluate(() => localStorage.setItem('language', 'en'));
  const bare = await ask(page, 'programme_save', { title: 'The next three years', period_from: '2030-01-01', period_to: '2032-12-31' });
  await page.evaluate((to) => { location.hash = to; }, `/programmes/${bare.id}`);
  await page.reload();
  for (const one of tabs) {
    await visit(page, `/programmes/${bare.id}?tab=${one}`);
    await look(`bare-${one}`);
    if (one === 'matrix') await page.getByText('No audit in this period yet.').waitFor();
  }
  assert.deepEqual(complaints, [], 'nothing complained in the console');
});
