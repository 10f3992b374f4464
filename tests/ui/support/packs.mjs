// What the tests of packs in the window have in common: the sample organisation, a key, a sealed pack, and the programs of
// others that have to agree with ours (age, openssl).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ask, call } from '../act.mjs';
import { openPage, scratch, startBridge } from '../stage.mjs';
import { answering } from './authority.mjs';

export const PASSPHRASE = 'four words nobody joins';

/** Somebody with the sample organisation before them, and the folder where the bridge keeps what is saved. */
export async function begin(t, options) {
  const files = scratch(t);
  const { page, complaints } = await openPage(t, await startBridge(t, { files }), options);
  await page.getByLabel('Name').waitFor();
  await ask(page, 'identity_set', { name: 'Anna Berg', email: 'anna.berg@nordlicht.example', role: '' });
  const workspace = path.join(scratch(t), 'workspace');
  await ask(page, 'workspace_sample', { path: workspace });
  await page.reload();
  await page.locator('main h1').waitFor();
  return { page, complaints, workspace, chosen: path.join(files, 'chosen') };
}

/** The audit with the most evidence. */
export async function richest(page) {
  const audits = (await ask(page, 'audit_list', { page: { limit: 100 } })).rows;
  const plans = await Promise.all(audits.map(async (audit) => ({ audit, plan: (await call(page, 'pack_plan', { audit: audit.id })).value })));
  return plans.filter((one) => one.plan).sort((a, b) => b.plan.evidence.length - a.plan.evidence.length)[0];
}

/** A key without a keyring: machines that test have none. */
export const makeKey = (page, passphrase = PASSPHRASE) => ask(page, 'key_make', { passphrase });

export const standing = (page) => page.locator('[data-standing]').getAttribute('data-standing');

/** A program of somebody else, which has to be content. */
export function tool(folder, program, ...words) {
  const ran = spawnSync(program, words, { cwd: folder, encoding: 'buffer' });
  assert.equal(ran.error, undefined, `${program} is missing: ${ran.error}`);
  assert.equal(ran.status, 0, `${program} ${words.join(' ')}: ${ran.stderr}`);
  return ran.stdout;
}

/** A time-stamping authority of our own: what it is asked, it answers. */
export function authority(t) {
  const folder = scratch(t);
  const answer = answering(folder);
  return {
    answer,
    /** OpenSSL's own opinion of a token of a seal. */
    accepts: (seal, token) => tool(folder, 'openssl', 'ts', '-verify', '-data', seal, '-in', token, '-CAfile', 'root.pem', '-untrusted', 'tsa.pem'),
    folder,
  };
}
