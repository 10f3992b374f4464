// The word lists of certification, in the order in which a person is offered them.
export const eventKinds = ['stage1', 'stage2', 'surveillance', 'recertification', 'special', 'short_notice', 'scope_extension', 'transfer_review', 'transition', 'follow_up'];
export const cycleKinds = ['initial', 'recertification', 'transfer'];
export const certificateStatuses = ['draft', 'active', 'inactive', 'suspended', 'withdrawn', 'cancelled', 'expired'];
export const statusKinds = ['suspended', 'restored', 'scope_changed', 'transferred', 'withdrawn', 'lapsed'];
export const statusGrounds = ['persistent_failure', 'audit_not_allowed', 'own_request', 'unpaid_fees', 'mark_misuse', 'authority_evidence', 'not_resolved', 'resolved', 'not_renewed', 'body_closed', 'accreditation_lost', 'changed', 'other'];
export const transferTopics = ['reason', 'accreditation_scope', 'last_reports', 'nonconformities', 'complaints', 'legal_matters', 'place_in_cycle'];
export const complaintSources = ['customer', 'certification_body', 'authority', 'supplier', 'staff', 'other'];
export const referenceStates = ['current', 'expected', 'guidance', 'superseded', 'withdrawn'];
export const confidences = ['H', 'M', 'L'];
