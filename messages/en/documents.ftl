# The documents beside the audit report. Used by crates/core/src/report/documents and app/report.

doc-planned = Planned
doc-place = Place
doc-dated = Date

# Audit plan
doc-plan-title = Audit plan { $audit }
doc-plan-subject = Audit plan for { $organisation }
doc-plan-kicker = Audit plan
doc-plan-status-agreed = Agreed
doc-plan-people = Team and roles
doc-plan-others = Others who take part
doc-plan-agenda = Agenda
doc-plan-agenda-note = Times are those of the place. The team leader may change the order on the day and says so.
doc-plan-no-agenda = No session is planned yet.
doc-plan-session = Session, clauses
doc-plan-matters = What is looked at
doc-plan-matters-intro = What this audit covers, and what it leaves to another with the reason:
doc-plan-matter = Matter
doc-plan-moved-to = Moved to { $audit }
doc-plan-arrangements = Arrangements
doc-plan-resources = Resources
doc-plan-sampling = Sampling
doc-plan-remote = Remote auditing
doc-plan-remote-share = Remote share
doc-plan-remote-agreed = Agreed by
doc-plan-remote-risk = Risks
doc-plan-remote-fallback = If the link fails
doc-plan-follow-up = From earlier audits
doc-plan-follow-up-none = Nothing was carried over from earlier audits.
doc-plan-after = After the audit
doc-plan-after-text = Findings are shown in the closing meeting, the report follows. Each nonconformity is answered with correction, cause and plan within the days named on its sheet; the team checks that the actions were carried out and had effect.
doc-plan-agreement = Agreement
doc-plan-agreement-text = Objections to this plan are settled between the team leader and the auditee before the audit.

# Checklist
doc-checklist-title = Checklist { $audit }
doc-checklist-subject = Audit checklist for { $organisation }
doc-checklist-kicker-blank = Checklist to fill in
doc-checklist-kicker-filled = Checklist
doc-checklist-extent = Extent
doc-checklist-questions = { $count ->
    [0] No question is on this checklist yet.
    [one] One question
   *[other] { $count } questions
 }
doc-checklist-answered = { $answered } of { $count } questions answered
doc-checklist-note-blank = Tick one result for each question. A result without what was seen is worth nothing: name the record, its number and its date.
doc-checklist-note-filled = What was asked, seen and judged. The auditors’ private notes are not part of it.
doc-checklist-clause = Clause { $number }
doc-checklist-question = Question
doc-checklist-result = Result
doc-checklist-seen = What was seen
doc-checklist-open = Not answered
doc-checklist-expected = Expected
doc-checklist-sampling = Sampling
doc-checklist-earlier = Earlier
doc-checklist-persons = Persons
doc-checklist-answered-by = By, on

# Nonconformity sheet
doc-sheet-title = Nonconformity { $number }
doc-sheets-title = { $count ->
    [0] Nonconformities
   *[other] Nonconformities: { $count } sheets
 }
doc-sheet-subject = Nonconformities of { $organisation }
doc-sheet-kicker = Nonconformity sheet, { $organisation }
doc-sheets-part = Nonconformity sheets
doc-sheets-file = nonconformities
doc-sheets-none = There is no nonconformity.
doc-sheets-intro = { $count ->
    [one] One nonconformity with all its life.
   *[other] { $count } nonconformities, each with all its life on a sheet of its own.
 }
doc-sheet-owner = Owner
doc-sheet-closer = Closed by
doc-sheet-second-closer = Second closer
doc-sheet-not-yet = Not yet.

# Register of actions
doc-register-title = Register of corrective actions
doc-register-subject = Corrective actions of { $organisation }
doc-register-kicker = As of { $day }
doc-register-file = actions
doc-register-all = All actions of the workspace
doc-register-scope = Of
doc-register-on = As of
doc-register-open = Open
doc-register-late = Overdue
doc-register-settled = Done or called off
doc-register-none = There is no action.
doc-register-ageing = Ageing
doc-register-by-age = Open actions by age
doc-register-by-owner = Open actions by owner
doc-register-in-time = In time
doc-register-others = { $count ->
    [one] One other
   *[other] { $count } others
 }
doc-register-nonconformities = Open nonconformities by age since their issue
doc-register-open-ones = Open actions
doc-register-settled-ones = Done and called-off actions
doc-register-first-due = first { $day }
doc-register-late-by = { $days ->
    [one] 1 day late
   *[other] { $days } days late
 }
doc-register-age = { $days ->
    [0] since today
    [one] open for 1 day
   *[other] open for { $days } days
 }
doc-register-verified = Verified: { $by }

# Audit pack
doc-report-part = Audit report
doc-pack-title = Audit pack
doc-pack-title-of = { $audit }
doc-pack-kicker = Audit pack
doc-pack-subject = Audit pack of { $organisation }
doc-pack-badge = Sealed pack no. { $sequence }
doc-pack-not-sealed-badge = Not sealed
doc-pack-audits = Audits
doc-pack-scope = Put together for
doc-pack-about = About this pack
doc-pack-profile = Contents
doc-pack-digest = Digest of the evidence (SHA-256)
doc-pack-digest-of = { $count ->
    [one] Over the manifest’s line of the one file below data/evidence/. Whoever changes, adds or removes evidence changes this number.
   *[other] Over the manifest’s lines of the { $count } files below data/evidence/. Whoever changes, adds or removes evidence changes this number.
 }
doc-pack-proves = The seal shows that these are exactly the bytes that the holder of the key sealed, and that nothing was added or taken away since. It proves neither that what they say is true nor that it is everything there was; and unless a time stamp was added, the day is what the device’s clock said. The key’s fingerprint and the seal’s hash stand in the handover letter, which comes by another route.
doc-pack-not-sealed = This document was printed without a pack round it: nothing shows that it is unchanged. The hashes of the evidence are those of the workspace.
doc-pack-gaps = What is missing
doc-pack-gaps-none = Nothing that this pack should hold is known to be missing.
doc-pack-left-out = Left out
doc-pack-left-out-none = No evidence was left out.
doc-pack-redacted = Redacted
doc-pack-redacted-what = What was made unreadable
doc-pack-redacted-intro = People are called by what they do. Of what is sensitive, a copy made unreadable is in this pack or nothing is; the originals and their hashes stay with the issuer.
doc-pack-differences = Differences to the pack before
doc-pack-differences-none = Nothing differs from the pack that this one replaces.
doc-pack-records = What the evidence is about
doc-pack-records-list = Records
doc-pack-records-count = { $count ->
    [one] The record that this pack was put together for, with its evidence.
   *[other] The { $count } records that this pack was put together for, each with its evidence.
 }
doc-pack-records-without = No evidence
doc-pack-report-without = In full as parts of their own, and not repeated here: { $parts }.
doc-evidence-none = There is no evidence in this pack.
doc-evidence-items = Items

# Handover letter
handover-title = Handover of { $pack }
handover-subject = How to recognise a sealed audit pack
handover-kicker = Handover letter
handover-intro = You receive a sealed audit pack. This letter comes to you by another route, so that nobody who could change the pack on its way could change both. Please compare before you rely on it.
handover-pack = Pack
handover-sequence = Pack no.
handover-file = File
handover-size = Size
handover-purpose = Purpose
handover-issuer = Issuer
handover-recipient = Recipient
handover-supersedes = Replaces
handover-supersedes-none = No earlier pack
handover-sealed-at = Sealed (device clock)
handover-time-stamp = Time stamp
handover-no-time-stamp = None: the device’s clock says when, and nobody has proven it.
handover-compare = Compare these two, group by group
handover-seal = Seal, SHA-256
handover-key = Key fingerprint
handover-how = How to verify
handover-step-look = Look at name and size of { $file }: both must be as above.
handover-step-decrypt = { $file } is encrypted. Decrypt it first with your key or the passphrase that was agreed; name and size above are of the encrypted file.
handover-step-app = With Triennium: open the pack under “Received packs”, or run “triennium pack verify { $file }”. It must find no fault and show the two values above.
handover-step-browser = Without Triennium: open verify.html, which you got from somebody other than the sender of the pack, in a browser and drop the file on it.
handover-step-tools = With your system’s tools: unpack it and follow HOW-TO-VERIFY.txt in the folder { $pack }.
handover-step-differs = If anything differs, do not use the pack. Call the issuer at a number you already know.
handover-means = What matches is exactly what the issuer sealed with this key. That says nothing about truth or completeness, and the time is the device’s.
handover-means-stamped = What matches is exactly what the issuer sealed with this key, not later than the time stamp says. That says nothing about truth or completeness.
handover-signed = For the issuer
handover-received = Received and compared

# Programme and coverage
doc-programme-subject = Audit programme and coverage of { $organisation }
doc-programme-kicker = Audit programme and coverage
doc-programme-as-of = As of
doc-programme-coverage = Coverage
doc-programme-chart = How everything stands over the period
doc-programme-nothing = There is nothing to cover: the programme has no standard, process, site or service.
doc-programme-all-covered = Each of the { $all } clauses is audited, planned, moved or left out with a reason.
doc-programme-some-uncovered = { $open ->
    [one] One of { $all } clauses is covered by no audit of the period.
   *[other] { $open } of { $all } clauses are covered by no audit of the period.
 }
doc-programme-uncovered = Clauses that no audit covers
doc-programme-last = Last audited
doc-programme-never = never
doc-programme-terms = The programme
doc-programme-purpose = Purpose
doc-programme-effectiveness = Was it effective?
doc-programme-audits = Audits of the period
doc-programme-no-audits = No audit lies in the period.
doc-programme-external = by others
doc-programme-moved = moved from { $from } to { $to } by { $by }: { $reason }
doc-programme-matrix = What each audit covers
doc-programme-legend = The numbers at the top are those of the audits above.
doc-programme-mark-done = D
doc-programme-mark-planned = P
doc-programme-mark-moved = M
doc-programme-mark-not-sampled = N
doc-programme-next = Next
doc-programme-clause = Clauses
doc-programme-process = Processes
doc-programme-site = Sites
doc-programme-service = Services
doc-programme-risks = Risks and opportunities of the programme
doc-programme-treatment = Treatment
doc-programme-checks = Does the programme stand up?
doc-programme-check = Matter
doc-programme-decided = Because
doc-programme-mend = What would mend it
doc-plan-auditee = For the auditee
doc-programme-more = and { $count } more

# How documents look
kind-report-style = Look of documents
field-report-style-primary-colour = First colour
field-report-style-secondary-colour = Second colour
field-report-style-address-line = Address line
field-report-style-paper = Paper
field-report-style-language = Language
field-report-style-confidentiality = Confidentiality
field-report-style-watermark = Word across every page
field-report-style-number-pattern = Form of document numbers
field-report-style-logo = Logo
op-report-style-save = changed how documents look
style-colour-unknown = “{ $colour }” is not a colour. Write six digits after a number sign: #153e63.
style-pattern-wrong = “{ $pattern }” is no form of a document number. It needs the place {"{"}number{"}"} and may have {"{"}kind{"}"}; other braces stand for nothing.
style-logo-too-large = The picture has { $size } bytes. A logo has at most { $limit }: make it smaller.
style-logo-no-picture = { $path } is not a PNG or JPEG that can be drawn. Save the logo as one.
paper-size-a4 = A4
paper-size-letter = Letter
doc-programme-timeline = When they are
doc-programme-own = Own audits
doc-programme-others = By others
doc-programme-heat = Clauses looked at, by main clause and audit

# A certification's cycle
doc-cycle-kicker = Certification cycle as of { $day }
doc-cycle-subject = Certification cycle of { $organisation }
doc-cycle-body = Certification body
doc-cycle-certificate = Certificate
doc-cycle-expiry = Valid until
doc-cycle-expiry-proposed = { $day } (proposed)
doc-cycle-since = In this state since
doc-cycle-timeline = Timeline
doc-cycle-legend = Audits: square stage 1 and 2, circle surveillance, diamond recertification, triangle others; filled when held. ✓ means done.
doc-cycle-nothing = There is nothing to show yet: the certification has no cycle and no audit.
doc-cycle-rules = What the rules say
doc-cycle-all-hold = { $held ->
    [0] No rule stands against it.
    [one] The one rule that applies holds.
   *[other] All { $held } rules that apply hold.
}
doc-cycle-some-hold = { $troubles ->
    [one] One matter needs attention; { $held } rules hold.
   *[other] { $troubles } matters need attention; { $held } rules hold.
}
doc-cycle-why = Why
doc-cycle-mend = What helps
doc-cycle-dates = Limits and dates
doc-cycle-until = On or until
doc-cycle-hard = limit of the standard
report-from = From
