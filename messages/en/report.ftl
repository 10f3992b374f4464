# The audit report, as PDF and as text. Used by crates/core/src/report/sections.

report-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 } { $year }
report-decimal-mark = .
report-page-of = Page { $page } of { $pages }
report-contents = Contents
report-continued = continued
report-watermark = DRAFT
report-subject = Audit report for { $organisation }

# Cover and document control
report-audit-number = Audit
report-audit-dates = Performed
report-dated = Date of report
report-lead = Audit team leader
report-document-control = Document control
report-document-number = Document number
report-version = Version
report-status = Status
report-status-draft = Draft
report-status-final = Final
report-confidentiality = Confidentiality
report-prepared-by = Prepared by
report-reviewed-by = Reviewed by
report-approved-by = Approved by
report-distribution-count = Recipients
report-change = Change

# Column heads and labels
report-number = Number
report-name = Name
report-role = Role
report-function = Function
report-form = Form
report-title = Title
report-reference = Reference
report-edition = Edition
report-amendments = Amendments
report-on = Date
report-by = By
report-by-whom = By, on
report-what = What
report-why = Why?
report-because = Because
report-state = State
report-step = Step
report-time = Time
report-note = Note
report-reason = Reason
report-area = Area
report-person = Person
report-subject-column = Subject
report-item = Item
report-category = Category
report-clause = Clause
report-clauses = Clauses
report-grade = Grade
report-process = Process
report-processes = Processes
report-site = Site
report-sites = Sites
report-services = Services
report-source = Source
report-outcome = Outcome
report-owner = Owner
report-due = Due
report-done-on = Done on
report-kind = Kind
report-method = Method
report-methods = Methods
report-period = Period

# Summary
report-summary = Summary
report-conclusion-short = The conclusion in short
report-counts = Findings by grade
report-counts-title = { $count ->
    [0] No findings
    [one] { $count } finding, by grade
   *[other] { $count } findings, by grade
 }
report-findings-at-a-glance = Findings at a glance
report-finding = Finding

# The audit
report-audit = The audit
report-organisation = Organisation
report-address = Address
report-certified-scope = Scope of the management system
report-client = Audit client
report-programme = Audit programme
report-mode = Mode
report-planned = Planned
report-performed = Performed
report-places = Places
report-days = Audit days
report-language = Language of the audit
report-objectives = Objectives
report-scope = Scope
report-scope-statement = Scope of the audit
report-excluded = Excluded
report-criteria = Criteria

# People
report-people = Team and participants
report-audit-team = Audit team
report-competence = Competence
report-assigned-to = Assigned to
report-participants = Participants
report-attended = Took part in
report-agenda = Agenda as held
report-auditors = Auditors
report-auditees = Auditees

# Conclusions
report-conclusions = Conclusions
report-fulfilment = Degree of fulfilment
report-effectiveness = Effectiveness
report-objectives-met = Objectives met
report-recommendation = Recommendation
report-later-audits = For later audits
report-follow-up-arrangements = Follow-up agreed
report-patterns = Patterns
report-good-practice = Good practice

# Coverage
report-coverage = Clause coverage
report-coverage-title = Clauses audited, by criterion
report-covered = Covered
report-covered-audited = Audited
report-covered-partly = Partly
report-covered-not-sampled = Not sampled
report-findings-or-reason = Findings, or reason

# Findings
report-findings = Findings
report-no-findings = No findings were recorded in this audit.
report-graded-as = {" "}(graded “{ $word }” in the certification body’s terms)
report-statement = Statement
report-observed = What was found
report-persons = Persons, by role
report-evidence = Evidence
report-nonconformity = Nonconformity
report-recorded-by = Recorded by, on

# Nonconformities
report-nonconformities = Nonconformities
report-grade-and-state = Grade and state
report-aliases = Also cited as
report-failure-of = Failure of
report-risk = Risk
report-recurrence = Recurrence
report-repeats = Repeats { $number }
report-issued-on = Issued
report-closed = Closed
report-triad = Requirement, evidence, statement
report-requirement = Requirement
report-evidence-found = Evidence found
report-correction = Correction
report-cause = Cause analysis
report-five-whys = Five whys
report-ishikawa = Cause and effect (Ishikawa)
report-eight-d = Eight disciplines (8D)
report-discipline = Discipline
report-possible-cause = Possible cause
report-verified = Verified
report-cause-confirmed = Confirmed
report-cause-excluded = Excluded
report-cause-open = Not checked
report-final-cause = Cause
report-similar = Elsewhere?
report-plan = Plan
report-criterion = Success criterion
report-check-planned = Effectiveness check
report-decision = Decision
report-implementation = Implementation
report-verification = Verification of implementation
report-effectiveness-check = Effectiveness check
report-due-dates = Due dates
report-moved-because = Moved because
report-course = Course

# Actions
report-actions = Actions
report-overdue = Overdue
report-progress = Progress
report-verified-by = Verified by, on

# Follow-up
report-follow-up = Earlier nonconformities

# Sampling
report-sampling = Sampling
report-sampling-statement = An audit looks at samples. What was not drawn was not seen, so a deviation may exist where this report names none; the conclusions hold within that uncertainty. Each sample is given here with its population, method and seed, so that it can be drawn again.
report-sample = Sample { $number }: clause { $clause }
report-population = Population
report-sample-size = Drawn
report-drawn-of = { $drawn } of { $population }
report-seed = Seed
report-drawn = Items
report-exceptions = Exceptions
report-no-exceptions = None

# Limits
report-limits = Limits of this report
report-not-covered = Areas not covered
report-consequence = Consequence
report-obstacles = Obstacles
report-disagreements = Unresolved disagreements
report-no-disagreements = There are no unresolved disagreements between the audit team and the auditee.
report-auditee-says = Auditee
report-team-says = Audit team
report-independence = Independence
report-independence-count = { $count ->
    [0] No auditor was assigned to a process that they own, operate or built.
    [one] One assignment was made in spite of the independence rule, with reason, mitigation and second review:
   *[other] { $count } assignments were made in spite of the independence rule, each with reason, mitigation and second review:
 }
report-mitigation = Mitigation
report-second-reviewer = Second reviewer
report-left-out = Left out
report-private-notes = { $count ->
    [0] The auditors kept no private notes on this audit.
    [one] One private note of an auditor is not part of this report.
   *[other] { $count } private notes of the auditors are not part of this report.
 }

# Evidence
report-evidence-index = Evidence index
report-evidence-digest = One hash for all the evidence of the pack this report lies in: SHA-256 over the lines of manifest-sha256.txt that begin below data/evidence/. “triennium pack verify” and verify.html show it, too.
report-evidence-intro = { $count ->
    [one] One item of evidence. Its SHA-256 shows that a copy is unchanged since it was taken in; it says nothing about truth or time.
   *[other] { $count } items of evidence. A SHA-256 shows that a copy is unchanged since it was taken in; it says nothing about truth or time.
 }
report-captured = Captured, state
report-supports = Supports
report-bytes = { $bytes } bytes

# Photographs
report-photographs = Photographs
report-picture-not-shown = { $evidence }: this picture cannot be shown here. The file itself is unchanged in the evidence.

# Amendments, sign-off
report-amendments-intro = This report was changed after it was issued. Each change is listed with what stood there before.
report-before = Before
report-after = After
report-sign-off = Sign-off
report-sign-off-intro = The undersigned stand for this report.
report-distribution = Distribution

# What the store adds
report-picture-left-out = { $number } is a picture that is not printed here: it is too large for the report, or its file could not be read as it was collected.
report-version-issued = First issue
report-not-in-checklist = Not part of this audit’s checklist
report-not-yet-verified = Not yet looked at again
report-evidence-state-on = { $state } ({ $on })
report-path-is-folder = { $path } is a folder. Give the name of the PDF file to write.
report-eight-d-0 = Preparation
report-eight-d-1 = Team
report-eight-d-2 = Problem
report-eight-d-3 = Containment
report-eight-d-4 = Root cause
report-eight-d-5 = Chosen actions
report-eight-d-6 = Actions carried out
report-eight-d-7 = Prevention
report-eight-d-8 = Recognition

## Where the making of a report is
stage-report-layout = Laying out the report
stage-report-pages = Drawing its pages
stage-report-write = Finishing the file
