// Evidence by hand: dropped on the page, pasted as a screenshot; then looked at, with nothing in it that can run.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { ask, open } from '../act.mjs';
import { openPage, picture, scratch, startBridge } from '../stage.mjs';

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
  await page.getByLabel('Name').waitFor();
  await ask(page, 'identity_set', { name: 'Anna Berg', email: 'anna@example.org', role: '' });
  await ask(page, 'workspace_create', { path: path.join(scratch(t), 'workspace'), organisation: 'Nordlicht IT' });
  await page.reload();
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
