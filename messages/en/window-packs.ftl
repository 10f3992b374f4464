### The window's pages of evidence packs: handing over, issued, received, requests, replies, keys.

section-packs = Packs
packs-received = Received
list-more = Show { $count } more
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
received-standing-letter-seal = Unchanged, and it is the seal of the handover letter. The key was not compared
received-standing-compared = Unchanged, and sealed with the key of the handover letter
received-standing-known = Unchanged, and sealed with the same key as the last pack
received-standing-foreign-faults = { $count ->
    [one] Not as the bag lists it: one fault
   *[other] Not as the bag lists it: { $count } faults
  }
received-standing-foreign-sound = As the bag lists it
received-do-stranger = Compare the fingerprint below with the handover letter, which reached you by another way. The pack itself cannot show whose key it is.
received-do-letter-seal = It is the pack the letter speaks of. Compare the fingerprint below with the letter too: only that shows whose key sealed it.
received-do-changed-key = Keys are changed now and then, and the issuer says so. Ask them by a way you trust before you rely on this pack.
received-do-differs = Ask the issuer, by a way you trust, which pack they sent and which key is theirs.
received-faults = Faults
received-found = { $count ->
    [one] One thing was found
   *[other] { $count } things were found
  }
received-copy-faults = Copy the list
received-copy-heading = Found in { $name }:
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

## Issued
packs-issued = Issued
packs-hand-over = Hand over a pack
packs-issued-empty = No pack has been handed over yet
packs-issued-empty-about = A pack holds the records and evidence of an audit with the proof that nothing was changed since. Hand the first one over.
packs-scope = About
packs-profile = Profile
packs-any-profile = Any profile
packs-issued-at = Sealed
packs-superseded-by = replaced by { $number }
packs-supersedes = replaces { $number }
packs-supersedes-none = This pack replaces no other.
packs-differences = Differences
packs-verify-again = Verify again
packs-newer = Seal a newer one
packs-older = The pack that this one replaces
packs-handed-over = Handed over
packs-file = Written as
packs-seal = Seal
packs-proof-about = The fingerprint and the seal go to the recipient by another way than the pack: in the handover letter.
packs-original = its original stayed at home
packs-letter = Handover letter
packs-letter-save = Save the handover letter
packs-letter-written = The handover letter is in { $path }

## Handing over
seal-title = Hand over a pack
seal-way = The way to a sealed pack
seal-step-what = What and for whom
seal-step-plan = Plan
seal-step-lock = Key and lock
seal-step-done = Sealed
seal-on-what = Show the plan
seal-on-plan = Go on to the key
seal-on-lock = Seal the pack
seal-back = Back
seal-what = What
seal-whom = For whom
seal-matter = It is about
seal-matter-audit = an audit
seal-matter-certification = a certification’s audit by its body
seal-matter-requests = a request list
seal-matter-chosen = clauses, days and kinds of my choice
seal-requests = Request list
seal-certification-hint = Its next audit by the certification body, else its last, with the internal audits in between.
seal-clauses-hint = Numbers: 8.2, 9. Those below them are meant, too. Empty: all.
seal-from = Evidence from
seal-to = Evidence until
seal-kinds = Kinds of evidence
seal-kinds-hint = None ticked: all.
seal-recipient-hint = As the letter would name them. It stands in the seal.
seal-purpose-hint = What they need it for. It stands in the seal.
seal-profile-hint = Redacted: confidential items go in as their redacted versions or not at all, and nobody is named.
seal-with-secret = Secret items, too
seal-with-secret-hint = Without this they stay at home, and the pack says that something does.
seal-supersedes = Replaces
seal-supersedes-hint = The new pack lists what is otherwise than in that one.
seal-language = Language of the pack
seal-in = Goes in
seal-out = Stays at home
seal-out-none = Nothing that belongs to it is left out.
seal-take-back = take it in after all
seal-private = { $notes } private notes and { $remarks } remarks never go in.
seal-evidence-none = No evidence goes in.
seal-evidence-about = Untick what stays at home: the pack says that it was left out.
seal-goes-in = { $number } goes in
seal-instead-of = instead of { $numbers }
seal-warnings = To know before you hand it over
seal-gaps = What it does not show
seal-gaps-none = Every clause of its audits was looked at, and nothing has run out.
seal-redactions = Redacted
seal-differences = Otherwise than in { $number }
seal-differences-none = Nothing differs.
seal-tile-evidence = Items of evidence
seal-tile-records = Records
seal-tile-size = Evidence
seal-tile-out = Stay at home
seal-tile-gaps = Gaps
seal-tile-warnings = Warnings
seal-lock = Lock
seal-lock-about = The seal shows every change; it hides nothing. Whoever gets hold of the file reads it, unless it is locked.
seal-lock-none = Open
seal-lock-none-about = A zip that every computer opens.
seal-lock-recipients = For recipients’ age keys
seal-lock-recipients-about = Only they can open it.
seal-lock-passphrase = With a passphrase
seal-lock-passphrase-about = Whoever knows it can open it. Tell it by another way than the pack.
seal-recipients = Recipients’ keys
seal-recipients-hint = age1…, one a line, as age-keygen prints them.
seal-passphrase = Passphrase
seal-passphrase-hint = At least twelve characters. Nobody can open the pack without it, nor can we.
seal-passphrase-again = Once more
seal-passphrase-differs = This is another passphrase than above.
seal-save = Save the pack
seal-done = { $number } is sealed
seal-done-about = { $evidence } items of evidence and { $records } records, { $bytes }. It stands in the register and will not change any more.
seal-send = What to send by which way
seal-send-pack = The pack
seal-send-pack-about = By mail, a shared folder or a stick: as the recipient likes.
seal-send-passphrase = The passphrase
seal-send-passphrase-about = By telephone or in person, never with the pack.
seal-send-letter = The handover letter
seal-send-letter-about = By another way than the pack: it carries the fingerprint and the seal, by which the recipient knows that the pack is yours and is this one.
seal-copy-letter = Copy its lines
seal-letter-words = { $number }
    Key: { $key }
    Seal: { $seal }
seal-proof = Proof
seal-open-register = Open it in the register
seal-as-recipient = Check it as the recipient will
seal-this-list = Seal what this list asks for
seal-this-audit = Seal a pack …

## Requests
packs-requests = Requests
requests-empty = No request lists
requests-empty-about = What an auditor asks to see: take their list in from CSV or JSON, or type it here. Evidence is linked to each request, and the whole list is sealed as one pack.
request-list-new = New request list
request-asked-by = Asked by
request-asked-by-hint = As a letter would name them.
request-received-on = Received on
request-received = Received on { $day } from { $who }
request-audit-hint = The audit it is for, where there is one.
request-open = Open
request-open-of = { $open } of { $all } open
request-none = Nothing is asked for yet
request-none-about = Type the first request above and press Enter, or take a file in.
request-text = Request
request-clause-hint = As it was asked: 9.2, or 8.6.1 and 8.6.3.
request-reference = Their number
request-reference-hint = Where they number themselves.
request-theirs = theirs: { $reference }
request-add = Add
request-answer = Answer
request-answer-hint = In words. Evidence is linked beside it.
request-answer-none = Nothing is answered yet. Words or evidence will do.
request-answered = Answered on { $day } by { $who }
request-settled-on = Settled on
request-bare = { $count ->
    [one] One request has no evidence yet.
   *[other] { $count } requests have no evidence yet.
  }
request-any-evidence = With or without evidence
request-without-evidence = Without evidence
request-with-evidence = With evidence
request-no-evidence = none
request-link = Link evidence
request-link-about = Evidence that is here already. New files are dropped on the page.
request-link-hint = The newest are listed. Any other is found by its words.
request-link-do = Link
request-linked = { $count ->
    [one] One link is new
   *[other] { $count } links are new
  }
request-now = The request is now: { $state }
request-step-answered = Mark as answered
request-step-accepted = Accepted by whoever asked
request-step-withdrawn = Withdraw
request-step-open = Open again
request-step-about = The reason goes into the history.
request-removed = { $number } is removed
request-list-removed = { $number } is removed
request-export = Write the list
request-export-csv = Write as a table (CSV)
request-export-json = Write as JSON
request-exported = The list is in { $path }
request-import = Take a list in
request-import-about = CSV or JSON, a list of theirs or one of ours that comes back. It is looked at first; nothing is written until you take it in.
request-import-choose = Choose the file
request-import-title = Title of the list
request-import-title-hint = Only where it becomes a new list and the file does not name it.
request-import-found = { $created } new, { $changed } changed, { $unchanged } as they are, { $conflicts } changed on both sides.
request-import-problems = Problems
request-import-take = Take it in
request-imported = { $created } new, { $changed } changed; { $conflicts } stay as they are here.
request-column = Field
request-ours = Here
request-theirs-value = In the file
request-fate = What happens

## Keys
packs-keys = Keys and senders
packkey-own = The key that seals packs here
packkey-state-none = none yet
packkey-state-ready = ready
packkey-state-locked = locked
packkey-state-unreachable = keyring does not answer
packkey-state-lost = lost
packkey-state-about-none = It is made with the first pack, or now. Its private half never leaves this computer unless you export it.
packkey-state-about-ready = It signs every pack that is sealed on this computer.
packkey-state-about-locked = It lies in a file that its passphrase opens.
packkey-state-about-unreachable = It lies in the system’s keyring, which does not answer. Unlock the keyring and come back, or take the key in from an export.
packkey-state-about-lost = The file with its private half is gone. Take it in from an export; or make another, which recipients will see as a new one.
packkey-fingerprint = Fingerprint
packkey-where = Where it lies
packkey-place-keyring = In the system’s keyring
packkey-place-file = In a file that a passphrase opens
packkey-made = Made
packkey-rotations = { $count ->
    [one] the key before it vouches for it
   *[other] { $count } keys before it vouch for it
  }
packkey-copy-signers = Copy for ssh-keygen
packkey-passphrase = Passphrase of the key
packkey-passphrase-hint = At least twelve characters.
packkey-earlier = Keys before it
packkey-end-rotated = named its successor
packkey-end-replaced = lost or given up
packkey-used = { $from } to { $to }
packkey-make = Make the key
packkey-make-about = Recipients know your packs by it. One is enough for all of them.
packkey-make-done = The key is made
packkey-make-another = Make another key
packkey-make-another-about = For when the key is lost. Nothing vouches for the new one: every recipient will see a new key and must compare its fingerprint with a letter. Where the key is still here, rotate it instead.
packkey-unlock = Unlock
packkey-unlock-about = It stays open until the program ends.
packkey-unlock-done = The key is open
packkey-rotate = Rotate
packkey-rotate-about = A new key is made and the present one vouches for it: recipients who know the present one can follow.
packkey-rotate-hint = Opens the present key, and closes the new one.
packkey-rotate-done = The new key signs from now on
packkey-export = Export
packkey-export-about = Writes the private half into an encrypted file, for a safe or another computer. Whoever has the file and its passphrase can seal in your name.
packkey-export-choose = Save the key
packkey-export-passphrase = Passphrase of the file
packkey-export-done = The key is written
packkey-import = Take a key in
packkey-import-about = A file that was exported here or on another computer.
packkey-import-choose = Choose the key’s file
packkey-import-done = The key is in
packkey-in-file = Keep it in a file, not in the keyring
packkey-replace = In the place of the key that is here
packkey-replace-hint = Needed where another key is here already.

## Kinds of warnings and gaps of a plan
seal-warning-secret = Secret, and goes in
seal-warning-confidential = Confidential
seal-warning-personal-data = Personal data
seal-warning-unverified = Never read whole since it was taken in
seal-warning-stale = Not read whole for three months
seal-warning-in-place = Not in the vault: read where it lies
seal-warning-superseded = Replaced by a newer item
seal-warning-expired = Past its day
seal-gap-clause-not-covered = Clauses not, or not wholly, looked at
seal-gap-area-not-covered = Areas not covered
seal-gap-independence-override = Independence overridden
seal-gap-evidence-expired = Evidence past its day
seal-gap-request-without-evidence = Requests without evidence

## Replies
packs-replies = Replies
reply-open = Open a reply
reply-open-about = The file an external auditor sends back about a pack. It is looked at first.
reply-choose = Choose the reply
replies-empty = Nothing has come back yet
replies-empty-about = Whoever receives a pack can write remarks, requests and findings in it and send them back as a small file. Open it here.
reply-said = What it says
reply-author = Author
reply-pack = Pack
reply-received = Received
reply-written = Written
reply-of = Reply of { $author }
reply-to-pack = to pack { $sequence }
reply-counts = { $new } new, { $there } here already, { $conflicts } conflicts
reply-take = { $count ->
    [0] Take in
    [one] Take one entry in
   *[other] Take { $count } entries in
  }
reply-where = Where it goes
reply-audit = Audit of its findings and requests
reply-audit-hint = Only where that does not follow from what they are about.
reply-unknown-pack = No such pack was issued from here. I know where this reply comes from, and take it in.
reply-choose-entry = Take in: { $what }
reply-due = by { $day }
reply-about = about
reply-here = Taken in before
reply-in-file = In this file
reply-changed = What the record said in the pack, and what it says now
reply-changed-field = Field
reply-changed-then = In the pack
reply-changed-now = Now
reply-would-become = Becomes { $what }
reply-taken = Taken in
reply-taken-words = { $count } entries taken in, { $kept } of them only kept; { $there } were here already; { $conflicts } conflicts stay outside.
reply-kept-words = kept until somebody files it
reply-file = File it
reply-file-about = It goes in under its own id, in the name of its author.
reply-file-on = Record
reply-file-on-hint = By its number or its words: an audit, a finding, a nonconformity, an action, evidence, a document, a request.
reply-file-clause-hint = The reply says: { $clause }
reply-file-grade-hint = The reply says: { $grade }
reply-filed = The entry is filed

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
printed-kind-readiness = Readiness on one page
printed-kind-cycle = Certification cycle
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
printed-as-set = as set: the audit’s, else the organisation’s
printed-watermark = Watermark
printed-watermark-hint = Across every page: DRAFT, COPY. Empty: none.
printed-eight-d = In the order of the eight disciplines (8D)
printed-save = Save the document
printed-written = The document is in { $path }
printed-open = Documents …

## Encrypted packs, senders, time
received-standing-locked = Encrypted
received-standing-vouched = Unchanged, and sealed with a new key that the known one vouches for
received-locked = This pack is encrypted
received-locked-about = It is opened where it lies, and checked as it is read. Nothing decrypted is written anywhere, and what opens it is forgotten when you leave this page.
received-passphrase = Passphrase
received-open = Open
received-identity = Choose the file with your age key
packs-time = Time stamp
packs-time-trusted = { $when }, proven by { $authority }
packs-time-unchecked = { $when }, as { $authority } says; whether that authority is to be trusted was not checked
packs-time-stranger = { $when }, as { $authority } says, which leads to none of the certificates you trust
knownsender-title = What is known of { $issuer }
knownsender-said-new = You have not met this issuer before: compare the fingerprint with the handover letter.
knownsender-said-same-key = The same key as the last pack you remembered.
knownsender-said-rotated = Another key than before, and the known one vouches for it.
knownsender-said-other-key = Another key than before, and nothing vouches for it. Ask the issuer, by a way you trust, before you rely on this pack.
knownsender-said-former-key = A key that was followed by another since: an old pack, or somebody who has found an old key.
knownsender-first = First met
knownsender-last = Last pack
knownsender-last-words = number { $sequence }, on { $day }
knownsender-known-key = Expected was
knownsender-also = The same key sealed packs of
knownsender-remember = Remember this key
knownsender-remember-about = From now on this key is expected of { $issuer }, and another one shows.
knownsender-remember-uncompared = You have not entered the fingerprint of the handover letter. Remember this key of { $issuer } only if you have compared it by eye.
knownsender-remember-other = Another key was expected of { $issuer }. Remember this one in its place only if they have told you, by a way you trust, that it is theirs.
knownsender-remembered = The key of { $issuer } is remembered
senders = Known senders
senders-none = Nobody yet. Whoever’s pack you check can be remembered by their key.
knownsender-expected = expected
knownsender-former = former
knownsender-met = met { $from } to { $to }, { $packs ->
    [one] one pack
   *[other] { $packs } packs
  }
knownsender-forget = Forget
knownsender-forget-whom = Forget { $issuer }
knownsender-forget-about = The next key of { $issuer } is new again.
seal-lock-again = Encrypt it again
seal-open-stays = The open pack stays with you: { $path }
stamp = Time, proven by somebody else
stamp-about = Until an authority has stamped it, the time is what this computer’s clock said. Only the hash of the seal is told to the authority. The stamped pack is a new file beside the old one.
stamp-question = Save the question
stamp-question-written = The question is in { $path }. Have an authority answer it, and bring the answer back.
stamp-answer = Add the answer
stamp-url = Address of an authority
stamp-url-hint = Asked only when you press the button; nothing else here ever goes to a network.
stamp-online = Ask it now
stamp-done = Stamped { $when } by { $authority }. The pack with its stamp is { $path }.

## Writing a reply
replying-remark = Remark
replying-request = Request
replying-finding = Finding
replying-text-remark = Remark
replying-text-request = What you would like to see
replying-text-finding = What you found
replying-clause-hint = Number, such as 9.2.1.
replying-due = Wanted by
replying-request-hint = Where it answers or repeats one of a list: its number.
replying-about = on { $record }
replying-keep = Note it down
replying-where = Remarks are begun at their record.
replying-empty = Nothing written yet
replying-empty-about = Look through the records and write remarks where you have them; requests and findings can be begun here. Then all of it is saved as one small file for the issuer.
replying-entries = What you have written
replying-send = Send it back
replying-name = Your name
replying-send-about = The file says which pack it is about. It holds your words only, not the pack’s, and is not encrypted. Until you remove them your words stay on this computer.
replying-save = Save the reply
replying-saved = The reply is in { $path }. Send it to the issuer of the pack.
replying-no-room = This computer keeps no more of your words. Save the reply now.

## How documents look
style = Documents’ look
style-about = What every PDF of this workspace carries. Whatever is not said here is Triennium’s own.
style-logo = Logo
style-logo-none = No logo. The organisation’s name stands in its place.
style-logo-choose = Choose a logo
style-logo-hint = PNG or JPEG, best on white. It is kept in the workspace.
style-primary = Main colour
style-secondary = Second colour
style-colour-hint = #153e63. Empty: Triennium’s own.
style-secondary-hint = Lines and bars.
style-colour-own = Triennium’s own
style-darkened = darkened so that it can be read; { $asked } has a contrast of { $contrast }
style-address = Address line
style-address-hint = Under the title, in the place of the organisation’s address.
style-confidentiality-hint = Where the audit says nothing: internal, confidential …
style-number = Number of documents
style-number-hint = Your own pattern, with {"{number}"} and {"{kind}"} in it: QM-{"{number}"}-{"{kind}"}. Empty: the number of the matter.

## Looking round in a received pack, and many at once
opened-section-audit = Audits
opened-section-finding = Findings
opened-section-nonconformity = Nonconformities
opened-section-evidence = Evidence
opened-all = All records
opened-gaps-none = The issuer names no gap. That proves nothing.
opened-more = { $count } more are not shown here.
opened-saved = The copy is in { $path }
received-batch = Check a folder of packs
received-batch-about = Each is checked whole; what only shows between them (gaps, packs of one number) is named, too.
received-batch-found = { $sound } unchanged, { $faulty } not
received-batch-locked = { $count ->
    [one] One of them is encrypted
   *[other] { $count } of them are encrypted
  }
received-batch-locked-about = One passphrase or one age key opens whichever it fits; nothing decrypted is written anywhere, and what opens them is forgotten after this check.
received-batch-between = Between them
received-short-locked = encrypted
received-short-faults = { $count ->
    [one] one fault
   *[other] { $count } faults
  }
received-short-differs = not the letter’s
received-short-changed-key = unchanged, another key
received-short-stranger = unchanged, key not compared
received-short-letter-seal = the letter’s seal, key not compared
received-short-compared = unchanged, the letter’s key
received-short-known = unchanged, known key
received-short-vouched = unchanged, vouched for
received-short-foreign-faults = { $count ->
    [one] one fault
   *[other] { $count } faults
  }
received-short-foreign-sound = as listed

## Whose word on the time is taken
received-authority = Time authority
received-authority-about = A time stamp shows when a pack was sealed, if you trust the authority that made it. Without its certificate the stamp is read and its signature checked, but nobody vouches for the authority: anybody can set one up.
received-authority-file = Certificate of the time authority you trust
received-authority-hint = Optional: a PEM or DER file that reached you from the authority or from somebody you trust, not with the pack. This computer remembers where it is, for the next packs.
received-authority-none = none chosen
received-authority-choose = Choose a certificate
received-authority-drop = Do without
received-authority-first = Nothing of this pack was read yet: choose another certificate, or do without one.
received-clock-none = no time stamp
received-clock-none-about = This pack has no time stamp: its time is what the clock of the issuer’s device said.
received-clock-broken = does not hold
received-clock-broken-about = The time stamp of this pack does not hold; the faults say why. Its time is not proven.
received-clock-unchecked = authority not checked
received-clock-unchecked-about = The time stamp is signed, and over this seal. By whom is not shown: anybody can set an authority up. Choose the certificate of the one you trust, and the stamp is held against it.
received-clock-stranger = another authority
received-clock-stranger-about = The time stamp leads to none of the certificates in the file you chose. Either it was made by another authority, or this is not the certificate it goes back to: take the stamp as not proven.
received-clock-trusted = authority trusted
received-clock-trusted-about = The time stamp leads to the certificate you trust: this pack was sealed at that time or before it.
