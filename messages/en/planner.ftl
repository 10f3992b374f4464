### The programme planner: matrix, priority, checks, proposals, recurrences, changes, management reviews.

## Kinds of record and their fields
kind-plan-item = Plan item
kind-checklist-item-also = Clause answered too
kind-recurrence = Recurrence
kind-recurrence-occurrence = Day of a recurrence
kind-important-change = Important change
kind-management-review = Management review
kind-programme-proposal = Accepted proposal
field-plan-item-moved-to-id = Audit it was moved to
field-recurrence-every-months = Interval in months
field-recurrence-starts-on = First day
field-recurrence-ends-on = Last day
field-recurrence-covers = Clauses, processes, sites and services
field-recurrence-occurrence-recurrence-id = Recurrence
field-recurrence-occurrence-review-id = Management review
field-important-change-happened-on = Date of the change
field-important-change-affects = Affected records
field-management-review-planned-on = Planned date
field-management-review-held-on = Date held
field-management-review-chair-id = Chair
field-management-review-document-id = Minutes
field-programme-proposal-accepted-by = Person who accepted it
field-programme-proposal-accepted-on = Date of acceptance
field-programme-proposal-proposal = Proposal
field-programme-proposal-accepted = Parts accepted

## Operations, after the name of who did it
op-plan-item-save = changed what an audit covers
op-programme-accept = accepted a proposal for the programme
op-recurrence-save = saved a recurrence
op-recurrence-remove = removed a recurrence
op-recurrence-act = acted on a day of a recurrence
op-change-save = saved an important change
op-change-remove = removed an important change
op-management-review-save = saved a management review
op-management-review-remove = removed a management review

## Words
plan-item-state-planned = Planned
plan-item-state-not-sampled = Not sampled
plan-item-state-moved = Moved
recurrence-kind-internal-audit = Internal audit
recurrence-kind-supplier-audit = Supplier audit
recurrence-kind-management-review = Management review
row-kind-clause = Clause
row-kind-process = Process
row-kind-site = Site
row-kind-service = Service
cell-state-planned = Planned
cell-state-done = Done
cell-state-not-sampled = Not sampled
cell-state-moved = Moved
cell-state-not-covered = Not covered
left-out-decided = left out of the plan
left-out-answered = answered “not sampled”
left-out-cancelled = the audit was cancelled
left-out-never-asked = planned and never asked
priority-level-low = Low
priority-level-medium = Medium
priority-level-high = High
check-outcome-met = Met
check-outcome-open = Open
check-outcome-missed = Missed
check-outcome-not-applicable = Does not apply
check-class-ORG = Own rule
check-class-HINT = Advice
check-id-risk-basis = Risk basis
check-id-earlier-findings = Link to earlier findings
check-id-criteria = Audit criteria
check-id-independence = Independence shown
check-id-sample = Samples
check-id-effectiveness = Proof of effectiveness
check-id-core-topics = Core topics before the external audit
check-id-cycle-coverage = Every clause over the period
check-id-window = Four to six weeks before the external audit
check-id-recurrences = Recurrences

## Why a row comes first
priority-finding-overdue = { $number } of { $date } is open and overdue (weight { $points })
priority-finding-open = { $number } of { $date } is open (weight { $points })
priority-finding-closed = { $number } of { $date } is not forgotten (weight { $points })
priority-change = Changed on { $date } and not audited since: { $title } (weight { $points })
priority-never-audited = Never audited here (weight { $points })
priority-age = Last audited on { $date }, { $months ->
    [one] a month
   *[other] { $months } months
} ago (weight { $points })
priority-importance = Importance “{ $importance }” (weight { $points })

## What decided a check
check-and-more = and { $count } more
check-risk-none = The programme names no risk or opportunity.
check-risk-left = { $name } has high priority (weight { $points }) and no audit of the period plans it.
check-risk-met = Risks named: { $risks }; everything of high priority is planned.
check-findings-none = No nonconformity of the last { $months } months.
check-findings-left = { $number } on { $name }: no audit has looked again, and none is planned.
check-findings-met = Nonconformities followed up by an audit: { $count }.
check-criteria-programme = The programme names no audit criteria.
check-criteria-audit = { $audit } has no criteria.
check-criteria-met = Audits with criteria: { $audits }.
check-independence-no-team = No audit of the period has a team yet.
check-independence-tie = In { $audit } somebody judges a process they own, operate or built.
check-independence-blind = { $audit } names no process, so its team was compared with nothing.
check-independence-ownerless = { $name } has nobody who owns, operates or built it, so independence from it cannot be shown.
check-independence-met = Audits with a team that was compared with the people of each process: { $audits }.
check-sample-audit = { $audit } is reported without a sample or without saying how it sampled.
check-sample-sites = There are { $sites } sites, and no audit of the period visits one.
check-sample-met = Reported audits with their samples: { $audits }.
check-effectiveness-overdue = The effectiveness check of { $number } is overdue.
check-effectiveness-unproven = { $number } was closed without an effective check.
check-effectiveness-review = The period ended on { $date }, and nobody has said whether the programme reached its objectives.
check-effectiveness-met = No effectiveness check is overdue.
check-core-no-external = No external audit is planned in the period.
check-core-left = { $name } is a core topic and no internal audit looks at it before the external audit of { $date }.
check-core-left-full = No internal audit looks at { $name } before the external audit of { $date }, which takes the whole system.
check-core-met = External audits prepared for: { $audits }.
check-cycle-no-standard = No standard is chosen.
check-cycle-left = No internal audit of the period looks at { $name }.
check-cycle-met = Clauses covered by internal audits: { $clauses }.
check-window-no-audit = No internal audit comes before the external audit of { $date }.
check-window-audit = The last internal audit before { $date } ends on { $day }, not between { $from } and { $to }.
check-window-no-review = No management review comes before the external audit of { $date }.
check-window-review = The last management review before { $date } is on { $day }, not between { $from } and { $to }.
check-window-met = External audits with audit and review in time: { $audits }.
check-recurrence-left = { $title }: nothing is planned for { $date }, and nobody said why.
check-recurrence-met = Every day of the recurrences up to three months ahead is planned or was skipped with a reason.

## What would mend it
mend-risk-none = Name what could keep the programme from its objectives, and what is done about it.
mend-risk-left = Plan these in an audit of the period, or accept a proposal that does.
mend-findings-left = Plan the clause or process in an audit after the finding.
mend-criteria-programme = Write into the programme what its audits are measured against.
mend-criteria-audit = Add the standard, policy or contract to each audit.
mend-independence-tie = Put somebody else on the team, or record an override with what limits the harm.
mend-independence-blind = Name the processes that the audit looks at.
mend-independence-ownerless = Say who owns the process.
mend-sample-audit = Draw samples with their seed, and say in the report how they were drawn.
mend-sample-sites = Put sites into the scope of an audit; a proposal draws them.
mend-effectiveness-overdue = Check whether the action worked, and record what you looked at.
mend-effectiveness-unproven = Check afterwards whether the action worked.
mend-effectiveness-review = Review the programme and close it.
mend-core-left = Plan these in an internal audit before that day; a proposal does so.
mend-cycle-left = Plan these once in the period; a proposal does so.
mend-window = Move the audit or the review into these weeks, with the reason.
mend-recurrence-left = Plan the audit or review, or skip the day with a reason.

## Why a part, and what of it
propose-title-preparation = Preparation { $number } for the { $audit_kind } of { $date }
propose-title-audit = Internal audit { $number } before the { $audit_kind } of { $date }
propose-title-review = Management review before the { $audit_kind } of { $date }
propose-title-last = Internal audit { $number } at the end of the period
propose-title-internal = Internal audit { $number } of the period
propose-title-review-internal = Management review at the end of the period
propose-period = So that there is time to correct before the period ends: between { $from } and { $to }.
propose-window = So that the last internal audit falls four to six weeks before { $date }: between { $from } and { $to }.
propose-spread = Spread over the time before the preparation, so that there is time to correct.
propose-review = The review hears of the last internal audit and falls between { $from } and { $to }.
propose-late = The weeks from { $from } to { $to } are gone or full; this is the next day left.
propose-nobody = Nobody can take this: not competent or not valid on these days { $not_competent }, tied to a process { $not_independent }, not free { $not_free }. Ask somebody from outside, or record an override.
propose-core = Core topic of every surveillance: { $topics }
propose-full = The external audit takes the whole system
propose-follow-up = A nonconformity nobody has looked at since
propose-high = High priority
propose-uncovered = Not covered in this period yet
propose-process = Realises the clauses chosen
propose-site-central = The central function is visited every time
propose-site-drawn = Drawn by the seed
propose-site-different = As different as possible from the others
propose-member = Competent and valid on these days, tied to none of the processes, free; audits in the period so far: { $audits }
part-kind-preparation = Preparation
part-kind-audit = Internal audit
part-kind-review = Management review
occurrence-state-open = Open
occurrence-state-planned = Planned
occurrence-state-skipped = Skipped

## Refusals
plan-item-kind = An audit covers clauses, processes, sites and services, not a { $entity }.
plan-item-moved-nowhere = Name the audit it is moved to.
plan-item-moved-to-itself = It is in this audit already. Choose another.
recurrence-months = { $months } is no interval. Give 1 to 120 months.
review-held-later = { $date } has not come yet. Plan the review for that day instead.
recurrence-of-another = A recurrence stays with its programme.
recurrence-no-such-day = “{ $title }” is not due on { $date }. Choose one of its days.
recurrence-planned = { $date } is planned already ({ $number }).
review-was-held = The review was held on { $date }; it stays as a record.
propose-period-over = The period ended on { $date }. Give a later end, or the day of the external audit.
propose-kind = A proposal prepares a stage 2, a surveillance or a recertification, not a { $kind }.
propose-external-day = { $date } is not a day ahead within ten years.
propose-no-clauses = An audit needs room for at least one clause.
propose-outdated = Something has changed since this was proposed. Look at the new proposal.
propose-no-such-part = There is no part “{ $key }” in this proposal.

## The command line
cli-state = State
cli-audits = Audits
cli-why = Why
cli-programme-summary = { $rows } in all, { $done } done, { $planned } planned, { $open } open
cli-programme-nothing = Nothing is left to propose.
cli-programme-seed = Drawn by the seed { $seed }: the same seed and the same records give the same proposal.
