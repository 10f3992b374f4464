### verify.html: the page that checks an evidence pack and shows what is in it, without Triennium. It takes its words from here,
### the words of faults from pack.ftl, those of records from the vocabularies. After a change: npm run build:verify (in ui/).

## Faults only the page gives
verify-unreadable = { $subject } cannot be read ({ $cause }). Is the drive still there, has the file changed since you chose it? Choose the pack again.
verify-not-hashed = { $subject } could not be checked: this browser has no memory or no WebAssembly for a file of { $bytes } bytes. Use another browser, or “triennium pack verify”.
verify-signature-not-checkable = { $subject }: the signature cannot be checked in this browser. Nothing shows who made this pack until another browser, ssh-keygen or “triennium pack verify” has checked it.
verify-time-not-checkable = { $subject }: the time stamp cannot be checked in this browser. Until another browser or “triennium pack verify” has checked it, the time is the device clock’s, not proven.

## Everywhere
verify-app = Check an evidence pack
verify-language = Language
verify-sections = Parts of the pack
verify-skip = Skip to the page
verify-other-pack = Other pack
verify-print = Print
verify-cancel = Cancel
verify-nothing = Nothing

## Start
verify-start = Check an evidence pack
verify-start-about = Choose the pack as it was sent: the zip, not unpacked. It is read on this computer only, and nothing is sent anywhere.
verify-drop = Drop the pack’s zip here
verify-choose-zip = Choose the zip
verify-choose-folder = Choose an unpacked folder
verify-folder-note = An unpacked folder can be checked too, but the zip is better: a browser follows links in a folder and cannot see what else the zip held.
verify-drop-folder = A browser does not let a page on the disk read a folder that is dropped on it. Use “Choose an unpacked folder”, or drop the zip.
verify-drop-many = That was more than one file. Drop the pack’s zip alone.
verify-letter = From the handover letter
verify-letter-about = It reached you by another way than the pack. What you enter is compared here and kept nowhere.
verify-letter-key = Fingerprint of the key
verify-letter-key-hint = SHA256: and 43 characters
verify-letter-seal = SHA-256 of the seal
verify-letter-seal-hint = 64 characters, 0–9 and a–f
verify-key-unreadable = This is no fingerprint yet: it begins with SHA256: and has 43 characters more.
verify-seal-unreadable = This is no seal’s hash yet: it has 64 characters, 0–9 and a–f.
verify-key-same = It is the key of the letter.
verify-key-other = It is another key than the letter’s. Look for a slip; if there is none, do not rely on this pack.
verify-seal-same = It is the seal of the letter.
verify-seal-other = It is another seal than the letter’s. Look for a slip; if there is none, this is not the pack you were sent.
verify-can = What this page can tell
verify-can-bytes = Whether every byte is as it was sealed, and nothing was added, removed or hidden.
verify-can-key = Which key sealed it. Whose key that is, only the handover letter can tell.
verify-can-time = Whether a time stamp over the seal holds, who signed it, what time it states, and whether it leads to an authority you trust.
verify-cannot = What it cannot
verify-cannot-truth = Whether what was sealed is true, and whether it is complete.
verify-cannot-time = Whether the authority behind a time stamp is to be trusted.
verify-cannot-itself = Whether this page is genuine: anybody can make a page that says “sound”. Take it from somebody you trust, or compare its SHA-256 with the one published for its version of Triennium.

## Checking
verify-checking = Checking
verify-checking-about = Every byte is read and compared. Until that is done, nothing is known about this pack.
verify-progress = { $files } of { $filesTotal } files, { $bytes } of { $bytesTotal }
verify-cancelled = The check was cancelled. Nothing is known about this pack.
verify-broken = The check could not be finished: { $cause }. Nothing is known about this pack. Choose it again, or use another browser.

## Verdict
verify-section-check = Check
verify-standing-faults = { $count ->
    [one] Not as it was sealed: one fault
   *[other] Not as it was sealed: { $count } faults
  }
verify-standing-differs = Not the pack the handover letter speaks of
verify-standing-stranger = Unchanged since it was sealed. Whose key sealed it is not shown yet
verify-standing-letter-seal = Unchanged, and it is the seal of the handover letter. The key was not compared
verify-standing-compared = Unchanged, and sealed with the key of the handover letter
verify-short-faults = Not sound
verify-short-differs = Not the letter’s
verify-short-stranger = Sound, key not compared
verify-short-letter-seal = The letter’s seal, key not compared
verify-short-compared = Sound
verify-do-stranger = Compare the key below with the handover letter, which reached you by another way. The pack cannot show whose key it is.
verify-do-letter-seal = It is the pack the letter speaks of. Compare the key below with the letter too: only that shows whose key sealed it.
verify-do-differs = Ask the issuer, by a way you trust, which pack they sent and which key is theirs.
verify-faults = Faults and remarks
verify-faults-count = { $count ->
    [one] One thing was found
   *[other] { $count } things were found
  }
verify-fault = Fault
verify-warning = Remark
verify-faults-save = Save the list
verify-faults-heading = Found in { $name } by verify.html:
verify-key = Key
verify-key-none = No signature that verifies
verify-seal-hash = SHA-256 of the seal
verify-seal-facts = What the seal states
verify-no-seal = There is no seal that can be read.
verify-pack = Pack
verify-sequence = Number
verify-sequence-words = { $sequence }, counted by the issuer: a gap is a pack you were not shown
verify-previous = Seal of the pack before
verify-previous-none = none: the first pack
verify-issuer = Sealed by
verify-recipient = For
verify-purpose = Purpose
verify-clock = Device clock
verify-clock-words = { $when } (not proven)
verify-time = Time stamp
verify-time-none = none: the time is the device clock’s, not proven
verify-time-fails = there is one that proves nothing, as is said above: the time is the device clock’s, not proven
verify-time-about = Whoever holds the key of this certificate states, with a signature that verifies, that exactly this seal existed then. That can be anybody, even the issuer, and is worth as much as you trust them. This page knows no authorities: compare the certificate with the one that the authority publishes, or choose that one here.
verify-time-when = The seal existed at
verify-time-authority = Stated by
verify-time-certificate = Certificate (SHA-256)
verify-time-policy = Under the rules
verify-time-serial = Number of the stamp
verify-time-trusted = This certificate leads to the one you trust: exactly this seal existed then.
verify-time-stranger = This certificate leads to none of those in the file you chose. Either another authority made the stamp, or the file is not the one it goes back to: take the time as not proven.
verify-authority = Time authority
verify-authority-about = A time stamp is worth as much as the authority that made it. Choose the certificate of the one you trust, as a PEM or DER file that did not come with the pack, and a stamp is held against it. It is read here and kept nowhere.
verify-authority-file = Certificate of the time authority you trust
verify-authority-choose = Choose a certificate
verify-authority-drop = Do without
verify-authority-none = None chosen. Without one a stamp is checked all the same, but nobody vouches for who made it.
verify-authority-chosen = Chosen: { $name }
verify-history = History
verify-history-words = { $entries ->
    [one] one entry at the time of sealing, the newest { $hash }
   *[other] { $entries } entries at the time of sealing, the newest { $hash }
  }
verify-holds = Holds
verify-holds-words = { $files ->
    [one] one file, { $bytes }
   *[other] { $files } files, { $bytes }
  }
verify-evidence-digest = Digest of the evidence
verify-file = File
verify-form-zip = { $name }, the zip as it is
verify-form-folder = { $name }, an unpacked folder
verify-made-by = Made by
verify-checked-at = Checked
verify-checked-words = { $when } by this computer’s clock

## Contents
verify-section-summary = Contents
verify-section-audits = Audits
verify-section-findings = Findings
verify-section-nonconformities = Nonconformities
verify-section-actions = Actions
verify-section-requests = Requests
verify-section-evidence = Evidence
verify-section-others = Other records
verify-section-reply = Reply
verify-no-index = The index of this pack cannot be read: nothing says what its files are. What is wrong with it is listed under “Check”.
verify-unsound-contents = This pack is not as it was sealed. What is shown here may have been changed by anybody.
verify-supersedes = Replaces the pack
verify-profile = Profile
verify-in-it = What is in it
verify-report = Report
verify-report-open = Open the report (PDF)
verify-left-out = Left out
verify-left-out-about = What belongs to the matter and is not in the pack, as its issuer says.
verify-left-out-none = The issuer names nothing that was left out. That proves nothing.
verify-gaps = Not shown by this pack
verify-gap-clause-not-covered = Clause not covered
verify-gap-area-not-covered = Area not covered
verify-gap-independence-override = Independence overridden
verify-gap-evidence-expired = Evidence out of date
verify-redactions = Redacted
verify-differences = Different from the pack it replaces
verify-number = Number
verify-title = Title
verify-why = Why
verify-note = Note
verify-what = What
verify-text = Text
verify-by = By
verify-entity = Kind

## Lists
verify-search = Search { $what }
verify-search-hint = Press / to search
verify-filter-kind = Kind
verify-filter-grade = Grade
verify-filter-state = State
verify-filter-type = File type
verify-filter-linked = Linked to
verify-filter-all = all
verify-count = { $count ->
    [0] Nothing found
    [one] One entry
   *[other] { $count } entries
  }
verify-count-of = { $count } of { $all }
verify-page = Page { $page } of { $pages }
verify-page-first = First
verify-page-before = Before
verify-page-after = After
verify-page-last = Last
verify-none-here = This pack has none.
verify-grade = Grade
verify-state = State
verify-clause = Clause
verify-dates = Days
verify-due = Due
verify-evidence = Evidence
verify-type = Type
verify-size = Size
verify-links = For
verify-file-state = File

## A record
verify-details = Details
verify-evidence-for = Evidence for it
verify-referring = What refers to it
verify-not-found = This pack has no such record.
verify-unnamed = Without a title
verify-remarks = Your remarks on it
verify-kind-request-list = Request list
verify-kind-request = Request

## An evidence item
verify-state-intact = As sealed
verify-state-changed = Not as sealed
verify-state-unproven = Not proven
verify-state-missing = Missing
verify-state-changed-about = This file is not the one that was sealed. It is not opened here; what is wrong is listed under “Check”.
verify-state-unproven-about = Seal, signature or lists of this pack are not right: nothing shows that this file is the one that was sealed. It is not opened here; what is wrong is listed under “Check”.
verify-original-name = Called
verify-original-path = Lay in
verify-original-raw = Exact bytes of the path
verify-path = In the pack
verify-sha256 = SHA-256
verify-what-known = What is known of it
verify-custody = Who had it
verify-custody-who = Who
verify-custody-when = When
verify-open = Open
verify-open-pdf = Open the PDF in a new tab
verify-show-text = Show as text
verify-show-image = Show the picture
verify-download = Save a copy
verify-download-note = Saved files of this kind are opened by other programs: do so with care.
verify-hide = Hide
verify-not-what = The file does not begin as a file of this kind does. It can only be saved.
verify-text-cut = The beginning is shown; the whole has { $size }.
verify-preview = Preview of { $title }
verify-records-for = Evidence for

## Reply
verify-reply = Reply to the issuer
verify-reply-about = Remarks, requests and findings for whoever sent the pack. They stay in this page until you save them as a file; send that file back by mail. Importing it changes nothing that is there.
verify-reply-unsound = This pack is not as it was sealed. Tell its issuer before you work on it.
verify-reply-author = Who replies
verify-reply-name = Name
verify-reply-organisation = Organisation
verify-reply-entries = Entries
verify-reply-empty = Nothing yet. Add an entry here, or at the record it is about.
verify-reply-add-remark = Add a remark
verify-reply-add-request = Add a request
verify-reply-add-finding = Add a finding
verify-reply-remark = Remark
verify-reply-request = Request
verify-reply-finding = Finding
verify-reply-about-record = About
verify-reply-free = nothing in particular
verify-reply-field-title = Title
verify-reply-field-text-remark = Remark
verify-reply-field-text-request = What is asked for
verify-reply-field-text-finding = What was found
verify-reply-field-grade = Grade
verify-reply-field-clause = Clause
verify-reply-field-due = Wanted by
verify-reply-field-request = Request it answers or repeats
verify-reply-grade-major = Major
verify-reply-grade-minor = Minor
verify-reply-grade-observation = Observation
verify-reply-grade-opportunity = Opportunity for improvement
verify-reply-choose = Choose
verify-reply-optional = optional
verify-reply-keep = Keep
verify-reply-edit = Edit
verify-reply-remove = Remove
verify-reply-removed = Removed
verify-reply-undo = Undo
verify-reply-save = Save the reply
verify-reply-saved = Saved as { $name }. Send it to the issuer.
verify-reply-unsaved = Not saved yet
verify-reply-open = Go on with a saved reply
verify-reply-opened = { $count ->
    [0] The reply has no entries.
    [one] One entry was taken over.
   *[other] { $count } entries were taken over.
  }
verify-reply-replaces = This reply has entries that are not saved. They are replaced by those of the file. Go on?
verify-reply-not-a-reply = { $name } is no reply as this page writes it ({ $cause }).
verify-reply-other-pack = { $name } is a reply to another pack.
verify-reply-needed = This is needed.
verify-reply-too-long = At most { $limit } characters fit.
verify-reply-hidden = A character that hides or turns the text stands in it: { $character }. Take it out.
verify-reply-no-day = Write the day as 2026-12-01.
verify-reply-too-many = A reply has at most 5,000 entries. Save this one and begin another.
verify-reply-too-large = The reply would be larger than 5 MB, which no program imports. Remove entries, or save them in two replies.
verify-reply-no-seal = This pack has no seal that can be read, so a reply could not say which pack it is to.
