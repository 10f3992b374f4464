### The window's pages of evidence packs: handing over, issued, received, requests, replies, keys.

section-packs = Packs
packs-received = Received
copied = Copied
copy-what = Copy: { $what }

## What a seal states
packs-issuer = Sealed by
packs-recipient = For
packs-purpose = Purpose
packs-sequence = Number
packs-sequence-words = { $sequence }, counted by the issuer: a gap is a pack you were not shown
packs-clock = Device clock
packs-clock-words = { $when } (not proven)
packs-contents = Holds
packs-contents-words = { $files } files, { $bytes }
packs-history = History
packs-history-words = { $entries ->
    [one] one entry at the time of sealing
   *[other] { $entries } entries at the time of sealing
  }
packs-id = Pack
packs-previous = Seal of the pack before
packs-previous-none = none: the first pack
packs-evidence-digest = Digest of the evidence

## Received
received-welcome = Were you sent an evidence pack? It needs no workspace.
received-welcome-do = Look at a pack
received-leave = Back to the beginning
received-landing-about = Check a pack that you were sent, then look into it. Nothing is installed, unpacked or sent anywhere.
received-drop = Drop a pack here
received-drop-about = The zip as it was sent, its unpacked folder, or an encrypted .age file. It is only read.
received-choose = Choose a pack
received-kind = Evidence pack
received-files = Choose a pack
received-folder = Choose an unpacked folder
received-checking = Every byte is read and compared with the seal. Until that is done nothing is known about this pack.
received-again = Check again
received-foreign = A bag of another program
received-verdict = Verdict
received-standing-faults = { $count ->
    [one] Not as it was sealed: one fault
   *[other] Not as it was sealed: { $count } faults
  }
received-standing-differs = Not the pack that the handover letter speaks of
received-standing-changed-key = Unchanged since it was sealed, but with another key than the last pack of { $issuer }
received-standing-stranger = Unchanged since it was sealed. Whose key sealed it is not shown yet
received-standing-compared = Unchanged, and sealed with the key of the handover letter
received-standing-known = Unchanged, and sealed with the same key as the last pack
received-standing-foreign-faults = { $count ->
    [one] Not as the bag lists it: one fault
   *[other] Not as the bag lists it: { $count } faults
  }
received-standing-foreign-sound = As the bag lists it
received-do-stranger = Compare the fingerprint below with the handover letter, which reached you by another way. The pack itself cannot show whose key it is.
received-do-changed-key = Keys are changed now and then, and the issuer says so. Ask them by a way you trust before you rely on this pack.
received-do-differs = Ask the issuer, by a way you trust, which pack they sent and which key is theirs.
received-faults = Faults
received-found = { $count ->
    [one] One thing was found
   *[other] { $count } things were found
  }
received-copy-faults = Copy the list
received-copy-heading = Found in { $name }:
received-more = { $count ->
    [one] Show one more
   *[other] Show the other { $count }
  }
received-part-seal = Seal and signature
received-part-container = The zip itself
received-part-files = Files
received-part-index = Index
received-part-other = Other
received-letter = Handover letter
received-letter-about = It came by another way than the pack. Copy or type its two lines; they are compared here and kept nowhere.
received-letter-key = Fingerprint of the key in the letter
received-letter-seal = Seal in the letter
received-key = Key of this pack
received-key-none = No signature that verifies
received-seal = Seal of this pack
received-key-same = The key is that of the letter
received-seal-same = The seal is that of the letter
received-key-unreadable = This is no fingerprint yet: it begins with SHA256: and has 43 characters more.
received-key-other = Another key than this pack’s. Look for a slip; if there is none, do not rely on the pack.
received-seal-unreadable = This is no seal yet: it has 64 characters, 0–9 and a–f.
received-seal-other = Another seal than this pack’s. Look for a slip; if there is none, this is not the pack you were sent.
received-seal-states = What the seal states
received-no-seal = There is no seal that can be read.
received-foreign-seal = A bag of another program has no seal. { $files } files, { $bytes }.

## Documents
printed-title = Documents
printed-kind = Document
printed-kind-report = Audit report
printed-kind-plan = Audit plan
printed-kind-checklist-blank = Checklist to fill in
printed-kind-checklist = Checklist, filled in
printed-kind-nonconformity = Nonconformity sheets
printed-kind-actions = Register of corrective actions
printed-kind-programme = Audit programme
printed-kind-readiness = Readiness
printed-kind-pack = Audit pack
printed-part-report = Report
printed-part-plan = Plan
printed-part-checklist = Checklist
printed-part-nonconformities = Nonconformities
printed-part-actions = Actions
printed-part-evidence = List of evidence
printed-parts = Parts
printed-parts-hint = None ticked: all.
printed-paper = Paper
paper-a4 = A4
paper-letter = Letter
printed-watermark = Watermark
printed-watermark-hint = Across every page: DRAFT, COPY. Empty: none.
printed-eight-d = In the order of the eight disciplines (8D)
printed-save = Save the document
printed-written = The document is in { $path }
printed-open = Documents …
