### Planning, sealing and the register of evidence packs.

## Records and what a transaction did
kind-issued-pack = Issued pack
kind-issued-pack-item = Item of a pack
op-pack-seal = sealed an evidence pack
op-pack-discard = discarded an evidence pack that could not be put in its place

## Fields
field-issued-pack-sequence = Place in the row of packs
field-issued-pack-base = Folder in the pack
field-issued-pack-scope-kind = Kind of matter
field-issued-pack-scope-id = Record of the matter
field-issued-pack-scope = Matter
field-issued-pack-profile = Profile
field-issued-pack-recipient = Recipient
field-issued-pack-supersedes = Pack it replaces
field-issued-pack-issued-by = Person who issued it
field-issued-pack-issued-at = Time of sealing
field-issued-pack-seal-sha256 = SHA-256 of the seal
field-issued-pack-previous-seal-sha256 = SHA-256 of the seal before
field-issued-pack-tagmanifest-sha256 = SHA-256 of the tag manifest
field-issued-pack-evidence-sha256 = SHA-256 over the evidence
field-issued-pack-payload-bytes = Size of the content in bytes
field-issued-pack-payload-files = Files of the content
field-issued-pack-zip-sha256 = SHA-256 of the file
field-issued-pack-zip-bytes = Size of the file in bytes
field-issued-pack-key-fingerprint = Fingerprint of the key
field-issued-pack-history-sha256 = SHA-256 of the newest entry of the history
field-issued-pack-history-entries = Entries of the history
field-issued-pack-file-name = File
field-issued-pack-records = Records in it
field-issued-pack-differences = Differences to the pack it replaces
field-issued-pack-item-pack-id = Pack
field-issued-pack-item-evidence-id = Evidence
field-issued-pack-item-path = Path in the pack
field-issued-pack-item-original-id = Original that stayed at home
field-issued-pack-item-original-sha256 = SHA-256 of the original

## Words
pack-scope-kind-audit = Audit
pack-scope-kind-certification = Audit by the certification body
pack-scope-kind-request-list = Request list
pack-scope-kind-chosen = Chosen by clause, date or kind
pack-profile-full = Full
pack-profile-redacted = Redacted
pack-profile-request-list = By request list
issued-pack-state-issued = Issued
issued-pack-state-discarded = Discarded

## What stays at home, what to know, what is missing
pack-why-not-chosen = not chosen
pack-why-secret = secret
pack-why-confidential = confidential, and there is no redacted copy
pack-why-personal-data = personal data, and there is no redacted copy
pack-why-missing = the file is missing
pack-why-modified = the file is no longer what was collected
pack-why-unreadable = the file cannot be read
pack-why-damaged = its record holds no usable hash
pack-warning-secret = secret, and goes in
pack-warning-confidential = confidential
pack-warning-personal-data = personal data
pack-warning-unverified = never read whole since it was taken in
pack-warning-stale = last read whole on { $note }
pack-warning-in-place = not in the vault: read where it lies
pack-warning-superseded = replaced by a newer item
pack-warning-expired = valid until { $note }
pack-difference-added = new
pack-difference-removed = no longer in it
pack-difference-changed = changed
pack-gap-clause = { $audit }: not looked at of { $standard }: { $clauses } ({ $reason })
pack-gap-clause-partly = { $audit }: looked at in part of { $standard }: { $clauses } ({ $reason })
pack-gap-area = { $audit }: not covered: { $area }
pack-gap-area-why = { $audit }: not covered: { $area } ({ $reason })
pack-gap-independence = { $audit }: { $person } judged { $process } although not independent of it ({ $reason })
pack-gap-expired = { $number } { $title } was valid until { $day }

pack-role-owner = Owner
pack-role-person = Person
pack-redaction-replaced = replaced by its redacted copy { $number }: { $note }
pack-redaction-left-out = left out: there is no redacted copy
pack-redaction-names = people are named by what they do; names of files and folders, remarks on custody, and lists of names are left out
pack-redaction-why-confidential = confidential
pack-redaction-why-secret = secret
pack-redaction-why-personal-data = personal data

## Refusals
pack-matter-twice = A pack is of one matter: an audit, a certification or a request list. Name one of them.
pack-matter-missing = Say what the pack is of: an audit, a certification, a request list, or clauses, days or kinds to choose by.
pack-event-alone = An audit by the certification body belongs to a certification. Name it, too.
pack-requests-missing = A pack by request list needs the list. Name it.
pack-clause-unknown = No standard here has a clause { $clause }.
pack-no-event = { $number } has no audit by its certification body yet. Plan one first, or seal an internal audit.
pack-unknown = There is no pack { $number } in the register.
pack-was-discarded = { $number } was never handed over: its file could not be written. There is nothing to replace.
pack-superseded-already = { $number } has been replaced by { $by } already. Replace that one.
pack-item-unreadable = { $subject } cannot be read ({ $cause }). The pack was not written. Check the evidence and see what happened to it, or leave the item out.
pack-folder-missing = There is no folder { $path }. Make it first, or choose another.
pack-path-taken = { $path } is no ordinary file. Choose another name.
pack-file-exists = { $path } is there already. Choose another name, or say that it may be replaced.
pack-sealing-already = A pack is being sealed already. Wait until it is finished, or stop it.
pack-number-taken = Another pack was sealed in the meantime. This one was not registered, and its file is gone. Seal again.

## The command line
cli-pack-plan = { $number } ({ $base }) of { $scope }: { $profile }, for { $recipient }
cli-pack-counts = { $records } records, { $items } evidence items ({ $bytes } bytes), { $reports } reports
cli-pack-records = Records
cli-pack-goes-in = Goes in
cli-pack-stays = Stays at home
cli-pack-gaps = Not shown
cli-pack-warnings = To know before
cli-pack-differences = Otherwise than in { $number }
cli-pack-kept = { $notes } private notes and { $remarks } remarks on these records never go in.
cli-pack-sealed = { $number } written to { $path }: { $items } evidence items, { $bytes } bytes
cli-pack-sealed-key = Key     { $key }
cli-pack-sealed-seal = Seal    { $hash }
cli-pack-sealed-letter = Give key and seal to the receiver by another route than the file.
cli-pack-finished = { $path } is a pack that an earlier run had sealed and could not name any more.
cli-pack-none = No pack has been issued.
cli-pack-path = Path in the pack
cli-pack-why = Why
cli-pack-for = For
cli-pack-issued = Issued
cli-pack-matter = Matter
cli-pack-replaces = Replaces
cli-size = Size

## The index
index-size-differs = The index says that { $path } ({ $subject }) has { $expected } bytes; it has { $found }. One of them was changed; ask for the pack again.
index-profile-unknown = { $subject } names a profile that this version does not know: { $profile }. Use the newest Triennium.
cli-pack-unsound = { $path } is not sound:
cli-pack-same-key = Both were sealed with the same key.
cli-pack-other-key = They were not sealed with the same key.
cli-pack-supersedes = The newer says that it replaces the older.
cli-pack-no-difference = They say the same.
pack-records-changed = A record was changed while the pack was being made. Nothing was written; seal again.
cli-pack-letter = Letter  { $path }: send it by another route than the pack.
