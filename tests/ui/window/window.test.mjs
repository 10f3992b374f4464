// The shorter loop in the real window: WebKit, the Tauri shell and its one `call`, driven by WebKitWebDriver under Xvfb.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { scratch, target } from '../stage.mjs';
import { openWindow, startDriver, startScreen } from '../webdriver.mjs';

const button = (name) => `//button[normalize-space()="${name}"]`;
const field = (name) => `//*[@role="dialog"]//*[@id=//label[starts-with(normalize-space(), "${name}")]/@for]`;

test('the real window: a workspace, an audit, a nonconformity, a restart', { timeout: 180_000 }, async (t) => {
  const home = scratch(t);
  const folder = path.join(home, 'nordlys');
  const made = spawnSync(path.join(target, 'triennium'), ['init', folder, '--organisation', 'Nordlys Drift AS'],
    { env: { ...process.env, TRIENNIUM_HOME: path.join(home, 'triennium') }, encoding: 'utf8' });
  assert.equal(made.status, 0, made.stderr);
  const driver = await startDriver(t, { display: await startScreen(t), home });
  const binary = path.join(target, 'triennium-desktop');

  const first = await openWindow(driver, binary, [folder]);
  if (await first.run('return document.title !== "" && !!document.querySelector("form")')) {
    await first.type('//*[@id=//label[starts-with(normalize-space(), "Name")]/@for]', 'Anna Berg');
    await first.click(button('Go on'));
  }
  await first.find('//h1[.="Today"]');
  await first.picture('window-today');
  await first.click('//nav//a[normalize-space()="Audits"]');
  await first.click(button('Plan an audit'));
  await first.type(field('Title'), 'Change management — ñ, 日本, <b>');
  await first.type(field('First day'), '2026-12-01');
  await first.type(field('Last day'), '+20');
  await first.click('//*[@role="dialog"]//button[normalize-space()="Plan"]');
  await first.find('//h1[.="Change management — ñ, 日本, <b>"]');
  await first.click('//section[@aria-label="Criteria"]//button');
  await first.click(`${field('Standard')}/option[contains(., "20000-1")]`);
  await first.click('//*[@role="dialog"]//button[normalize-space()="Save"]');
  await first.find('//section[@aria-label="Criteria"]//li[contains(., "20000-1")]');
  await first.click('//*[@role="tab"][contains(., "Checklist")]');
  await first.click(button('Add questions'));
  await first.click('//*[@role="dialog"]//button[normalize-space()="Add"]');
  await first.find('//*[@role="listbox"]//*[@role="option"]');
  await first.picture('window-checklist');
  await first.click('//*[@role="tab"][normalize-space()="Report"]');
  await first.find('//*[contains(., "Page 1 of")]');
  await first.picture('window-report');
  await first.click('//*[@role="tab"][contains(., "Findings")]');
  await first.click(button('Raise a finding'));
  await first.type(field('Clause'), '8.6.1');
  await first.click('//*[@role="option"][contains(., "20000-1") and contains(., "8.6.1")]');
  await first.type(field('Title'), 'Reviews are missing');
  await first.type(field('Description'), 'Three of five major incidents were closed without a review.');
  await first.click(`${field('Grade')}/option[contains(., "Minor")]`);
  await first.click('//*[@role="dialog"]//button[normalize-space()="Save"]');
  await first.click(button('Raise the nonconformity'));
  await first.find('//section[@aria-label="What can be done next"]');
  await first.picture('window-nonconformity');
  assert.deepEqual(await first.run('return [typeof window.eval, location.protocol]'), ['function', 'tauri:']);
  // The way to a file's folder: of one that is gone it is said, and nothing is opened.
  assert.equal(await first.later('__TAURI_INTERNALS__.invoke("reveal", { path: "/nowhere/pack-0001.zip" }).then(() => done("shown"), (refused) => done(refused.code))'), 'file-gone');
  await first.close();

  const second = await openWindow(driver, binary, [folder]);
  await second.click('//nav//a[normalize-space()="Audits"]');
  await second.find('//*[@role="gridcell"][.="Change management — ñ, 日本, <b>"]');
  await second.click('//nav//a[normalize-space()="Nonconformities"]');
  await second.find('//*[@role="gridcell"][.="Reviews are missing"]');
  await second.click('//nav//a[normalize-space()="History"]');
  await second.find('//main//li[contains(., "IA-2026-01")]');
  await second.picture('window-history');
  await second.close();
});
