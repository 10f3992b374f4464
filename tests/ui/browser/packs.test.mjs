// A pack from one hand to the other, in the window: planned, sealed, checked by its recipient without a workspace, answered, and
// the answer taken in. What was changed on the way is named; in English and, once, in German.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ask, choose, fill, press, tab, visit } from '../act.mjs';
import { cut, picture, scratch, settled, sound, violations } from '../stage.mjs';
import { begin, makeKey, richest, standing } from '../support/packs.mjs';

async function sealFromAudit(page, audit) {
  await visit(page, `/audits/${audit.id}`);
  await press(page, 'Seal a pack …');
  await page.getByRole('heading', { name: 'Hand over a pack' }).waitFor();
  await page.getByLabel('For', { exact: true }).fill('Nordzert GmbH, Petra Lund');
  await page.getByLabel('Purpose').fill('Surveillance, second year');
  await sound(page, 'packs-what');
  await press(page, 'Show the plan');
  await page.getByText('Items of evidence').waitFor();
}

const legend = (page) => page.locator('[data-standing]');

test('from the plan to the reply that comes back', { timeout: 400_000 }, async (t) => {
  const { page, complaints, chosen, workspace } = await begin(t);
  await makeKey(page);
  const { audit, plan } = await richest(page);
  assert.ok(plan.evidence.length > 0, 'the sample has an audit with evidence');

  await sealFromAudit(page, audit);
  await sound(page, 'packs-plan');
  // An item is left at home by hand: the plan says so, and it can be taken back.
  const first = plan.evidence[0];
  await page.getByRole('checkbox', { name: `${first.number} goes in` }).uncheck();
  await page.locator('[data-group="out-not-chosen"]').getByText(first.number).waitFor();
  await page.getByRole('button', { name: 'take it in after all' }).click();
  await page.getByRole('checkbox', { name: `${first.number} goes in` }).waitFor();
  await press(page, 'Go on to the key');
  await page.getByText('SHA256:').first().waitFor();
  await sound(page, 'packs-lock');
  await press(page, 'Seal the pack');
  await page.getByRole('heading', { name: /is sealed$/ }).waitFor({ timeout: 60_000 });
  await sound(page, 'packs-sealed');
  const zip = path.join(chosen, `${plan.base}.zip`);
  assert.ok(existsSync(zip));
  const [issued] = (await ask(page, 'pack_list', {})).rows;
  assert.equal(statSync(zip).size, issued.zip_bytes);

  // The handover letter carries what the recipient compares.
  await press(page, 'Handover letter');
  await page.getByText('The handover letter is in').waitFor();
  assert.equal(readFileSync(path.join(chosen, `${issued.number}-letter.pdf`)).subarray(0, 5).toString(), '%PDF-');

  await visit(page, '/packs');
  await page.getByRole('gridcell', { name: issued.number }).waitFor();
  await sound(page, 'packs-issued');
  await page.getByRole('gridcell', { name: issued.number }).click();
  await page.getByText(issued.seal_sha256).first().waitFor();
  await sound(page, 'packs-one');

  await recipient(page, zip, issued);
  const reply = await answer(page, chosen, plan);
  await takeIn(page, reply, workspace);
  assert.deepEqual(complaints, [], 'nothing complained in the console');
});

/** Without a workspace: the welcome page leads there. */
async function recipient(page, zip, issued) {
  await ask(page, 'workspace_close', {});
  await page.evaluate(() => { location.hash = '/'; });
  await page.reload();
  await page.getByRole('button', { name: 'Look at a pack' }).click();
  await page.getByText('Drop a pack here').waitFor();
  await sound(page, 'packs-landing');
  await choose(page, page.getByRole('button', { name: 'Choose a pack' }), [zip]);
  await legend(page).waitFor({ timeout: 60_000 });
  assert.equal(await standing(page), 'stranger', 'sound, and not green: nobody has shown whose key it is');
  await sound(page, 'packs-stranger');
  const key = page.getByLabel('Fingerprint of the key in the letter');
  await key.fill(`${issued.key_fingerprint.slice(0, -1)}#`);
  await page.getByText('This is no fingerprint yet').waitFor();
  await key.fill(issued.key_fingerprint.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')));
  await page.getByText('Another key than this pack’s').waitFor();
  assert.equal(await standing(page), 'differs');
  // The letter's seal says which pack it is; whose key sealed it, only the key says.
  await page.getByLabel('Seal in the letter').fill(issued.seal_sha256);
  await page.getByText('The seal is that of the letter').waitFor();
  assert.equal(await standing(page), 'differs', 'a key that differs outweighs a seal that agrees');
  for (const unread of ['', issued.key_fingerprint.slice(0, -1)]) {
    await key.fill(unread);
    await page.locator('[data-standing="letter-seal"]').waitFor();
    await press(page, 'Remember this key');
    await page.getByRole('dialog').getByText('You have not entered the fingerprint').waitFor();
    await page.keyboard.press('Escape');
  }
  await sound(page, 'packs-letter-seal');
  await key.fill(` ${issued.key_fingerprint} `);
  await page.getByText('The key is that of the letter').waitFor();
  await page.getByLabel('Seal in the letter').fill(issued.seal_sha256.toUpperCase());
  await page.getByText('The seal is that of the letter').waitFor();
  assert.equal(await standing(page), 'compared');
  await sound(page, 'packs-compared');
  await press(page, 'Remember this key');
  await page.getByRole('dialog').getByRole('button', { name: 'Remember this key' }).click();
  await page.locator('[data-standing="known"]').waitFor({ timeout: 60_000 });
}

/** Looks round in the open pack, writes a remark on a finding and a finding of one's own, and saves both. */
async function answer(page, chosen, plan) {
  await tab(page, /^Contents/);
  await page.getByText('What is in it').waitFor();
  await sound(page, 'packs-summary');
  await tab(page, /^Evidence/);
  await page.getByRole('gridcell', { name: plan.evidence[0].number }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(plan.evidence[0].sha256).waitFor();
  await sound(page, 'packs-item');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await tab(page, /^Findings/);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Remark' }).click();
  await fill(page, 'Remark', { Remark: 'Which sample was this drawn from? <b>' }, 'Note it down');
  await dialog.getByText('Which sample was this drawn from? <b>').waitFor();
  await sound(page, 'packs-record');
  await page.keyboard.press('Escape');
  await tab(page, /^Reply/);
  await press(page, 'Finding');
  await fill(page, 'Finding', { Title: 'No target for the archive', Grade: 'Minor', Clause: '8.2.6', 'What you found': 'No capacity target was set.' }, 'Note it down');
  await page.getByText('No target for the archive').waitFor();
  await page.getByLabel('Your name').fill('Petra Lund');
  await page.getByLabel('Organisation').fill('Nordzert GmbH');
  await sound(page, 'packs-replying');
  // What was written is still there when the window comes back.
  await page.reload();
  await page.getByText('No target for the archive').waitFor();
  await press(page, 'Save the reply');
  await page.getByText('The reply is in').waitFor();
  const reply = path.join(chosen, 'reply-0001.json');
  const said = JSON.parse(readFileSync(reply, 'utf8'));
  assert.equal(said.format, 'triennium-reply-1');
  assert.deepEqual(said.entries.map((entry) => entry.kind).sort(), ['finding', 'remark']);
  assert.doesNotMatch(readFileSync(reply, 'utf8'), /</, 'nothing in it can begin a tag');
  return reply;
}

/** Back at home: looked at, one entry chosen, taken in; the same again is here already. */
async function takeIn(page, reply, workspace) {
  await ask(page, 'workspace_open', { path: workspace });
  await page.evaluate(() => { location.hash = '/packs?tab=replies'; });
  await page.reload();
  await page.getByText('Nothing has come back yet').waitFor();
  await sound(page, 'packs-replies');
  await choose(page, page.getByRole('button', { name: 'Open a reply' }), [reply]);
  await page.getByRole('heading', { name: 'Reply of Petra Lund' }).waitFor();
  await page.locator('[data-group="new"]').waitFor();
  await sound(page, 'packs-reply');
  const before = (await ask(page, 'reply_entry_list', {})).total;
  assert.equal(before, 0, 'looking takes nothing in');
  await page.getByRole('button', { name: /^Take .* in$/ }).click();
  await page.getByText(/entries taken in/).waitFor();
  await sound(page, 'packs-taken');
  assert.equal((await ask(page, 'reply_entry_list', {})).total, 2);
  await visit(page, '/packs?tab=replies');
  await choose(page, page.getByRole('button', { name: 'Open a reply' }), [reply]);
  await page.locator('[data-group="already_there"]').waitFor();
  assert.equal(await page.getByRole('button', { name: /^Take/ }).isDisabled(), true, 'nothing is left to take in');
}

/** A byte of an evidence file in the zip. */
function flip(zip, to, needle) {
  copyFileSync(zip, to);
  const bytes = readFileSync(to);
  const at = bytes.indexOf(needle);
  assert.ok(at > 0, 'the file lies in the zip as it is');
  bytes[at + 3] ^= 1;
  writeFileSync(to, bytes);
}

test('what was changed on the way is named, all of it, and copied', { timeout: 300_000 }, async (t) => {
  const { page, complaints, chosen } = await begin(t);
  await makeKey(page);
  const { audit, plan } = await richest(page);
  const sealed = await ask(page, 'pack_seal', { order: { audit: audit.id, recipient: 'Nordzert' }, path: `${chosen}.zip` });
  const broken = path.join(scratch(t), 'pack-broken.zip');
  flip(sealed.path, broken, 'Bag-Software-Agent');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, '/packs?tab=received');
  await choose(page, page.getByRole('button', { name: 'Choose a pack' }), [broken]);
  await page.locator('[data-standing="faults"]').waitFor({ timeout: 60_000 });
  await page.getByText('bag-info.txt').first().waitFor();
  assert.equal(await page.locator('[data-standing] h2').textContent().then((said) => /Not as it was sealed/.test(said)), true);
  await sound(page, 'packs-faults');
  await press(page, 'Copy the list');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^Found in pack-broken\.zip:\n- .*bag-info\.txt/s);

  // The same in German, dark, and narrow.
  await page.evaluate(() => localStorage.setItem('language', 'de'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await page.getByRole('heading', { name: 'Nicht, wie es versiegelt wurde' }).waitFor({ timeout: 60_000 });
  for (const [name, width] of [['german', 1280], ['narrow', 420]]) {
    await page.setViewportSize({ width, height: 800 });
    for (const [where, to] of [['faults', `/packs/received?path=${encodeURIComponent(broken)}`], ['sound', `/packs/received?path=${encodeURIComponent(sealed.path)}`], ['issued', '/packs'], ['one', `/packs/${sealed.id}`],
      ['received', '/packs?tab=received'], ['requests', '/packs?tab=requests'], ['replies', '/packs?tab=replies'], ['keys', '/packs?tab=keys'], ['new', `/packs/new?audit=${audit.id}&supersedes=${sealed.id}`]]) {
      await visit(page, to);
      if (to.includes('received?')) await page.locator('[data-standing]').waitFor({ timeout: 60_000 });
      await settled(page);
      assert.deepEqual(await violations(page), [], `axe on ${name} ${where}`);
      assert.deepEqual(await cut(page), [], `cut off on ${name} ${where}`);
      assert.doesNotMatch(await page.locator('main').innerText(), /\b(packs|seal|received|request|reply|packkey|knownsender|opened|replying|printed|verify)-[a-z]+(-[a-z]+)*\b/, `a text is missing on ${name} ${where}`);
      await picture(page, `packs-${name}-${where}`);
    }
  }
  assert.ok(plan.evidence.length >= 0);
  assert.deepEqual(complaints, []);
});

test('a request list is typed, answered with evidence, goes out, comes back, and is sealed as a pack', { timeout: 300_000 }, async (t) => {
  const { page, complaints, chosen } = await begin(t);
  await makeKey(page);
  await visit(page, '/packs?tab=requests');
  await page.getByText('No request lists').waitFor();
  await sound(page, 'packs-requests-empty');
  await press(page, 'New request list');
  await fill(page, 'New request list', { Title: 'Before stage 2', 'Asked by': 'Petra Lund, Nordzert' }, 'Save');
  await page.getByRole('heading', { name: 'Before stage 2' }).waitFor();
  // Row after row by the keyboard.
  const box = page.getByLabel('Request', { exact: true });
  await box.focus();
  for (const said of ['Minutes of the management reviews', 'Ten incidents since March']) {
    await page.keyboard.type(said);
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', { name: said }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT' && document.activeElement.value === '');
  }
  await sound(page, 'packs-requests-list');
  await page.getByRole('gridcell', { name: 'Minutes of the management reviews' }).click();
  await page.getByRole('heading', { name: /^RQ-/ }).waitFor();
  await press(page, 'Mark as answered');
  await page.getByText(/has neither an answer nor evidence/).first().waitFor();
  await press(page, 'Link evidence');
  const dialog = page.getByRole('dialog', { name: 'Link evidence' });
  // The newest are there; another is looked for where all of them are. What is ticked stays in sight.
  await dialog.getByRole('checkbox').first().check();
  const searching = page.waitForRequest((request) => request.url().endsWith('/ipc/evidence_list') && request.postDataJSON().text === 'nothing has these words');
  await dialog.getByRole('searchbox').fill('nothing has these words');
  await searching;
  await page.waitForFunction(() => document.querySelectorAll('[role="dialog"] input[type="checkbox"]').length === 1);
  assert.ok(await dialog.getByRole('checkbox').isChecked());
  await sound(page, 'packs-linking');
  await dialog.getByRole('button', { name: 'Link', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await press(page, 'Mark as answered');
  await page.getByText('The request is now').waitFor();
  await sound(page, 'packs-request');

  await page.getByRole('link', { name: /Before stage 2/ }).click();
  await page.getByRole('heading', { name: 'Before stage 2' }).waitFor();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Write as a table (CSV)' }).click();
  await page.getByText('The list is in').waitFor();
  const [list] = (await ask(page, 'request_list_list', {})).rows;
  const csv = path.join(chosen, `${list.number}.csv`);
  const theirs = path.join(scratch(t), 'theirs.csv');
  writeFileSync(theirs, readFileSync(csv, 'utf8').replace('Ten incidents since March', 'Twelve incidents since March'));
  await press(page, 'Take a list in');
  await choose(page, page.getByRole('dialog').getByRole('button', { name: 'Choose the file' }), [theirs]);
  await page.locator('[data-group="changed"]').getByText('Twelve incidents since March').waitFor();
  await sound(page, 'packs-requests-import');
  await page.getByRole('dialog').getByRole('button', { name: 'Take it in' }).click();
  await page.getByRole('gridcell', { name: 'Twelve incidents since March' }).waitFor();

  await press(page, 'Seal what this list asks for');
  await press(page, 'Show the plan');
  await page.getByText('Items of evidence').waitFor();
  await page.getByText('RQ-').first().waitFor();
  await sound(page, 'packs-requests-plan');
  assert.deepEqual(complaints, []);
});
