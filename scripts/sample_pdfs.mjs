// The PDFs of the sample organisation, for validators: every kind of document of its audits and programmes, in either language
// and on either paper. Usage: node scripts/sample_pdfs.mjs <triennium> <folder>.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const [program, out] = process.argv.slice(2).map((word) => path.resolve(word));
const workspace = path.join(out, 'sample');
// What a document complains of is said where it fails.
const run = (...words) => execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe' });
const call = (command, input) => JSON.parse(run('call', workspace, command, JSON.stringify(input)));
const all = (command) => call(command, { page: { limit: 1000 } }).rows;

mkdirSync(out, { recursive: true });
rmSync(workspace, { recursive: true, force: true });
run('sample', workspace);
const audits = all('audit_list').filter((audit) => audit.kind === 'internal');
assert.ok(audits.length > 1, 'the sample has audits');
const reported = audits.find((audit) => audit.state === 'closed') ?? audits[0];

const asked = audits.map((audit) => ({ kind: 'report', audit: audit.id }));
for (const kind of ['plan', 'checklist_blank', 'checklist', 'nonconformity', 'actions', 'pack']) asked.push({ kind, audit: reported.id });
asked.push({ kind: 'nonconformity', audits: audits.map((audit) => audit.id), eight_d: true }, { kind: 'actions' }, { kind: 'readiness' });
for (const programme of all('programme_list')) asked.push({ kind: 'programme', programme: programme.id });

for (const [index, ask] of asked.entries()) {
  const [language, paper] = [index % 2 === 0 ? 'en' : 'de', index % 3 === 0 ? 'letter' : 'a4'];
  const name = `sample-${String(index).padStart(2, '0')}-${ask.kind}-${language}-${paper}.pdf`;
  call('report_write', { ...ask, language, paper, watermark: index % 4 === 0 ? 'Copy' : '', path: path.join(out, name) });
}
console.log(`  ${asked.length} documents of the sample organisation in ${out}`);
