// What every form of the window promises: sent once, told what cannot be read, told what to type. And what was stopped goes on.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { ask, call, press, visit } from '../act.mjs';
import { sound } from '../stage.mjs';
import { begin, makeKey, richest } from '../support/packs.mjs';

/** Keeps a command from its answer until `go` is called; `answer` is said in its place. */
async function held(page, command, answer) {
  const seen = [];
  let go = () => undefined;
  const waiting = new Promise((resolve) => { go = resolve; });
  await page.route(`**/ipc/${command}`, async (route) => {
    seen.push(route.request().postDataJSON());
    await waiting;
    await (answer === undefined ? route.continue() : route.fulfill({ status: 422, json: answer }));
  });
  return { seen, go };
}

test('a form sent by the keyboard is sent once, however long the keys are held', { timeout: 120_000 }, async (t) => {
  const { page, complaints } = await begin(t);
  const before = (await ask(page, 'site_list', {})).rows.length;
  await visit(page, '/organisation?tab=site');
  await page.locator('[data-new]').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Gdańsk');
  const { seen, go } = await held(page, 'site_save');
  await page.keyboard.down('Control');
  // Held, the key repeats itself; pressed again, it is another press.
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  go();
  await dialog.waitFor({ state: 'hidden' });
  assert.equal(seen.length, 1);
  assert.equal((await ask(page, 'site_list', {})).rows.length, before + 1);
  assert.deepEqual(complaints, []);
});

test('a style that cannot be read is told where a document is written, and asked for again', { timeout: 120_000 }, async (t) => {
  const { page } = await begin(t);
  let refusing = true;
  await page.route('**/ipc/report_style_show', (route) => (refusing ? route.fulfill({ status: 422, json: { code: 'job-odd', args: {}, field: null } }) : route.continue()));
  await visit(page, '/actions');
  await press(page, 'Register of corrective actions');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('alert').waitFor();
  await sound(page, 'forms-style-unread');
  refusing = false;
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await dialog.getByRole('alert').waitFor({ state: 'detached' });
  await dialog.locator('canvas').first().waitFor({ timeout: 60_000 });
});

test('an encryption that was stopped is begun again where it was', { timeout: 240_000 }, async (t) => {
  const { page, chosen } = await begin(t);
  await makeKey(page);
  const { audit, plan } = await richest(page);
  await visit(page, `/packs/new?audit=${audit.id}`);
  await press(page, 'Show the plan');
  await page.getByText('Items of evidence').waitFor();
  await press(page, 'Go on to the key');
  await page.getByRole('radio', { name: /With a passphrase/ }).check();
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse battery');
  await page.getByLabel('Once more').fill('correct horse battery');
  const { seen, go } = await held(page, 'pack_encrypt', { code: 'cancelled', args: {}, field: null });
  await press(page, 'Seal the pack');
  await page.getByRole('heading', { name: /is sealed$/ }).waitFor({ timeout: 60_000 });
  await page.locator('[data-stop]').click();
  go();
  await page.getByText('Stopped as you asked').waitFor();
  await page.unroute('**/ipc/pack_encrypt');
  await sound(page, 'forms-lock-stopped');
  await press(page, 'Encrypt it again');
  await page.getByText(`${plan.base}.zip.age`).first().waitFor({ timeout: 60_000 });
  assert.equal(await page.getByRole('button', { name: 'Encrypt it again' }).count(), 0);
  assert.equal(seen.length, 1);
  assert.equal((await ask(page, 'pack_list', {})).total, 1, 'it was not sealed anew');
  assert.ok((await call(page, 'pack_open', { path: path.join(chosen, `${plan.base}.zip.age`), passphrase: 'correct horse battery', job: 'j' })).value);
});
