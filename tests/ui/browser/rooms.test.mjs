// The rooms beside the audit loop: programme, register of documents, key figures, grades, remarks. Each by mouse and keyboard,
// with axe clean and nothing cut, light and dark, at 1024 by 640 and at twice the size.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { ask, call, fill, open, press, settle, tab, visit } from '../act.mjs';
import { openPage, scratch, sound, startBridge } from '../stage.mjs';

const today = new Date().toLocaleDateString('sv-SE');

async function begin(t) {
  const { page, complaints } = await openPage(t, await startBridge(t, { files: scratch(t) }));
  await settle(page, path.join(scratch(t), 'workspace'));
  return { page, complaints };
}

const item = (page, name) => page.getByRole('menuitem', { name, exact: true }).click();

test('an audit programme from its draft to its closing', { timeout: 180_000 }, async (t) => {
  const { page, complaints } = await begin(t);
  await open(page, 'Audit programme');
  await page.getByText('No audit programme yet').waitFor();
  await sound(page, 'programmes-empty');
  // By the keyboard: n for a new one, the form sent from within.
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Add a programme' });
  await dialog.getByLabel('Title').fill('Internal audits 2027');
  await dialog.getByLabel('From').fill(today);
  await dialog.getByLabel(/^To/).first().fill('+364');
  await dialog.getByLabel('Objectives').fill('Every clause once a year');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Internal audits 2027' }).waitFor();
  await page.getByText('A draft: not approved yet').waitFor();
  const id = new URL(page.url()).hash.split('/').at(-1);

  await tab(page, /Risks/);
  await press(page, 'Add a risk or opportunity');
  await fill(page, 'Add a risk or opportunity', { Kind: 'Resources', Description: 'One auditor for twenty processes', 'What is done about it': 'A second one is trained' }, 'Save');
  await press(page, 'Add a risk or opportunity');
  await fill(page, 'Add a risk or opportunity', { Kind: 'Opportunity', Description: 'Evidence is collected all year' }, 'Save');
  await page.getByRole('tab', { name: 'Risks 2' }).waitFor();
  await page.getByRole('button', { name: 'Change it' }).last().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('tab', { name: 'Risks 1' }).waitFor();
  await sound(page, 'programme-risks');

  await tab(page, /Overview/);
  await press(page, 'Approve');
  await fill(page, 'Approve', {}, 'Approve');
  await page.getByText('Approved', { exact: true }).first().waitFor();
  const approved = await ask(page, 'programme_get', { id });
  assert.deepEqual([approved.programme.state, approved.approver, approved.programme.approved_on], ['approved', 'Anna Berg', today]);

  // An approved one changes with a reason; without it the form says so at the field.
  await page.getByRole('region', { name: 'Plan of the programme' }).getByRole('button', { name: 'Edit' }).click();
  const form = page.getByRole('dialog', { name: 'Plan of the programme' });
  await form.getByLabel('Resources').fill('Twelve auditor days');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.locator('[data-field="reason"] [role="alert"]').waitFor();
  await form.getByLabel('Reason').fill('The budget is decided');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Twelve auditor days').waitFor();

  await tab(page, /Audits/);
  await page.getByRole('main').getByRole('button', { name: 'Plan an audit' }).click();
  await fill(page, 'Plan an audit', { Title: 'Change management', 'First day': today, 'Last day': '+1' }, 'Plan');
  await page.getByRole('heading', { name: 'Change management' }).waitFor();
  await visit(page, `/programmes/${id}?tab=audits`);
  await page.getByRole('link', { name: 'Change management' }).waitFor();
  await sound(page, 'programme-audits');

  await press(page, 'Close the programme');
  await fill(page, 'Close the programme', { 'Did it reach its objectives?': 'All but one clause', Reason: 'The year is over' }, 'Close the programme');
  await tab(page, /Overview/);
  await page.getByText('All but one clause').waitFor();
  assert.equal(await page.getByRole('main').getByRole('button', { name: 'Edit' }).count(), 0, 'a closed programme stays as it is');
  await tab(page, 'History');
  await page.getByText('Why: The year is over').waitFor();
  assert.deepEqual(complaints, []);
});

test('the register takes what the standard asks for, and says what is missing and late', { timeout: 180_000 }, async (t) => {
  const { page, complaints } = await begin(t);
  const asked = await ask(page, 'document_proposals', {});
  await open(page, 'Documents');
  await page.getByText(`0 of ${asked.length} required documents`).waitFor();
  await sound(page, 'documents-empty');
  await press(page, 'Required documents');
  const dialog = page.getByRole('dialog', { name: 'Required documents' });
  await dialog.getByRole('searchbox').fill('5.2');
  for (const box of await dialog.getByRole('listitem').getByRole('checkbox').all()) await box.check();
  await dialog.getByRole('searchbox').fill('');
  await sound(page, 'documents-required');
  await dialog.getByRole('button', { name: /Add (one draft|\d+ drafts)/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  const { rows, total } = await ask(page, 'document_list', {});
  assert.ok(total >= 1 && rows.every((row) => row.state === 'draft' && row.clause.startsWith('5.2')), JSON.stringify(rows));
  await page.getByText(`${total} of ${asked.length} required documents`).waitFor();

  await page.getByRole('gridcell', { name: rows[0].title }).first().click();
  await page.getByRole('heading', { name: rows[0].title }).waitFor();
  await press(page, 'Edit');
  await fill(page, 'Control of the document', { Version: '2.1', 'Review due': '2026-01-31', Owner: 'Anna Berg', 'Where it is kept': 'Handbook' }, 'Save');
  await page.getByText(/days late/).first().waitFor();
  await sound(page, 'document');
  await open(page, 'Documents');
  await press(page, 'Review overdue (1)');
  await page.getByText('1 entry').waitFor();
  await press(page, 'Required documents');
  await dialog.getByRole('checkbox', { name: 'All that are missing' }).check();
  await dialog.getByRole('button', { name: /Add \d+ drafts/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(`${asked.length} of ${asked.length} required documents`).waitFor();
  assert.equal((await ask(page, 'document_list', {})).rows.filter((row) => row.title === rows[0].title).length, 1, 'what was there is not made twice');
  await page.getByRole('gridcell', { name: rows[0].title }).first().click();
  await page.getByRole('button', { name: 'More' }).click();
  await item(page, 'Remove from the register');
  await page.getByText(`${asked.length - 1} of ${asked.length} required documents`).waitFor();
  assert.deepEqual(complaints, []);
});

test('key figures are readable without data and count what is there', { timeout: 120_000 }, async (t) => {
  const { page, complaints } = await begin(t);
  await open(page, 'Key figures');
  await page.getByText('Nothing to count in this period').waitFor();
  const figures = page.locator('[data-figure]');
  assert.equal(await figures.count(), (await ask(page, 'kpi_list', {})).figures.length, 'every figure of the core stands on the page');
  await sound(page, 'figures-empty');

  await ask(page, 'site_save', { name: 'Bremen' });
  await ask(page, 'audit_create', { kind: 'internal', title: 'Past', planned_from: '2025-03-02', planned_to: '2025-03-03' });
  await page.getByLabel('From').fill('2025-01-01');
  await page.getByLabel('From').blur();
  await page.getByLabel('To').fill('2025-12-31');
  await page.getByLabel('To').blur();
  const completion = page.locator('[data-figure="programme_completion"]');
  await completion.getByText('0 of 1').waitFor();
  assert.match(await completion.textContent(), /0%.*audits planned to end in the period/s);
  assert.equal(await page.getByLabel('Period').inputValue(), 'own');
  await page.getByLabel('To').fill('2024-12-31');
  await page.getByLabel('To').blur();
  await page.getByRole('main').getByRole('alert').waitFor();
  await page.getByLabel('Period').selectOption({ label: 'This year' });
  await page.getByRole('main').getByRole('alert').waitFor({ state: 'hidden' });
  assert.deepEqual(complaints, []);
});

test('grades: words change, kinds stay where they were used, a body brings its own', { timeout: 120_000 }, async (t) => {
  const { page, complaints } = await begin(t);
  await open(page, 'Workspace');
  await tab(page, 'Grades');
  const own = page.getByRole('region', { name: 'Our own scale' });
  await own.getByRole('button', { name: 'Change Minor nonconformity' }).click();
  await fill(page, 'Change Minor nonconformity', { Word: 'Minor deviation' }, 'Save');
  await own.getByText('Minor deviation').waitFor();
  await own.getByRole('button', { name: 'Change Minor deviation' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Word').fill('Major nonconformity');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.locator('[data-field="word"] [role="alert"]').waitFor();
  await sound(page, 'grade-twice');
  await page.keyboard.press('Escape');

  await press(page, 'Add a scale');
  await page.getByRole('dialog').getByLabel('Begin with').selectOption({ index: 1 });
  await fill(page, 'Add a scale', { 'Name of the certification body': 'Example Cert' }, 'Save');
  const body = page.getByRole('region', { name: 'Example Cert' });
  await body.getByRole('button', { name: 'Add a grade' }).click();
  await fill(page, 'Add a grade', { Word: 'Note', 'Counts as': 'Observation', Order: '9' }, 'Save');
  await body.getByText('Note', { exact: true }).waitFor();
  await sound(page, 'grades');
  await body.getByRole('button', { name: 'Change Note' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await body.getByText('Note', { exact: true }).waitFor({ state: 'detached' });
  assert.deepEqual(complaints, []);
});

test("one's own remark is changed and taken back; another's is not", { timeout: 120_000 }, async (t) => {
  const { page, complaints } = await begin(t);
  const site = await ask(page, 'programme_save', { title: 'Year', period_from: today, period_to: today });
  await visit(page, `/programmes/${site.id}?tab=comments`);
  await page.getByLabel('Write a comment').fill('Bremen too?');
  await press(page, 'Comment');
  await page.getByText('Bremen too?').waitFor();
  await press(page, 'Change the comment');
  // The old words are there, the focus is in them, Escape leaves them.
  await page.keyboard.press('End');
  await page.keyboard.type(' No.');
  await page.keyboard.press('Escape');
  await page.getByText('Bremen too?', { exact: true }).waitFor();
  await press(page, 'Change the comment');
  await page.getByRole('textbox', { name: 'Change the comment' }).fill('Bremen and Tallinn too?');
  await press(page, 'Save');
  await page.getByText('Bremen and Tallinn too?').waitFor();
  await sound(page, 'comment');

  await ask(page, 'identity_set', { name: 'Ole Dahl', email: 'ole@example.org', role: '' });
  await page.reload();
  await page.getByText('Bremen and Tallinn too?').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Change the comment' }).count(), 0);
  const [comment] = await ask(page, 'comment_list', { entity: 'programme', record_id: site.id });
  const { refused } = await call(page, 'comment_edit', { id: comment.id, text: 'mine' });
  assert.equal(refused.code, 'comment-of-another');

  await ask(page, 'identity_set', { name: 'Anna Berg', email: 'anna@example.org', role: '' });
  await page.reload();
  await press(page, 'Take the comment back');
  await page.getByRole('dialog').getByText('Bremen and Tallinn too?').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Take the comment back' }).click();
  await page.getByText('No comments.').waitFor();
  assert.deepEqual(complaints, []);
});
