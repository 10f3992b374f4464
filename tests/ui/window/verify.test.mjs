// verify.html from the disk in the two browsers that are not Chromium: WebKit, which GNOME Web is made of, and Firefox. Each reads
// blobs, hashes and checks signatures in ways of its own.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startFirefox } from '../marionette.mjs';
import { root, scratch } from '../stage.mjs';
import { ids, pack } from '../support/pack.mjs';
import { everything } from '../support/stamps.mjs';
import { openWindow, startDriver, startScreen } from '../webdriver.mjs';

const PAGE = pathToFileURL(path.join(root, 'crates/core/src/pack/verify.html')).href;
const ZIP = '//input[@type="file" and not(@webkitdirectory)]';
const first = (places) => places.find((place) => existsSync(place));
// The plain browser that comes with the library.
const webkit = first(readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`));
const firefox = first([process.env.FIREFOX ?? '', '/usr/bin/firefox-esr', '/usr/lib/firefox/firefox']);

/** What the page has to do in every browser. */
async function goThrough(window, home, name) {
  const bad = pack({ unsealed: (all) => all.set('data/evidence/EV-000002/01-log.txt', Buffer.from('INC-1 open')) });
  // Larger than what is hashed in one piece, so that WebAssembly is asked.
  const large = pack({ evidence: [{ path: 'data/evidence/EV-000001/01-large.bin', content: Buffer.alloc(70 << 20, 7) }] });
  const good = pack();
  for (const [zip, made] of Object.entries({ good, bad, large, long: { bytes: Buffer.concat([good.bytes, Buffer.from('x')]) } })) writeFileSync(path.join(home, `${zip}.zip`), made.bytes);
  await window.goto(PAGE);
  assert.deepEqual(await window.run('return [location.protocol, typeof crypto.subtle, typeof WebAssembly]'), ['file:', 'object', 'object']);

  await window.choose(ZIP, path.join(home, 'good.zip'));
  await window.find('//h1[starts-with(., "Unchanged since it was sealed")]');
  assert.ok((await window.text('//main')).includes(good.fingerprint));
  await window.picture(`verify-${name}`);
  await window.run('location.hash = arguments[0]', `#/record/finding/${ids.finding}`);
  await window.click('//a[.="Export of the incident log"]');
  await window.click('//button[.="Show as text"]');
  assert.ok((await window.text('//pre')).includes('<script>alert(1)</script>'));
  await window.find('//a[.="F-2026-01 No <b>record</b> of the review"]');
  await window.run('location.hash = arguments[0]', '#/list/evidence');
  await window.click('//a[.="Calibration label"]');
  await window.click('//button[.="Show the picture"]');
  await window.find('//img');
  for (let tries = 0; tries < 50 && (await window.run('return document.querySelector("img").naturalWidth')) !== 1; tries += 1) await new Promise((next) => setTimeout(next, 100));
  assert.equal(await window.run('return document.querySelector("img").naturalWidth'), 1);

  for (const [zip, heading, code] of [['bad', 'Not as it was sealed', 'bag-changed'], ['long', 'Not as it was sealed', 'zip-trailing'], ['large', 'Unchanged since it was sealed']]) {
    await window.click('//button[.="Other pack"]');
    await window.choose(ZIP, path.join(home, `${zip}.zip`));
    await window.find(`//h1[starts-with(., "${heading}")]`);
    if (code !== undefined) await window.find(`//p[.="${code}"]`);
  }
  await stamps(window, home);
}

/** Each browser has its own idea of keys and signatures: those that hold, and those that only a look at the signature refuses. */
async function stamps(window, home) {
  const differing = [];
  for (const [what, [code, make]] of Object.entries(everything).filter(([, [code]]) => /unchecked|signature-wrong|unknown-algorithm/.test(code))) {
    const zip = path.join(home, 'stamped.zip');
    writeFileSync(zip, pack({ unsealed: (all) => all.set('seal.txt.tsr', make(all.get('seal.txt'))) }).bytes);
    await window.click('//button[.="Other pack"]');
    await window.choose(ZIP, zip);
    await window.find('//section[contains(@class, "verdict")]');
    const said = await window.run('return [...document.querySelectorAll(".faults .mono")].map((one) => one.textContent)');
    if (said.join() !== code) differing.push({ what, code, said });
  }
  assert.deepEqual(differing, []);
}

test('verify.html in WebKit, from the disk', { timeout: 180_000, skip: webkit === undefined && 'no MiniBrowser beside the library' }, async (t) => {
  const home = scratch(t);
  const driver = await startDriver(t, { display: await startScreen(t), home });
  const window = await openWindow(driver, webkit, ['--automation']);
  t.after(() => window.close().catch(() => undefined));
  await goThrough(window, home, 'webkit');
});

test('verify.html in Firefox, from the disk', { timeout: 180_000, skip: firefox === undefined && 'no Firefox is installed' }, async (t) => {
  const home = scratch(t);
  await goThrough(await startFirefox(t, home, firefox), home, 'firefox');
});
