// Readiness in the window: what is missing leads to where it is mended, the clauses open by the keyboard, the one page is
// shown and written, and the calendar file too; in both languages, light and dark, wide and small.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ask, open, press, tab, visit } from '../act.mjs';
import { cut, openPage, picture, scratch, settled, startBridge, violations } from '../stage.mjs';

test('how ready the sample organisation is', { timeout: 300_000 }, async (t) => {
  const files = scratch(t);
  const { page, complaints } = await openPage(t, await startBridge(t, { files }));
  const look = async (name) => {
    await settled(page);
    assert.deepEqual(await violations(page), [], `axe on ${name}`);
    assert.deepEqual(await cut(page), [], `cut off on ${name}`);
    assert.doesNotMatch(await page.locator('main').innerText(), /\b[a-z]+-[a-z]+(-[a-z]+)+\b|tab-|label-/, `a text is missing on ${name}`);
    await picture(page, `readiness-${name}`);
  };
  await page.getByLabel('Name').waitFor();
  await ask(page, 'identity_set', { name: 'Anna Berg', email: 'anna.berg@nordlicht.example', role: '' });
  await ask(page, 'workspace_sample', { path: path.join(scratch(t), 'workspace') });
  await page.reload();
  const today = new Date().toLocaleDateString('sv-SE');
  const soon = new Date(Date.now() + 40 * 86_400_000).toLocaleDateString('sv-SE');
  // The sample's second surveillance did not take place: a new day is agreed.
  const events = (await ask(page, 'external_event_list', {})).rows;
  const missed = events.find((row) => ['planned', 'confirmed'].includes(row.state));
  await ask(page, 'external_event_move', { id: missed.id, planned_from: soon, planned_to: soon, reason: 'A day was agreed' });

  await open(page, 'Readiness');
  await page.locator('[data-statement]').waitFor();
  const found = await ask(page, 'readiness_get', {});
  assert.equal(found.on, today);
  assert.equal(found.target.record.record_id, missed.id);
  assert.match(await page.locator('[data-statement]').textContent(), new RegExp(`^${found.counted.blocking} thing`));
  assert.equal(await page.locator('li[aria-current="step"]').count(), found.road.filter((mark) => mark.state === 'next').length);
  await look('overview');

  // On the day of the audit more has run out.
  await press(page, 'On the day of the audit');
  await page.getByText('Seen on').waitFor();
  assert.match(page.url(), new RegExp(`on=${soon}`));
  await press(page, 'On the day of the audit');

  await tab(page, /What is missing/);
  await look('missing');
  const major = found.missing.find((reason) => reason.kind === 'major_open');
  await page.getByRole('link', { name: new RegExp(major.args.number) }).first().click();
  await page.getByRole('heading', { level: 1, name: major.args.title }).waitFor();
  await page.goBack();

  await tab(page, 'By clause');
  const top = page.locator('details[data-clause="8"]');
  await top.locator('summary').focus();
  assert.equal(await top.getAttribute('open'), '');
  await page.keyboard.press('Space');
  assert.equal(await top.getAttribute('open'), null, 'the keyboard closes it');
  await page.keyboard.press('Space');
  await page.locator('li[data-clause="8.6.1"]').waitFor();
  await look('clauses');

  await tab(page, 'Documents');
  await page.locator('tr[data-document="sms-scope"]').waitFor();
  assert.equal(await page.locator('tr[data-document]').count(), found.documents.length);
  await look('documents');

  await tab(page, 'One page');
  await page.getByText('Page 1 of 1').first().waitFor();
  await page.getByRole('document', { name: 'One page' }).waitFor();
  await look('sheet');
  await press(page, 'Write the PDF');
  await page.getByText('The page is in').waitFor();
  assert.equal(readFileSync(path.join(files, 'chosen/readiness.pdf')).subarray(0, 5).toString(), '%PDF-');

  await open(page, 'Today');
  await press(page, 'Calendar file');
  await page.getByText('events are in').waitFor();
  const calendar = readFileSync(path.join(files, 'chosen/triennium.ics'), 'utf8');
  assert.ok(calendar.startsWith('BEGIN:VCALENDAR\r\n') && calendar.includes(`UID:${missed.id}@triennium\r\n`));

  const pages = ['overview', 'missing', 'clauses', 'documents'];
  for (const [name, width, height, colorScheme, language] of [['small', 1024, 640, 'light', 'en'], ['dark', 1280, 800, 'dark', 'en'], ['german', 1280, 800, 'light', 'de'], ['zoom', 640, 400, 'dark', 'de']]) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await page.evaluate((wanted) => localStorage.setItem('language', wanted), language);
    await page.evaluate((to) => { location.hash = to; }, '/readiness');
    await page.reload();
    for (const one of pages) {
      await visit(page, `/readiness?tab=${one}`);
      await look(`${name}-${one}`);
    }
  }
  assert.deepEqual(complaints, [], 'nothing complained in the console');
});
