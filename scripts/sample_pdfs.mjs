// The PDFs of the sample organisation, for validators: each audit's report in a language of its own, and the readiness
// sheet in both. Usage: node scripts/sample_pdfs.mjs <triennium> <folder>.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const [program, out] = process.argv.slice(2).map((word) => path.resolve(word));
const workspace = path.join(out, 'sample');
const run = (...words) => execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
const call = (command, input) => JSON.parse(run('call', workspace, command, JSON.stringify(input)));

mkdirSync(out, { recursive: true });
rmSync(workspace, { recursive: true, force: true });
run('sample', workspace);
const audits = call('audit_list', { page: { limit: 1000 } }).rows;
assert.ok(audits.length > 1, 'the sample has audits');
for (const [index, audit] of audits.entries()) {
  const language = index % 2 === 0 ? 'en' : 'de';
  const paper = index % 3 === 0 ? 'letter' : 'a4';
  call('report_write', { audit: audit.id, language, paper, path: path.join(out, `sample-${index}-${language}-${paper}.pdf`) });
}
for (const language of ['en', 'de']) call('readiness_write', { language, path: path.join(out, `readiness-${language}.pdf`) });
console.log(`  ${audits.length} reports and 2 sheets of the sample organisation in ${out}`);
