// What makes a pack more than a zip, in the window against the real core: locked with a passphrase and for recipients' keys,
// opened again by our window and by `age`; its time proven by an authority, carried there as a file and asked at an address;
// a folder of packs as one table.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { test } from 'node:test';
import { ask, choose, press, visit } from '../act.mjs';
import { scratch, settled, sound } from '../stage.mjs';
import { authority, begin, makeKey, richest, standing, tool } from '../support/packs.mjs';

/** From the audit to the step in which the pack is locked. */
async function toTheLock(page, audit) {
  await visit(page, `/packs/new?audit=${audit.id}`);
  await page.getByLabel('For', { exact: true }).fill('Nordzert GmbH');
  await press(page, 'Show the plan');
  await page.getByText('Items of evidence').waitFor();
  await press(page, 'Go on to the key');
  await page.getByText('SHA256:').first().waitFor();
}

const alertAt = (page, label) => page.locator('.field').filter({ has: page.getByLabel(label) }).getByRole('alert');

async function sealed(page) {
  await press(page, 'Seal the pack');
  await page.getByRole('heading', { name: /is sealed$/ }).waitFor({ timeout: 60_000 });
  await page.getByText('.zip.age').first().waitFor({ timeout: 60_000 });
  return page.locator('.hash code').filter({ hasText: '.zip.age' }).first().textContent();
}

async function openReceived(page, file) {
  await visit(page, '/packs?tab=received');
  await choose(page, page.getByRole('button', { name: 'Choose a pack' }), [file]);
}

test('a pack locked with a passphrase is opened by it and by nothing else', { timeout: 300_000 }, async (t) => {
  const { page, complaints } = await begin(t);
  await makeKey(page);
  const { audit } = await richest(page);
  await toTheLock(page, audit);
  // What is too short or typed otherwise is told at its field, before anything is sealed.
  await page.getByRole('radio', { name: /With a passphrase/ }).check();
  await page.getByLabel('Passphrase', { exact: true }).fill('short');
  await press(page, 'Seal the pack');
  assert.match(await alertAt(page, 'Passphrase').textContent(), /12/);
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse battery');
  await page.getByLabel('Once more').fill('correct horse batterz');
  await press(page, 'Seal the pack');
  await page.getByText('This is another passphrase than above.').waitFor();
  assert.equal((await ask(page, 'pack_list', {})).total, 0, 'nothing is sealed before its lock is whole');
  await sound(page, 'locks-passphrase-wrong');
  await page.getByLabel('Once more').fill('correct horse battery');
  const file = await sealed(page);
  await sound(page, 'locks-sealed');
  assert.match(readFileSync(file).subarray(0, 40).toString('latin1'), /^age-encryption\.org\/v1/);

  await openReceived(page, file);
  await page.getByRole('heading', { name: 'This pack is encrypted' }).waitFor();
  await sound(page, 'locks-unlock');
  const box = page.getByLabel('Passphrase', { exact: true });
  await box.fill('correct horse cattery');
  await page.keyboard.press('Enter');
  await alertAt(page, 'Passphrase').waitFor({ timeout: 60_000 });
  assert.equal(await page.locator('[data-standing]').count(), 0, 'nothing is said of what was not read');
  await box.fill('correct horse battery');
  await page.keyboard.press('Enter');
  await page.locator('[data-standing]').waitFor({ timeout: 60_000 });
  assert.equal(await standing(page), 'stranger', 'sound, and nobody has compared its key');
  await page.getByRole('tab', { name: /^Evidence/ }).click();
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  // Whoever leaves the page has to open it again.
  await visit(page, '/packs');
  await openReceived(page, file);
  await page.getByRole('heading', { name: 'This pack is encrypted' }).waitFor();
  assert.deepEqual(complaints, []);
});

test('a pack for recipients’ keys is opened by their key, by age as by the window', { timeout: 300_000 }, async (t) => {
  const { page, complaints, chosen } = await begin(t);
  await makeKey(page);
  const { audit, plan } = await richest(page);
  const mine = path.join(scratch(t), 'petra.key');
  tool(path.dirname(mine), 'age-keygen', '-o', mine);
  const other = path.join(path.dirname(mine), 'other.key');
  tool(path.dirname(mine), 'age-keygen', '-o', other);
  const recipient = tool(path.dirname(mine), 'age-keygen', '-y', mine).toString().trim();
  await toTheLock(page, audit);
  await page.getByRole('radio', { name: /recipients’ age keys/ }).check();
  await page.getByLabel('Recipients’ keys').fill(`${recipient.slice(0, -1)}?`);
  await press(page, 'Seal the pack');
  await alertAt(page, 'Recipients’ keys').waitFor();
  await page.getByLabel('Recipients’ keys').fill(recipient);
  const file = await sealed(page);
  const plain = path.join(path.dirname(mine), 'plain.zip');
  tool(path.dirname(mine), 'age', '-d', '-i', mine, '-o', plain, file);
  assert.ok(readFileSync(plain).equals(readFileSync(path.join(chosen, `${plan.base}.zip`))), 'what age reads is what was sealed');

  await openReceived(page, file);
  await page.getByRole('heading', { name: 'This pack is encrypted' }).waitFor();
  await choose(page, page.getByRole('button', { name: 'Choose the file with your age key' }), [other]);
  await alertAt(page, 'Passphrase').waitFor({ timeout: 60_000 });
  await sound(page, 'locks-other-key');
  await choose(page, page.getByRole('button', { name: 'Choose the file with your age key' }), [mine]);
  await page.locator('[data-standing]').waitFor({ timeout: 60_000 });
  assert.equal(await standing(page), 'stranger');
  assert.deepEqual(complaints, []);
});

/** An authority at an address, as it is asked there. */
async function listening(t, clock) {
  const asked = [];
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const question = path.join(clock.folder, `asked-${asked.length}.tsq`);
      writeFileSync(question, Buffer.concat(parts));
      asked.push(request.headers['content-type']);
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
      response.end(readFileSync(clock.answer(question, `answer-${asked.length}.tsr`)));
    });
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => server.close());
  return { asked, url: `http://127.0.0.1:${server.address().port}/` };
}

test('the time of a pack is proven by an authority, carried or asked', { timeout: 300_000 }, async (t) => {
  const { page, complaints, chosen } = await begin(t);
  await makeKey(page);
  const { audit } = await richest(page);
  const clock = authority(t);
  mkdirSync(chosen, { recursive: true });
  const seal = async (name) => ask(page, 'pack_seal', { order: { audit: audit.id, recipient: 'Nordzert' }, path: path.join(chosen, name) });
  const [carried, online] = [await seal('carried.zip'), await seal('online.zip')];
  const number = async (id) => (await ask(page, 'pack_get', { pack: id })).pack.number;

  // As two files, by hand.
  await visit(page, `/packs/${carried.id}`);
  await page.getByRole('button', { name: 'Save the question' }).waitFor();
  await press(page, 'Save the question');
  await page.getByText('The question is in').waitFor();
  const question = path.join(chosen, `${await number(carried.id)}.tsq`);
  // No answer at all, and the answer to another question, are refused in words.
  const nonsense = path.join(clock.folder, 'nonsense.tsr');
  writeFileSync(nonsense, 'no answer');
  await choose(page, page.getByRole('button', { name: 'Add the answer' }), [nonsense]);
  await page.locator('main').getByRole('alert').waitFor();
  assert.doesNotMatch(await page.locator('main').getByRole('alert').innerText(), /time-[a-z]+-/, 'in words');
  assert.ok(!existsSync(path.join(chosen, 'carried-stamped.zip')), 'nothing is written of a bad answer');
  await sound(page, 'locks-stamp-refused');
  await choose(page, page.getByRole('button', { name: 'Add the answer' }), [clock.answer(question, 'answer.tsr')]);
  await page.getByText(/^Stamped /).waitFor({ timeout: 60_000 });
  await sound(page, 'locks-stamped');
  const stamped = path.join(chosen, 'carried-stamped.zip');
  const unpacked = scratch(t);
  tool(unpacked, 'python3', '-m', 'zipfile', '-e', stamped, '.');
  const [base] = readdirSync(unpacked);
  clock.accepts(path.join(unpacked, base, 'seal.txt'), path.join(unpacked, base, 'seal.txt.tsr'));
  await openReceived(page, stamped);
  await page.locator('[data-standing]').waitFor({ timeout: 60_000 });
  assert.equal(await standing(page), 'stranger');
  await page.getByText('Time stamp', { exact: true }).waitFor();
  await page.getByText(/whether that authority is to be trusted was not checked/).waitFor();
  assert.match(await page.locator('dt', { hasText: /^Device clock$/ }).locator('xpath=following-sibling::dd[1]').innerText(), /\(not proven\)$/, 'a time stamp proves nothing of the device’s clock');
  await sound(page, 'locks-stamp-received');

  // At an address: what is none is told at its field, an authority that is not there in words.
  const { asked, url } = await listening(t, clock);
  await visit(page, `/packs/${online.id}`);
  const field = page.getByLabel('Address of an authority');
  await field.fill('no address');
  await page.keyboard.press('Enter');
  await alertAt(page, 'Address of an authority').waitFor();
  await field.fill('http://127.0.0.1:9/');
  await page.keyboard.press('Enter');
  await page.locator('main').getByRole('alert').filter({ hasText: '127.0.0.1:9' }).waitFor({ timeout: 60_000 });
  await field.fill(url);
  await page.keyboard.press('Enter');
  await page.getByText(/^Stamped /).waitFor({ timeout: 60_000 });
  assert.deepEqual(asked, ['application/timestamp-query'], 'asked once, and nothing else');
  assert.ok(existsSync(path.join(chosen, 'online-stamped.zip')));
  assert.deepEqual(complaints, []);
});

const authorityCard = (page) => page.getByRole('region', { name: 'Time authority' });
const anchor = (page, file) => choose(page, authorityCard(page).getByRole('button', { name: 'Choose a certificate' }), [file]);
const ANCHOR = 'Certificate of the time authority you trust';

/** Two packs of one audit in `folder`, both stamped by `clock`, and one that is not. */
async function stampedPacks(page, clock, folder) {
  await makeKey(page);
  const { audit } = await richest(page);
  mkdirSync(folder, { recursive: true });
  const packs = [];
  for (const name of ['first', 'second', 'third']) packs.push(await ask(page, 'pack_seal', { order: { audit: audit.id, recipient: 'Nordzert' }, path: path.join(folder, `${name}.zip`) }));
  for (const [n, { path: sealedAt }] of packs.slice(0, 2).entries()) {
    const question = path.join(clock.folder, `${n}.tsq`);
    await ask(page, 'pack_stamp_ask', { path: sealedAt, out: question });
    await ask(page, 'pack_stamp', { path: sealedAt, response: clock.answer(question, `${n}.tsr`) });
    rmSync(sealedAt);
  }
  return packs.map((pack, n) => ({ ...pack, path: n < 2 ? pack.path.replace(/\.zip$/, '-stamped.zip') : pack.path }));
}

test('a time stamp is held against the authority the reader trusts, from pack to pack', { timeout: 300_000 }, async (t) => {
  const { page, complaints, chosen } = await begin(t);
  const [clock, other] = [authority(t), authority(t)];
  const [first, second, third] = await stampedPacks(page, clock, path.join(chosen, 'workspace'));
  const card = authorityCard(page);
  const field = page.getByLabel(ANCHOR);
  const openedAs = async (said) => { await page.locator('[data-standing]').waitFor({ timeout: 60_000 }); await card.getByText(said, { exact: true }).waitFor(); };

  await openReceived(page, first.path);
  await openedAs('authority not checked');
  await page.getByText(/whether that authority is to be trusted was not checked/).first().waitFor();
  await sound(page, 'authority-none');
  // What was typed from the letter stays while the same pack is held against one authority after the other.
  const letter = page.getByLabel('Seal in the letter');
  await letter.fill(first.seal_sha256);
  assert.equal(await standing(page), 'letter-seal');
  const nonsense = path.join(clock.folder, 'nonsense.pem');
  writeFileSync(nonsense, '-----BEGIN CERTIFICATE-----\nno\n-----END CERTIFICATE-----\n');
  await anchor(page, nonsense);
  await alertAt(page, ANCHOR).filter({ hasText: 'nonsense.pem holds no certificate' }).waitFor();
  assert.equal(await field.inputValue(), '', 'what is refused is not chosen');
  assert.equal(await card.getByText('authority not checked', { exact: true }).count(), 1, 'and what is known of the pack still stands');
  await sound(page, 'authority-refused');
  await anchor(page, path.join(clock.folder, 'root.pem'));
  await openedAs('authority trusted');
  await page.getByText(/, proven by .*Clock/).waitFor();
  assert.equal(await page.getByText('holds no certificate').count(), 0);
  assert.deepEqual([await field.inputValue(), await letter.inputValue(), await standing(page)], ['root.pem', first.seal_sha256, 'letter-seal']);
  await sound(page, 'authority-trusted');
  // Another authority’s: no fault of the pack’s, and not green.
  await anchor(page, path.join(other.folder, 'root.pem'));
  await openedAs('another authority');
  await page.getByText(/which leads to none of the certificates you trust/).first().waitFor();
  assert.equal(await standing(page), 'letter-seal', 'the time alone is not proven');
  await sound(page, 'authority-stranger');
  // By the keyboard, the authority’s own certificate, which is as good; remembered for the next pack and the next window.
  const own = page.waitForEvent('filechooser');
  await card.getByRole('button', { name: 'Choose a certificate' }).focus();
  await page.keyboard.press('Enter');
  await (await own).setFiles([path.join(clock.folder, 'tsa.pem')]);
  await openedAs('authority trusted');
  await openReceived(page, second.path);
  await openedAs('authority trusted');
  await page.reload();
  await openedAs('authority trusted');
  await openReceived(page, third.path);
  await openedAs('no time stamp');
  await sound(page, 'authority-no-stamp');
  // One that is encrypted is held against it as it is opened, and against another one without being asked for its passphrase again.
  const locked = (await ask(page, 'pack_encrypt', { path: first.path, to: [], passphrase: 'four words for all' })).path;
  await openReceived(page, locked);
  await page.getByLabel('Passphrase', { exact: true }).fill('four words for all');
  await page.keyboard.press('Enter');
  await openedAs('authority trusted');
  await anchor(page, nonsense);
  await alertAt(page, ANCHOR).waitFor();
  await openedAs('authority trusted');
  await anchor(page, path.join(other.folder, 'root.pem'));
  await openedAs('another authority');
  await anchor(page, path.join(clock.folder, 'tsa.pem'));
  await openedAs('authority trusted');
  // The file is gone: the next pack is not opened as if nobody had been chosen.
  rmSync(await page.evaluate(() => localStorage.getItem('time-authority')));
  await openReceived(page, second.path);
  await page.locator('main').getByRole('alert').filter({ hasText: 'tsa.pem' }).first().waitFor({ timeout: 60_000 });
  assert.equal(await page.locator('[data-standing]').count(), 0);
  await sound(page, 'authority-gone');
  await card.getByRole('button', { name: 'Do without' }).click();
  await openedAs('authority not checked');
  assert.equal(await page.evaluate(() => localStorage.getItem('time-authority')), null, 'nobody is trusted any more');
  // In German, dark and narrow.
  await page.evaluate(() => localStorage.setItem('language', 'de'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 420, height: 800 });
  await page.reload();
  await page.getByText('Stelle nicht geprüft', { exact: true }).waitFor({ timeout: 60_000 });
  await sound(page, 'authority-german-narrow');
  assert.deepEqual(complaints, []);
});

test('a folder of packs is held against the authority the reader trusts', { timeout: 300_000 }, async (t) => {
  const { page, complaints, chosen } = await begin(t);
  const [clock, other] = [authority(t), authority(t)];
  await stampedPacks(page, clock, path.join(chosen, 'workspace'));
  const row = (name) => page.locator(`[data-pack="${name}"]`);
  await visit(page, '/packs?tab=received');
  await authorityCard(page).getByText('nobody vouches for the authority').waitFor();
  await anchor(page, path.join(clock.folder, 'root.pem'));
  await press(page, 'Check a folder of packs');
  for (const name of ['first-stamped.zip', 'second-stamped.zip']) await row(name).getByText('authority trusted').waitFor({ timeout: 60_000 });
  assert.doesNotMatch(await row('third.zip').innerText(), /authority/, 'one without a stamp says nothing of it');
  await sound(page, 'authority-folder');
  // What is no certificate is refused at its field, and the table stays as it was made.
  await anchor(page, path.join(clock.folder, 'tsa.cnf'));
  await alertAt(page, ANCHOR).filter({ hasText: 'tsa.cnf holds no certificate' }).waitFor();
  assert.equal(await page.getByLabel(ANCHOR).inputValue(), 'root.pem');
  await row('first-stamped.zip').getByText('authority trusted').waitFor();
  await anchor(page, path.join(other.folder, 'root.pem'));
  await row('first-stamped.zip').getByText('another authority').waitFor({ timeout: 60_000 });
  await authorityCard(page).getByRole('button', { name: 'Do without' }).click();
  await row('first-stamped.zip').getByText('authority not checked').waitFor({ timeout: 60_000 });
  await page.setViewportSize({ width: 420, height: 800 });
  await sound(page, 'authority-folder-narrow');
  assert.deepEqual(complaints, []);
});

test('a folder of packs is one table: sound, changed, and what only shows between them', { timeout: 300_000 }, async (t) => {
  const { page, complaints, chosen } = await begin(t);
  await makeKey(page);
  const { audit } = await richest(page);
  // Where the bridge’s dialog leads when it is asked for a folder.
  const folder = path.join(chosen, 'workspace');
  mkdirSync(folder, { recursive: true });
  const paths = [];
  for (const name of ['first', 'second', 'third', 'fourth']) paths.push((await ask(page, 'pack_seal', { order: { audit: audit.id, recipient: 'Nordzert' }, path: path.join(folder, `${name}.zip`) })).path);
  const bytes = readFileSync(paths[1]);
  bytes[bytes.length >> 1] ^= 1;
  writeFileSync(paths[1], bytes);
  // The third is missing: between the second and the fourth a number is nobody's.
  rmSync(paths[2]);
  copyFileSync(paths[0], path.join(folder, 'again.zip'));
  writeFileSync(path.join(folder, 'notes.txt'), 'no pack');
  writeFileSync(path.join(folder, 'broken.zip'), 'PK no zip');

  const open = (await ask(page, 'pack_seal', { order: { audit: audit.id, recipient: 'Nordzert' }, path: path.join(folder, 'fifth.zip') })).path;
  await ask(page, 'pack_encrypt', { path: open, passphrase: 'four words for all' });
  rmSync(open);

  await visit(page, '/packs?tab=received');
  await press(page, 'Check a folder of packs');
  /** The mark alone: the name of a file and what is said beside it could say anything. */
  const verdictOf = (name) => row(name).locator('td').last().locator('.badge').innerText();
  const row = (name) => page.locator(`[data-pack="${name}"]`);
  await row('first.zip').waitFor({ timeout: 60_000 });
  await settled(page);
  for (const name of ['first.zip', 'fourth.zip', 'again.zip']) assert.equal(await verdictOf(name), 'unchanged, key not compared', name);
  assert.match(await verdictOf('second.zip'), /^(one fault|\d+ faults)$/);
  assert.equal(await verdictOf('broken.zip'), 'one fault');
  assert.equal(await row('notes.txt').count(), 0, 'what is no pack is not in the table');
  const between = page.getByRole('region', { name: /unchanged, .* not$/ });
  const said = await between.getByRole('listitem').allInnerTexts();
  assert.equal(said.length, 1, said.join('\n'));
  assert.match(said[0], / sealed with SHA256:\S{43}, number 3 is not here\./, 'the missing number is named');
  await sound(page, 'locks-folder');
  await page.setViewportSize({ width: 420, height: 800 });
  await sound(page, 'locks-folder-narrow');
  // The encrypted one is opened beside the others, once for all that are.
  await page.setViewportSize({ width: 1280, height: 800 });
  assert.match(await row('fifth.zip.age').innerText(), /encrypted/);
  await page.getByRole('heading', { name: 'One of them is encrypted' }).waitFor();
  const box = page.getByLabel('Passphrase', { exact: true });
  await box.fill('other words for all');
  await page.keyboard.press('Enter');
  await alertAt(page, 'Passphrase').waitFor({ timeout: 60_000 });
  await sound(page, 'locks-folder-wrong');
  await box.fill('four words for all');
  await page.keyboard.press('Enter');
  await row('fifth.zip.age').getByText('unchanged, key not compared').waitFor({ timeout: 60_000 });
  assert.equal(await page.getByRole('heading', { name: 'One of them is encrypted' }).count(), 0);
  // From the table into one of them.
  await row('second.zip').getByRole('link').click();
  await page.locator('[data-standing="faults"]').waitFor({ timeout: 60_000 });
  assert.deepEqual(complaints, []);
});
