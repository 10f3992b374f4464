// scratch: pictures of the new pages
import { test } from 'node:test';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { openPage, startBridge, violations, cut } from './stage.mjs';
import { ask } from './act.mjs';
const only = process.env.ONLY?.split(',');
const modes = (process.env.MODES ?? 'light,dark,de,small,zoom').split(',');
test('look', { timeout: 300_000 }, async (t) => {
  const dir = mkdtempSync('/tmp/gaps/run-'); t.after(() => rmSync(dir, { recursive: true, force: true }));
  cpSync('/tmp/gaps/sample', dir + '/ws', { recursive: true });
  const { page, complaints } = await openPage(t, await startBridge(t, { files: dir }));
  await page.getByLabel('Name').waitFor();
  await ask(page, 'identity_set', { name: 'Anna Berg', email: 'anna@example.org', role: '' });
  await ask(page, 'workspace_open', { path: dir + '/ws' });
  const prog = (await ask(page, 'programme_list', {})).rows[0];
  const doc = (await ask(page, 'document_list', {})).rows[0];
  const ev = (await ask(page, 'evidence_list', {})).rows.find((e) => true);
  await ask(page, 'comment_add', { on: { entity: 'programme', record_id: prog.id }, text: 'Sollte der Standort Bremen dieses Jahr dabei sein?' });
  await ask(page, 'backup_now', {});
  const pages = { programmes: '/programmes', programme: `/programmes/${prog.id}`, paudits: `/programmes/${prog.id}?tab=audits`, prisks: `/programmes/${prog.id}?tab=risks`, pcomments: `/programmes/${prog.id}?tab=comments`,
    documents: '/documents', document: `/documents/${doc.id}`, figures: '/figures', about: '/workspace', grades: '/workspace?tab=grades', backups: '/workspace?tab=backups', check: '/workspace?tab=check', evidence: `/evidence/${ev.id}`, nodata: '/figures?from=2001-01-01&to=2001-12-31', ...(process.env.EXTRA ? JSON.parse(process.env.EXTRA) : {}) };
  const sizes = { light: [1280, 800, 'light', 'en'], dark: [1280, 800, 'dark', 'en'], de: [1280, 800, 'light', 'de'], small: [1024, 640, 'light', 'de'], zoom: [640, 400, 'dark', 'de'] };
  for (const mode of modes) {
    const [width, height, colorScheme, lang] = sizes[mode];
    await page.setViewportSize({ width, height }); await page.emulateMedia({ colorScheme });
    await ask(page, 'language_set', { language: lang });
    await page.evaluate(() => { location.hash = '/history'; }); await page.reload();
    for (const [name, to] of Object.entries(pages)) {
      if (only && !only.includes(name)) continue;
      await page.evaluate((p) => { location.hash = p; }, to);
      await page.waitForTimeout(350); await page.locator('main h1').waitFor(); await page.waitForLoadState('networkidle');
      for (const v of await violations(page)) console.log(mode, name, 'AXE', v);
      for (const v of await cut(page)) console.log(mode, name, 'CUT', v);
      await page.screenshot({ path: `/tmp/gaps/shots/${name}-${mode}.png` });
    }
  }
  console.log(complaints);
});
