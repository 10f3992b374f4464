### Certification in the window: certificates, the cycle and its timeline, certification bodies, normative references.

section-certification = Certification

## Overview
cert-certifications = Certificates
cert-axis = On one axis
cert-bodies = Certification bodies
cert-complaints = Complaints
cert-references = Normative references
cert-none = No certification yet
cert-none-about = Enter the certification body first: its deadlines and its readings decide what is late. Then the certification, its cycle, its audits and the certificate.
cert-none-next = Enter the standard you are or want to be certified to; cycle, audits and certificate follow on its page.
cert-begin-body = Enter a certification body
cert-add = Add a certification
cert-edit = Certification
cert-edit-what = Edit { $what }
cert-next-audit = Next external audit
cert-next-audit-none = none planned
cert-next-deadline = Next deadline
cert-in-days = { $days ->
    [0] today
    [one] in one day
   *[other] in { $days } days
}
cert-worst = Worst: { $verdict }
cert-worst-why = Why
cert-all-held = All rules hold
cert-alarm = Within { $days } days
cert-proposed = proposed
cert-expires-on = Expires on { $date }
cert-expires-proposed-on = Expiry proposed: { $date }
cert-axis-which = Certifications shown
cert-axis-none-about = Enter two or more certifications to see their cycles one beneath the other.
cert-yes = Yes
cert-no = No

## The certification
cert-certification = Certification
cert-body = Certification body
cert-catalogue = Standard in this workspace
cert-catalogue-hint = Its audits are planned by this edition. Leave it empty to write another standard.
cert-scheme = Scheme
cert-scheme-hint = A scheme of its own beside the accredited one; usually empty.
cert-applied = Applied on
cert-initial-certified = First certified on
cert-marks-allowed = Marks that may be used
cert-site-sampling = Sites may be sampled
cert-site-sampling-hint = Otherwise all of them are audited at stage 2 and recertification.
cert-cycle = Cycle
cert-audits = External audits
cert-certificates = Certificates
cert-upkeep = Marks and complaints
cert-records = Evidence

## Cycles
cert-cycles = Cycles
cert-cycles-none = No cycle yet. The first begins with the certification decision.
cert-cycle-add = Add a cycle
cert-stage2-last = Last day of stage 2
cert-audit-last = Last day of the audit it began with
cert-decision-hint = The day the body decided: not the last audit day, not the day of issue.
cert-recertification-planned = Recertification planned for
cert-due-day = Due day of the body
cert-due-day-hint = The day the body itself gave for the first surveillance: its contract, beside the limit of the standard.
cert-frequency = Reason for another frequency
cert-frequency-hint = A season, or a certification limited in time (CYC-04). Usually empty.
cert-frequency-agreed = The body agreed in writing

## External audits
cert-event-plan = Plan an external audit
cert-event-title-hint = “Surveillance 2”; the kind is enough where this is empty.
cert-plan = Plan
cert-events-none = No external audit yet
cert-events-none-about = Stage 1, stage 2, surveillances, recertification: enter those that were held and plan those to come.
cert-quoted-days = Auditor days quoted
cert-quoted-days-hint = As the body quoted them; never computed here.
cert-auditor-days = { $days ->
    [one] one day
   *[other] { $days } days
}
cert-result = Record the result
cert-result-of = { $what }: result
cert-held = Held
cert-held-from = First day held
cert-held-to = Last day held
cert-notified = Findings notified on
cert-notified-hint = Some bodies count their deadlines from this day.
cert-majors-verified = Majors verified on
cert-days-held = Auditor days held
cert-sites-audited = Sites audited
cert-random-sites = Of them drawn at random
cert-readiness-gap = Internal audit or management review was missing
cert-application-reviewed = The body reviewed the application
cert-conditions-known = Conditions were made known beforehand
cert-first-planned = First planned for
cert-moved-reason = Moved because
cert-moved-badge = Moved
cert-confirm = Confirm the days
cert-confirmed = Days confirmed
cert-move = Move …
cert-move-what = Move: { $what }
cert-move-do = Move
cert-moved = { $what } was moved
cert-cancel = Cancel the audit
cert-cancel-audit = Cancel the audit …
cert-cancel-what = Cancel: { $what }
cert-cancel-about = It stays on record with the reason, and no rule counts it any more.
cert-more-of = More about { $what }
cert-findings-of = Findings:

## Findings of a report
cert-findings-key-in = Key in findings
cert-findings-of-report = Report: { $what }
cert-findings-about = As { $body } wrote them: its numbers, its words, its grades, its dates. Nonconformities become drafts of the loop. All are taken in, or none.
cert-findings-take = Take in
cert-findings-taken = { $findings ->
    [one] One finding
   *[other] { $findings } findings
} taken in, { $nonconformities ->
    [0] no nonconformity
    [one] one nonconformity
   *[other] { $nonconformities } nonconformities
} drafted
cert-finding-number = Finding { $number }
cert-finding-another = Another finding
cert-finding-drop = Drop finding { $number }
cert-grade-hint = The words of the body's own scale.
cert-reference-hint = The body's own number.
cert-finding-text-hint = What was found, as the report says it.
cert-raised = Raised on
cert-due-hint = Only where the report sets a date; otherwise the body's deadlines hold.

## Certificates
cert-certificate-add = Add a certificate
cert-certificates-none = No certificate yet.
cert-certificate-number = Certificate number
cert-issued = Issued on
cert-effective = Effective from
cert-expires = Expires on
cert-expires-hint = Read from the paper: some bodies print three years, others a day less.
cert-scope-printed = Scope as printed
cert-scope-printed-hint = Word for word.
cert-marks-printed = Marks on it
cert-supersedes = Replaces
cert-issue-reason-hint = Why there is another one: a new scope, site or edition.

## Standing
cert-standing = Standing
cert-standing-add = Record a change
cert-standing-none = Never suspended, transferred or changed in scope.
cert-what-happened = What happened
cert-happened = On
cert-ground = Ground
cert-until-set = End set by the body
cert-promotion-stopped = No longer promoted since
cert-promotion-hint = While suspended the certification must not be promoted (SUS-02).
cert-part-of-scope = Only a part of the scope
cert-from-body = From
cert-to-body = To
cert-body-ended = Earlier body ended on
cert-reviewed = Looked at before the transfer
cert-scope-before = Scope before
cert-scope-after = Scope after

## Marks and complaints
cert-marks = Use of marks
cert-mark = Mark
cert-mark-add = Add a use
cert-marks-none = No use of a mark is recorded.
cert-mark-place = Where
cert-mark-place-hint = Web site, letterhead, tender.
cert-mark-checked = Checked on
cert-mark-conforms = As the body's rules want it
cert-mark-unchecked = Not checked
cert-mark-good = As it should be
cert-mark-bad = Misused
cert-complaint-add = Add a complaint
cert-complaints-none = No complaint
cert-complaints-none-about = Every surveillance asks for complaints and what became of them.
cert-complainant = From whom
cert-complaint-about = What about
cert-received = Received on
cert-answer = Answer
cert-answered = Answered on
cert-closed = Closed on
cert-complaint-nonconformity = Nonconformity it led to
cert-complaint-open = Open
cert-complaint-closed = Closed

## Normative references
cert-reference-add = Add a document
cert-references-bring = Bring what is new
cert-references-brought = The documents that come with Triennium are here
cert-references-none = No document
cert-references-none-about = Bring the documents that come with Triennium, or add one.
cert-reference-document = Document
cert-reference-key = Short key
cert-reference-key-hint = iso20000-1-2018; a successor is named by it.
cert-reference-issuer = Issuer
cert-reference-from-hint = A year, a month or a day, as far as it is known.
cert-reference-successor = Successor
cert-reference-successor-hint = The short key of the document that replaces it.
cert-confidence = Confidence

## Certification bodies
body-add = Add a certification body
bodies-none = No certification body yet
bodies-none-about = Its accreditation, its deadlines for nonconformities, and how it reads what the standard leaves open.
body-certifications = { $count ->
    [0] no certification
    [one] one certification
   *[other] { $count } certifications
}
body-accreditation = Accredited by
body-accreditation-number = Accreditation number
body-accreditation-scope = Scope of accreditation
body-scheme-hint = Only where it certifies under a scheme of its own.
body-contact = Contact
body-phone = Telephone
body-deadlines = Deadlines for nonconformities
body-deadlines-about = Contract values: late against them is overdue, never a breach of the standard.
body-profile = Deadline profile to start from
body-profile-hint = Copied to the body; every deadline can be changed afterwards.
body-profile-copy = Copy a profile …
body-profile-copy-hint = Its deadlines replace those the body has now.
body-profile-note = Note on the deadlines
body-counted-from = Counted from
body-plan-major = Plan for a major
body-close-major = Major closed
body-plan-minor = Plan for a minor
body-close-minor = Minor closed
body-before-expiry = Majors before expiry where that is sooner
body-escalates = Open minors become majors
body-grade-scale = Words for grades
body-grade-scale-hint = The scale its reports grade with. Scales are kept under Workspace, Grades.
body-scale-internal = the internal scale
body-term-hint = 90d, 10wd (working days), 4w, 2m, or next_audit. Empty: none.
body-term-none = none given
body-term-next-audit = by the next audit
body-term-d = { $amount ->
    [one] one day
   *[other] { $amount } days
}
body-term-wd = { $amount ->
    [one] one working day
   *[other] { $amount } working days
}
body-term-w = { $amount ->
    [one] one week
   *[other] { $amount } weeks
}
body-term-m = { $amount ->
    [one] one month
   *[other] { $amount } months
}
body-readings = Where practice disagrees
body-readings-about = The standard leaves these open. What is not known is read carefully: asked back rather than called good.
body-reading = Question
body-reading-value = This body
body-reading-rules = Decided now
body-not-known = not known: read carefully
body-due-basis = Its due day counts from
body-due-basis-hint = Beside the limit of the standard, which counts from the decision.
body-counted-day = Audit day that must lie within a limit
body-counted-day-hint = The last day is the careful reading.
body-twelve-months = Twelve months after a recertification too
body-twelve-months-hint = The standard limits it to the first certification.
body-late-in-year = Surveillance after its cycle year, inside its calendar year
body-late-in-year-hint = “Breach” is the strict reading.
body-pull-forward = Months an audit may be pulled forward
body-months-hint = Empty: not agreed.
body-window = Months round the due day that are on time
body-grace = Months of grace before suspension
body-decision-after = Months after expiry for the decision
body-decision-after-hint = Only older sector rules allow any.
body-confirm = Days before the due day to confirm a date
body-confirm-hint = Later, some bodies suspend.
body-stage-gap = Most days from stage 1 to stage 2
body-stage-gap-least = Least days from stage 1 to stage 2 after gaps
body-lapse-stage1 = Stage 1 and 2 after any lapse

## The timeline
cert-timeline = Timeline
cert-timeline-of = Timeline of { $what }
cert-zoom-cycle = This cycle
cert-zoom-cycles = Current cycles
cert-zoom-all = Everything
cert-as-table = As a table
cert-timeline-keys = What is only planned can be tried on another day: drag it, or use the arrow keys (a day; with Shift a week, up and down a month). Enter asks for a date, Escape takes it back. Nothing is written before “Move …”.
cert-cycle-empty = No cycle to show yet
cert-cycle-empty-about = Add the cycle with its decision under “Certificates”, and the audits under “External audits”.
cert-today = Today, { $date }
cert-tried = tried
cert-mark-label = { $audit }, last day
cert-table = Timeline as a table
cert-table-what = What
cert-table-until = On or until
cert-instead-of = instead of { $date }
cert-hard = hard limit

## What if
cert-what-if = What if
cert-what-if-about = Nothing is written yet.
cert-discard = Discard
cert-take-back = Take back
cert-try = Try
cert-try-day = Try { $what } on another day
cert-last-day = Last day of the audit
cert-last-day-hint = The audit keeps its length.
cert-try-where = { $audit } would end on { $date }.
cert-try-move = { $from } → { $to }
cert-try-holds = Every rule that held still holds.
cert-later = { $days ->
    [one] one day later
   *[other] { $days } days later
}
cert-earlier = { $days ->
    [one] one day earlier
   *[other] { $days } days earlier
}
cert-nearest = The nearest day that holds is { $date }.
cert-nearest-none = No day within three years mends it.
cert-take-nearest = Take { $date }, the nearest day that holds
cert-broken-before = Stood against it before the move too.

## Verdicts
cert-verdicts = What the rules say
cert-verdicts-none = No rule has anything to say yet.
cert-rule = Rule
cert-forecast = as planned
cert-mend = What mends it:
cert-turns = Turns on { $date }
cert-decided-by = Decided by: { $fact } { $value }
cert-setting = Read by the setting “{ $setting }”: { $value }.
cert-setting-change = Look at the body's readings
cert-source-seen = Where this was seen
verdict-group-breach = Breach
verdict-group-overdue = Overdue against your profile
verdict-group-at-risk = At risk
verdict-group-check-with-body = Check with the body
verdict-group-due = Due
verdict-group-advice = Advice
verdict-group-met = Met
verdict-group-not-applicable = Does not apply
fact-decision = decision
fact-stage2-last-day = last day of stage 2
fact-last-day = last day
fact-first-day = first day
fact-expiry = expiry
fact-events = audits
fact-verified = verified
fact-plan-accepted = plan accepted
today-certifications = Certificates in danger and limits near
today-certifications-more = { $count } more
cert-tab-body = Body
cert-verdicts-tried = What the rules say of the tried days
cert-result-change = Change the result
cert-days-ago = { $days ->
    [one] one day ago, not recorded as held
   *[other] { $days } days ago, not recorded as held
}
fact-addresses = addresses
fact-adjusted-frequency = another frequency
fact-application-reviewed = application reviewed
fact-body-told = body told
fact-central-function = central function
fact-changes = changes
fact-checked-at-all-sites = checked at all sites
fact-clauses = clauses
fact-conditions-known = conditions known
fact-expiry-extended-to = expiry extended to
fact-grade = grade
fact-ground = ground
fact-new-effective-date = new effective date
fact-new-expiry = new expiry
fact-nonconformities = nonconformities
fact-promotion-stopped = promotion stopped
fact-random-sites = sites drawn at random
fact-recertification-planned = recertification planned
fact-regraded-from = graded before
fact-relation = tie to the process
fact-scope-reduced = scope reduced
fact-shown-after-lapse = shown after the lapse
fact-sites = sites
fact-suspensions = suspensions
fact-time-reduction-pct = reduction of time in percent
fact-withdrawn-on = withdrawn on
fact-issue-date = issue date
fact-effective-date = effective date
fact-replied-on = replied on
fact-correction = correction
fact-body-due-day = due day of the body
fact-initial-days = days quoted for stage 1 and 2
fact-surveillance-days = days quoted for a surveillance
fact-recertification-days = days quoted for the recertification
fact-quoted-initial = sample quoted for stage 2
fact-quoted-surveillance = sample quoted for a surveillance
fact-quoted-recertification = sample quoted for the recertification
fact-reviewed = looked at
fact-reasons-to-enlarge = reasons for a larger sample
fact-factors = factors
fact-on-site-pct = share on site in percent
fact-hours-per-day = hours a day
fact-combined-days = days quoted together
fact-integration-reduction-pct = reduction for integration in percent
fact-value-one-system = one management system
fact-value-central-authority = central function with authority
fact-value-similar-processes = very similar processes
fact-value-all-in-internal-audit = all in the internal audits
fact-value-all-in-management-review = all in the management review
fact-value-true = yes
fact-value-false = no
