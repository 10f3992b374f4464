// verify.html as its reader meets it: opened from the disk in Chromium, with packs that are sound, changed, short, long and
// hostile. Everything it says of a pack, `triennium pack verify` has to say too.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { cut, openPage, picture, results, root, scratch, target, violations } from '../stage.mjs';
import { founded, openssl } from '../support/authority.mjs';
import { harmless, hostile, otherKey } from '../support/hostile.mjs';
import { contents, files, ids, pack, records } from '../support/pack.mjs';
import { anchored, everything, noAnchors, oddAnchors } from '../support/stamps.mjs';

const PAGE = pathToFileURL(path.join(root, 'crates/core/src/pack/verify.html')).href;

/** The page from the disk; whatever would leave the computer is remembered. Chromium's PDF viewer is part of the browser. */
async function openVerify(test, options) {
  const { page, complaints } = await openPage(test, PAGE, options);
  const asked = [];
  page.context().on('request', (request) => { if (!/^(file|blob|chrome|chrome-extension):/.test(request.url())) asked.push(request.url()); });
  return { page, complaints, asked };
}

const zipFile = (bytes, name = 'pack-0007.zip') => ({ name, mimeType: 'application/zip', buffer: bytes });

/** Chooses the zip as a person does, and waits for the verdict. */
async function choose(page, file) {
  await page.getByLabel('Choose the zip').setInputFiles(file);
  await page.locator('.verdict').waitFor();
}

async function again(page) {
  await page.getByRole('button', { name: 'Other pack' }).click();
}

const found = (page) => page.locator('.faults .mono').allTextContents();

const visit = async (page, to) => {
  await page.evaluate((to) => { location.hash = to; }, `#${to}`);
  await page.waitForFunction((to) => document.querySelector('nav a[aria-current]')?.getAttribute('href') === `#${to}` || !to.startsWith('/list'), to);
};

/** What the command line says of the same bytes, as `code subject`. */
function byTheProgram(folder, bytes, ...words) {
  const zip = path.join(folder, 'pack-0007.zip');
  writeFileSync(zip, bytes);
  const ran = spawnSync(path.join(target, 'triennium-under-test'), ['pack', 'verify', zip, '--json', ...words], { encoding: 'utf8', env: { ...process.env, TRIENNIUM_HOME: folder } });
  assert.equal(ran.error, undefined, `${ran.error}: cargo build builds triennium-under-test`);
  // A file that is refused is told beside.
  if (ran.stdout === '') return [JSON.parse(ran.stderr).code];
  const { faults } = JSON.parse(ran.stdout);
  return faults.map((fault) => fault.code);
}

test('a sound pack: verdict, key, letter; nothing is asked of any network', { timeout: 120_000 }, async (t) => {
  const { page, complaints, asked } = await openVerify(t);
  const made = pack();
  await page.getByLabel('Fingerprint of the key').fill(` ${made.fingerprint} `);
  await choose(page, zipFile(made.bytes));
  await page.getByRole('heading', { name: 'Unchanged, and sealed with the key of the handover letter' }).waitFor();
  const words = await page.locator('.verdict').textContent();
  for (const said of [`the holder of key ${made.fingerprint}`, 'the device clock said 2026-03-02T09:00:00.000+01:00', 'neither that what was sealed is true nor that it is complete']) assert.ok(words.includes(said), words);
  assert.ok((await page.locator('main').textContent()).includes(made.seal));
  assert.deepEqual(await found(page), []);
  await page.getByLabel('SHA-256 of the seal').fill('0'.repeat(64));
  await page.getByRole('heading', { name: 'Not the pack the handover letter speaks of' }).waitFor();
  assert.deepEqual(await found(page), ['pack-seal-differs']);
  await page.getByLabel('SHA-256 of the seal').fill(made.seal.toUpperCase());
  await page.getByText('It is the seal of the letter.').waitFor();
  await page.getByLabel('Fingerprint of the key').fill('SHA256:abc');
  await page.getByText('This is no fingerprint yet').waitFor();
  await page.getByRole('heading', { name: 'Unchanged, and it is the seal of the handover letter. The key was not compared' }).waitFor();
  await page.getByText('only that shows whose key sealed it').waitFor();
  assert.match(await page.locator('#standing').innerText(), /key not compared/);
  await again(page);
  await page.getByLabel('Fingerprint of the key').fill(made.fingerprint);
  await choose(page, zipFile(otherKey().bytes));
  assert.deepEqual(await found(page), ['pack-key-differs']);
  assert.deepEqual([complaints, asked], [[], []]);
});

test('every view is accessible, whole and in its language: light, dark, narrow', { timeout: 240_000 }, async (t) => {
  const views = ['/check', '/summary', '/list/audits', '/list/findings', '/list/nonconformities', '/list/actions', '/list/evidence', '/list/others', '/reply', `/record/nonconformity/${ids.nonconformity}`, '/record/none/none'];
  const left = [{ number: 'EV-000009', title: 'Pay slip', why: 'private', note: '' }];
  const index = (it) => ({ ...it, left_out: left, supersedes: ids.audit, profile: 'redacted', gaps: [{ what: 'clause', text: '9.2 was not audited' }], redactions: [{ number: 'EV-000001', what: 'names', by: 'Anna Berg', why: 'personal data' }], differences: [{ entity: 'finding', number: 'F-2026-01', what: 'changed' }] });
  for (const [name, options, language] of [['light', { colorScheme: 'light' }], ['dark', { colorScheme: 'dark' }, 'Deutsch'], ['narrow', { width: 390, height: 780 }, 'Deutsch']]) {
    const { page, complaints } = await openVerify(t, options);
    assert.deepEqual([await violations(page), await cut(page)], [[], []], `start, ${name}`);
    await picture(page, `verify-${name}-start`);
    await choose(page, zipFile(pack({ index }).bytes));
    if (language !== undefined) await page.getByLabel('Language').selectOption(language);
    for (const to of views) {
      await visit(page, to);
      assert.deepEqual([await violations(page), await cut(page)], [[], []], `${to}, ${name}`);
      await picture(page, `verify-${name}${to.replaceAll('/', '-').slice(0, 24)}`);
    }
    const main = await page.locator('html').getAttribute('lang');
    assert.equal(main, language === undefined ? 'en' : 'de');
    await visit(page, `/record/finding/${ids.finding}`);
    await page.locator('.reply button').nth(2).click();
    assert.deepEqual([await violations(page), await cut(page)], [[], []], `dialog, ${name}`);
    await picture(page, `verify-${name}-dialog`);
    assert.deepEqual(complaints, []);
  }
});

test('changed at any place, cut anywhere, longer by a byte: never sound', { timeout: 240_000 }, async (t) => {
  const { page } = await openVerify(t);
  const { bytes } = pack();
  const places = Array.from({ length: 48 }, (_, n) => Math.floor((n * (bytes.length - 1)) / 47));
  const flipped = places.map((place) => { const changed = Buffer.from(bytes); changed[place] ^= 1 << place % 8; return [`byte ${place}`, changed]; });
  const short = [1, 21, 22, 500, bytes.length >> 1, bytes.length - 1].map((length) => [`${length} bytes`, bytes.subarray(0, length)]);
  for (const [what, changed] of [...flipped, ...short, ['one byte more', Buffer.concat([bytes, Buffer.from([0])])]]) {
    await choose(page, zipFile(changed));
    assert.match(await page.locator('.verdict h1').textContent(), /^Not as it was sealed/, what);
    assert.ok((await found(page)).length > 0, what);
    await again(page);
  }
});

test('each trick is refused by its name, and as the program refuses it', { timeout: 300_000 }, async (t) => {
  const { page, complaints, asked } = await openVerify(t);
  const folder = scratch(t);
  const differing = [];
  for (const [what, [make, ...codes]] of Object.entries(hostile)) {
    const bytes = make();
    await choose(page, zipFile(bytes));
    const said = await found(page);
    for (const code of codes.slice(0, 1)) assert.ok(said.includes(code), `${what}: ${code} is not among ${said.join(', ')}`);
    // No text is missing: the words of each are not its code.
    const words = await page.locator('.faults p:first-child').allTextContents();
    assert.ok(words.every((text) => text.length > 15 && !text.startsWith('zip-') && !text.includes('{')), words.join('\n'));
    const program = byTheProgram(folder, bytes);
    // Another manifest is refused by its name; what stands in it the page, unlike the program, does not look at.
    const same = what === 'another manifest' ? said.every((code) => program.includes(code)) : JSON.stringify([...said].sort()) === JSON.stringify([...program].sort());
    if (!same) differing.push({ what, page: said, program });
    await again(page);
  }
  for (const [what, make] of Object.entries(harmless)) {
    await choose(page, zipFile(make()));
    assert.deepEqual([await found(page), byTheProgram(folder, make())], [[], []], what);
    await again(page);
  }
  assert.deepEqual(differing, []);
  assert.deepEqual([complaints, asked], [[], []]);
});

const stamped = (make) => pack({ unsealed: (all) => all.set('seal.txt.tsr', make(all.get('seal.txt'))) }).bytes;

test('a time stamp: what it states, whom the reader has to ask, and that none shows nothing', { timeout: 180_000 }, async (t) => {
  const authority = openssl(scratch(t), 'EC', 'ec_paramgen_curve:P-384', { hash: 'sha384' });
  const good = stamped(authority);
  const broken = stamped((seal) => { const answer = authority(seal); answer[answer.length - 1] ^= 1; return answer; });
  for (const [name, options, language] of [['light', { colorScheme: 'light' }], ['dark', { colorScheme: 'dark' }, 'Deutsch'], ['narrow', { width: 390, height: 780 }, 'Deutsch']]) {
    const { page, complaints, asked } = await openVerify(t, options);
    if (language !== undefined) await page.getByLabel('Language').selectOption(language);
    const other = async (bytes) => { await page.getByRole('button', { name: /^(Other pack|Anderes Paket)$/ }).click(); await page.locator('input[type=file]').first().setInputFiles(zipFile(bytes)); await page.locator('.verdict').waitFor(); };
    await page.locator('input[type=file]').first().setInputFiles(zipFile(good));
    await page.locator('.verdict').waitFor();
    assert.match(await page.locator('.verdict h1').textContent(), /^(Unchanged since it was sealed|Unverändert)/);
    assert.deepEqual(await found(page), ['pack-time-token-unchecked']);
    const card = page.locator('section', { has: page.getByRole('heading', { name: /^(Time stamp|Zeitstempel)$/ }) });
    const words = await card.textContent();
    for (const said of ['CN=Clock,O=Nordlicht,C=DE', '1.2.3.4.1', '0bae', language === undefined ? 'This page knows no authorities' : 'Diese Seite kennt keine Stellen', '(UTC)']) assert.ok(words.includes(said), words);
    assert.deepEqual([await violations(page), await cut(page)], [[], []], name);
    await page.screenshot({ path: path.join(results, `verify-${name}-stamped.png`), fullPage: true });
    await other(broken);
    assert.match(await page.locator('.verdict h1').textContent(), /^(Not as it was sealed|Nicht wie)/);
    assert.deepEqual([await found(page), await card.count()], [['time-token-signature-wrong'], 0]);
    await page.getByText(/there is one that proves nothing|es gibt einen, der nichts beweist/).waitFor();
    assert.deepEqual([await violations(page), await cut(page)], [[], []], `${name}, broken`);
    await page.screenshot({ path: path.join(results, `verify-${name}-stamp-broken.png`), fullPage: true });
    await other(pack().bytes);
    await page.getByText(/none: the time is the device clock’s|keiner: Es gilt die Uhr/).waitFor();
    assert.deepEqual([complaints, asked], [[], []]);
  }
});

test('each answer of an authority is judged as the program judges it', { timeout: 300_000 }, async (t) => {
  const { page, complaints, asked } = await openVerify(t);
  const folder = scratch(t);
  const differing = [];
  for (const [what, [code, make]] of Object.entries(everything)) {
    const bytes = stamped(make);
    await choose(page, zipFile(bytes));
    const [said, program] = [await found(page), byTheProgram(folder, bytes)];
    if (said.join() !== code || program.join() !== code) differing.push({ what, code, page: said, program });
    await again(page);
  }
  assert.deepEqual(differing, []);
  assert.deepEqual([complaints, asked], [[], []]);
});

const AUTHORITY = 'Certificate of the time authority you trust';
const anchorFile = (bytes, name = 'root.pem') => ({ name, mimeType: 'application/x-pem-file', buffer: Buffer.from(bytes) });

test('a time stamp is held against the authority the reader trusts, before the pack is chosen and after', { timeout: 180_000 }, async (t) => {
  const [here, there] = [scratch(t), scratch(t)];
  const authority = openssl(here, 'EC', 'ec_paramgen_curve:P-256', { chain: false });
  founded(there, 'EC', 'ec_paramgen_curve:P-256');
  const [root, stranger] = [here, there].map((at) => readFileSync(path.join(at, 'root.pem')));
  const { page, complaints, asked } = await openVerify(t);
  const trust = (bytes, name) => page.getByLabel(AUTHORITY).setInputFiles(anchorFile(bytes, name));
  await page.getByText('None chosen.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Do without' }).count(), 0, 'there is nothing to do without');
  await trust('my clock', 'clock <b>.txt');
  await page.getByText('clock <b>.txt holds no certificate (PEM or DER).').waitFor();
  await page.getByText('None chosen.').waitFor();
  assert.deepEqual([await violations(page), await cut(page)], [[], []], 'start, refused');
  await picture(page, 'verify-authority-start');
  await trust(root);
  await page.getByText('Chosen: root.pem').waitFor();
  assert.equal(await page.getByText('holds no certificate').count(), 0);
  await choose(page, zipFile(stamped(authority)));
  const card = page.locator('section', { has: page.getByRole('heading', { name: 'Time stamp' }) });
  await card.getByText('leads to the one you trust').waitFor();
  assert.deepEqual(await found(page), [], 'nothing is left to say');
  await page.screenshot({ path: path.join(results, 'verify-authority-trusted.png'), fullPage: true });
  // The page is not read again, and what was typed stays.
  await page.getByLabel('Fingerprint of the key').fill('SHA256:abc');
  await trust(stranger, 'other.pem');
  await card.getByText('leads to none of those in the file you chose').waitFor();
  assert.deepEqual(await found(page), ['pack-time-token-not-trusted']);
  assert.match(await page.locator('.verdict h1').textContent(), /^Unchanged since it was sealed/, 'the time alone is not proven');
  assert.equal(await page.getByLabel('Fingerprint of the key').inputValue(), 'SHA256:abc');
  assert.deepEqual([await violations(page), await cut(page)], [[], []], 'another authority');
  await page.screenshot({ path: path.join(results, 'verify-authority-stranger.png'), fullPage: true });
  await trust('', 'empty.pem');
  await page.getByText('empty.pem holds no certificate').waitFor();
  assert.deepEqual(await found(page), ['pack-time-token-not-trusted'], 'what is refused changes nothing');
  // By the keyboard: nobody, then somebody again; the keyboard stays where it was.
  await page.getByRole('button', { name: 'Do without' }).focus();
  await page.keyboard.press('Enter');
  await card.getByText('This page knows no authorities').waitFor();
  assert.deepEqual(await found(page), ['pack-time-token-unchecked']);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Choose a certificate');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(path.join(here, 'tsa.pem'));
  await card.getByText('leads to the one you trust').waitFor();
  // It goes along to the next pack; one without a stamp has nothing to hold against it.
  await again(page);
  await page.getByText('Chosen: tsa.pem').waitFor();
  await choose(page, zipFile(pack().bytes));
  assert.deepEqual([await found(page), await page.getByRole('button', { name: 'Choose a certificate' }).count()], [[], 0]);
  assert.deepEqual([complaints, asked], [[], []]);
});

test('what an authority is worth that the reader trusts is judged as the program judges it', { timeout: 300_000 }, async (t) => {
  const { page, complaints, asked } = await openVerify(t);
  const folder = scratch(t);
  const differing = [];
  const file = path.join(folder, 'anchor');
  const cases = [...Object.entries(anchored), ...Object.entries(oddAnchors).map(([what, bytes]) => [what, ['', bytes, anchored['its root'][2]]])];
  for (const [what, [code, anchor, make]] of cases) {
    const bytes = stamped(make);
    writeFileSync(file, anchor);
    await page.getByLabel(AUTHORITY).setInputFiles(anchorFile(anchor, what));
    await page.getByText(`Chosen: ${what}`).waitFor();
    await choose(page, zipFile(bytes));
    const [said, program] = [await found(page), byTheProgram(folder, bytes, '--tsa-anchor', file)];
    if (said.join() !== code || program.join() !== code) differing.push({ what, code, page: said, program });
    await again(page);
  }
  for (const [what, bytes] of Object.entries(noAnchors)) {
    writeFileSync(file, bytes);
    await page.getByLabel(AUTHORITY).setInputFiles(anchorFile(bytes, what));
    await page.getByText(`${what} holds no certificate`).waitFor();
    assert.deepEqual(byTheProgram(folder, pack().bytes, '--tsa-anchor', file), ['time-anchor-not-understood'], what);
  }
  assert.deepEqual(differing, []);
  assert.deepEqual([complaints, asked], [[], []]);
});

test('what is in it: lists, search, both ways of a link, evidence that opens and evidence that does not', { timeout: 120_000 }, async (t) => {
  const { page, complaints, asked } = await openVerify(t);
  await choose(page, zipFile(pack().bytes));
  await visit(page, '/list/findings');
  assert.deepEqual(await page.locator('tbody tr td:nth-child(1)').allTextContents(), ['F-2026-01', 'F-2026-02']);
  await page.getByLabel('Search Findings').fill('without a review');
  await page.getByText('1 of 2').waitFor();
  await page.getByRole('link', { name: 'No <b>record</b> of the review' }).click();
  await page.getByRole('link', { name: 'Export of the incident log' }).click();
  await page.getByRole('button', { name: 'Show as text' }).click();
  assert.equal(await page.locator('pre').textContent(), files()[1].content);
  await page.getByRole('link', { name: 'NC-2026-01 Reviews of major incidents are missing' }).click();
  await page.getByRole('link', { name: 'IA-2026-01 Change management and incidents' }).click();
  assert.deepEqual(await page.locator('table').last().locator('td:nth-child(2)').allTextContents(), ['F-2026-01', 'F-2026-02', 'NC-2026-01']);
  await visit(page, '/list/evidence');
  await page.getByLabel('File type').selectOption('image/png');
  await page.getByRole('link', { name: 'Calibration label' }).click();
  await page.getByRole('button', { name: 'Show the picture' }).click();
  await page.waitForFunction(() => document.querySelector('main img')?.naturalWidth === 1);
  await visit(page, '/list/evidence');
  await page.getByLabel('File type').selectOption('');
  await page.getByRole('link', { name: 'Saved page' }).click();
  await page.getByText('opened by other programs').waitFor();
  assert.deepEqual(await page.getByRole('button', { name: /^(Open|Show)/ }).count(), 0);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const saved = await saving;
  assert.equal(saved.suggestedFilename(), '01-page.html.evidence');
  assert.equal(readFileSync(await saved.path(), 'utf8'), files()[2].content);
  await visit(page, '/list/evidence');
  await page.getByRole('link', { name: 'Report of the supplier' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const opening = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Open the PDF in a new tab' }).click();
  assert.match((await opening).url(), /^blob:/);
  assert.deepEqual([complaints, asked], [[], []]);
});

test('a file that was changed is not opened, and every page of such a pack says so', { timeout: 60_000 }, async (t) => {
  const { page } = await openVerify(t);
  const [label] = files();
  await choose(page, zipFile(pack({ unsealed: (all) => all.set(label.path, Buffer.concat([Buffer.from(label.content), Buffer.from('x')])) }).bytes));
  await visit(page, '/list/evidence');
  await page.getByText('This pack is not as it was sealed.').waitFor();
  await page.getByRole('link', { name: 'Calibration label' }).click();
  await page.getByText('This file is not the one that was sealed.').waitFor();
  assert.equal(await page.getByRole('button', { name: /Show|Save a copy/ }).count(), 0);
});

test('the keyboard does everything', { timeout: 60_000 }, async (t) => {
  const { page } = await openVerify(t);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the page');
  const reached = [];
  for (let n = 0; n < 6; n += 1) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement.textContent.slice(0, 20) || document.activeElement.id));
  }
  assert.ok(reached.some((text) => text.startsWith('Choose the zip')), reached.join(', '));
  await choose(page, zipFile(pack().bytes));
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
  await page.keyboard.press('/');
  await page.getByLabel('Search Evidence').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
  await page.keyboard.type('incident log');
  await page.getByText('1 of 5').waitFor();
  for (let n = 0; n < 10 && (await page.evaluate(() => document.activeElement.textContent)) !== 'Export of the incident log'; n += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Export of the incident log' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByLabel('Search Evidence').waitFor();
  assert.equal(await page.getByLabel('Search Evidence').inputValue(), 'incident log');
  await visit(page, `/record/finding/${ids.finding}`);
  await page.getByRole('button', { name: 'Add a remark' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Add a remark');
});

test('a reply is written, saved, and gone on with', { timeout: 120_000 }, async (t) => {
  const { page, complaints } = await openVerify(t);
  const made = pack();
  await choose(page, zipFile(made.bytes));
  await visit(page, `/record/finding/${ids.finding}`);
  await page.getByRole('button', { name: 'Add a remark' }).click();
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByText('This is needed.').waitFor();
  await page.getByRole('textbox', { name: 'Remark', exact: true }).fill('Seen </script> & "noted"\nin two lines');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('button', { name: 'Add a finding' }).click();
  await page.getByLabel('Title').fill('A review was skipped');
  await page.getByLabel('Grade').selectOption('minor');
  await page.getByLabel('What was found').fill('To be taken away');
  assert.equal(await page.getByLabel('Clause').inputValue(), '8.6.1', 'the clause of the finding it is about');
  await page.getByRole('button', { name: 'Keep' }).click();
  await visit(page, '/reply');
  await page.getByRole('button', { name: 'Add a request' }).click();
  await page.getByLabel('What is asked for').fill('The review of INC-3');
  await page.getByLabel('Wanted by').fill('2026-12-01');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('button', { name: 'Remove: A review was skipped' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Edit: A review was skipped' }).click();
  await page.getByLabel('What was found').fill('INC-3 was closed without one.');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('button', { name: 'Save the reply' }).click();
  await page.getByText('This is needed.').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Zoë Auditor');
  await page.getByLabel('Organisation').fill('Zertifizierung Süd');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the reply' }).click();
  const saved = await saving;
  assert.equal(saved.suggestedFilename(), 'reply-pack-0007.json');
  const text = readFileSync(await saved.path(), 'utf8');
  assert.ok(!text.includes('<'));
  const reply = JSON.parse(text);
  assert.deepEqual({ ...reply, written: '', entries: reply.entries.map(({ id, ...entry }) => entry) }, {
    format: 'triennium-reply-1', pack: ids.pack, sequence: 7, seal_sha256: made.seal, author: { name: 'Zoë Auditor', organisation: 'Zertifizierung Süd' }, written: '',
    entries: [
      { kind: 'remark', about: { entity: 'finding', id: ids.finding }, text: 'Seen </script> & "noted"\nin two lines' },
      { kind: 'request', text: 'The review of INC-3', due: '2026-12-01' },
      { kind: 'finding', about: { entity: 'finding', id: ids.finding }, title: 'A review was skipped', text: 'INC-3 was closed without one.', grade: 'minor', clause: '8.6.1' },
    ],
  });
  const kept = path.join(scratch(t), 'reply.json');
  writeFileSync(kept, text);
  await again(page);
  await choose(page, zipFile(made.bytes));
  await visit(page, '/reply');
  await page.getByLabel('Go on with a saved reply').setInputFiles(kept);
  await page.getByText('3 entries were taken over.').waitFor();
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Zoë Auditor');
  await page.getByLabel('Go on with a saved reply').setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from(text.replace(made.seal, '0'.repeat(64))) });
  await page.getByText('other.json is a reply to another pack.').waitFor();
  await page.getByLabel('Go on with a saved reply').setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"format":1}') });
  await page.getByText('bad.json is no reply').waitFor();
  // Leaving with something unsaved asks; saved it does not.
  const warned = async () => {
    const dialog = page.waitForEvent('dialog', { timeout: 3000 }).then((one) => one.dismiss().then(() => one.type()), () => 'none');
    await page.close({ runBeforeUnload: true });
    return dialog;
  };
  await page.getByRole('button', { name: 'Add a request' }).click();
  await page.getByLabel('What is asked for').fill('One more');
  await page.getByRole('button', { name: 'Keep' }).click();
  assert.equal(await warned(), 'beforeunload');
  assert.deepEqual(complaints, []);
});

test('texts nobody here wrote stay texts', { timeout: 120_000 }, async (t) => {
  const texts = JSON.parse(readFileSync(path.join(root, '../shared/testdata/blns.json'), 'utf8'));
  const { page, complaints, asked } = await openVerify(t);
  const dialogs = [];
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
  const uuid = (n) => `0199f3a0-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const told = texts.map((text, n) => ({ entity: 'finding', id: uuid(n), number: `F-${n}`, title: text, fields: { description: text, [[...text].slice(0, 30).join('') || 'empty']: text } }));
  const evidence = files().map((file, n) => ({ ...file, title: texts[n * 7 + 1], links: [['finding', uuid(n)]] }));
  const index = (it) => ({ ...it, left_out: texts.map((text) => ({ number: text, title: text, why: text, note: text })), evidence: it.evidence.map((item) => ({ ...item, original_name: texts[55], facts: { note: texts[56] } })) });
  await choose(page, zipFile(pack({ records: told, evidence, index }).bytes, '<img src=x onerror=alert(1)>.zip'));
  assert.deepEqual(await found(page), []);
  await visit(page, '/summary');
  const shown = () => page.evaluate(() => document.querySelector('main').textContent);
  const summary = await shown();
  assert.deepEqual(texts.filter((text) => !summary.includes(text)), []);
  assert.deepEqual(await cut(page), []);
  for (let from = 0; from < texts.length; from += 100) {
    await visit(page, '/list/findings');
    // The page one was on is kept.
    if (from > 0) await page.getByRole('button', { name: 'After' }).click();
    const list = await shown();
    assert.deepEqual(texts.slice(from, from + 100).filter((text) => text !== '' && !list.includes(text)), [], `from ${from}`);
    await visit(page, '/summary');
  }
  for (let n = 0; n < texts.length; n += 25) {
    await visit(page, `/record/finding/${uuid(n)}`);
    await page.waitForFunction((number) => document.querySelector('main header p')?.textContent.includes(number), `F-${n}`);
    assert.ok((await shown()).includes(texts[n]), texts[n]);
  }
  assert.deepEqual([dialogs, complaints, asked], [[], [], []]);
});

test('a hundred thousand records stay usable', { timeout: 240_000 }, async (t) => {
  const { page, complaints } = await openVerify(t);
  const told = Array.from({ length: 100_000 }, (_, n) => ({ entity: 'finding', id: `f-${n}`, number: `F-${n}`, title: `Finding ${n}`, fields: { state: n % 2 ? 'open' : 'closed' } }));
  const evidence = files().map((file) => ({ ...file, links: [] }));
  const folder = scratch(t);
  writeFileSync(path.join(folder, 'pack-0007.zip'), pack({ records: told, evidence }).bytes);
  await choose(page, path.join(folder, 'pack-0007.zip'));
  await page.locator('nav').getByRole('link', { name: /^Findings/ }).click();
  await page.getByText('Page 1 of 1,000').waitFor();
  assert.equal(await page.locator('tbody tr').count(), 100);
  await page.getByLabel('Search Findings').fill('99999');
  await page.getByText('1 of 100,000').waitFor();
  await page.getByLabel('Search Findings').fill('');
  await page.getByRole('button', { name: 'Last' }).click();
  await page.getByRole('link', { name: 'Finding 99999' }).click();
  await page.getByRole('heading', { name: 'Finding 99999' }).waitFor();
  assert.deepEqual(complaints, []);
});

test('progress never exceeds the whole, and the check can be cancelled', { timeout: 120_000 }, async (t) => {
  const { page, complaints } = await openVerify(t);
  const folder = scratch(t);
  const large = { path: 'data/evidence/EV-000001/01-large.bin', content: Buffer.alloc(90 << 20, 7) };
  const many = Array.from({ length: 300 }, (_, n) => ({ path: `data/evidence/EV-${n + 2}/01.bin`, content: Buffer.alloc(50_000, n) }));
  writeFileSync(path.join(folder, 'pack-0007.zip'), pack({ evidence: [large, ...many] }).bytes);
  await page.evaluate(() => {
    globalThis.seen = [];
    new MutationObserver(() => { const bar = document.querySelector('progress'); if (bar) seen.push(bar.value); }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await choose(page, path.join(folder, 'pack-0007.zip'));
  const seen = await page.evaluate(() => globalThis.seen);
  assert.ok(seen.length > 3 && seen.every((value, at) => value <= 1 && (at === 0 || value >= seen[at - 1])), JSON.stringify(seen));
  assert.deepEqual(await found(page), []);
  await again(page);
  await page.getByLabel('Choose the zip').setInputFiles(path.join(folder, 'pack-0007.zip'));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('The check was cancelled. Nothing is known about this pack.').waitFor();
  await page.locator('.drop').waitFor();
  assert.deepEqual(complaints, []);
});

test('an unpacked folder, a dropped zip, and what cannot be dropped', { timeout: 60_000 }, async (t) => {
  const { page, complaints } = await openVerify(t);
  const folder = path.join(scratch(t), 'pack-0007');
  for (const [name, bytes] of contents()) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  await page.getByLabel('Choose an unpacked folder').setInputFiles(folder);
  await page.getByRole('heading', { name: /^Unchanged since it was sealed/ }).waitFor();
  await page.getByText('an unpacked folder').waitFor();
  await again(page);
  const drop = (what, bytes) => page.evaluate(([what, bytes]) => {
    const file = new File([Uint8Array.from(bytes)], 'pack-0007.zip');
    const item = { kind: 'file', webkitGetAsEntry: () => ({ isDirectory: what === 'folder' }) };
    const given = { items: what === 'many' ? [item, item] : [item], files: what === 'many' ? [file, file] : [file] };
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: given });
    document.querySelector('.drop').dispatchEvent(event);
    return event.defaultPrevented;
  }, [what, [...bytes]]);
  await drop('folder', Buffer.alloc(0));
  await page.getByText('A browser does not let a page on the disk read a folder').waitFor();
  await drop('many', Buffer.alloc(0));
  await page.getByText('That was more than one file.').waitFor();
  assert.equal(await drop('zip', pack().bytes), true);
  await page.getByRole('heading', { name: /^Unchanged since it was sealed/ }).waitFor();
  assert.deepEqual(complaints, []);
  assert.equal(records().length > 0, true);
});

const program = path.join(target, 'triennium-under-test');

test('a pack that the program sealed, and one that was changed after it', { timeout: 180_000 }, async (t) => {
  const home = scratch(t);
  const zip = path.join(home, 'pack.zip');
  // Never the keyring of whoever runs the tests.
  const key = { TRIENNIUM_KEYRING: 'none', TRIENNIUM_KEY_PASSPHRASE: 'correct horse battery staple' };
  const run = (...words) => {
    const ran = spawnSync(program, words, { encoding: 'utf8', env: { ...process.env, ...key, TRIENNIUM_HOME: path.join(home, 'triennium'), LANG: 'en_GB.UTF-8' } });
    assert.equal(ran.status, 0, ran.stderr);
    return ran.stdout;
  };
  run('sample', path.join(home, 'sample'));
  const sealed = JSON.parse(run('pack', 'seal', path.join(home, 'sample'), '--audit', 'IA-2026-01', '--out', zip, '--recipient', 'Zertifizierung Süd', '--json'));
  const { page, complaints, asked } = await openVerify(t);
  await page.getByLabel('Fingerprint of the key').fill(sealed.key);
  await page.getByLabel('SHA-256 of the seal').fill(sealed.seal_sha256);
  await choose(page, zip);
  assert.deepEqual(await found(page), []);
  await page.getByRole('heading', { name: 'Unchanged, and sealed with the key of the handover letter' }).waitFor();
  for (const to of ['/summary', '/list/audits', '/list/findings', '/list/nonconformities', '/list/actions', '/list/evidence', '/list/others']) {
    await visit(page, to);
    assert.deepEqual([await violations(page), await cut(page)], [[], []], to);
    await picture(page, `verify-real${to.replaceAll('/', '-')}`);
  }
  await visit(page, '/list/findings');
  await page.locator('tbody a').first().click();
  await page.getByRole('heading', { name: 'Details' }).waitFor();
  // Every word of the records has its text: none is shown as the program writes it down.
  const terms = await page.locator('dt').allTextContents();
  assert.deepEqual(terms.filter((term) => term.includes('_')), []);
  const bytes = readFileSync(zip);
  for (const place of [40, bytes.length >> 2, bytes.length >> 1, bytes.length - 200]) {
    const changed = Buffer.from(bytes);
    changed[place] ^= 1;
    await again(page);
    await choose(page, zipFile(changed));
    assert.ok((await found(page)).length > 0, `byte ${place}`);
  }
  assert.deepEqual([complaints, asked], [[], []]);
});
