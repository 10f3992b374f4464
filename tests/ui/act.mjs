// What a person does with the window, in the words of the tests: by labels and roles, as they see it.
import assert from 'node:assert/strict';
import { painted, settled } from './stage.mjs';

/** A command of the table, as the window sends it. The refusal comes back as `{ refused }`. */
export const call = (page, command, input) =>
  page.evaluate(
    async ([command, input]) => {
      const headers = { 'x-triennium-token': sessionStorage.getItem('token') };
      const answer = await fetch(`/ipc/${command}`, { method: 'POST', headers, body: JSON.stringify(input) });
      const said = await answer.json();
      return answer.ok ? { value: said.value } : { refused: said };
    },
    [command, input],
  );

export async function ask(page, command, input) {
  const { value, refused } = await call(page, command, input);
  assert.equal(refused, undefined, `${command}: ${JSON.stringify(refused)}`);
  return value;
}

/** Somebody sits down at an open workspace: a new one, unless `command` opens or makes another. */
export async function settle(page, path, { command = 'workspace_create', ...more } = { organisation: 'Nordlicht IT' }) {
  await page.getByLabel('Name').waitFor();
  await ask(page, 'identity_set', { name: 'Anna Berg', email: 'anna@example.org', role: 'Lead auditor' });
  await ask(page, command, { path, ...more });
  await page.reload();
  await page.locator('main h1').waitFor();
}

/** A page by its address, once its heading is there. */
export async function visit(page, to) {
  await page.evaluate((path) => { location.hash = path; }, to);
  // The page before goes first; then the new one has its heading.
  await painted(page);
  await page.locator('main h1').waitFor();
}

/** Fills a dialog's fields by their labels and sends it; waits until it is gone. */
export async function fill(page, title, fields, action) {
  const dialog = page.getByRole('dialog', { name: title, exact: true });
  await dialog.waitFor();
  for (const [label, value] of Object.entries(fields)) await enter(dialog, page, label, value);
  // The last one: a step may be called as the dialog's own “Close”.
  await dialog.getByRole('button', { name: action, exact: true }).last().click();
  await dialog.waitFor({ state: 'hidden' }).catch(async () => {
    throw new Error(`"${title}" was refused: ${(await dialog.getByRole('alert').allTextContents()).join('; ')}`);
  });
}

async function enter(dialog, page, label, value) {
  if (Array.isArray(value)) {
    const group = dialog.getByRole('group', { name: label, exact: true });
    for (const one of value) await group.getByRole('checkbox', { name: one }).check();
    return;
  }
  const field = dialog.getByLabel(label, { exact: false }).and(dialog.locator('input, textarea, select')).first();
  const kind = await field.evaluate((node) => (node.getAttribute('role') === 'combobox' ? 'combobox' : node.tagName));
  if (kind === 'SELECT') await field.selectOption({ label: value });
  else if (kind === 'combobox') {
    await field.click();
    await page.keyboard.type(value, { delay: 5 });
    await page.getByRole('option', { name: value }).first().click();
  } else await field.fill(value);
}

/** To another page or tab, until what it shows is there: a form proposes what it knows when it opens. */
export async function open(page, section) {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: section, exact: true }).click();
  await settled(page);
}

export async function tab(page, name) {
  await page.getByRole('tab', { name }).click();
  await settled(page);
}

export const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();

/** Chooses files as a person does, through the dialog of the browser. */
export async function choose(page, button, files) {
  const asked = page.waitForEvent('filechooser');
  await button.click();
  await (await asked).setFiles(files);
}

/** Somebody else takes the keyboard. */
export async function become(page, from, person) {
  await page.getByRole('button', { name: from, exact: true }).click();
  const known = page.getByRole('menuitem', { name: `Go on as ${person.name}` });
  if (await known.isVisible()) await known.click();
  else {
    await page.getByRole('menuitem', { name: 'Somebody else' }).click();
    await fill(page, 'Somebody else', { Name: person.name, 'E-mail': person.email }, 'Save');
  }
  await page.getByRole('button', { name: person.name, exact: true }).waitFor();
}
