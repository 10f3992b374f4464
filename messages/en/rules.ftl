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

## NCX-01
rule-ncx-01 = Majors of stage 2 verified within six months
deadline-ncx-01 = Major of stage 2 verified
ncx-01-met = The body verified it by { $limit }, six months after stage 2.
ncx-01-again = Another stage 2 was held, as the rule asks after six months.
ncx-01-late = Not verified by { $limit }, six months after the last day of stage 2 ({ $stage2 }).
ncx-01-open = The body has to verify it by { $limit }, six months after stage 2.
ncx-01-mend = Have correction and corrective action verified by { $limit }; after it another stage 2 is due.

## NCX-02
rule-ncx-02 = No certificate with an unverified major; minors with an accepted plan
ncx-02-verified = The major was verified before the decision.
ncx-02-accepted = The plan for the minor was accepted before the decision.
ncx-02-major-open = The major was not verified when the body decided on { $decision }.
ncx-02-minor-open = The minor had no accepted plan when the body decided on { $decision }.
ncx-02-major-first = The major has to be verified before the body can decide.
ncx-02-minor-first = The minor needs an accepted plan before the body can decide.
ncx-02-looked-at = The minor’s implementation was verified by the next audit, { $audit }.
ncx-02-not-looked-at = The next audit, { $audit }, has passed and the minor is not verified.
ncx-02-escalates = The next audit, { $audit }, has passed and the minor is open: this body makes it a major.
ncx-02-mend = Have it verified, or its plan accepted, before the decision.
ncx-02-minor-mend = Show the body the implementation, and keep what progress was agreed as evidence.

## NCX-03
rule-ncx-03 = Majors of the recertification verified before expiry
deadline-ncx-03 = Major of the recertification verified
ncx-03-met = The body verified it before the expiry of { $expiry }.
ncx-03-late = Not verified by the expiry of { $expiry }.
ncx-03-open = The body has to verify it by the expiry of { $expiry }.
ncx-03-mend = Have it implemented and verified by { $expiry }, with time for the decision.

## NCX-04
rule-ncx-04 = The body’s terms for replies and closing
deadline-ncx-04-reply = Reply to the body
deadline-ncx-04-close = Closed by the body’s term
ncx-04-reply = { $outcome ->
    [met] The reply came by { $limit }, the body’s term.
    [overdue] No reply by { $limit }, the body’s term.
   *[other] The body’s term for a reply ends on { $limit }.
}
ncx-04-close = { $outcome ->
    [met] It was verified by { $limit }, the body’s term.
    [overdue] It was not verified by { $limit }, the body’s term.
   *[other] The body’s term for closing ends on { $limit }.
}
ncx-04-mend = Send what is owed, or ask the body for more time before { $limit }: inaction leads to suspension.
ncx-04-closed = The body verified the major.
ncx-04-ask = The major is open, and no term of the body is known.
ncx-04-ask-mend = Ask the body by when it has to be closed, and enter its terms as a profile.

## NCX-05
rule-ncx-05 = Improvements need no reply; evidence is not softened
ncx-05-no-reply = No reply is due.
ncx-05-softened = It was a nonconformity with evidence and was softened.
ncx-05-no-evidence = It was changed because the evidence did not bear a nonconformity.
ncx-05-unknown = It was a nonconformity; whether evidence bore it is not said.
ncx-05-mend = Grade it by its evidence again, with the reason written down.

## NCX-06
rule-ncx-06 = Stage 1 gives areas of concern, not grades
ncx-06-met = It is not graded as a nonconformity, and no formal reply is due.
ncx-06-graded = It was graded “{ $grade }” at stage 1, which gives areas of concern only.
ncx-06-elsewhere = An area of concern belongs to stage 1; this one was raised at: { $kind }.
ncx-06-mend = Ask the body what it means by it: what would it be graded at stage 2?

## NCX-07
rule-ncx-07 = What is found at one site is looked for at all
ncx-07-met = All sites were looked at for what was found in { $site }.
ncx-07-not-checked = It was found in { $site }, and the body decided before all sites were looked at for it.
ncx-07-open = It was found in { $site }; all sites have to be looked at for it before the decision.
ncx-07-mend = Look at every site for it, mend it where it is found, and note the day.

## SUS-01
rule-sus-01 = The grounds for suspending
sus-01-norm = { $ground } is a ground the standard names.
sus-01-contract = { $ground } is a ground bodies set in their contracts.
sus-01-other = The ground is none the standard or contracts usually name.
sus-01-mend = Ask the body for the ground in writing, and which rule or clause of the contract it rests on.

## SUS-02
rule-sus-02 = While suspended: not valid, not promoted, publicly known
sus-02-stopped = The certification was not promoted from { $from } on.
sus-02-promoted = Suspended from { $from }, but promoted until { $stopped }.
sus-02-unknown = Suspended from { $from }; that the certification is no longer promoted is not recorded.
sus-02-mend = Take certificate and marks out of web pages, letters and offers, and note the day.

## SUS-03
rule-sus-03 = A suspension lasts six months at most in most cases
deadline-sus-03 = Suspension resolved
sus-03-met = It ended on { $end }, within six months.
sus-03-long = It ended on { $end }, after { $limit }; six months are the rule in most cases.
sus-03-unresolved = Unresolved after { $limit }: the body has to withdraw or reduce the scope.
sus-03-open = It has to be resolved by { $limit }; after that the body withdraws or reduces the scope.
sus-03-mend = Resolve the ground and have it verified by { $limit }, or agree on a smaller scope.

## SUS-04
rule-sus-04 = Only a part fails: the scope is reduced
sus-04-reduced = The failing part was taken out of the scope.
sus-04-resolved = The failing part was put right.
sus-04-not-reduced = A part of the scope still fails after { $limit } and was not taken out.
sus-04-open = A part of the scope fails: by { $limit } it is put right or taken out.
sus-04-mend = Put the part right, or ask the body to reduce the scope before the whole certificate falls.

## SPC-01
rule-spc-01 = A wider scope after a review of the application
spc-01-met = The body reviewed the application and decided the audit work of { $audit }.
spc-01-not = { $audit } goes without a review of the application.
spc-01-due = Before { $audit } the body reviews the application and decides the audit work.
spc-01-unknown = Whether the body reviewed the application before { $audit } is not recorded.
spc-01-mend = Send the application with the new scope; a surveillance may carry the extension.

## SPC-02
rule-spc-02 = Audits at short notice under conditions made known
spc-02-met = The conditions of { $audit } were made known beforehand.
spc-02-not = The conditions of { $audit } were not made known beforehand.
spc-02-due = The conditions of { $audit } are made known beforehand.
spc-02-unknown = Whether the conditions of { $audit } were made known beforehand is not recorded.
spc-02-mend = Ask the body for its conditions for short-notice audits, and how it chose a team you could not object to.

## SPC-03
rule-spc-03 = The body is told of significant changes
spc-03-told = The body was told of the change of { $change }.
spc-03-after-audit = The body was not told of the change of { $change } before { $audit }.
spc-03-not-told = The body has not been told of the significant change of { $change }.
spc-03-mend = Tell the body without delay, in writing, and note the day.

## TRF-01
rule-trf-01 = Only a valid accredited certificate transfers
trf-01-met = On { $day } the certificate is valid, accredited and not suspended.
trf-01-suspended = On { $day } the certificate is suspended.
trf-01-expired = On { $day } the certificate has expired.
trf-01-withdrawn = On { $day } the certificate is withdrawn.
trf-01-not-accredited = The certificate is not an accredited one.
trf-01-unknown = Whether the certificate is accredited is not said.
trf-01-mend = Have the suspension lifted first, or ask the new body for an initial certification.

## TRF-02
rule-trf-02 = Six months to transfer when the body is gone
deadline-trf-02 = Transferred to another body
trf-02-met = Transferred by { $limit }.
trf-02-open = The issuing body ended on { $ended }; the transfer has to be done by { $limit }.
trf-02-late = The issuing body ended on { $ended }; not transferred by { $limit }.
trf-02-mend = Find an accredited body and finish its review by { $limit }.

## TRF-03
rule-trf-03 = A review before the transfer
trf-03-met = The review before the transfer looked at everything it has to.
trf-03-none = Transferred without a review.
trf-03-missing = The review left out: { $topics }.
trf-03-open = The new body’s review still has to look at: { $topics }.
trf-03-mend = Give the new body what it needs for { $count } topics and note the day of its review.

## TRF-04
rule-trf-04 = Cycle and expiry carry over
trf-04-met = The new certificate keeps the expiry of { $expiry }.
trf-04-fresh = The new certificate runs to { $new_expiry }, past the expiry of { $expiry }.
trf-04-unknown = The expiry on the new body’s certificate is not recorded; it has to be { $expiry }.
trf-04-open = The expiry of { $expiry } carries over to the new body.
trf-04-mend = Have the new body issue its certificate with the expiry of { $expiry }.

## TRF-05
rule-trf-05 = Majors closed and minor plans accepted before the new body certifies
trf-05-met = No major is open and every minor has an accepted plan.
trf-05-open = { $count ->
    [one] One nonconformity stands
   *[other] { $count } nonconformities stand
} in the way: { $list }.
trf-05-mend = Have the majors verified and the plans accepted before the transfer: { $list }.

## MS-01
rule-ms-01 = The central function in every audit
ms-01-met = { $audit } looked at the central function.
ms-01-left-out = { $audit } leaves the central function out.
ms-01-unknown = Whether { $audit } looked at the central function is not recorded.
ms-01-due = { $audit } has to look at the central function.
ms-01-mend = Put the central function on the plan of { $audit }.

## MS-02
rule-ms-02 = The size of the sample of sites
ms-02-met = { $audit } visits { $visited } of { $sites } sites; { $least } are needed.
ms-02-too-few = { $audit } visits { $visited } of { $sites } sites; at least { $least } are needed.
ms-02-due = { $audit } has to visit at least { $least } of { $sites } sites.
ms-02-unknown = Which sites { $audit } visited is not recorded; at least { $least } of { $sites } are needed.
ms-02-mend = Plan at least { $least } sites for { $audit }.

## MS-03
rule-ms-03 = The body’s quoted sample against the formula
ms-03-met = { $kind }: { $quoted } of { $sites } sites are quoted; the formula gives { $least }.
ms-03-too-few = { $kind }: only { $quoted } of { $sites } sites are quoted; the formula gives { $least }.
ms-03-mend = Ask the body how it came to { $quoted }; the formula gives { $least }.

## MS-04
rule-ms-04 = A quarter of the sample at random, the rest as different as possible
ms-04-met = { $random } of the { $visited } sites of { $audit } were drawn at random; { $least } are needed.
ms-04-all = { $audit } visits all sites.
ms-04-too-few = { $random } of the { $visited } sites of { $audit } were drawn at random; at least { $least } are needed.
ms-04-due = At least { $least } of the { $visited } sites of { $audit } have to be drawn at random.
ms-04-unknown = How many sites of { $audit } were drawn at random is not recorded; at least { $least } are needed.
ms-04-mend = Have at least { $least } sites of { $audit } drawn at random, and keep the draw.
ms-04-repeated = { $audit } visits { $count ->
    [one] a site
   *[other] { $count } sites
} of { $first } again while others wait.
ms-04-repeated-mend = Choose other sites for { $audit }.

## MS-05
rule-ms-05 = Without sampling: all sites, and 30 % each surveillance
ms-05-met = { $audit } visits { $visited } of { $sites } sites; { $least } are needed without sampling.
ms-05-too-few = { $audit } visits { $visited } of { $sites } sites; without sampling at least { $least } are needed.
ms-05-due = { $audit } has to visit at least { $least } of { $sites } sites.
ms-05-unknown = Which sites { $audit } visited is not recorded; at least { $least } of { $sites } are needed.
ms-05-repeated = { $audit } visits { $count ->
    [one] a site
   *[other] { $count } sites
} of the earlier surveillance again; normally they are others.
ms-05-mend = Plan at least { $least } sites for { $audit }, others than last time.

## MS-06
rule-ms-06 = Sites are not merged to shrink the sample
ms-06-met = { $site } is one complex with { $addresses } addresses, all on the certificate.
ms-06-merged = { $site } counts as one site with { $addresses } addresses that are no complex.
ms-06-address-missing = { $site } has { $addresses } addresses, and not all stand on the certificate.
ms-06-mend = Count each address as a site, or show the complex with every address on the certificate.

## MS-07
rule-ms-07 = Who may be sampled
ms-07-met = The organisation may be sampled: every condition holds.
ms-07-independent = Independent firms bundled by a consultant are not sampled.
ms-07-missing = It may not be sampled; missing: { $flags }.
ms-07-unknown = Whether it may be sampled is open; not said: { $flags }.
ms-07-mend = Meet and document what is missing, or agree with the body on auditing every site.

## MS-08
rule-ms-08 = No more than half off a site’s audit time
ms-08-met = The audit time at { $site } is reduced by { $pct } %.
ms-08-too-much = The audit time at { $site } is reduced by { $pct } %; at most 50 % are allowed.
ms-08-mend = Ask the body for at least half of the time at { $site }.

## MS-09
rule-ms-09 = A larger sample for risk, complexity, nonconformities, complaints
ms-09-met = { $audit } visits { $visited } sites, more than the formula’s { $least }.
ms-09-same = There is reason to enlarge the sample, but { $audit } visits { $visited } sites, the formula’s { $least }.
ms-09-mend = Ask the body how it weighed the reasons.

## AT-02
rule-at-02 = At most 30 % less audit time, for known reasons
at-02-met = The reductions add up to { $pct } %.
at-02-overshoot = The reductions add up to { $pct } %; 30 % are the most, and clipping a longer list is not accepted.
at-02-reason = { $count ->
    [one] One reduction rests
   *[other] { $count } reductions rest
} on no reason the rule knows.
at-02-quote = { $days } days are quoted, { $pct } % less than the table’s { $table }; 30 % are the most.
at-02-quote-met = { $days } days are quoted, { $pct } % less than the table’s { $table }.
at-02-mend = Ask the body for the reasons of its reductions and for at least 70 % of its table.

## AT-04
rule-at-04 = Rule of thumb of MD 5: a third and two thirds of the initial days
at-04-near = { $kind }: { $days } days are quoted; the MD 5 rule of thumb gives about { $thumb }.
at-04-far = { $kind }: { $days } days are quoted, far from the about { $thumb } of the MD 5 rule of thumb, which was not made for service management.
at-04-mend = Ask the body how it came to { $days } days; its own table decides.

## AT-05
rule-at-05 = Eight hours a day, 80 % on site
at-05-hours = The quoted days have { $hours } hours.
at-05-long-days = The quoted days have { $hours } hours; longer days do not make fewer of them.
at-05-hours-mend = Ask for the time in days of eight hours.
at-05-on-site = { $pct } % of the table’s time is on site.
at-05-off-site = Only { $pct } % of the table’s time is on site; MD 5 wants 80 %.
at-05-site-mend = Ask the body how it justifies the share off site.

## AT-06
rule-at-06 = Integrated audits: at most 20 % off the sum
at-06-met = Integration takes { $pct } % off the { $days } days of the standards together.
at-06-too-much = Integration takes { $pct } % off the { $days } days of the standards together; 20 % are the most.
at-06-mend = Ask the body for at least 80 % of the sum.

## IA-01
rule-ia-01 = Nobody audits what they own, operate or built
ia-01-independent = { $auditor } is independent of { $process }.
ia-01-overridden = { $auditor } is bound to { $process } ({ $relation }), with a recorded override and a second review.
ia-01-own-work = { $auditor } is bound to { $process } ({ $relation }) without an override that somebody else reviewed.
ia-01-mend = Assign somebody else, or record an override with its reason and a second reviewer.

## The rules of certification
cli-facts-not-json = { $path } is not JSON: { $cause }.
cli-cycle-head = { $state } on { $on }. { $expiry ->
    [none] No certificate yet.
   *[other] { $proposed ->
        [yes] Expiry { $expiry } (proposed: read it from the certificate).
       *[no] Expiry { $expiry }.
    }
}
cli-cycle-mends = What would mend it:
cli-cycle-hidden = { $count ->
    [one] One rule is
   *[other] { $count } rules are
} not concerned; --all shows them.
cli-cycle-from = From
cli-cycle-rule = Rule
cli-cycle-class = Class
cli-cycle-confidence = Sure
cli-cycle-source = Source
cli-cycle-subject = About
cli-cycle-turns = Turns on
cli-cycle-reason = Reason
cli-cycle-audit = Audit
cli-cycle-sites = Sites at least
cli-cycle-random = of them at random
cli-cycle-unsampled = Without sampling
cli-cycle-done = done
cli-cycle-passed = passed
cli-cycle-alarm = within { $days } days
