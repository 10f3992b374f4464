### What lies in an evidence pack beside the evidence: HOW-TO-VERIFY.txt (help-*), and report.html (page-*).

## HOW-TO-VERIFY.txt. Plain ASCII in English; a paragraph is wrapped when the file is made.
help-title = How to verify this evidence pack
help-intro = { $zip } is a sealed evidence pack. When it is unpacked, its one folder is { $base }. Each way below is enough by itself; they differ in what they need and in what they prove. None of them needs a network, except to install a tool.
help-first = First of all
help-letter = The handover letter reached you by another route than this pack. It states the fingerprint of the key that sealed the pack and the SHA-256 of seal.txt. Hold against the letter what the tools below show: what is printed in the pack itself proves nothing, because whoever changes a pack can change that too. A way that knows the key or the seal says so.
help-key = The key this pack says it was sealed with:
help-proves = Proves
help-proves-not = Does not prove
help-windows = Windows
help-macos = macOS
help-linux = Linux
help-where-base = Type the lines of ways 2 to 4 in a terminal that is in the unpacked folder { $base } (Windows: in PowerShell), those of way 5 in the folder where { $zip } lies.

help-page-title = In a browser, with nothing installed (verify.html)
help-page-proves = that the pack holds exactly the files that were sealed, that nothing was added or removed, and which key sealed it; where seal.txt.tsr lies beside the seal, also that this time stamp holds, what time it states and who signed it. It checks the zip as it is, without unpacking.
help-page-not = anything by itself: take verify.html from somebody you trust, or compare its SHA-256 with the one that Triennium publishes for its version.
help-page-copy = Copy verify.html out of { $zip }.
help-page-open-windows = Double-click it: it opens in Edge, Chrome or Firefox.
help-page-open-macos = Open it in Chrome or Firefox (Control-click, Open With).
help-page-open-linux = Open it in Chromium, Firefox or GNOME Web.
help-page-choose = Choose { $zip } in it, and compare the key it shows with the letter.

help-hashes-title = The hashes, with what the system brings along
help-hashes-proves = that no listed file is damaged or changed, and that the lists are those the seal names.
help-hashes-not = who sealed it (way 3 does), nor that no file was added: a file that is not listed is not looked at.
help-hashes-7zip = On Windows, 7-Zip does the same: 7z t -thash manifest-sha256.txt, then tagmanifest-sha256.txt. One file alone, anywhere: certutil -hashfile seal.txt SHA256. The lines are silent about files that are as they should be, and the last one shows the same hash twice.

help-seal-title = The seal, with OpenSSH
help-seal-proves = that seal.txt is exactly what the holder of the key signed as an audit pack. With way 2, and with a key that is the letter's, it proves that these are exactly the bytes that were sealed.
help-seal-not = whose key it is: compare the fingerprint it prints with the handover letter. The time in seal.txt is what the issuer's device clock said; nobody has proven it. A time stamp, seal.txt.tsr, is checked by ways 1 and 5.
help-seal-note = The first line makes a folder beside the pack, so that nothing is added to the pack. The second says which key is expected. Better still, copy the key from the letter. On Windows keep "cmd /c" and the quotation marks: PowerShell alone would change the bytes on their way. This needs OpenSSH 8.1 or newer (ssh -V says which it is).

help-bag-title = As a bag, with bagit-python
help-bag-proves = that the pack is a complete and valid BagIt bag (RFC 8493): nothing under data is missing, changed or added.
help-bag-not = who sealed it, nor that the lists were not made anew: a bag carries no signature.

help-program-title = With Triennium
help-program-proves = all that the other ways prove, and that the zip hides nothing. It lists every fault.
help-program-not = whose key it is: give it --key with the fingerprint from the letter, and --seal with the hash of seal.txt from the letter, and it compares both. Nor whether the authority behind a time stamp is to be trusted: give it --tsa-anchor with that authority's certificate.

help-limits-title = What no way can prove
help-limits = That what was sealed is true, or that it is complete. A sound pack is exactly the bytes that the holder of the key sealed, and the device clock said when. A time stamp (seal.txt.tsr) proves that the seal existed at the time it states, as far as the authority that signed it is trusted. What its issuer left out, and why, is in report.html under "What is not in this pack".
help-trouble-title = If something does not verify
help-trouble = Do not use the pack. Keep the file as you received it, and tell its issuer what the tool said, by a route that is not the one the pack came by.

## report.html
browse-skip = To the contents
browse-kicker = Evidence pack
browse-not-proof = This page is for reading. It proves nothing by itself: verify the pack before you rely on it.
browse-proves = A verified pack is exactly the bytes that were sealed by the holder of the key. Compare the key with the handover letter, which reached you by another way.
browse-proves-not = It proves neither that what was sealed is true nor that it is complete. The time of sealing is what the issuer’s device clock said.
browse-file-verify = Verify in the browser
browse-file-help = How to verify
browse-file-pdf = Report as PDF
browse-file-index = Index as JSON
browse-file-oscal = OSCAL
browse-number = Pack
browse-issuer = Sealed by
browse-recipient = For
browse-clock = Device clock said
browse-supersedes = Replaces pack
browse-profile = Profile
browse-profile-full = Full
browse-profile-redacted = Redacted
browse-profile-request-list = By request list
browse-made-by = Made by
browse-pack = Id of the pack
browse-key = Key, by its own account
browse-digest = Evidence, SHA-256
browse-by-grade = Findings by grade
browse-contents = Contents
browse-footer = A page of a sealed evidence pack. It loads nothing, runs nothing and sends nothing.

browse-missing = What is not in this pack
browse-missing-about = Whoever sealed the pack says of it what it does not hold.
browse-nothing-left-out = Its issuer states nothing that was left out, redacted or not covered.
browse-left-out = Left out
browse-gaps = Not covered, or to be known
browse-redactions = Redacted
browse-everywhere = everywhere
browse-differences = Changed since the pack before
browse-differences-about = Compared with pack { $pack }, which this one replaces.
browse-no-differences = Nothing that was in the pack before is otherwise in this one.
browse-audits = Audits
browse-findings = Findings
browse-nonconformities = Nonconformities
browse-actions = Actions
browse-clauses = Clauses
browse-clauses-about = What was asked of each clause, with what result, and what was found there.
browse-evidence = Evidence
browse-evidence-about = The links open the files of the unpacked pack. Files that could run something are named “.evidence” and keep their bytes.
browse-organisation = Organisation and documents
browse-people = People
browse-people-about = By their names only.
browse-further = Further records

browse-col-number = Number
browse-col-title = Title
browse-col-why = Why
browse-col-note = Note
browse-col-what = What
browse-col-text = In words
browse-col-redacted = Made unreadable
browse-col-by = By
browse-col-kind = Kind
browse-col-difference = Difference
browse-col-when = When
browse-col-who = Who
browse-col-clauses = Clauses
browse-col-clause = Clause
browse-col-question = Question
browse-col-questions = Questions
browse-col-result = Result
browse-col-findings = Findings and nonconformities
browse-col-evidence = Evidence
browse-col-action = Action
browse-col-for = For
browse-col-owner = Owner
browse-col-due = Due
browse-col-state = State
browse-col-item = Item and file
browse-col-size = Size

browse-why-confidential = Confidential
browse-why-private = Private
browse-why-missing = Missing
browse-why-modified = Not as recorded
browse-why-redacted = Replaced by a redacted copy
browse-why-not-chosen = Not chosen
browse-difference-new = New
browse-difference-gone = No longer there
browse-difference-changed = Changed
browse-evidence-for = Evidence
browse-shown-by = Shown by:
browse-outcome = Outcome
browse-team = Team and participants
browse-agenda = Agenda ({ $count })
browse-agenda-name = Agenda
browse-checklist = Checklist ({ $count })
browse-checklist-name = Checklist
browse-due = Due dates
browse-end = Implementation and closing
browse-life = Its life
browse-round = { $what }, round { $cycle }
browse-more = More
browse-particulars = Particulars and custody
browse-custody = Custody
browse-path = Path in the pack
browse-not-asked = Not asked
browse-unanswered = Unanswered
browse-decimal-point = .

## oscal/assessment-results.json
oscal-title = Evidence pack:
oscal-plan = Audit plans, as the index of the pack has them
oscal-plan-about = The plans of the audits stand in the index of the pack.
oscal-role-issuer = Issuer of the pack
oscal-role-recipient = Recipient of the pack
oscal-role-owner = Owner
oscal-no-audit = Of no audit in the pack

## ro-crate-metadata.json
crate-about = Sealed evidence pack of { $issuer } for { $recipient }: { $purpose }
crate-licence = Confidential to issuer and recipient, unless they agreed otherwise.
crate-index = Index of the pack
crate-schema = Schema of the index
crate-page = The pack to browse
