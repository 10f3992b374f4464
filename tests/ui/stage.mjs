// Sets the stage for the browser tests: the real core behind the bridge, a workspace of its own, Debian's Chromium.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(path.join(root, 'ui/package.json'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const target = path.join(process.env.CARGO_TARGET_DIR ?? path.join(root, 'target'), 'debug');
export const results = path.join(root, 'tests/ui/results');

/** A folder that is gone when the test is. */
export function scratch(test) {
  const folder = mkdtempSync(path.join(tmpdir(), 'triennium-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts the bridge; what comes back is the address the browser opens. */
export async function startBridge(test, options) {
  const binary = path.join(target, 'bridge');
  if (!existsSync(binary)) throw new Error(`${binary} is missing: cargo build -p triennium-tests --bin bridge`);
  const words = Object.entries({ ui: path.join(root, 'ui/dist-bridge'), ...options }).flatMap(([name, value]) => [`--${name}`, value]);
  // Never the keyring of whoever runs the tests.
  const bridge = spawn(binary, words, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TRIENNIUM_KEYRING: 'none' } });
  test.after(() => bridge.kill());
  // A debug build notes at length which scripts it breaks lines of without a dictionary; whatever else it says is shown.
  createInterface({ input: bridge.stderr }).on('line', (line) => { if (!line.startsWith('ICU4X data error')) console.error(line); });
  const line = await new Promise((resolve, reject) => {
    bridge.stdout.once('data', (said) => resolve(String(said)));
    bridge.once('exit', (code) => reject(new Error(`the bridge ended with ${code}`)));
  });
  return JSON.parse(line).url;
}

// Without these Chromium looks for hosts that a closed network does not have.
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** One browser for all tests of a file; each gets a context of its own, which shares nothing with another's. */
let browser;
const launched = () => (browser ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet }));
after(async () => { await (await browser)?.close(); });

/** What each page has asked for: how much ever, and what is not answered yet. */
const asking = new WeakMap();

function watch(page) {
  const asked = { ever: 0, open: new Set() };
  asking.set(page, asked);
  page.on('request', (request) => { asked.ever += 1; asked.open.add(request); });
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => asked.open.delete(request));
  // What a page that is left was waiting for is not answered any more.
  page.on('framenavigated', () => asked.open.clear());
}

/** Two frames later the page shows what it was told. */
export const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Every answer is here and painted: nothing is asked, and two frames later nothing has been asked anew. */
export async function settled(page) {
  const asked = asking.get(page);
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const before = asked.ever;
    await painted(page);
    if (asked.open.size === 0 && asked.ever === before) return;
  }
  throw new Error(`still waiting for ${[...asked.open].map((request) => request.url()).join(', ')}`);
}

/** A page whose every complaint (script error, broken policy, failed request) fails the test that asks `complaints`. */
export async function openPage(test, address, { width = 1280, height = 800, ...more } = {}) {
  const context = await (await launched()).newContext({ viewport: { width, height }, locale: 'en-GB', reducedMotion: 'reduce', ...more });
  test.after(() => context.close());
  const page = await context.newPage();
  watch(page);
  page.setDefaultTimeout(10_000);
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  // A refusal by the core is an answer (422), and each test looks at those it expects.
  page.on('console', (said) => { if (said.type() === 'error' && !said.text().includes('status of 422')) complaints.push(said.text()); });
  await page.goto(address);
  return { page, complaints };
}

/** Every violation axe finds on the page, as readable lines. */
export async function violations(page) {
  // Through the debugger, so that the page's own policy stays as closed as it is; once for each document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return found.flatMap((one) => one.nodes.map((node) => `${one.id} (${one.impact}): ${node.target.join(' ')}: ${node.failureSummary}`));
}

/** Whatever sticks out of the window. */
export function cut(page) {
  return page.evaluate(() => {
    const out = [];
    if (document.documentElement.scrollWidth > innerWidth) out.push(`the page is ${document.documentElement.scrollWidth} wide in ${innerWidth}`);
    for (const list of document.querySelectorAll('[role="grid"]')) {
      if (list.clientWidth >= 560 && list.scrollWidth > list.clientWidth + 1) out.push(`the list "${list.ariaLabel}" is ${list.scrollWidth} wide in ${list.clientWidth}`);
    }
    for (const element of document.querySelectorAll('button, a, h1, h2, label, input, select, textarea')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || element.closest('.unseen, [hidden], .skip, [role="grid"], .rows, .tab-list')) continue;
      if (box.right > innerWidth + 1 || box.left < -1) out.push(`${element.tagName} "${element.textContent?.slice(0, 40)}" from ${box.left} to ${box.right}`);
    }
    return out;
  });
}

/** A page a person can read: axe has nothing to say, and nothing sticks out. Leaves a picture. */
export async function sound(page, name) {
  // A page that is still fetched has no heading yet.
  await page.locator('main h1').first().waitFor();
  await settled(page);
  assert.deepEqual(await violations(page), [], `axe on ${name}`);
  assert.deepEqual(await cut(page), [], `cut off on ${name}`);
  await picture(page, name);
}

export async function picture(page, name) {
  mkdirSync(results, { recursive: true });
  await page.screenshot({ path: path.join(results, `${name}.png`) });
}
