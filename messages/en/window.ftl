### The window's own texts. Words that come from data (states, grades, kinds) are in their own blocks below.

## Everywhere
cancel = Cancel
show-in-folder = Show in folder
file-gone = { $path } is no longer there: it was moved or removed, or lies on another computer.
folder-not-shown = The file manager could not be opened ({ $cause }). The file is { $path }.
close = Close
save = Save
loading = Working…
news = News
skip = Skip to the page
sections = Sections
try-again = Try again
error-unknown = Something was refused: { $code }
page-missing = There is no such page
page-missing-about = It may have been moved, or the link is incomplete. Choose a section at the left.

## Sections
section-today = Today
section-audits = Audits
section-nonconformities = Nonconformities
section-actions = Actions
section-evidence = Evidence
section-standards = Standards
section-organisation = Organisation
section-history = History

## Lists
list-search = Search { $what }
list-search-short = Search
list-nothing-found = Nothing found
list-count = { $count ->
    [0] none
    [one] { $count } entry
   *[other] { $count } entries
  }

## Choosing
choose-nothing = –
choose-none = Nothing fits
choose-letters = Type two letters or more
choose-narrow = Narrow the list
choose-typing = Type to search
choose-open = Show all
date-placeholder = 2026-11-22 or +14
date-pick = Pick a day
date-before = Month before
date-after = Month after

## Finding one's way
palette-open = Find or go to
palette-hint = A number, a word, a page …
palette-records = Records
key-list = Keyboard shortcuts
key-palette = Find a record or a page
key-search = Search this list
key-new = New, on this page
key-close = Close a dialog or menu
key-send = Send a form
key-rows = Move in a list
key-open = Open the row

## Fields
label-required = required
label-reason = Reason

## Looking into files
preview-broken = This picture cannot be shown: the file is damaged or not what its name says.
preview-pdf-broken = This PDF cannot be shown: it is damaged or encrypted.
preview-none = No preview for files of this type ({ $mime }): opening it could run something. Its hash and its particulars are shown instead.
preview-cut = Only the beginning is shown.
pdf-before = Page before
pdf-after = Next page
pdf-page = Page { $page } of { $pages }

## Dates that are due
due-late = { $days ->
    [one] one day late
   *[other] { $days } days late
}
due-soon = { $days ->
    [0] today
    [one] in one day
   *[other] in { $days } days
}

## Audits
audit-plan = Plan an audit
audit-plan-do = Plan
audits-empty = No audits yet
audits-empty-about = Plan the first one: title, dates, what it is to look at. Team, criteria and checklist follow on its page.
filter-state = Any state
role-lead = Lead auditor
label-title = Title
label-number = Number
label-kind = Kind
label-state = State
label-mode = Mode
label-planned = Planned
label-planned-from = First day
label-planned-to = Last day
label-objectives = Objectives
label-scope = Scope
label-period-from = Period looked at, from
label-period-to = Period looked at, to
label-client = Audit client
label-language = Language
label-methods = Methods
label-confidentiality = Confidentiality
label-remote-share = Remote share in percent
label-remote-agreed = Remote auditing agreed by
label-remote-risk = Risks of remote auditing
label-remote-fallback = Fallback
label-conclusion = Conclusion
label-fulfilment = Degree of fulfilment
label-effectiveness = Effectiveness of the system
label-objectives-met = Objectives met
label-sampling-statement = Sampling statement
label-recommendation = Recommendation
label-good-practice = Good practice
label-obstacles = Obstacles
label-not-covered = Areas not covered, and why
label-disagreements = Unresolved disagreements
label-distribution = Distribution
hint-audit-scope = In words. Sites, services and processes are chosen on the audit's page.
hint-audit-period = The time the records looked at come from, not the days of the audit.
hint-sampling-statement = That conclusions rest on samples, and what that means for how far they reach.

## Everywhere
edit = Edit
remove = Remove
remove-what = Remove { $what }
still-missing = still missing
list-empty = { $what }: nothing yet
not-saved = Not saved yet
read-only = Read only
go-on = Go on
version = Version { $version }
more-steps = More
next-steps = What can be done next
steps-none = Nothing more is to be done.
step-done = Done: { $step }
steps-taken = Steps taken
overview = Overview
preview = Preview
filter-grade = Any grade
filter-kind = Any kind
language-en = English
language-de = German
severity-fault = Fault
severity-warning = Warning

## Who and where
welcome-about = Audits and certification for ISO/IEC 20000-1, on this computer alone.
who-am-i = Who are you?
who-am-i-about = Every change is signed with the name of the person who made it. Several people may share this computer.
hint-own-role = For instance: lead auditor, service manager.
be-person = Go on as { $name }
be-another = Somebody else
workspace-new = New workspace
workspace-make = Create
workspace-open = Open a workspace
workspace-close = Close the workspace
workspace-choose = Choose the folder of the workspace
workspace-recent = Recent
workspace-forget = Take { $organisation } off this list

## Today
today-audits-running = Audits in progress
today-open-nonconformities = Open nonconformities
today-open-majors = of them major
today-open-actions = Open actions
today-overdue = Overdue
today-due = Due soon
today-next = Next
today-notice = { $overdue ->
    [0] Nothing is overdue
    [one] One thing is overdue
   *[other] { $overdue } things are overdue
}; due until { $until }: { $due }.
today-resume = Go on with
today-nothing = Nothing is due
today-nothing-about = Plan an audit, or look at the standards and the organisation first.

## Audits
audit-way = Where the audit stands
audit-plan-title = Audit plan
audit-now = The audit is now: { $state }
audit-back = Back to planning
audit-cancel = Cancel the audit
audit-cancel-about = A cancelled audit stays in the programme with its reason. It cannot be taken up again.
audit-step-planned = Back to planning
audit-step-prepared = Mark as prepared
audit-step-in-progress = Begin the audit
audit-step-reported = Report it
audit-step-closed = Close it
audit-step-cancelled = Cancel the audit
team = Team and participants
team-add = Add a person
team-none = Nobody yet. An audit needs exactly one lead auditor.
team-remove = Take { $person } off the team
exception = Exception
exception-record = Not independent
exception-do = Record the exception
exception-words = { $person } may audit { $process } ({ $relation }). Why: { $reason }. What limits the harm: { $mitigation }. Second reviewer: { $reviewer }.
criteria = Criteria
criterion-add = Add a criterion
criteria-none = None yet: choose the standard the audit is measured against.
hint-criterion = A policy, contract or law; or the part of the standard that counts.
scope-none = No sites, services or processes chosen yet.
amendments = Amendments
amend = Amend
amend-about = The audit is reported and its content is locked. An amendment stands beside it, for everyone to see.
agenda = Agenda
agenda-empty = No sessions yet
agenda-empty-about = Opening meeting, interviews, closing meeting: each with its time, place and people.
session-add = Add a session
session-edit = Edit the session
checklist = Checklist
checklist-build = Add questions
checklist-build-do = Add
checklist-empty = No questions yet
checklist-empty-about = Take them from the starter checklist of a standard, from an earlier audit, or write your own.
checklist-from = Take them from
checklist-from-starter = the starter checklist
checklist-from-clauses = the clauses, one question each
checklist-from-earlier = an earlier audit, answers to be verified anew
checklist-from-own = a question of my own
checklist-answered = { $answered } of { $items } answered
checklist-open-only = Open only
checklist-all-answered = Every question is answered
checklist-next = Next question
checklist-before = Question before
checklist-note = Write the note
not-answered = not answered
not-yet-reverified = Not yet re-verified.
earlier-answer = Last time: { $result }. { $note }
earlier-nonconformities = Earlier nonconformities of this clause
expected-evidence = Usually seen: { $text }
samples = Samples
samples-none = No sample drawn.
sample-draw = Draw a sample
sample-draw-do = Draw
sample-mark = Mark exceptions
sample-words = { $size } of { $population }, { $method }
sample-seed = seed { $seed }
findings = Findings
findings-empty = No findings yet
findings-empty-about = Raise them from a question of the checklist, or here.
finding-missing = There is no such finding
finding-taken-away = This finding was taken away
finding-taken-away-about = What it said, and who took it away, stands in the history.
finding-missing-about = The link is incomplete, or leads to another workspace.
finding-raise = Raise a finding
nonconformity-raise = Raise the nonconformity
report = Report
report-preview = Preview of the report
report-write = Write the PDF
report-save = Save the report
report-written = The report is in { $path }
conclusions = Conclusions
conclusions-none = Nothing is concluded yet. The report needs a conclusion and a sampling statement.

## Nonconformities
nonconformities-empty = No nonconformities
nonconformities-empty-about = They are raised from the findings of an audit, or here from a complaint, an incident or an external report.
nonconformity-new = New nonconformity
loop = Loop
stage-draft = Draft
stage-issued = Issued
stage-correction = Correction
stage-cause = Cause
stage-plan = Plan
stage-work = Work
stage-verification = Verification
stage-effect = Effect
stage-closing = Closing
triad = Requirement, evidence, statement
triad-edit = Edit the nonconformity
repeat-of = repeats { $number }
cycle-number = Cycle { $cycle }
deferred-until = Deferred until { $date }
escalated-to = Escalated to { $person }
due-dates = Due dates
corrections = Correction
corrections-none = What was put right at once about the thing itself.
correction-record = Record a correction
causes = Cause
causes-none = Why it could happen, shown step by step.
cause-record = Record the cause
cause-text = Analysis
why-question = Why { $number }
why-answer = Answer { $number }
why-shown = What shows answer { $number }
why-evidence = What shows it
why-add = One more why
possible-cause = Possible cause
possible-cause-add = One more cause
plan-and-actions = Plan and actions
plan-record = Record the plan
plans-none = What will be done about the cause, and how it will be known that it worked.
action-add = Add an action
effect-checks = Effectiveness
check-record = Record the check
checks-none = Not checked yet. Without an effective check there is no closure.
eight-d-d0-preparation = D0 Preparation
eight-d-d1-team = D1 Team
eight-d-d2-problem = D2 Problem
eight-d-d3-containment = D3 Containment
eight-d-d4-root-cause = D4 Root cause
eight-d-d5-chosen-actions = D5 Chosen actions
eight-d-d6-implemented = D6 Implemented
eight-d-d7-prevention = D7 Prevention
eight-d-d8-recognition = D8 Recognition

## Actions
actions-empty = No actions
actions-empty-about = They come from the plans of nonconformities; an improvement may stand on its own.
action-new = New improvement
action-cancel = Cancel the action
action-step-start = Start
action-step-finish = Done
action-step-verify = Verify
action-step-return = Return it
action-step-resume = Take it up again
action-step-cancel = Cancel the action
move-due-date = Move the due date

## Evidence
evidence-drop = Drop files here, paste a screenshot, or choose.
evidence-choose = Choose evidence
evidence-files = Choose files
evidence-folder = Choose a folder
evidence-taken = { $count ->
    [0] Nothing was taken in
    [one] One piece of evidence taken in
   *[other] { $count } pieces of evidence taken in
  }
evidence-none = No evidence yet.
evidence-empty = No evidence yet
evidence-empty-about = Drop files above. They are copied, and their SHA-256 is kept.
evidence-check = Check the evidence
evidence-check-about = The quick check compares size and times: what it finds unchanged is not verified. The full check reads every byte again.
check-quick = Quick check
check-full = Full check
check-quick-done = { $items } items looked at, not read. Findings: { $faults }.
check-full-done = { $items } items read in full ({ $bytes }). Findings: { $faults }.
evidence-save = Save a copy
evidence-in-place = Left in place, not in the vault
evidence-particulars = Particulars
evidence-used = Used in
evidence-unused = Not linked to anything yet.
custody = Custody
never-checked = never

## Standards
catalogues = Catalogues
catalogues-empty = No catalogues yet
catalogues-empty-about = Import one from CSV or OSCAL.
catalogue-import = Import a catalogue
catalogue-import-about = CSV with number and title, or an OSCAL catalogue in JSON. It is looked at first; nothing is written until you take it in.
catalogue-choose = Choose the file
catalogue-preview = { $title }: { $clauses } clauses, { $leaves } of them leaves.
catalogue-take = Take it in
catalogue-imported = The catalogue is in
clause-untitled = (without a title)

## Organisation
people = People
person-add = Add a person
sites = Sites
site-add = Add a site
services = Services
service-add = Add a service
processes = Processes
process-add = Add a process
documents = Documents
document-add = Add a document
competence = Competence
competence-of = Competence of { $person }
competence-none = Nothing recorded yet.
competence-add = Add competence

## History and comments
history-none = Nothing has happened yet.
history-reason = Why: { $reason }
history-verify = Verify the history
history-verdict = Verification
history-sound = { $entries } entries: chain, signatures and tables agree.
history-faults = { $entries } entries, { $faults } findings.
history-newer = Newer
history-older = Older
history-range = { $from }–{ $to } of { $total }
comments = Comments
comments-none = No comments.
comment-new = Write a comment
comment-add = Comment

## What is due
due-audit-start = audit begins
due-correction = correction
due-plan = plan
due-implementation = implementation
due-effectiveness = effectiveness check
due-action = action

## Fields
label-actual = Held
label-address = Address
label-amendment = Amendment
label-approved-by = Approved by
label-approved-on = Approved on
label-approver = Approved by
label-attendees = Attended by
label-auditor = Auditor
label-body-reference = Certification body's agreement
label-built = Built by
label-by = By
label-cancelled-reason = Cancelled because
label-capture-method = How it was captured
label-captured = Captured
label-captured-where = Where
label-cause-category = Category
label-check-method = How it will be checked
label-check-on = Effectiveness check on
label-checked = Last full check
label-checker = Checked by
label-clause = Clause
label-clauses = Clauses
label-consequences = Consequences
label-consequences-handled = How the consequences were dealt with
label-contributing = Contributing causes
label-correction = What was put right
label-correction-due = Correction
label-plan-due = Plan
label-implementation-due = Implementation
label-effectiveness-due = Effectiveness check
label-country = Country
label-criterion = In words
label-criticality = Criticality
label-day = Day
label-decision = Decision
label-defer-until = Until
label-description = Description
label-done-by = Done by
label-done-on = Done on
label-due-on = Due
label-due-reason = Moved because
label-email = E-mail
label-escalate-to = To
label-evidence-text = Evidence seen
label-exceptions = Exceptions
label-expected-evidence = Evidence usually seen
label-extent = How far it reached
label-external = Of another organisation
label-external-reference = Their own number
label-failure-kind = What failed
label-file-size = Size
label-final-cause = Cause
label-from = From
label-grade = Grade
label-grade-reason = Why this grade
label-headcount = People there
label-importance = Importance
label-is-central = Central function
label-job-title = Job title
label-languages = Languages
label-location = Where it is kept
label-looked-at = What was looked at
label-manager = Manager
label-media-type = Type
label-method = Method
label-mitigation = What limits the harm
label-name = Name
label-note = Note
label-operates = Operated by
label-organisation = Organisation
label-organisation-name = Name of the organisation
label-original-due = First promised
label-original-name = Original name
label-original-path = Original path
label-owner = Owner
label-owner-manager = Owner's manager
label-period = Period
label-person = Person
label-persons = Spoken with
label-personal-data = Personal data
label-place = Place
label-plan = Corrective action
label-population = Population
label-population-ids = Items of the population
label-population-size = Size of the population
label-private-note = Private note
label-process = Process
label-progress = Progress in percent
label-query = Query
label-question = Question
label-redaction-note = Redaction
label-requirement = Requirement
label-result = Result
label-retain-until = Keep until
label-review-due = Review due
label-risk = Risk
label-role = Role
label-sample-ids = Sample
label-second-reviewer = Second reviewer
label-service = Service
label-session = Session
label-shown-by = Shown by
label-similar-checked = Where similar ones were looked for
label-similar-elsewhere = Could it happen elsewhere?
label-site = Site
label-size = Sample size
label-sms-change = Change of the management system
label-source = Source
label-source-system = Source system
label-standard = Standard
label-statement = Statement
label-step = Step
label-success-criterion = Success criterion
label-to = To
label-topic = Topic
label-unit = Unit
label-valid-from = Valid from
label-valid-until = Valid until
label-verification-note = Verification
label-verified = Verified
label-version = Version
label-when = When

## Hints
hint-body-reference = Only for a nonconformity that the body raised.
hint-check-on = Empty: the day the plan names.
hint-clauses = Numbers, separated by commas.
hint-due-reason = Asked when a date differs from the proposed one.
hint-evidence-text = In such detail that the auditee finds the same thing.
hint-extent = Records, sites, customers; and how far the correction went.
hint-final-cause = Something that can be changed. “Human error” alone is not accepted.
hint-languages = Two letters each, separated by commas: en, de.
hint-looked-at = Records, period, sample.
hint-mitigation = A second auditor on the topic, a larger sample, a review of the working papers.
hint-operates = Whoever operates or built a process may not audit it without a recorded exception.
hint-owner-manager = Approves the plan.
hint-persons = Role and unit; no names needed.
hint-population = What it is and where the list came from.
hint-population-ids = One per line, in the order of the list.
hint-population-size = Only where the items are not listed.
hint-private-note = For you alone: never exported, but counted in the report.
hint-process-clause = The clause it mainly realises, for instance 8.6.1.
hint-query = How it was selected.
hint-requirement = Clause and requirement in your own words.
hint-similar-checked = Other records, sites, services.
hint-sms-change = Must be decided before closing.
hint-statement = How the evidence fails the requirement. No culprit, no solution.
hint-success-criterion = Something that can be seen or counted on the day of the check.
hint-topic = A standard, a process, a role: “ISO/IEC 20000-1 lead auditor”.

## More
audit-move = Move it

## More
checklist-built = { $added } questions added; { $known } were there already.
hint-plan = What removes the cause. Its actions follow with owner and date.
label-body-acceptance = Accepted by the certification body
due-proposed = { $date } proposed

## More
action-step-progress = Report progress
action-step-move = Move the due date

## More
history-more = and { $count } more
history-of = Number of a record

## More
evidence-known = { $count } were here already and are linked.

## More
today-mine = Only mine
label-designation = Designation
label-edition = Edition
row-number = row { $row }

## More
due-audit-report = report of the audit
due-document-review = document review
due-evidence-expiry = evidence expires
due-competence-expiry = competence expires

## More
repeat-acknowledge = It repeats { $number }: seen and taken into account

## Audit programme
programmes = Audit programme
programme-add = Add a programme
label-purpose = Purpose
label-resources = Resources
label-competence-needs = Competence needed
label-effectiveness-review = Did it reach its objectives?
hint-programme-reason = Asked when an approved programme changes.
workspace-open-read = Open to read only
workspace-again-read = Open this one to read only
workspace-again-write = Open this one to write
