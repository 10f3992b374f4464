// A finding has an address of its own: what leads there, what is seen there, and what is said where there is none.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { ask, open, settle, tab, visit } from '../act.mjs';
import { cut, openPage, picture, scratch, settled, sound, startBridge, violations } from '../stage.mjs';

const chosen = (page) => page.locator('section[aria-current="true"]');
const at = (page) => page.evaluate(() => location.hash.slice(1));

/** The audit is open where this finding stands: marked, focused, wholly begun in sight. */
async function stands(page, finding) {
  await page.getByRole('tab', { name: /^Findings/, selected: true }).waitFor();
  await chosen(page).getByRole('heading', { name: finding.title, exact: true }).waitFor();
  await settled(page);
  assert.equal(await at(page), `/findings/${finding.id}`);
  assert.equal(await chosen(page).count(), 1);
  assert.equal(await chosen(page).getAttribute('aria-label'), finding.number);
  const { top, bottom, focused } = await chosen(page).evaluate((card) => ({ top: card.getBoundingClientRect().top, bottom: card.getBoundingClientRect().bottom, focused: card === document.activeElement }));
  // The last one cannot come up higher.
  assert.ok(top > 0 && (top < 500 || bottom < 800), `it is from ${top} to ${bottom}`);
  assert.ok(focused, 'the keyboard goes on from it');
  assert.equal(await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Audits' }).getAttribute('aria-current'), 'page');
}

test('a finding is reached by its address from everywhere, and back again', { timeout: 240_000 }, async (t) => {
  const { page, complaints } = await openPage(t, await startBridge(t, { files: scratch(t) }));
  await settle(page, path.join(scratch(t), 'sample'), { command: 'workspace_sample' });
  const { rows } = await ask(page, 'finding_list', { page: { limit: 1000 } });
  // The last of the audit that has the most: what stands above it is still filled in when it is there.
  const [most] = (await ask(page, 'audit_list', { page: { limit: 100 } })).rows.sort((a, b) => b.findings.total - a.findings.total);
  const listed = (await ask(page, 'finding_list', { audit_id: most.id, page: { limit: 1000 } })).rows;
  const last = listed.at(-1);
  assert.ok(listed.length > 3, 'the sample has an audit with findings');

  // From the palette, by its number.
  await page.keyboard.press('Control+k');
  await page.keyboard.type(last.number);
  await page.getByRole('option', { name: new RegExp(`^Finding.*${last.title.slice(0, 12)}`) }).first().waitFor();
  await page.keyboard.press('Enter');
  await stands(page, last);
  await sound(page, 'finding-address');
  await page.goBack();
  await page.getByRole('heading', { name: 'Today' }).first().waitFor();
  await page.goForward();
  await stands(page, last);
  await page.reload();
  await stands(page, last);

  // To another one in the same list, by the keyboard; its tabs are the audit's.
  const other = listed[0];
  await page.getByRole('link', { name: other.number, exact: true }).focus();
  await page.keyboard.press('Enter');
  await stands(page, other);
  await tab(page, 'Overview');
  assert.equal(await chosen(page).count(), 0);
  await tab(page, /^Findings/);
  await page.goBack();
  await stands(page, last);

  // From a nonconformity, and back to it.
  const origin = rows.find((row) => row.nonconformity);
  await visit(page, `/nonconformities/${origin.nonconformity.id}`);
  await page.getByRole('link', { name: origin.number, exact: true }).click();
  await stands(page, origin);
  await page.goBack();
  await page.getByRole('link', { name: origin.number, exact: true }).waitFor();
  assert.equal(await at(page), `/nonconformities/${origin.nonconformity.id}`);

  // From what happened, and from an action that answers one.
  await visit(page, `/history?of=${origin.number}`);
  const told = page.locator('main').getByRole('link', { name: new RegExp(`^Finding .*${origin.number}`) }).first();
  await told.waitFor();
  await sound(page, 'finding-history');
  await told.click();
  await stands(page, origin);
  const action = await ask(page, 'action_create', { title: 'Look at the trend', description: 'Of all incidents', kind: 'improvement', owner_id: (await ask(page, 'person_list', { page: { limit: 1 } })).rows[0].id, due_on: '2030-01-01', finding_id: last.id });
  await visit(page, `/actions/${action.id}`);
  await page.getByRole('link', { name: new RegExp(`^${last.number}`) }).click();
  await stands(page, last);

  // In German, dark, and narrow.
  await page.evaluate(() => localStorage.setItem('language', 'de'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 420, height: 800 });
  await page.reload();
  await chosen(page).waitFor();
  await settled(page);
  assert.deepEqual([await violations(page), await cut(page)], [[], []]);
  await picture(page, 'finding-german-narrow');
  assert.deepEqual(complaints, []);
});

test('of an audit with very many findings the one that is asked for is there at once', { timeout: 120_000 }, async (t) => {
  const { page, complaints } = await openPage(t, await startBridge(t, { files: scratch(t) }));
  await settle(page, path.join(scratch(t), 'sample'), { command: 'workspace_sample', findings: 400 });
  const [most] = (await ask(page, 'audit_list', { page: { limit: 100 } })).rows.sort((a, b) => b.findings.total - a.findings.total);
  assert.ok(most.findings.total >= 400, `${most.findings.total} findings`);
  const all = (await ask(page, 'finding_list', { audit_id: most.id, page: { limit: 1000 } })).rows;
  const last = all.at(-1);
  await visit(page, `/findings/${last.id}`);
  await stands(page, last);
  const cards = page.locator('section.card[aria-label^="FN-"]');
  assert.equal(await cards.count(), 51, 'before the first of them');
  assert.equal(await cards.first().getAttribute('aria-label'), last.number);
  await sound(page, 'finding-beyond');
  // Further down nothing is left out, and each stands once.
  const more = page.getByRole('button', { name: /more$/ });
  for (let shown = 50; shown < all.length; shown = Math.min(shown + 100, all.length)) {
    await more.filter({ hasText: String(all.length - shown) }).click();
    await settled(page);
  }
  assert.equal(await more.count(), 0);
  assert.deepEqual(await cards.evaluateAll((all) => all.map((card) => card.getAttribute('aria-label'))), all.map((row) => row.number));
  assert.deepEqual(complaints, []);
});

test('a finding that is not there, or not any more, says so', { timeout: 120_000 }, async (t) => {
  const { page, complaints } = await openPage(t, await startBridge(t, { files: scratch(t) }));
  await settle(page, path.join(scratch(t), 'sample'), { command: 'workspace_sample' });
  const { rows } = await ask(page, 'finding_list', { page: { limit: 1000 } });
  const audits = (await ask(page, 'audit_list', { page: { limit: 100 } })).rows;
  const running = audits.find((audit) => audit.state === 'in_progress') ?? audits.find((audit) => audit.state === 'planned');
  for (const nobody of [rows[0].id.replace(/.{4}$/, '0000'), 'F-2026-99', '<b>']) {
    await visit(page, `/findings/${encodeURIComponent(nobody)}`);
    await page.getByText('There is no such finding').waitFor();
    await sound(page, 'finding-missing');
  }
  const gone = await ask(page, 'finding_create', { audit_id: running.id, title: 'Taken back', description: 'A slip', clause_id: rows[0].clause_id, grade_id: (await ask(page, 'grade_list', {})).find((grade) => grade.kind === 'observation').id });
  await visit(page, `/findings/${gone.id}`);
  await stands(page, gone);
  await ask(page, 'finding_remove', { id: gone.id });
  await page.reload();
  await page.getByText('This finding was taken away').waitFor();
  await page.getByRole('heading', { name: gone.number }).waitFor();
  await sound(page, 'finding-removed');
  await page.locator('main').getByRole('link', { name: 'History' }).click();
  await picture(page, 'finding-removed-history');
  await page.locator('.history').getByText(gone.number).first().waitFor();
  await page.goBack();
  await page.getByRole('link', { name: running.number }).click();
  await page.getByRole('tab', { name: /^Findings/, selected: true }).waitFor();
  await open(page, 'Audits');
  assert.deepEqual(complaints, []);
});
