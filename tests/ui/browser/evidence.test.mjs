// Evidence by hand: dropped on the page, pasted as a screenshot; then looked at, with nothing in it that can run.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ask, choose, fill, open, press, settle, visit } from '../act.mjs';
import { openPage, picture, scratch, sound, startBridge } from '../stage.mjs';

/** A PNG of one red pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** What a drag or the clipboard carries. */
const carrying = (page, name, type, base64) =>
  page.evaluateHandle(
    ([name, type, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name, { type }));
      return transfer;
    },
    [name, type, base64],
  );

test('files are dropped, a screenshot is pasted', { timeout: 120_000 }, async (t) => {
  const { page, complaints } = await openPage(t, await startBridge(t, { files: scratch(t) }));
  await settle(page, path.join(scratch(t), 'workspace'));
  await open(page, 'Evidence');

  const zone = page.locator('[data-drop]').first();
  const box = await zone.boundingBox();
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  const hostile = Buffer.from('<script>document.title = "run"</script><svg onload="document.title=1">').toString('base64');
  await zone.dispatchEvent('drop', { dataTransfer: await carrying(page, 'label <b>.html', 'text/html', hostile), ...at });
  await page.getByText('EV-000001').first().waitFor();

  const clipboardData = await carrying(page, 'image.png', 'image/png', PIXEL);
  await page.evaluate((data) => document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })), clipboardData);
  await page.getByText('EV-000002').first().waitFor();

  const kept = await ask(page, 'evidence_list', {});
  const row = (number) => kept.rows.find((one) => one.number === number);
  assert.equal(kept.total, 2);
  assert.equal(row('EV-000002').mime, 'image/png');
  await page.goto(`${new URL(page.url()).origin}/#/evidence/${row('EV-000001').id}`);
  await page.getByText('<script>').first().waitFor();
  assert.equal(await page.locator('main script, main svg[onload]').count(), 0, 'a preview is text, never markup');
  assert.notEqual(await page.title(), 'run');
  await picture(page, 'evidence-hostile');
  await page.goto(`${new URL(page.url()).origin}/#/evidence/${row('EV-000002').id}`);
  await page.locator('main img').first().waitFor();
  assert.deepEqual(complaints, []);
});

test('a newer version takes the place of an item, a link goes with a reason, an item leaves the lists', { timeout: 120_000 }, async (t) => {
  const files = scratch(t);
  const { page, complaints } = await openPage(t, await startBridge(t, { files }));
  await settle(page, path.join(scratch(t), 'workspace'));
  const document = await ask(page, 'document_save', { title: 'Incident procedure', kind: 'maintained' });
  const [first, second] = ['procedure-1.txt', 'procedure-2.txt'].map((name) => path.join(files, name));
  writeFileSync(first, 'Version 1');
  writeFileSync(second, 'Version 2');

  await visit(page, `/documents/${document.id}`);
  await choose(page, page.getByRole('button', { name: 'Choose files' }), first);
  await page.getByRole('link', { name: /procedure-1\.txt/ }).click();
  await page.getByText('Version 1').waitFor();
  await press(page, 'Edit');
  await fill(page, 'Particulars', { Title: 'The procedure', 'Source system': 'Wiki', Confidentiality: 'Confidential' }, 'Save');
  await page.getByRole('heading', { name: 'The procedure' }).waitFor();
  const before = (await ask(page, 'evidence_list', {})).rows[0];

  // The same bytes are no newer version; the dialog says so and stays.
  await press(page, 'New version');
  const dialog = page.getByRole('dialog', { name: 'New version' });
  await choose(page, dialog.getByRole('button', { name: 'Choose the newer file' }), first);
  await dialog.locator('[data-chosen]').getByText('procedure-1.txt').waitFor();
  await dialog.getByRole('button', { name: 'New version' }).click();
  await dialog.getByRole('alert').filter({ hasText: 'byte for byte' }).waitFor();
  await choose(page, dialog.getByRole('button', { name: 'Choose the newer file' }), second);
  await dialog.locator('[data-chosen]').getByText('procedure-2.txt').waitFor();
  await sound(page, 'evidence-version');
  await dialog.getByRole('button', { name: 'New version' }).click();
  await page.getByText('Takes the place of').waitFor();
  await page.getByText('Version 2').waitFor();
  const newer = new URL(page.url()).hash.split('/').at(-1);
  const view = await ask(page, 'evidence_get', { id: newer });
  assert.deepEqual([view.supersedes.record_id, view.links[0].record_id], [before.id, document.id]);
  await visit(page, `/evidence/${before.id}`);
  await page.getByText('Superseded by EV-').waitFor();
  assert.equal(await page.getByRole('button', { name: 'New version' }).count(), 0, 'what is replaced is replaced by one item');

  await press(page, `Take the link to ${view.links[0].label} away`);
  await page.getByRole('dialog').getByRole('button', { name: 'Take the link away' }).click();
  await page.getByRole('dialog').locator('[data-field="reason"] [role="alert"]').waitFor();
  await fill(page, 'Take the link away', { Reason: 'Only the newer one counts' }, 'Take the link away');
  await page.getByText('Not linked to anything yet.').waitFor();
  await page.getByText('Only the newer one counts').first().waitFor();
  await sound(page, 'evidence-superseded');

  await press(page, 'More');
  await page.getByRole('menuitem', { name: 'Remove from the lists' }).click();
  await fill(page, 'Remove from the lists', { Reason: 'Taken in by mistake' }, 'Remove from the lists');
  await page.getByText('1 entry').waitFor();
  assert.deepEqual(complaints, []);
});
