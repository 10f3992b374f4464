// The window in German, over the sample organisation: no text is missing, no English one is left on the window's own parts,
// nothing is cut at 1024 by 640 or at twice the size, axe is clean in the light and in the dark.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ask, settle, visit } from '../act.mjs';
import { openPage, root, scratch, sound, startBridge } from '../stage.mjs';

/** The texts of a language that are one line without a variable: what can be looked for on a page. */
function texts(language) {
  const folder = path.join(root, 'messages', language);
  const files = readdirSync(folder).filter((name) => name.startsWith('window'));
  return new Map(files.flatMap((name) => [...readFileSync(path.join(folder, name), 'utf8').matchAll(/^([a-z0-9-]+) = ([^{\n]+)$/gm)].map(([, id, text]) => [id, text.trim()])));
}

const english = texts('en');
const german = texts('de');
/** English texts that are no German one, and that no record of the sample holds by chance. */
const foreign = [...english].filter(([id, text]) => text.includes(' ') && ![...german.values()].includes(text) && german.get(id) !== text).map(([, text]) => text);

/** What the window itself says in English, or as the bare name of a text. */
const strange = (page) =>
  page.evaluate(({ foreign, ids }) => {
    const said = [...document.querySelectorAll('h1, h2, h3, button, label, th, dt, legend, summary, [role="columnheader"], [role="tab"], nav a')].map((node) => node.textContent.trim());
    return said.filter((text) => foreign.includes(text) || ids.includes(text));
  }, { foreign, ids: [...english.keys()].filter((id) => id.includes('-')) });

test('the German window', { timeout: 400_000 }, async (t) => {
  const { page, complaints } = await openPage(t, await startBridge(t, { files: scratch(t) }));
  await settle(page, path.join(scratch(t), 'sample'), { command: 'workspace_sample' });
  // By the keyboard and the menu, as a person changes it.
  await page.getByRole('button', { name: 'Anna Berg', exact: true }).click();
  await page.getByRole('menuitem', { name: 'German' }).click();
  await page.getByRole('heading', { name: 'Heute' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'de');
  const first = async (command) => (await ask(page, command, { page: { limit: 1 } })).rows[0].id;
  const [audit, nonconformity, action, evidence] = [await first('audit_list'), await first('nonconformity_list'), await first('action_list'), await first('evidence_list')];
  const [programme, document] = [await first('programme_list'), await first('document_list')];
  const pages = ['/', '/programmes', `/programmes/${programme}`, `/programmes/${programme}?tab=audits`, `/programmes/${programme}?tab=risks`, '/audits', `/audits/${audit}`, `/audits/${audit}?tab=findings`,
    `/audits/${audit}?tab=checklist`, '/nonconformities', `/nonconformities/${nonconformity}`, '/actions', `/actions/${action}`, '/evidence', `/evidence/${evidence}`, '/documents', `/documents/${document}`,
    '/standards', '/organisation', '/figures', '/history', '/workspace', '/workspace?tab=grades', '/workspace?tab=backups', '/workspace?tab=check'];
  for (const [name, width, height, colorScheme] of [['wide', 1280, 800, 'light'], ['small', 1024, 640, 'dark'], ['zoom', 640, 400, 'light']]) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    for (const [index, to] of pages.entries()) {
      await visit(page, to);
      assert.deepEqual(await strange(page), [], `English on ${to}`);
      await sound(page, `german-${name}-${index}-${to.replaceAll(/[^a-z]+/g, '-').slice(0, 30)}`);
    }
  }

  // A refusal is German too, at its field.
  await page.setViewportSize({ width: 1280, height: 800 });
  await visit(page, '/documents');
  await page.getByRole('button', { name: 'Dokument hinzufügen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
  await page.getByRole('dialog').locator('[data-field="title"] [role="alert"]').waitFor();
  assert.doesNotMatch(await page.getByRole('dialog').getByRole('alert').first().textContent(), /missing|required|fill/i);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await page.getByRole('heading', { name: 'Kennzahlen' }).waitFor();
  assert.deepEqual(complaints, []);
});
