### What follows an audit: nonconformities, actions, what is due, key figures. Refusals of the verbs; those of the field are in loop.ftl.

person-has-left = { $name } has been taken off the list of people. Name somebody else, or put them back on it.
nonconformity-raised-in-future = { $date } is still to come. Give the day it was found.
finding-removed = The finding { $number } has been removed. Raise the nonconformity from another finding, or on its own.
finding-raised-already = { $finding } already has a nonconformity, { $number }. Go on with that one, or cancel it first.
repeat-stands = It repeats { $number }: same clause and process within 24 months. Acknowledge the repeat, or name another twin.
repeat-of-itself = { $number } cannot be its own twin. Name an earlier one.
record-of-another-nonconformity = This record belongs to another nonconformity than { $number }. Write a new one.
correction-relied-upon = It is the only correction of this cycle, and the loop has gone on from it. Change it, or record another one first.
action-needs-nonconformity = A { $kind ->
    [correction] correction
    [containment] containment
   *[other] corrective action
 } answers a nonconformity. Say which one, or make it an improvement.
action-not-editable = The action is { $state ->
    [done] done
    [verified] verified
   *[other] cancelled
 } and no longer changed. Return it, if it has to be.
action-begun = { $number } has been begun, so it is not taken back. Cancel it with a reason.
status-horizon = { $days } is no number of days to look ahead. Give one from 0 to { $most }.

## What is due
due-matter-correction = Correction
due-matter-plan = Plan
due-matter-implementation = Implementation
due-matter-effectiveness = Effectiveness check
due-matter-action = Action
due-matter-audit-start = Audit begins
due-matter-audit-report = Audit ends
due-matter-document-review = Review of a document
due-matter-evidence-expiry = Evidence expires
due-matter-competence-expiry = Competence expires

## Key figures
kpi-unit-share = Share
kpi-unit-per-day = Per audit day
kpi-unit-count = Number
kpi-unit-days = Days
kpi-id-programme-completion = Programme completion
kpi-id-programme-completion-formula = Audits done in their planned window / audits planned to end in the period
kpi-id-coverage-clauses = Clause coverage
kpi-id-coverage-clauses-formula = Leaf clauses audited in the period / all leaf clauses of the standards used
kpi-id-coverage-processes = Process coverage
kpi-id-coverage-processes-formula = Processes audited in the period / all processes
kpi-id-coverage-sites = Site coverage
kpi-id-coverage-sites-formula = Sites audited in the period / all sites
kpi-id-coverage-services = Service coverage
kpi-id-coverage-services-formula = Services audited in the period / all services
kpi-id-report-punctuality = Report punctuality
kpi-id-report-punctuality-formula = Reports within the agreed days after the last audit day / reports
kpi-id-findings-per-day = Nonconformities per audit day
kpi-id-findings-per-day-formula = Nonconformities from audits / audit days; zero is no target
kpi-id-majors-per-day = Majors per audit day
kpi-id-majors-per-day-formula = Major nonconformities from audits / audit days
kpi-id-minors-per-day = Minors per audit day
kpi-id-minors-per-day-formula = Minor nonconformities from audits / audit days
kpi-id-on-time-reply = Plans on time
kpi-id-on-time-reply-formula = Plans proposed by their due day / plans due in the period
kpi-id-on-time-closure = Closures on time
kpi-id-on-time-closure-formula = Closed by the due day of the effectiveness check / due in the period
kpi-id-on-time-actions = Actions on time
kpi-id-on-time-actions-formula = Actions done by the day first promised / first promised for the period
kpi-id-age-up-to-30 = Open up to 30 days
kpi-id-age-up-to-30-formula = Open nonconformities issued at most 30 days ago
kpi-id-age-up-to-60 = Open 31 to 60 days
kpi-id-age-up-to-60-formula = Open nonconformities issued 31 to 60 days ago
kpi-id-age-up-to-90 = Open 61 to 90 days
kpi-id-age-up-to-90-formula = Open nonconformities issued 61 to 90 days ago
kpi-id-age-over-90 = Open more than 90 days
kpi-id-age-over-90-formula = Open nonconformities issued more than 90 days ago
kpi-id-age-median = Median age
kpi-id-age-median-formula = Half of the open nonconformities are younger, half older
kpi-id-age-max = Greatest age
kpi-id-age-max-formula = Age of the oldest open nonconformity
kpi-id-overdue-rate = Overdue
kpi-id-overdue-rate-formula = Overdue nonconformities / open nonconformities
kpi-id-recurrence = Recurrence
kpi-id-recurrence-formula = Nonconformities that repeat one closed as effective within 24 months / nonconformities raised in the period
kpi-id-effectiveness = Effective at first check
kpi-id-effectiveness-formula = Effective at the first check / checked for the first time in the period
kpi-id-dispute-rate = Disputes
kpi-id-dispute-rate-formula = Disputed or withdrawn / issued in the period
kpi-id-internal-catch-rate = Found by ourselves
kpi-id-internal-catch-rate-formula = Nonconformities from internal audits / from internal and external audits
kpi-id-ofi-uptake = Improvements taken up
kpi-id-ofi-uptake-formula = Opportunities for improvement with a finished improvement / raised in the period
kpi-id-independence-exceptions = Exceptions from independence
kpi-id-independence-exceptions-formula = Overrides / assignments of auditors

### The desktop's notice at its start.
notice-title = Triennium: { $organisation }
notice-due = { $overdue ->
    [0] Nothing is overdue
    [one] One thing is overdue
   *[other] { $overdue } things are overdue
}; due until { $until }: { $due }.
