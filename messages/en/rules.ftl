### The rules of certification: their titles, reasons and what would mend them. crates/core/src/rules names the codes.

## Facts that cannot be true together
facts-too-many = There are { $length } entries here; at most { $limit } are judged.
facts-day-out-of-range = { $day } lies outside 1950 to 2200. Check the year.
facts-name-twice = “{ $name }” stands here twice. Give each its own name.
facts-expiry-before-issue = The certificate expires on { $day }, before it was issued on { $other }.
facts-expiry-before-effective = The certificate expires on { $day }, before it takes effect on { $other }.
facts-expiry-before-decision = The expiry { $day } lies before the decision of { $other }.
facts-decision-before-stage2 = The decision of { $day } lies before the last day of stage 2, { $other }.
facts-extended-before-expiry = { $day } is no extension: the certificate expires on { $other }.
facts-withdrawn-before-decision = Withdrawn on { $day }, before the first decision on { $other }.
facts-cycle-not-earlier = The decision of { $day } is not earlier than the cycles after it. List each cycle once, the current one not among the earlier.
facts-last-before-first = It ends on { $day }, before it begins on { $other }.
facts-decision-before-audit = The decision of { $day } lies before the audit’s last day, { $other }.
facts-done-in-future = An audit of { $day } cannot have been done by { $other }.
facts-event-before-decision = { $day } lies before the decision of its cycle, { $other }. Move it to the earlier cycle, or correct the day.
facts-stage2-after-decision = A stage 2 on { $day } follows the decision of { $other } it should have led to, inside a running cycle.
facts-stage2-two-days = Stage 2 is said to end on { $day }, its audit on { $other }.
facts-raised-before-audit = Raised on { $day }, before the audit began on { $other }.
facts-before-raised = { $day } lies before the day it was raised, { $other }.
facts-verified-before-correction = Verified on { $day }, before the correction of { $other }.
facts-event-unknown = There is no audit “{ $name }” among the facts.
facts-event-of-other-kind = The audit “{ $name }” is of the kind { $kind }, not { $other }.
facts-suspensions-overlap = The suspension from { $day } begins before the one from { $other } has ended.
facts-number-out-of-range = { $value } cannot be meant here; the limit is { $limit }.
facts-site-count = { $listed } sites are listed; say the same number or none.
facts-site-unknown = There is no site “{ $name }” in the list of sites.
rule-unknown = There is no rule “{ $rule }”. `triennium call DIR cycle_rules` lists them.
cycle-nothing-to-sample = { $sites } sites leave nothing to sample: the formulas begin at two, without the central function.

rule-not-applicable = Nothing in the facts concerns this rule.

## Words
rule-class-norm = Standard
rule-class-cb = Body
rule-class-org = Own rule
rule-class-hint = Hint
verdict-outcome-met = Met
verdict-outcome-due = Due
verdict-outcome-at-risk = At risk
verdict-outcome-breach = Breach
verdict-outcome-overdue = Overdue
verdict-outcome-check-with-body = Check with the body
verdict-outcome-advice = Advice
verdict-outcome-not-applicable = Not applicable
certification-state-applied = Applied
certification-state-stage1-done = Stage 1 done
certification-state-stage2-done = Stage 2 done
certification-state-active = Active
certification-state-scope-changed = Active, scope changed
certification-state-transferred = Transferred
certification-state-suspended = Suspended
certification-state-withdrawn = Withdrawn
certification-state-expired = Expired
certification-state-restored = Restored
certification-state-lapsed = Lapsed
cycle-event-kind-stage1 = Stage 1
cycle-event-kind-stage2 = Stage 2
cycle-event-kind-surveillance = Surveillance
cycle-event-kind-recertification = Recertification
cycle-event-kind-special = Special audit
cycle-event-kind-short-notice = Short-notice audit
cycle-event-kind-scope-extension = Scope extension
cycle-event-kind-transfer-review = Transfer review
cycle-event-kind-transition = Transition
cycle-event-kind-follow-up = Follow-up
suspension-ground-persistent-failure = Persistent or serious failure
suspension-ground-audit-not-allowed = Surveillance or recertification not allowed in time
suspension-ground-client-request = The organisation’s own request
suspension-ground-fees = Unpaid fees
suspension-ground-mark-misuse = Misuse of marks
suspension-ground-authority-evidence = Evidence from an authority
suspension-ground-other = Another ground
site-condition-one-system = one management system
site-condition-central-authority = a central function with authority
site-condition-similar-processes = very similar processes
site-condition-all-in-internal-audit = every site in the internal audits
site-condition-all-in-management-review = every site in the management review

## CYC-01
rule-cyc-01 = A surveillance in the first and in the second year after the decision
deadline-cyc-01 = Surveillance of the cycle year
cyc-01-met = { $audit } falls into the cycle year { $from } to { $to }.
cyc-01-planned = { $audit } is planned inside the cycle year { $from } to { $to }.
cyc-01-late-in-year = { $audit } ends on { $day }, after the cycle year closed on { $to } but inside the same calendar year. The text leaves that open.
cyc-01-none = No surveillance falls into the cycle year { $from } to { $to }.
cyc-01-unplanned = No surveillance is planned for the cycle year { $from } to { $to } yet.
cyc-01-mend = Hold a surveillance between { $from } and { $to }, or get the body’s agreement in writing.

## CYC-02
rule-cyc-02 = First surveillance within 12 months of the decision
deadline-cyc-02 = First surveillance
cyc-02-met = { $audit } ended on { $day }, by { $limit }: 12 months after the decision of { $decision }.
cyc-02-planned = { $audit } is planned for { $day }; the limit is { $limit }.
cyc-02-late = { $audit } ends on { $day }, after { $limit }: 12 months after the decision of { $decision }.
cyc-02-none = No surveillance took place by { $limit }, 12 months after the decision of { $decision }.
cyc-02-unplanned = No surveillance is planned yet; the first one has to end by { $limit }.
cyc-02-mend = End the first surveillance by { $limit }.

## CYC-03
rule-cyc-03 = A surveillance in each calendar year, recertification years apart
deadline-cyc-03 = Surveillance of the calendar year
cyc-03-met = { $audit } fell into { $year }.
cyc-03-planned = { $audit } is planned for { $day }, inside { $year }.
cyc-03-none = No surveillance falls into the calendar year { $year }.
cyc-03-unplanned = No surveillance is planned for { $year } yet.
cyc-03-mend = Hold a surveillance between 1 January and 31 December { $year }.

## CYC-04
rule-cyc-04 = The rhythm of surveillance may be adjusted with the body’s agreement
cyc-04-agreed = The body agreed to another rhythm: { $reason }.
cyc-04-not-agreed = Another rhythm is kept without the body’s agreement or without a reason.
cyc-04-mend = Get the body’s agreement with its reason in writing.

## CYC-05
rule-cyc-05 = Surveillance impossible in time: the body suspends
cyc-05-suspended = The surveillance due by { $limit } was missed and the certificate was suspended for it.
cyc-05-grace = The surveillance due by { $limit } was missed; the body’s grace runs until { $until }.
cyc-05-expect-suspension = The surveillance due by { $limit } was missed: the body has to suspend.
cyc-05-mend = Agree a date for the missed surveillance with the body now, and tell those who rely on the certificate.

## CYC-06
rule-cyc-06 = Recertification audit, its majors and the decision before expiry
deadline-cyc-06 = Recertification decided
cyc-06-met = The recertification was decided on { $decision }, before the expiry of { $expiry }.
cyc-06-planned = Audit and decision are planned before the expiry of { $expiry }.
cyc-06-audit-late = { $audit } ends on { $day }, after the expiry of { $expiry }.
cyc-06-planned-late = The recertification is planned for { $day }, after the expiry of { $expiry }.
cyc-06-decision-late = The decision of { $decision } comes after the expiry of { $expiry }.
cyc-06-decision-tolerated = The decision of { $decision } comes after the expiry of { $expiry }, within the months a sector rule allows.
cyc-06-majors-open = { $count ->
    [one] One major
   *[other] { $count } majors
} of the recertification were not verified by the expiry of { $expiry }.
cyc-06-unfinished = The recertification was not finished by the expiry of { $expiry }.
cyc-06-undecided = The recertification audit was done on { $day }, but nothing is decided yet; the limit is { $expiry }.
cyc-06-audit-planned = The recertification is planned for { $day }; audit, majors and decision have to be done by { $expiry }.
cyc-06-unplanned = No recertification is planned; audit, majors and decision have to be done by { $expiry }.
cyc-06-mend = Finish the audit, have every major verified and the decision taken by { $expiry }.

## CYC-07
rule-cyc-07 = An unfinished recertification extends nothing
cyc-07-met = The recertification was finished in time; no extension was needed.
cyc-07-extended = The validity was extended to { $to } although the recertification was not finished by { $expiry }.
cyc-07-not-valid = The recertification was not finished by { $expiry }: the certificate is not valid since.
cyc-07-open = Without a decision by { $expiry } the certificate ends; nothing extends it.
cyc-07-mend = Get the recertification decided by { $expiry }; after it, do not use the certificate until it is restored.

## CYC-08
rule-cyc-08 = Restoring within six months of expiry, on the old rhythm
deadline-cyc-08 = Last day to restore after expiry
cyc-08-restored = Restored on { $decision }, by { $until }, on the old rhythm.
cyc-08-backdated = Restored on { $decision } but effective from { $effective }: the gap cannot be closed backwards.
cyc-08-fresh-expiry = The new expiry { $new_expiry } is later than { $rhythm }, which the prior cycle gives.
cyc-08-restore = Expired on { $expiry }; the body may restore until { $until } once the recertification is completed.
cyc-08-mend = Complete the recertification and its decision by { $until }; effective from the decision, expiry on the old rhythm.

## CYC-09
rule-cyc-09 = Later than six months: a stage 2 and a new cycle
cyc-09-new-cycle = Decided on { $decision }, after { $until }, upon a stage 2: a new cycle.
cyc-09-no-stage2 = Decided on { $decision }, after { $until }, without a stage 2 since the expiry.
cyc-09-lapsed = Not restored by { $until }: only a new certification helps, with a stage 2 at least.
cyc-09-mend = Plan at least a stage 2 and count a new cycle from its decision.
cyc-09-body-wants-both = This body asks for stage 1 and stage 2 after any lapse; since { $expiry } both were not held.
cyc-09-body-mend = Agree stage 1 and stage 2 with the body, or its waiver in writing.

## CYC-10
rule-cyc-10 = Neither issued nor effective before the decision
cyc-10-met = { $day } is not before the decision of { $decision }.
cyc-10-before = { $day } lies before the decision of { $decision }.
cyc-10-mend = Have the body correct the certificate’s date to { $decision } or later.

## CYC-11
rule-cyc-11 = What the certificate shows after a lapse
cyc-11-new-date = The certificate shows a new certification date.
cyc-11-shown = The certificate shows the original date with the current cycle, the last expiry and the recertification audit.
cyc-11-not-shown = The certificate keeps the original date after the lapse of { $expiry } without everything that belongs beside it.
cyc-11-unknown = Nobody noted what the certificate shows after the lapse of { $expiry }.
cyc-11-mend = Ask the body whether current cycle, last expiry and recertification audit have to stand beside the original date.

## CYC-12
rule-cyc-12 = A stage 1 before recertification after significant change
cyc-12-met = { $audit } looked at the change of { $change } first.
cyc-12-planned = { $audit } is planned to look at the change of { $change } first.
cyc-12-ask = After the significant change of { $change } the recertification may need a stage 1; none is planned.
cyc-12-mend = Ask the body whether the recertification needs a stage 1.

## CYC-13
rule-cyc-13 = From stage 1 to stage 2: neither too soon nor too late
deadline-cyc-13 = Stage 2, before stage 1 has to be repeated
cyc-13-met = { $days } days lie between stage 1 and { $audit }.
cyc-13-order = { $audit } begins before stage 1 has ended.
cyc-13-too-long = { $days } days lie between stage 1 and { $audit }; this body repeats stage 1 after { $limit }.
cyc-13-too-short = { $days } days lie between stage 1 and { $audit }; this body wants at least { $limit } where internal audit or management review was missing.
cyc-13-concerns = { $count ->
    [one] One concern
   *[other] { $count } concerns
} of stage 1 { $count ->
    [one] was
   *[other] were
} not mended when { $audit } began.
cyc-13-mend = Move stage 2, or repeat stage 1, as the body agrees.

## CYC-14
rule-cyc-14 = The whole system is covered over the cycle
cyc-14-met = Every clause was audited at least once in the cycle.
cyc-14-planned = Every clause is planned to be audited at least once in the cycle.
cyc-14-missing = { $count ->
    [one] One clause is
   *[other] { $count } clauses are
} in no audit of the cycle so far: { $clauses }.
cyc-14-mend = Put { $clauses } on the plan of an audit before the cycle ends.

## CYC-15
rule-cyc-15 = Recertification under way six months ahead
deadline-cyc-15 = Recertification audited in good time
cyc-15-met = The recertification audit on { $day } leaves three months before the expiry.
cyc-15-late = The recertification audit on { $day } leaves less than three months for majors and decision.
cyc-15-start = Less than six months are left and no recertification audit has a date.
cyc-15-wait = The recertification is best under way by { $start }.
cyc-15-mend = Agree a date no later than { $target }.

## B6
rule-b6 = What each surveillance touches, and how the clauses spread
b6-core-met = { $audit } touches every topic a surveillance has to.
b6-core-missing = { $audit } leaves out { $count ->
    [one] one clause that serves a topic
   *[other] { $count } clauses that serve topics
} of every surveillance: { $clauses }.
b6-core-mend = Put { $clauses } on its plan, or ask the body where the topic was covered.
b6-not-in-surveillances = { $count ->
    [one] One clause was
   *[other] { $count } clauses were
} in none of the surveillances up to { $audit }: { $clauses }.
b6-not-in-recertification = { $audit } leaves out { $count ->
    [one] one clause
   *[other] { $count } clauses
}: { $clauses }.
b6-spread-mend = Ask the body to put { $clauses } on its plan.

## CB-DUE
rule-cb-due = The body’s own due day
deadline-cb-due = The body’s due day
deadline-cb-due-stage2 = The body’s due day, if it counts 12 months from stage 2
deadline-cb-due-recertified = The body’s due day, if it wants 12 months after a recertification too
cb-due-met = { $audit } ended on { $day }, by the body’s due day { $due }.
cb-due-planned = { $audit } is planned for { $day }; the body’s due day is { $due }.
cb-due-late = { $audit } ends on { $day }, after { $until }, the end of what the body takes as on time.
cb-due-early = { $audit } on { $day } is earlier than the body lets a surveillance be pulled forward before { $due }.
cb-due-none = No surveillance took place by { $until }, the end of what the body takes as on time.
cb-due-unconfirmed = The surveillance due on { $due } has no confirmed date; this body suspends for that.
cb-due-unplanned = No surveillance has a date; the body’s due day is { $due }.
cb-due-mend = Agree the day with the body, and ask from which date it counts.
