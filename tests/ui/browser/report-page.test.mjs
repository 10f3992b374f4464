// The two pages that lie in every pack, from packs that the program sealed: report.html, which has no script, and verify.html with the
// pack in it. Both have to be readable by whoever receives them, with a screen reader too, light, dark, narrow, in either language.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { cut, openPage, picture, scratch, target, violations } from '../stage.mjs';

const program = path.join(target, 'triennium-under-test');

function run(home, binary, ...words) {
  // Never the keyring of whoever runs the tests.
  const own = { TRIENNIUM_KEYRING: 'none', TRIENNIUM_KEY_PASSPHRASE: 'correct horse battery staple', TRIENNIUM_HOME: path.join(home, 'triennium'), LANG: 'en_GB.UTF-8' };
  const ran = spawnSync(binary, words, { cwd: home, encoding: 'utf8', env: { ...process.env, ...own } });
  assert.equal(ran.status, 0, `${ran.error ?? ''}${ran.stderr}`);
  return ran.stdout;
}

/** What a pack can be of, so that every part of its pages is there once: also what is left out, redacted and different from the pack before. */
function sealed(home) {
  run(home, program, 'sample', 'sample');
  const seal = (out, ...words) => run(home, program, 'pack', 'seal', 'sample', '--out', out, '--recipient', 'Zertifizierung Süd', ...words);
  seal('audit.zip', '--audit', 'IA-2026-01', '--lang', 'en');
  seal('certificate.zip', '--certificate', 'CT-01', '--lang', 'en');
  seal('redacted.zip', '--certificate', 'CT-01', '--profile', 'redacted', '--supersedes', 'PK-2026-002', '--lang', 'de');
  return Object.fromEntries(['audit', 'certificate', 'redacted'].map((name) => {
    run(home, 'python3', '-m', 'zipfile', '-e', `${name}.zip`, name);
    const folder = run(home, 'ls', name).trim();
    return [name, { zip: path.join(home, `${name}.zip`), page: (file) => pathToFileURL(path.join(home, name, folder, file)).href }];
  }));
}

/** Everything that is folded away is opened: what is hidden, axe does not look at. */
const unfold = (page) => page.evaluate(() => {
  const folded = [...document.querySelectorAll('details')];
  for (const one of folded) Object.assign(one, { open: true }).style.contentVisibility = 'visible';
  return folded.length;
});

/** Of what lies on a picture or a gradient axe cannot tell the contrast and says nothing. */
const unsure = (page) => page.evaluate(async () => {
  const { incomplete } = await globalThis.axe.run(document, { runOnly: ['color-contrast'] });
  const nodes = incomplete.flatMap((one) => one.nodes).map((node) => `${node.target.join(' ')}: ${node.any[0]?.data?.messageKey}`);
  return nodes.filter((said) => /: bg(Gradient|Image)/.test(said));
});

/** On a narrow screen its tables are moved sideways, each by itself, never the page. */
const width = (page) => page.evaluate(() => Math.max(document.documentElement.scrollWidth - innerWidth, 0));

const LOOKS = { light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, narrow: { width: 390, height: 780, colorScheme: 'dark' } };

test('report.html and verify.html of sealed packs can be read by anybody', { timeout: 600_000 }, async (t) => {
  const packs = sealed(scratch(t));
  for (const [name, look] of [['audit', 'light'], ['certificate', 'dark'], ['redacted', 'light'], ['redacted', 'narrow']]) {
    const { zip, page: address } = packs[name];
    const { page, complaints } = await openPage(t, address('report.html'), LOOKS[look]);
    assert.equal(await page.locator('html').getAttribute('lang'), name === 'redacted' ? 'de' : 'en');
    assert.deepEqual([await violations(page), await width(page)], [[], 0], `report of ${name}, ${look}, as it opens`);
    assert.ok((await unfold(page)) > 10, 'what is folded away');
    assert.deepEqual([await violations(page), await unsure(page), await width(page)], [[], [], 0], `report of ${name}, ${look}`);
    await picture(page, `report-page-${name}-${look}`);
    await page.goto(address('verify.html'));
    await page.locator('input[type=file]').first().setInputFiles(zip);
    await page.locator('.verdict').waitFor();
    for (const part of await page.locator('nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
      await page.locator(`nav a[href="${part}"]`).click();
      await page.waitForFunction((part) => document.querySelector('nav a[aria-current]')?.getAttribute('href') === part, part);
      assert.deepEqual([await violations(page), await cut(page)], [[], []], `${part} of ${name}, ${look}`);
    }
    assert.deepEqual(complaints, []);
    await page.context().close();
  }
});
