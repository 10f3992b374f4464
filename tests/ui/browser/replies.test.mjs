// Replies in the window that need a person: a remark about a record that is gone is kept and filed where somebody says; of a
// record that was changed since the pack, what it said and what it says stand beside each other. Remarks are seen where they are.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ask, choose, press, visit } from '../act.mjs';
import { picture, scratch, sound } from '../stage.mjs';
import { begin, makeKey, richest } from '../support/packs.mjs';

const id = (n) => `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;

/** A pack of the richest audit, and a reply to it with these entries, as a file. */
async function answered(t, page, chosen) {
  await makeKey(page);
  const { audit } = await richest(page);
  const sealed = await ask(page, 'pack_seal', { order: { audit: audit.id, recipient: 'Nordzert' }, path: `${chosen}.zip` });
  const { pack } = await ask(page, 'pack_get', { pack: sealed.id });
  const write = (entries) => {
    const file = path.join(scratch(t), 'reply.json');
    const reply = { format: 'triennium-reply-1', pack: pack.id, sequence: pack.sequence, seal_sha256: pack.seal_sha256, author: { name: 'Petra Lund', organisation: 'Nordzert GmbH' }, written: new Date().toISOString().replace('Z', '+00:00'), entries };
    writeFileSync(file, JSON.stringify(reply));
    return file;
  };
  return { audit, write };
}

async function look(page, file) {
  await visit(page, '/packs?tab=replies');
  await choose(page, page.getByRole('button', { name: 'Open a reply' }), [file]);
  await page.getByRole('heading', { name: 'Reply of Petra Lund' }).waitFor();
}

test('a remark about a record that is gone is kept, then filed where somebody says', { timeout: 240_000 }, async (t) => {
  const { page, complaints, chosen } = await begin(t);
  const { audit, write } = await answered(t, page, chosen);
  const gone = { entity: 'finding', id: '0199f3a0-0000-7000-8000-0000000000aa' };
  const file = write([{ id: id(1), kind: 'remark', about: gone, text: 'Which sample was this?' }, { id: id(2), kind: 'remark', about: { entity: 'finding', id: (await ask(page, 'finding_list', { audit_id: audit.id })).rows[0].id }, text: 'Seen with thanks' }]);
  await look(page, file);
  await page.locator(`[data-entry="${id(1)}"]`).getByRole('checkbox').check();
  await page.getByRole('button', { name: /^Take .* in$/ }).click();
  await page.getByText(/entries taken in/).waitFor();

  // By the keyboard: the row, the button, the words of a record, the record.
  await visit(page, '/packs?tab=replies');
  await page.getByRole('gridcell', { name: 'Which sample was this?' }).click();
  const entry = page.getByRole('dialog', { name: 'Remark' });
  await entry.getByText('Petra Lund, Nordzert GmbH').waitFor();
  await sound(page, 'replies-kept');
  await entry.getByRole('button', { name: 'File it' }).focus();
  await page.keyboard.press('Enter');
  const filing = page.getByRole('dialog', { name: 'File it' });
  await filing.getByRole('button', { name: 'File it' }).click();
  await filing.locator('[data-field="on"]').getByRole('alert').waitFor();
  const box = filing.getByRole('combobox', { name: 'Record' });
  await box.focus();
  await page.keyboard.type(audit.number.slice(0, 1));
  await page.getByText('Type two letters or more').waitFor();
  await page.keyboard.type(audit.number.slice(1), { delay: 10 });
  await page.getByRole('option', { name: `Audit ${audit.number}` }).first().waitFor();
  await picture(page, 'replies-filing');
  // One letter is too few again: what was found before is no answer to it.
  await box.fill(audit.number.slice(0, 1));
  await page.getByText('Type two letters or more').waitFor();
  assert.equal(await page.locator('.options').getByRole('option').count(), 0);
  await box.fill(audit.number);
  await page.getByRole('option', { name: `Audit ${audit.number}` }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction((number) => document.activeElement?.value?.includes(number), audit.number);
  await filing.getByRole('button', { name: 'File it' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('The entry is filed').waitFor();
  const rows = (await ask(page, 'reply_entry_list', { state: 'kept' })).rows;
  assert.deepEqual(rows, [], 'nothing waits any more');
  assert.equal((await ask(page, 'comment_list', { entity: 'audit', record_id: audit.id })).at(-1).text, 'Which sample was this?');

  // Both are read where they belong: with their author, their organisation and the pack they came back about.
  await visit(page, `/audits/${audit.id}?tab=comments`);
  await page.getByText('Which sample was this?').waitFor();
  await page.getByText(/Petra Lund, Nordzert GmbH · .* · to pack 1/).waitFor();
  await visit(page, `/audits/${audit.id}?tab=findings`);
  await page.getByText('Seen with thanks').waitFor();
  await sound(page, 'replies-on-a-finding');
  assert.deepEqual(complaints, []);
});

test('of a record changed since the pack, what it said stands beside what it says', { timeout: 240_000 }, async (t) => {
  const { page, complaints, chosen } = await begin(t);
  const { write } = await answered(t, page, chosen);
  const [{ deleted: _, ...site }] = (await ask(page, 'site_list', {})).rows;
  // Twice, and the name there and back: what stood in the pack is what counts.
  for (const change of [{ name: 'Elsewhere', address: 'Between the two' }, { address: 'Hafenstraße 1 <b>' }]) await ask(page, 'site_save', { ...site, ...change });
  const file = write([{ id: id(3), kind: 'remark', about: { entity: 'site', id: site.id }, text: 'Where is it?' }]);
  await look(page, file);
  const entry = page.locator(`[data-entry="${id(3)}"]`);
  await entry.getByText('has changed since the pack').waitFor();
  const row = entry.locator('[data-changed]');
  assert.deepEqual(await row.locator('th, td').allTextContents(), ['Address', site.address || '–', 'Hafenstraße 1 <b>'], 'the address alone differs');
  await sound(page, 'replies-changed');
  // In German and narrow, too.
  await page.evaluate(() => localStorage.setItem('language', 'de'));
  await page.setViewportSize({ width: 420, height: 800 });
  await page.reload();
  await row.waitFor();
  assert.deepEqual(await row.locator('th, td').allTextContents(), ['Anschrift', site.address || '–', 'Hafenstraße 1 <b>']);
  await sound(page, 'replies-changed-german');
  assert.deepEqual(complaints, []);
});
