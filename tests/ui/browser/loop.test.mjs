// The whole audit loop through the window in Chromium, against the real core: an organisation plans an internal audit,
// conducts it, records a finding with evidence, turns it into a nonconformity, corrects and closes it, prints the report.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { become, choose, fill, open, press, tab, visit } from '../act.mjs';
import { cut, openPage, picture, scratch, settled, startBridge, violations } from '../stage.mjs';

const anna = { name: 'Anna Berg', email: 'anna.berg@example.org' };
const ole = { name: 'Ole Dahl', email: 'ole.dahl@example.org' };
const mia = { name: 'Mia Holm', email: 'mia.holm@example.org' };
const kari = { name: 'Kari Lund', email: 'kari.lund@example.org' };
const today = new Date().toLocaleDateString('sv-SE');

test('an audit from its plan to its report', { timeout: 600_000 }, async (t) => {
  const files = scratch(t);
  const { page, complaints } = await openPage(t, await startBridge(t, { files }));
  const look = async (name) => {
    await page.locator('main h1').first().waitFor();
    await settled(page);
    assert.deepEqual(await violations(page), [], `axe on ${name}`);
    assert.deepEqual(await cut(page), [], `cut off on ${name}`);
    await picture(page, `loop-${name}`);
  };

  // One after the other: what fails, ends it, and says in which part of the loop.
  const part = async (name, work) => {
    try { await work(); t.diagnostic(name); } catch (error) {
      await picture(page, 'loop-failed').catch(() => {});
      throw new Error(`${name}: ${error.message}`, { cause: error });
    }
  };

  await part('who am I, and a workspace', async () => {
    await page.getByLabel('Name').fill(anna.name);
    await page.getByLabel('E-mail').fill('no address');
    await press(page, 'Go on');
    await page.getByText('is not an e-mail address').waitFor();
    await page.getByLabel('E-mail').fill(anna.email);
    await look('who-am-i');
    await press(page, 'Go on');
    await press(page, 'New workspace');
    await fill(page, 'New workspace', { 'Name of the organisation': 'Nordlys Drift AS' }, 'Create');
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    await look('today-empty');
  });

  await part('the organisation', async () => {
    await open(page, 'Organisation');
    for (const person of [ole, mia, kari]) {
      await press(page, 'Add a person');
      await fill(page, 'Add a person', { Name: person.name, 'E-mail': person.email }, 'Save');
    }
    await tab(page, 'Sites');
    await press(page, 'Add a site');
    await fill(page, 'Add a site', { Name: 'Bergen', Address: 'Strandgaten 1' }, 'Save');
    await tab(page, 'Services');
    await press(page, 'Add a service');
    await fill(page, 'Add a service', { Name: 'Managed workplace' }, 'Save');
    await tab(page, 'Processes');
    await press(page, 'Add a process');
    await fill(page, 'Add a process', { Name: 'Incident management', Clause: '8.6.1', Owner: ole.name, 'Built by': [anna.name] }, 'Save');
    await page.getByRole('gridcell', { name: 'Incident management' }).waitFor();
    await look('organisation');
    await open(page, 'Documents');
    await press(page, 'Add a document');
    await fill(page, 'Add a document', { Title: 'Incident procedure', Clause: '8.6.1', Version: '3' }, 'Save');
    await page.getByRole('heading', { name: 'Incident procedure' }).waitFor();
    await open(page, 'Audit programme');
    await press(page, 'Add a programme');
    await fill(page, 'Add a programme', { Title: 'Audits of the year', From: today, To: '+300' }, 'Save');
    await page.getByRole('heading', { name: 'Audits of the year' }).waitFor();
  });

  await part('standards', async () => {
    await open(page, 'Standards');
    await page.getByRole('searchbox').fill('8.6.1');
    await page.getByRole('option', { name: /8\.6\.1/ }).first().waitFor();
    await look('standards');
  });

  await part('planning', async () => {
    await open(page, 'Audits');
    await press(page, 'Plan an audit');
    await fill(page, 'Plan an audit', { Title: 'Incident and problem management', 'First day': today, 'Last day': '+2', Objectives: 'Are major incidents learnt from?', Scope: 'Service desk, Bergen', Programme: 'Audits of the year' }, 'Plan');
    await page.getByRole('heading', { name: 'Incident and problem management' }).waitFor();
    const scope = page.getByRole('region', { name: 'Scope', exact: true });
    await scope.getByRole('button', { name: 'Edit' }).click();
    await fill(page, 'Scope', { Sites: ['Bergen'], Services: ['Managed workplace'], Processes: ['Incident management'] }, 'Save');
    await press(page, 'Add a criterion');
    await fill(page, 'Add a criterion', { Standard: 'ISO/IEC 20000-1:2018' }, 'Save');
  });

  await part('whoever built it may audit it only by a recorded exception', async () => {
    await press(page, 'Add a person');
    await fill(page, 'Add a person', { Person: anna.name, Role: 'Lead auditor' }, 'Save');
    await fill(page, 'Not independent', { Reason: 'Only trained auditor on site', 'What limits the harm': 'Working papers reviewed', 'Second reviewer': kari.name }, 'Record the exception');
    await page.getByText('Exception', { exact: true }).waitFor();
    await look('audit-overview');
    await tab(page, /Agenda/);
    await press(page, 'Add a session');
    await fill(page, 'Add a session', { Title: 'Opening meeting', Kind: 'Opening meeting', From: '09:00', To: '09:30', 'Attended by': [anna.name, ole.name] }, 'Save');
    await page.getByRole('cell', { name: 'Opening meeting Opening' }).waitFor();
    await look('audit-agenda');
  });

  await part('the checklist, by the keyboard', async () => {
    await tab(page, /Checklist/);
    await press(page, 'Add questions');
    await fill(page, 'Add questions', {}, 'Add');
    await page.getByRole('option').first().waitFor();
    await press(page, 'Mark as prepared');
    await press(page, 'Begin the audit');
    await page.getByRole('button', { name: 'Report it' }).waitFor();
    const status = page.getByText(/of \d+ answered/).first();
    const many = Number(/of (\d+)/.exec(await status.textContent())[1]);
    assert.ok(many > 60, `the starter checklist has ${many} questions`);
    await answerAll(page, many);
    await page.getByText(`${many} of ${many} answered`).first().waitFor();
    await look('audit-checklist');
  });

  await part('a major without a note is refused at the note; then the finding and its evidence', async () => {
    await page.getByRole('listbox', { name: 'Checklist' }).focus();
    await page.keyboard.press('Home');
    const note = page.getByLabel('Note', { exact: true });
    await note.fill('');
    await page.getByRole('button', { name: /Major/ }).click();
    await page.getByRole('alert').filter({ hasText: 'needs a note' }).waitFor();
    await note.fill('Three of five major incidents closed without a review.');
    await note.blur();
    await page.getByRole('button', { name: 'Raise a finding' }).click();
    await fill(page, 'Raise a finding', { Title: 'Major incidents closed without review', Process: 'Incident management' }, 'Save');
    const file = path.join(files, 'major-incidents.csv');
    writeFileSync(file, 'id,closed,review\nMI-31,2026-08-02,\n');
    await choose(page, page.getByRole('button', { name: 'Choose files' }), file);
    await page.getByRole('link', { name: /major-incidents\.csv/ }).waitFor();
    await press(page, 'Draw a sample');
    await fill(page, 'Draw a sample', { Population: 'Major incidents, July to October', 'Sample size': '3', 'Items of the population': 'MI-31\nMI-32\nMI-33\nMI-36\nMI-40' }, 'Draw');
    await page.getByText(/3 of 5, Random/).waitFor();
    await look('audit-item');
  });

  let audit = '';
  let nonconformity = '';
  await part('the nonconformity leaves draft only with requirement, evidence and statement', async () => {
    audit = page.url().split('#')[1].split('?')[0];
    await tab(page, /Findings/);
    await look('audit-findings');
    await press(page, 'Raise the nonconformity');
    await page.getByRole('region', { name: 'What can be done next' }).waitFor();
    nonconformity = page.url().split('#')[1];
    assert.ok(await page.locator('[data-step="issue"]').isDisabled(), 'a draft without its triad cannot be issued');
    await page.locator('[data-edit="triad"]').click();
    await fill(page, 'Edit the nonconformity', { Requirement: '8.6.1: major incidents are reviewed.', 'Evidence seen': 'MI-31, MI-36, MI-40 have no review.',
      Statement: 'Major incidents are not reliably reviewed.', 'Why this grade': 'Systematic', 'What failed': 'The management system (10.1)', Owner: ole.name, "Owner's manager": kari.name }, 'Save');
    await page.locator('[data-step="issue"]:enabled').waitFor();
    await look('nonconformity-draft');
    await step(page, 'issue');
  });

  await part('conclusions, report, preview', async () => {
    await open(page, 'Audits');
    await page.getByRole('gridcell', { name: 'Incident and problem management' }).click();
    await tab(page, 'Report');
    await page.getByRole('region', { name: 'Conclusions' }).getByRole('button', { name: 'Edit' }).click();
    await fill(page, 'Conclusions', { Conclusion: 'The process works; learning from major incidents does not.', 'Sampling statement': 'Conclusions rest on samples.' }, 'Save');
    await press(page, 'Report it');
    await page.getByText('Reported', { exact: true }).first().waitFor();
    await page.getByText(/^Page 1 of \d+$/).waitFor({ timeout: 60_000 });
    await look('audit-report');
    await press(page, 'Write the PDF');
    await page.getByText(/The report is in/).waitFor({ timeout: 60_000 });
    const [pdf] = readdirSync(path.join(files, 'chosen')).filter((name) => name.endsWith('.pdf'));
    assert.equal(readFileSync(path.join(files, 'chosen', pdf)).subarray(0, 5).toString(), '%PDF-');
  });

  await part('the loop to its closure, each by who may', async () => {
    await page.evaluate((to) => { location.hash = to; }, nonconformity);
    await become(page, anna.name, ole);
    await step(page, 'acknowledge');
    await record(page, 'correction', 'Record a correction', { 'What was put right': 'The three reviews were held.', 'Done by': ole.name });
    await step(page, 'record_correction');
    await record(page, 'cause', 'Record the cause', { Cause: 'The procedure names no owner of the review.', 'Why 1': 'Why no review?', 'Answer 1': 'Nobody called it.', 'What shows answer 1': 'Interview with the duty manager',
      'Why 2': 'Why did nobody call it?', 'Answer 2': 'The procedure names no owner.', 'What shows answer 2': 'Procedure, version 3', 'Could it happen elsewhere?': 'Other reviews looked at: no' });
    await step(page, 'submit_cause');
    await record(page, 'action', 'Add an action', { Title: 'Name the duty manager as owner', Due: today, Owner: ole.name });
    await record(page, 'plan', 'Record the plan', { 'Corrective action': 'Name an owner; no closure without a review.', 'Success criterion': 'Every major incident reviewed in five days',
      'How it will be checked': 'Read all tickets', 'Effectiveness check on': '+1', 'Checked by': mia.name });
    await step(page, 'propose_plan');
    await look('nonconformity-plan');
    await become(page, ole.name, kari);
    await step(page, 'accept_plan');
    await become(page, kari.name, ole);
    await step(page, 'start_work');
    await page.getByRole('link', { name: /Name the duty manager/ }).click();
    await page.getByRole('heading', { name: 'Name the duty manager as owner' }).waitFor();
    await page.locator('[data-step="start"]').click();
    writeFileSync(path.join(files, 'procedure.txt'), 'The duty manager owns the review.');
    await choose(page, page.getByRole('button', { name: 'Choose files' }), path.join(files, 'procedure.txt'));
    await page.getByRole('link', { name: /procedure\.txt/ }).waitFor();
    await page.locator('[data-step="finish"]').click();
    await fill(page, 'Done', {}, 'Done');
    await look('action');
    await become(page, ole.name, mia);
    await page.locator('[data-step="verify"]').click();
    await fill(page, 'Verify', {}, 'Verify');
    await page.evaluate((to) => { location.hash = to; }, nonconformity);
    await become(page, mia.name, ole);
    await step(page, 'implement', {});
    await become(page, ole.name, mia);
    await step(page, 'verify_implementation', {});
    await step(page, 'schedule_check', { 'Effectiveness check on': today });
    await record(page, 'check', 'Record the check', { Result: 'Effective', 'What was looked at': 'All five tickets of November' });
    await step(page, 'judge_effect');
    await page.locator('[data-edit="triad"]').click();
    await fill(page, 'Edit the nonconformity', { 'Change of the management system': 'Made', 'Where similar ones were looked for': 'Problem records: none' }, 'Save');
    await step(page, 'close', {});
    await become(page, mia.name, kari);
    await step(page, 'confirm_closure', {});
    await page.getByText('Closed', { exact: true }).first().waitFor();
    await look('nonconformity-closed');
  });

  await part('evidence, history and the rest', async () => {
    await open(page, 'Evidence');
    await page.getByRole('gridcell', { name: 'major-incidents.csv' }).click();
    await page.getByText('MI-31,2026-08-02').waitFor();
    await look('evidence-item');
    await open(page, 'Evidence');
    await press(page, 'Check the evidence');
    await press(page, 'Full check');
    await page.getByText(/read in full .* Findings: 0/).waitFor();
    await look('evidence-check');
    await page.keyboard.press('Escape');
    await look('evidence');
    await open(page, 'History');
    await press(page, 'Verify the history');
    await page.getByText('chain, signatures and tables agree').waitFor({ timeout: 60_000 });
    await look('history');
    await open(page, 'Nonconformities');
    await look('nonconformities');
    await open(page, 'Actions');
    await look('actions');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find or go to' }).fill('major');
    await page.getByRole('option', { name: /Major incidents/ }).first().waitFor();
    await look('palette');
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Find or go to' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    await look('today');
  });

  await part('nothing is cut in a small window, in the dark, or at twice the size', async () => {
    const pages = ['/', '/audits', audit, `${audit}?tab=checklist`, `${audit}?tab=findings`, `${audit}?tab=report`, '/nonconformities', nonconformity, '/actions', '/evidence', '/programmes', '/documents', '/standards', '/organisation', '/figures', '/history', '/workspace', '/workspace?tab=grades', '/workspace?tab=backups'];
    // 1280 by 800 at 200 % has 640 by 400 to lay out in.
    for (const [name, width, height, colorScheme] of [['small', 900, 600, 'dark'], ['zoom', 640, 400, 'light']]) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      for (const to of pages) {
        await visit(page, to);
        await look(`${name}-${to.replaceAll(/[^a-z]+/g, '-').slice(0, 40)}-${pages.indexOf(to)}`);
      }
    }
  });

  assert.deepEqual(complaints, [], 'nothing complained in the console');
});

/** As an auditor does it: a key to judge, a key to go on. */
async function answerAll(page, many) {
  await page.getByRole('listbox', { name: 'Checklist' }).focus();
  await page.keyboard.press('Home');
  for (let item = 0; item < many; item += 1) {
    await page.keyboard.press('1');
    await page.keyboard.press('j');
  }
}

/** Takes a step; `fields` where it asks something. */
async function step(page, name, fields) {
  const button = page.locator(`[data-step="${name}"]:enabled`);
  await button.waitFor().catch(async () => {
    throw new Error(`${name} cannot be taken: ${await page.getByRole('region', { name: 'What can be done next' }).textContent()}`);
  });
  const title = (await button.textContent()).trim();
  await button.click();
  if (fields !== undefined) await fill(page, title, fields, title);
  await page.locator(`[data-step="${name}"]`).waitFor({ state: 'detached' });
}

async function record(page, what, title, fields) {
  await page.locator(`[data-record="${what}"]`).click();
  await fill(page, title, fields, 'Save');
}
