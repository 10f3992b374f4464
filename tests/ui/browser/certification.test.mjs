// A certification lead in Chromium, against the real core: enters a certificate, sees the cycle, tries surveillance 2 past
// the year's end and reads which rule that breaks and why, takes the nearest day that holds, moves it with a reason, and
// keys in what the body's report said. Days are counted from this year, so that the test holds in any.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ask, fill, open, press, tab } from '../act.mjs';
import { cut, openPage, picture, scratch, settled, startBridge, violations } from '../stage.mjs';

const anna = { name: 'Anna Berg', email: 'anna.berg@example.org' };
const year = new Date().getFullYear();
/** Decided at the end of last year: surveillance 1 was held on New Year's Day, surveillance 2 belongs to next year. */
const days = {
  stage2: [`${year - 1}-12-01`, `${year - 1}-12-03`], decision: `${year - 1}-12-20`, issued: `${year - 1}-12-22`, expires: `${year + 2}-12-19`,
  first: [`${year}-01-01`, `${year}-01-01`], second: [`${year + 1}-12-01`, `${year + 1}-12-02`], again: [`${year + 2}-10-10`, `${year + 2}-10-12`],
  yearEnd: `${year + 1}-12-31`, holds: `${year + 1}-12-20`,
};
const said = (iso) => new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

test('a certificate, its cycle, and what happens if', { timeout: 600_000 }, async (t) => {
  const files = scratch(t);
  const { page, complaints } = await openPage(t, await startBridge(t, { files }));
  const look = async (name) => {
    await settled(page);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await settled(page);
      assert.deepEqual(await violations(page), [], `axe on ${name}, ${colorScheme}`);
      await picture(page, `certification-${name}-${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    assert.deepEqual(await cut(page), [], `cut off on ${name}`);
    await page.setViewportSize({ width: 1024, height: 640 });
    await settled(page);
    assert.deepEqual(await cut(page), [], `cut off on ${name} at 1024 x 640`);
    await picture(page, `certification-${name}-small`);
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  const part = async (name, work) => {
    try { await work(); t.diagnostic(name); } catch (error) {
      await picture(page, 'certification-failed').catch(() => {});
      throw new Error(`${name}: ${error.message}`, { cause: error });
    }
  };
  const event = (name) => page.getByRole('region', { name, exact: true });
  const slider = (name) => page.getByRole('slider', { name: new RegExp(`^${name}`) });
  const at = async (name) => Number(await slider(name).getAttribute('aria-valuenow'));

  await part('who, and a workspace', async () => {
    await page.getByLabel('Name').fill(anna.name);
    await page.getByLabel('E-mail').fill(anna.email);
    await press(page, 'Go on');
    await press(page, 'New workspace');
    await fill(page, 'New workspace', { 'Name of the organisation': 'Nordlys Drift AS' }, 'Create');
    await page.getByRole('heading', { name: 'Today' }).waitFor();
  });

  await part('the certification body and its deadlines', async () => {
    await open(page, 'Certification');
    await look('empty');
    await press(page, 'Enter a certification body');
    await press(page, 'Add a certification body');
    await fill(page, 'Add a certification body', { Name: 'Musterzert', 'Accredited by': 'Musterakkreditierung', 'Deadline profile to start from': '90 days' }, 'Save');
    await page.getByText('Where practice disagrees').waitFor();
    await page.getByRole('button', { name: 'Edit Musterzert' }).click();
    await fill(page, 'Musterzert', { 'Plan for a major': '10wd' }, 'Save');
    await page.getByText('10 working days').waitFor();
    await look('bodies');
  });

  await part('the certification with its cycle', async () => {
    await tab(page, 'Certificates');
    await press(page, 'Add a certification');
    await fill(page, 'Add a certification', { 'Standard in this workspace': 'ISO/IEC 20000-1:2018', Scope: 'Managed services from Bergen' }, 'Save');
    await page.getByRole('heading', { name: 'ISO/IEC 20000-1:2018' }).waitFor();
    await press(page, 'Add a cycle');
    await fill(page, 'Add a cycle', { 'Last day of stage 2': days.stage2[1], Decision: days.decision, 'Recertification planned for': days.again[1] }, 'Save');
    await page.getByText('Cycle 1', { exact: true }).waitFor();
  });

  await part('a certificate that would precede its decision is refused at the day; then as it was handed out', async () => {
    await press(page, 'Add a certificate');
    const paper = { 'Certificate number': 'MZ-20000-4711', 'Issued on': days.stage2[0], 'Effective from': days.decision, 'Expires on': days.expires };
    await assert.rejects(fill(page, 'Add a certificate', paper, 'Save'), /is before the certification decision .*CYC-10/);
    await fill(page, 'Add a certificate', { 'Issued on': days.issued }, 'Save');
    await page.getByText('MZ-20000-4711').first().waitFor();
    await look('certificates');
  });

  const plan = async (kind, title, [from, to]) => {
    await press(page, 'Plan an external audit');
    await fill(page, 'Plan an external audit', { Kind: kind, Title: title, 'First day': from, 'Last day': to }, 'Plan');
    await event(title).waitFor();
  };
  const held = async (title) => {
    await event(title).getByRole('button', { name: 'Record the result' }).click();
    await fill(page, `${title}: result`, {}, 'Save');
    await event(title).getByText('Done', { exact: true }).waitFor();
  };
  await part('the audits of the cycle, held and planned', async () => {
    await tab(page, /External audits/);
    await plan('Stage 2', 'Stage 2 audit', days.stage2);
    await held('Stage 2 audit');
    await plan('Surveillance', 'Surveillance 1', days.first);
    await held('Surveillance 1');
    await plan('Surveillance', 'Surveillance 2', days.second);
    await plan('Recertification', 'Recertification audit', days.again);
    await look('audits');
  });

  await part('the cycle and the same in a table', async () => {
    await tab(page, 'Cycle');
    await slider('Surveillance 2').waitFor();
    assert.equal(await slider('Surveillance 1').count(), 0, 'what was held is not tried elsewhere');
    await press(page, 'As a table');
    const table = page.getByRole('table', { name: 'Timeline as a table' });
    await table.getByRole('row', { name: /Surveillance 2/ }).getByText(said(days.second[1])).first().waitFor();
    for (const words of [/CYC-01/, /CYC-03/, /Expiry/, /Stage 2 audit/]) assert.ok((await table.getByRole('row', { name: words }).count()) > 0, String(words));
    await look('cycle');
    await press(page, 'As a table');
  });

  await part('dragged past the year\'s end it says which rule breaks, and why', async () => {
    const mark = slider('Surveillance 2');
    await mark.scrollIntoViewIfNeeded();
    const box = await mark.locator('path').last().boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; (await at('Surveillance 2')) <= dayNumber(days.yearEnd) + 5 && step < 200; step += 1) await page.mouse.move(x + step * 3, y);
    await page.mouse.up();
    assert.ok((await at('Surveillance 2')) > dayNumber(days.yearEnd));
    const trial = page.getByRole('region', { name: 'What if' });
    const broken = trial.getByRole('article').filter({ hasText: 'CYC-03' });
    await broken.getByText('Breach', { exact: true }).waitFor();
    await broken.getByText(`No surveillance falls into the calendar year ${year + 1}.`).waitFor();
    await broken.getByText('ISO/IEC 17021-1:2015, 9.1.3.3').waitFor();
    await broken.getByText(`Turns on ${said(`${year + 2}-01-01`)}`).waitFor();
    await page.getByRole('status').filter({ hasText: 'CYC-03, Breach' }).waitFor();
    await look('what-if');
    const { rows } = await ask(page, 'external_event_list', {});
    assert.equal(rows.find((row) => row.title === 'Surveillance 2').planned_to, days.second[1], 'nothing is written by trying');
  });

  await part('by the keyboard: a day, a week, back', async () => {
    const mark = slider('Surveillance 2');
    await mark.focus();
    const from = await at('Surveillance 2');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    assert.equal(await at('Surveillance 2'), from + 8);
    await page.keyboard.press('Escape');
    assert.equal(await at('Surveillance 2'), dayNumber(days.second[1]));
    await page.getByRole('region', { name: 'What if' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await fill(page, 'Try Surveillance 2 on another day', { 'Last day of the audit': `${year + 2}-01-10` }, 'Try');
    assert.equal(await at('Surveillance 2'), dayNumber(`${year + 2}-01-10`));
  });

  await part('the nearest day that holds, moved with a reason', async () => {
    const trial = page.getByRole('region', { name: 'What if' });
    await trial.getByRole('button', { name: `Take ${said(days.holds)}, the nearest day that holds` }).first().click();
    await trial.getByText('Every rule that held still holds.').waitFor();
    assert.equal(await at('Surveillance 2'), dayNumber(days.holds));
    await trial.getByRole('button', { name: 'Move …' }).click();
    await fill(page, 'Move: Surveillance 2', { Reason: 'The data centre moves in early December' }, 'Move');
    await trial.waitFor({ state: 'hidden' });
    const { rows } = await ask(page, 'external_event_list', {});
    const moved = rows.find((row) => row.title === 'Surveillance 2');
    assert.deepEqual([moved.planned_from, moved.planned_to, moved.moved], [`${year + 1}-12-19`, days.holds, true]);
    await tab(page, 'History');
    await page.getByText('The data centre moves in early December').first().waitFor();
    await look('history');
  });

  await part('the calendar of the certification', async () => {
    await press(page, 'Calendar file');
    await page.getByText(/CT-01\.ics/).first().waitFor();
    const calendar = readFileSync(path.join(files, 'chosen/CT-01.ics'), 'utf8').replaceAll('\r\n ', '');
    const { rows } = await ask(page, 'external_event_list', {});
    const moved = rows.find((row) => row.title === 'Surveillance 2');
    assert.ok(calendar.includes(`UID:${moved.id}@triennium`), 'surveillance 2 is in the file');
    assert.ok(calendar.includes(`DTSTART;VALUE=DATE:${moved.planned_from.replaceAll('-', '')}`), 'on the day it was moved to');
  });

  await part('what the report said, and its nonconformity', async () => {
    await tab(page, /External audits/);
    await event('Surveillance 1').getByRole('button', { name: 'Key in findings' }).click();
    const dialog = page.getByRole('dialog', { name: 'Report: Surveillance 1' });
    await dialog.getByRole('button', { name: 'Take in' }).click();
    await dialog.getByRole('alert').first().waitFor();
    await fill(page, 'Report: Surveillance 1', {
      Title: 'Change records without approval', Grade: 'Major nonconformity', 'Their own number': 'MZ-F-1', Clause: '8.5.1.2', 'Evidence seen': 'Three of eight changes in March had no approval.', Statement: 'Changes are released without approval.',
    }, 'Take in');
    const found = event('Surveillance 1').getByRole('link', { name: /Change records without approval/ });
    await found.waitFor();
    await look('findings');
    await found.click();
    await page.getByRole('heading', { name: 'Change records without approval' }).waitFor();
    await page.getByText('MZ-F-1').first().waitFor();
    await page.goBack();
  });

  await part('marks, complaints, standing, references', async () => {
    await tab(page, /Marks and complaints/);
    await press(page, 'Add a use');
    await fill(page, 'Add a use', { Mark: 'Musterzert 20000', Where: 'Web site' }, 'Save');
    await press(page, 'Add a complaint');
    await fill(page, 'Add a complaint', { 'From whom': 'Bergen kommune', 'What about': 'Tickets answered late' }, 'Save');
    await page.getByText('Tickets answered late').waitFor();
    await look('upkeep');
    await tab(page, 'Body');
    await look('body');
    await tab(page, 'Evidence');
    await page.getByRole('textbox', { name: 'Write a comment' }).waitFor();
    await look('evidence');
    await open(page, 'Certification');
    await page.getByRole('link', { name: 'ISO/IEC 20000-1:2018' }).waitFor();
    await look('overview');
    for (const [name, what] of [['On one axis', 'axis'], ['Complaints', 'complaints'], ['Normative references', 'references']]) {
      await tab(page, name);
      await look(what);
    }
  });

  await part('Today tells what endangers the certificate', async () => {
    await open(page, 'Today');
    const alarms = (await ask(page, 'status', {})).certifications;
    if (alarms.length > 0) await page.getByRole('region', { name: 'Certificates in danger and limits near' }).getByText(alarms[0].rule).first().waitFor();
    await look('today');
  });

  await part('in German nothing is cut', async () => {
    await ask(page, 'language_set', { language: 'de' });
    await page.reload();
    await page.getByRole('link', { name: 'Zertifizierung', exact: true }).click();
    // Today names the certificate too, as long as it is there.
    await page.getByRole('heading', { name: 'Zertifizierung', exact: true, level: 1 }).waitFor();
    await page.getByRole('link', { name: 'ISO/IEC 20000-1:2018' }).click();
    await page.getByRole('slider', { name: /^Surveillance 2/ }).waitFor();
    await look('german');
    await ask(page, 'language_set', { language: 'en' });
  });

  assert.deepEqual(complaints, []);
});
