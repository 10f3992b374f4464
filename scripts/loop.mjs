// The whole audit loop through `triennium call`, in a new workspace: an organisation plans an internal audit, conducts it,
// records a finding with evidence, turns it into a nonconformity, corrects and closes it, and prints the report.
// Usage: node scripts/loop.mjs <triennium> <folder>. Leaves the workspace in <folder>/loop and the PDF beside it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [program, out] = process.argv.slice(2);
const workspace = path.join(out, 'loop');
const pdf = path.join(out, 'report.pdf');
// Who works here is nobody's business but the loop's.
const home = mkdtempSync(path.join(tmpdir(), 'triennium-loop-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));

const run = (...words) => execFileSync(program, words, { encoding: 'utf8', env: { ...process.env, TRIENNIUM_HOME: home }, maxBuffer: 1 << 28 });
let person = 'Anna Berg';
const as = (name) => { person = name; };
const call = (command, input = {}) => JSON.parse(run('--as', person, 'call', workspace, command, JSON.stringify(input)));
const part = (text) => console.log(`  ${text}`);

mkdirSync(out, { recursive: true });
if (existsSync(workspace)) rmSync(workspace, { recursive: true });

run('init', workspace, '--organisation', 'Nordlicht IT-Services GmbH', '--name', 'Anna Berg', '--email', 'anna.berg@nordlicht.example');
const people = Object.fromEntries(['Omar Haddad', 'Mia Çelik', 'Věra Nováková'].map((name) => [name, call('person_save', { name }).id]));
const process_ = call('process_save', { name: 'Change management', clause: '8.5.1', owner_id: people['Omar Haddad'] });
const anna = call('person_list', { text: 'Anna Berg' }).rows[0].id;
part('organisation, people, process');

const standard = call('catalogue_list').find((one) => one.key === 'iso20000-1-2018').id;
const clauses = call('clause_list', { catalogue_id: standard, page: { limit: 1000 } }).rows;
const clause = (number) => clauses.find((one) => one.number === number).id;
const day = (offset) => new Date(Date.now() + offset * 86_400_000).toLocaleDateString('sv-SE');
const audit = call('audit_create', { kind: 'internal', title: 'Changes', planned_from: day(0), planned_to: day(1), processes: [process_.id], objectives: 'Whether changes are decided before they are made.' });
call('criterion_save', { audit_id: audit.id, catalogue_id: standard });
call('team_assign', { audit_id: audit.id, person_id: anna, role: 'lead_auditor' });
call('checklist_build', { audit_id: audit.id, clause_ids: [clause('8.5.1')], language: 'en' });
call('audit_advance', { id: audit.id, to: 'prepared' });
call('audit_advance', { id: audit.id, to: 'in_progress' });
part(`audit ${audit.number} planned, prepared, begun`);

const items = call('checklist_list', { audit_id: audit.id }).rows;
for (const [place, item] of items.entries()) {
  const failed = place === 0;
  call('checklist_answer', { id: item.id, result: failed ? 'minor' : 'conform', note: failed ? 'Three of twelve changes have no approver.' : 'Seen and conform.' });
}
const population = Array.from({ length: 60 }, (_, n) => `CHG-${1001 + n}`);
const sample = call('sample_draw', { checklist_item_id: items[0].id, population_description: 'Changes of the quarter', population, method: 'random', size: 12 });
call('sample_save', { id: sample.id, exceptions: sample.drawn.slice(0, 3), note: 'No approver in the record.' });
const finding = call('finding_create', { checklist_item_id: items[0].id, title: 'Changes deployed without approval', description: 'Three of twelve changes have no approver.', process_id: process_.id });
const export_ = path.join(out, 'changes.csv');
writeFileSync(export_, `number;approver\n${sample.drawn.map((id, n) => `${id};${n < 3 ? '' : 'Mia Çelik'}`).join('\n')}\n`);
run('evidence', 'add', workspace, export_, '--for', finding.number);
part(`${items.length} questions answered, sample drawn, finding ${finding.number} with evidence`);

const nc = call('nonconformity_create', {
  finding_id: finding.id, risk: 'high', grade_reason: 'Three of twelve, none of them an emergency.', requirement: 'Changes are approved before they are deployed.',
  statement: 'Changes are deployed without approval.', failure_kind: 'sms', owner_id: people['Omar Haddad'], owner_manager_id: people['Mia Çelik'],
});
const step = (name, more = {}) => call('nonconformity_step', { id: nc.id, step: { step: name, ...more } });
step('issue');
call('audit_edit', { id: audit.id, conclusion: 'Changes are controlled except for their approval.', sampling_statement: 'Records were drawn at random; conclusions rest on a sample.' });
call('audit_advance', { id: audit.id, to: 'reported' });
part(`nonconformity ${nc.number} issued, audit reported`);

as('Omar Haddad');
step('acknowledge');
call('correction_save', { nonconformity_id: nc.id, description: 'The three changes were reviewed after the fact.' });
step('record_correction');
call('cause_save', {
  nonconformity_id: nc.id, method: 'five_whys', cause_category: 'technology', final_cause: 'The tool treats the approver as optional.', similar_elsewhere: 'Releases were checked: all approved.',
  analysis: { kind: 'five_whys', whys: [{ question: 'Why not approved?', answer: 'No approver in the record.', evidence: 'Export' }, { question: 'Why none?', answer: 'The field is optional.', evidence: 'Form' }] },
});
step('submit_cause');
call('plan_save', { nonconformity_id: nc.id, description: 'Make the approver mandatory.', success_criterion: 'No unapproved change in the period.', check_method: 'All changes of the period.', check_on: day(1), checker_id: people['Věra Nováková'] });
step('propose_plan');
as('Mia Çelik');
step('accept_plan');
as('Omar Haddad');
const action = call('action_create', { kind: 'corrective', nonconformity_id: nc.id, title: 'Approver mandatory', owner_id: people['Omar Haddad'], due_on: day(7) });
step('start_work');
const form = path.join(out, 'form.txt');
writeFileSync(form, 'Field approver: mandatory\n');
run('--as', person, 'evidence', 'add', workspace, form, '--for', action.number);
call('action_step', { id: action.id, step: { step: 'finish', done_on: day(0), note: 'Live.' } });
step('implement', { note: 'The form is live.' });
as('Věra Nováková');
step('verify_implementation', { note: 'Seen in the tool.' });
step('schedule_check', { on: null });
call('effectiveness_record', { nonconformity_id: nc.id, result: 'effective', looked_at: 'All changes since: each has an approver.' });
step('judge_effect');
call('nonconformity_edit', { id: nc.id, sms_change: 'made', sms_change_note: 'Form of the tool' });
assert.equal(step('close', { note: 'Done.' }).state, 'closed');
as('Anna Berg');
assert.equal(call('audit_advance', { id: audit.id, to: 'closed' }).state, 'closed');
part('corrected, checked for effect, closed');

run('report', workspace, '--audit', audit.number, '--out', pdf);
assert.ok(statSync(pdf).size > 10_000, 'the report is a PDF with something in it');
run('check', workspace);
run('history', 'verify', workspace);
rmSync(export_); rmSync(form);
console.log(`The loop is done: workspace in ${workspace}, report in ${pdf}; check and history are clean.`);
