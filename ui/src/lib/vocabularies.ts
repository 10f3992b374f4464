// The closed word lists of the field, in the order in which a person is offered them, and the colour of a state.
// The words themselves come from the wire's types; their texts from `messages/`.
import type { Tone } from '$/components/primitives/Badge.svelte';
import type { Option } from '$/components/primitives/options';
import { word } from './texts.svelte';

export const auditKinds = ['internal', 'supplier', 'stage1', 'stage2', 'surveillance', 'recertification', 'special', 'follow_up'];
export const auditModes = ['on_site', 'remote', 'hybrid'];
export const auditStates = ['planned', 'prepared', 'in_progress', 'reported', 'closed', 'cancelled'];
export const teamRoles = ['lead_auditor', 'auditor', 'technical_expert', 'trainee', 'observer', 'guide', 'auditee', 'audit_client'];
export const sessionKinds = ['opening', 'interview', 'review', 'tour', 'team', 'closing', 'break'];
export const results = ['conform', 'minor', 'major', 'ofi', 'positive', 'not_sampled'];
export const importances = ['low', 'medium', 'high', 'critical'];
export const evidenceKinds = ['document', 'record', 'export', 'report', 'configuration', 'screenshot', 'photograph', 'statement', 'interview', 'other'];
export const confidentialities = ['public', 'internal', 'confidential', 'secret'];
export const documentKinds = ['maintained', 'retained'];
export const documentStates = ['draft', 'approved', 'obsolete'];
export const processRelations = ['owns', 'operates', 'built'];

/** `family` names the texts: `audit-kind-internal`. */
export const offered = (family: string, values: readonly string[]): Option[] =>
  values.map((value) => ({ value, label: word(family, value) }));

const tones: Record<string, Tone> = {
  planned: 'neutral', draft: 'neutral', open: 'calm', prepared: 'calm', in_progress: 'calm', issued: 'calm', acknowledged: 'calm',
  reported: 'warn', closed: 'good', done: 'good', verified: 'good', approved: 'good', effective: 'good', cancelled: 'neutral', obsolete: 'neutral',
  ready: 'good', gaps: 'warn', not_ready: 'bad', blocks: 'bad', weakens: 'warn', advises: 'calm', next: 'calm', waiting: 'neutral',
  overdue: 'bad', reopened: 'bad', returned: 'bad', disputed: 'warn', deferred: 'warn', escalated: 'bad', not_effective: 'bad',
  conform: 'good', positive: 'good', minor: 'warn', major: 'bad', ofi: 'calm', not_sampled: 'neutral', not_applicable: 'neutral',
  intact: 'good', not_checked: 'neutral', modified: 'bad', missing: 'bad', unreadable: 'bad', changed_while_hashing: 'bad',
  metadata_changed: 'warn', moved: 'warn', duplicate: 'neutral', superseded: 'neutral',
};

export const toneOf = (value: string): Tone => tones[value] ?? 'neutral';

export const nonconformityStates = ['draft', 'issued', 'acknowledged', 'disputed', 'correction_recorded', 'cause_submitted', 'plan_proposed', 'plan_returned',
  'plan_accepted', 'in_progress', 'implemented', 'implementation_returned', 'implementation_verified', 'effectiveness_due', 'effective', 'not_effective',
  'reopened', 'closing', 'closed', 'withdrawn', 'cancelled'];
export const gradeKinds = ['major', 'minor', 'observation', 'ofi', 'positive', 'area_of_concern', 'ungraded'];
export const risks = ['low', 'medium', 'high', 'critical'];
export const failureKinds = ['sms', 'service'];
export const smsChanges = ['undecided', 'not_needed', 'needed', 'made'];
export const causeMethods = ['five_whys', 'ishikawa', 'eight_d', 'other'];
export const causeCategories = ['process', 'competence', 'resources', 'technology', 'communication', 'supplier', 'documentation', 'environment', 'other'];
export const verifieds = ['not_yet', 'confirmed', 'ruled_out'];
export const effectivenessResults = ['effective', 'not_effective'];
export const actionKinds = ['correction', 'containment', 'corrective', 'improvement'];
export const actionStates = ['open', 'in_progress', 'done', 'verified', 'returned', 'cancelled'];
export const sources = ['internal_audit', 'external_audit', 'complaint', 'incident', 'management_review', 'other'];
export const sampleMethods = ['random', 'systematic', 'judgement', 'all'];
export const captureMethods = ['copied', 'photographed', 'exported', 'screenshot', 'received', 'referenced'];
export const evidenceStates = ['not_checked', 'intact', 'metadata_changed', 'modified', 'missing', 'moved', 'duplicate', 'unreadable', 'changed_while_hashing', 'superseded'];
export const programmeStates = ['draft', 'approved', 'closed'];
export const programmeRiskKinds = ['planning', 'resources', 'team', 'communication', 'implementation', 'documented_information', 'monitoring', 'auditee', 'opportunity'];
