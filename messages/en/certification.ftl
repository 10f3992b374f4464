### Certification: bodies, cycles, external audits, certificates, complaints. Codes from domain/certification and app/certification.

## What contradicts itself
date-before-its-cause = { $date } is before { $limit }, { $cause ->
    [applied_on] the day of the application
    [stage2_last_day] the last day of stage 2
    [decision_on] the certification decision
    [stage1] the end of stage 1
    [actual_from] the first day of the audit
    [actual_to] the last day of the audit
    [issued_on] the day of issue
    [effective_on] the day it takes effect
    [initial_certified_on] the initial certification
    [supersedes] the issue of the certificate it replaces
    [happened_on] the day it happened
    [received_on] the day it was received
    [answered_on] the day it was answered
   *[other] the day it follows from
}. Correct one of the two.
value-too-large = { $value } is more than { $limit }. Give a smaller value.
cycle-sequence-below-one = { $value } is not a place in the sequence of cycles. The first cycle is 1.
cycle-sequence-twice = There is a cycle { $sequence } already. Give this one another place.
cycle-kind-out-of-place = Cycle { $sequence } cannot begin with a recertification: nothing was certified before it. Give it its real place, or call it initial.
cycle-before-undecided = Cycle { $sequence } cannot be decided while the one before it is not.
cycle-of-another = That cycle belongs to another certification.
cycle-has-parts = Cycle { $sequence } has { $parts } audits and certificates. Move or remove them first.
part-of-another-certification = A part stays with its certification. Remove it here and add it there.
certification-has-parts = { $number } has { $parts } cycles, audits, certificates or complaints. Remove them first.
event-days-missing = An audit that was held has a first and a last day.
event-done-in-future = { $date } is still ahead. Record it when it has happened.
event-outcome-before-audit = The audit has not been held: it has no outcome of { $date } yet. Say first that it was done.
event-before-decision = { $date } is before the decision of { $limit } that its cycle begins with. Choose the cycle it belongs to, or correct the day.
event-after-decision = { $date } is after the decision of { $limit } that it led to. Correct one of the two.
stage2-two-days = { $date } and { $limit } are both said to be the last day of stage 2. Correct one of the two.
event-not-held = That audit has not been held: give its actual days first.
finding-before-audit = { $date } is before the audit began ({ $limit }).
grade-not-of-the-body = “{ $word }” is no word of the scale “{ $scale }”. The body grades with: { $known }.
clause-not-of-the-standard = The standard of this certification has no clause “{ $number }”. Check the number, or choose a clause.
event-not-in-cycle = That audit is not part of the current cycle ({ $reference }).
event-moves-with-reason = The planned days move with a reason: use “move”.
event-not-movable = An audit that is { $state } does not move.
event-not-moved = These are the days it is planned for already.
event-audit-not-external = { $number } is no audit of a certification body. Choose one that is.
event-has-audit = Its findings hang on { $number }. Cancel it with a reason instead.
certificate-number-too-long = The number has { $length } characters; certificates have at most { $limit }. Check it against the paper.
certificate-date-missing = Read this day from the certificate. Only a draft can be without it.
certificate-supersedes-itself = A certificate cannot replace itself.
certificate-of-another = That certificate belongs to another certification.
certificate-superseded-already = { $number } was replaced by another certificate already.
certificate-without-decision = Its cycle has no certification decision yet. Enter the decision first, or keep the certificate as a draft.
certificate-before-decision = { $date } is before the certification decision of { $limit }: a certificate is never issued or effective earlier (CYC-10). Correct one of the two.
status-not-from-there = A certification that is { $from ->
    [suspended] suspended
    [withdrawn] withdrawn
    [lapsed] lapsed
   *[active] in force
 } cannot be { $kind ->
    [suspended] suspended
    [restored] restored
    [withdrawn] withdrawn
    [lapsed] lapsed
    [transferred] transferred
   *[scope_changed] changed in its scope
} then. Check the order of what happened.
status-field-of-another-kind = This field does not go with what happened. Leave it empty.
status-kind-stays = What happened does not turn into something else. Take it back and record the other.
status-not-the-last = Something happened after it. Take that back first.
transfer-to-same-body = A transfer goes to another certification body.
complaint-closed-unanswered = A complaint is answered before it is closed. Give the day of the answer.
mark-misuse-needs-note = Say what is wrong with this use of the mark.
date-as-known = “{ $value }” is not a day. Give a year, a month or a day: 2018, 2018-09 or 2018-09-15.
reference-supersedes-itself = An edition cannot be its own successor.
reference-successor-unknown = No document here has the key “{ $key }”. Add the successor first.
reference-key-twice = Another document has the key “{ $key }” already.
profile-unknown = There is no deadline profile “{ $key }”. Choose one of: { $known }.
body-in-use = { $name } is named by { $used } certifications or transfers. Change them first.
certification-contradicts = { $subject } contradicts the rest of its certification ({ $cause }).
check-section-certification = Certification

## Vocabularies
kind-certification-body = Certification body
kind-certification = Certification
kind-certification-cycle = Certification cycle
kind-external-event = External audit
kind-external-event-site = Site of the external audit
kind-certificate-issue = Certificate
kind-certificate-issue-site = Site on the certificate
kind-certification-status-event = Change of standing
kind-mark-use = Use of a mark
kind-complaint = Complaint
kind-normative-reference = Normative reference
cb-due-basis-decision = Certification decision
cb-due-basis-stage2-last-day = Last day of stage 2
counted-day-first = First day of the audit
counted-day-last = Last day of the audit
late-within-year-check-with-body = Check with the body
late-within-year-breach = Breach
cycle-kind-initial = Initial certification
cycle-kind-recertification = Recertification
cycle-kind-transfer = After a transfer
external-event-kind-stage1 = Stage 1
external-event-kind-stage2 = Stage 2
external-event-kind-surveillance = Surveillance
external-event-kind-recertification = Recertification
external-event-kind-special = Special audit
external-event-kind-short-notice = Short-notice audit
external-event-kind-scope-extension = Scope extension
external-event-kind-transfer-review = Pre-transfer review
external-event-kind-transition = Transition
external-event-kind-follow-up = Follow-up
external-event-state-planned = Planned
external-event-state-confirmed = Confirmed
external-event-state-done = Done
external-event-state-cancelled = Cancelled
certificate-status-active = Active
certificate-status-inactive = Inactive
certificate-status-suspended = Suspended
certificate-status-cancelled = Cancelled
certificate-status-draft = Draft
certificate-status-withdrawn = Withdrawn
certificate-status-expired = Expired
status-event-kind-suspended = Suspended
status-event-kind-restored = Restored
status-event-kind-withdrawn = Withdrawn
status-event-kind-lapsed = Lapsed
status-event-kind-transferred = Transferred
status-event-kind-scope-changed = Scope changed
status-ground-persistent-failure = Persistent or serious failure
status-ground-audit-not-allowed = An audit was not possible in time
status-ground-own-request = The organisation asked for it
status-ground-unpaid-fees = Unpaid fees
status-ground-mark-misuse = Misuse of the mark
status-ground-authority-evidence = Evidence of an authority
status-ground-not-resolved = Not resolved in time
status-ground-resolved = Resolved
status-ground-not-renewed = Not renewed before expiry
status-ground-body-closed = The body ceased to work
status-ground-accreditation-lost = The body lost its accreditation
status-ground-changed = A change of services, sites or organisation
status-ground-other = Other
transfer-topic-reason = Reason for the transfer
transfer-topic-accreditation-scope = Scope of accreditation
transfer-topic-last-reports = Last reports
transfer-topic-nonconformities = Nonconformities
transfer-topic-complaints = Complaints
transfer-topic-legal-matters = Legal matters
transfer-topic-place-in-cycle = Place in the cycle
complaint-source-customer = Customer
complaint-source-certification-body = Certification body
complaint-source-authority = Authority
complaint-source-supplier = Supplier
complaint-source-staff = Staff
complaint-source-other = Other
reference-state-expected = Expected
reference-state-current = Current
reference-state-guidance = Guidance
reference-state-superseded = Superseded
reference-state-withdrawn = Withdrawn
term-start-last-audit-day = Last day of the audit
term-start-notification = Notification
confidence-H = High
confidence-M = Medium
confidence-L = Low

## Fields of the records, by column
field-accreditation-body = Accreditation body
field-accreditation-number = Accreditation number
field-accreditation-scope = Scope of accreditation
field-scheme = Scheme
field-contact-name = Contact person
field-contact-email = E-mail address of the contact
field-contact-phone = Telephone number of the contact
field-grade-scale = Scale of grades
field-profile-key = Deadline profile
field-counted-from = Start of the terms
field-plan-major = Term for the plan of a major
field-close-major = Term for closing a major
field-close-major-before-expiry = Mark “before expiry where that is sooner”
field-plan-minor = Term for the plan of a minor
field-close-minor = Term for closing a minor
field-profile-note = Note on the deadlines
field-escalates-open-minor = Mark “open minors become majors”
field-cb-due-basis = Start of the body's due day
field-counted-day = Day that counts
field-twelve-months-after-recertification = Mark “twelve months after recertification”
field-pull-forward-months = Months an audit may be pulled forward
field-window-months = Months around the due day
field-grace-months = Months of grace
field-decision-after-expiry-months = Months for a decision after expiry
field-stage-gap-days = Most days between stage 1 and stage 2
field-stage-gap-least-days = Least days between stage 1 and stage 2
field-late-within-calendar-year = Reading of a late surveillance in its calendar year
field-lapse-needs-stage1 = Mark “stage 1 after a lapse”
field-confirm-days = Days to confirm a date
field-site-sampling = Mark “sites are sampled”
field-frequency-reason = Reason for another frequency
field-frequency-agreed = Mark “frequency agreed”
field-random-sites = Sites drawn at random
field-readiness-gap = Mark “internal audit or management review missing”
field-application-reviewed = Mark “application reviewed”
field-conditions-known = Mark “conditions made known”
field-part-of-scope = Mark “part of the scope”
field-promotion-stopped-on = Date promotion ended
field-body-ended-on = Date the earlier body ended
field-review-topics = Topics of the review
field-body-id = Certification body
field-standard = Standard
field-amendment = Amendment
field-marks = Marks
field-applied-on = Date of the application
field-initial-certified-on = Date of initial certification
field-certification-id = Certification
field-sequence = Place in the sequence
field-stage2-last-day = Last day of stage 2
field-decision-on = Date of the decision
field-recertification-planned = Planned recertification
field-cb-due-day = Due day of the body
field-cycle-id = Cycle
field-notified-on = Date of notification
field-majors-verified-on = Date the majors were verified
field-quoted-days-tenths = Quoted audit days
field-first-planned-from = First planned beginning
field-first-planned-to = First planned end
field-moved-reason = Reason for the move
field-event-id = External audit
field-issue-id = Certificate
field-status = Status
field-certificate-issue-issued-on = Date of issue
field-effective-on = Date of effect
field-expires-on = Date of expiry
field-happened-on = Date
field-until-on = End set
field-ground = Ground
field-from-body-id = Earlier certification body
field-to-body-id = New certification body
field-scope-before = Scope before
field-scope-after = Scope after
field-mark = Mark
field-used-from = Beginning of use
field-used-until = End of use
field-checked-on = Date of the check
field-conforms = Mark “as it should be”
field-from-whom = Complainant
field-about = Matter
field-received-on = Date of receipt
field-answered-on = Date of the answer
field-answer = Answer
field-document = Document
field-superseded-by = Successor
field-confidence = Confidence

## Operations, after the name of who did it
op-certification-body-save = saved a certification body
op-certification-body-remove = took a certification body off the list
op-certification-save = saved a certification
op-certification-remove = removed a certification
op-certification-cycle-save = saved a certification cycle
op-certification-cycle-remove = removed a certification cycle
op-external-event-save = saved an external audit
op-external-event-move = moved an external audit
op-external-event-remove = removed an external audit
op-external-findings-record = recorded the findings of an external audit
op-certificate-issue-save = saved a certificate
op-certificate-issue-remove = removed a certificate
op-certification-status-save = recorded a change of standing
op-certification-status-remove = took back a change of standing
op-mark-use-save = saved a use of a mark
op-mark-use-remove = removed a use of a mark
op-complaint-save = saved a complaint
op-complaint-remove = removed a complaint
op-normative-reference-save = saved a normative reference
op-normative-reference-remove = removed a normative reference
op-normative-reference-bring = brought the normative references

## The command line
cli-next-audit = Next audit
cli-worst = Worst
cli-rule = Rule
cli-days-left = Days left
cli-verdict-word = Verdict
cli-certifications = Certifications
cli-no-certifications = There is no certification yet. Add one with `triennium call DIR certification_save`.
cli-certification = { $number }: { $standard } at { $body }
cli-certification-expiry = { $state }, expires on { $expiry }
cli-certification-expiry-proposed = { $state }, expires on { $expiry } if the certificate says so: nobody has read it from the paper yet
cli-verdict = { $rule }, { $verdict }: { $reason }
cli-alarm-days = in { $days } days

## A certification in time: for the window and for paper
cert-cycle-number = Cycle { $number }
cert-not-held = planned, day passed
cert-done = done
cert-passed = { $days ->
    [one] one day past
   *[other] { $days } days past
}
cert-days-left = { $days ->
    [0] today
    [one] one day left
   *[other] { $days } days left
}
cert-suspended-until = Suspended until { $until }
cert-ended = Ended
cert-open = Open
cert-decision = Decision
cert-expiry = Expiry
cert-expiry-proposed = Expiry (proposed)
lane-limit = Limits
lane-audit = Audits
lane-window = Windows
lane-clock = Clocks
lane-standing = Standing
lane-cycle = Cycle
