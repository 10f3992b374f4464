### Request lists that go out and come back, and replies to packs. Codes from domain/request, exchange/{request,reply}, app/{request,reply}.

## Kinds of record and their fields
kind-request-list = Request list
kind-request = Request
kind-reply-entry = Reply
field-request-list-asked-by = Who asks
field-request-list-id = List
field-list-id = Request list
field-reference = Their number
field-answered-by = Person who answered
field-settled-on = Date of settling
field-request = Request
field-pack = Pack
field-reply-entry-sequence = Number of the pack
field-seal-sha256 = SHA-256 of the seal
field-author = Author
field-written = Time of writing
field-about-entity = Kind of record it is about
field-about-id = Id of the record it is about
field-reply-entry-grade = Grade
field-why = Why it was kept
field-became-entity = Kind of record it became
field-became-id = Id of the record it became
field-received-by = Person who took it in
field-received-at = Time of taking in

## Operations, after the name of who did it
op-request-list-save = saved a request list
op-request-list-remove = removed a request list
op-request-list-import = took in a request list
op-request-save = saved a request
op-request-step = took a request a step on
op-request-remove = removed a request
op-reply-import = took in a reply
op-reply-entry-file = filed an entry of a reply

## Words
request-state-open = Open
request-state-answered = Answered
request-state-accepted = Accepted
request-state-withdrawn = Withdrawn
reply-kind-remark = Remark
reply-kind-request = Request
reply-kind-finding = Finding
reply-grade-major = Major
reply-grade-minor = Minor
reply-grade-observation = Observation
reply-grade-opportunity = Opportunity for improvement
reply-entry-state-filed = Filed
reply-entry-state-kept = Kept
request-row-outcome-created = New
request-row-outcome-changed = Changed
request-row-outcome-unchanged = As it is
request-row-outcome-conflict = Conflict
cell-fate-same = The same
cell-fate-taken = Taken
cell-fate-ours = Ours stays
cell-fate-conflict = Changed on both sides, ours stays
reply-outcome-new = New
reply-outcome-already-there = Already there
reply-outcome-conflict = Conflict
reply-becomes-comment = a remark on { $record }
reply-becomes-request = a request of the list { $record }
reply-becomes-finding = a finding of { $record }
reply-becomes-kept = kept until somebody files it

## Columns of a request list in a file
request-column-number = Number
request-column-reference = Their number
request-column-text = Request
request-column-clause = Clause
request-column-due-on = Due
request-column-state = State
request-column-answer = Answer
request-column-evidence = Evidence
request-column-revision = Revision

## Request lists
request-without-answer = { $number } has neither an answer nor evidence. Write the answer, or link what shows it.
request-settled = { $number } is settled ({ $state }). Open it again first, with the reason.
request-step-impossible = { $number } cannot go from “{ $from }” to “{ $to }”.
request-of-another-list = { $number } stands on another request list.
request-list-has-requests = { $number } has { $requests } requests. Remove them first, or withdraw them and keep the list.
request-has-content = { $number } has an answer or evidence, or has gone on. Withdraw it instead: the list then shows that it was asked for.
request-list-needs-title = Which list is this? Choose one, or give a new one its title.
request-row-twice = { $number } stands in this file twice; the first time in row { $first }.
request-file-not-understood = This is no request list as Triennium writes it: { $cause }.
request-file-unknown = The format “{ $format }” is not known here. Use the newest Triennium.

## Replies: the file
reply-too-large = The reply has { $size } bytes; { $limit } are allowed. Have it sent in parts.
reply-byte-order-mark = The reply begins with a byte-order mark. Save it as UTF-8 without one, or have it sent again as it was saved.
reply-not-utf8 = The reply is not UTF-8 (byte { $offset }). Have it sent again as it was saved.
reply-not-understood = This is no reply as Triennium writes it: { $cause }. Nothing was read of it; have it sent again.
reply-format-unknown = The format “{ $format }” is not known here. Use the newest Triennium.
reply-too-many = { $found } is too much: at most { $limit }.
reply-id-twice = The id { $id } stands in this reply twice. Have it sent again.
reply-id-not-random = { $id } is no random id (UUID version 4), as each entry of a reply has.
reply-entity-not-a-word = This is no kind of record: small letters and underscores only.
reply-field-missing = An entry of the kind “{ $kind }” needs “{ $field }”.
reply-field-of-another-kind = An entry of the kind “{ $kind }” has no “{ $field }”.

## Replies: taking in
reply-pack-unknown = No pack with the id { $pack } was issued from this workspace. Take it in only if you know where it comes from.
reply-seal-differs = The reply is about a pack { $sequence } whose seal is not the one issued from here ({ $found } instead of { $expected }). Ask its author which file they looked at.
reply-sequence-differs = The reply calls its pack number { $found }; it was issued as number { $expected }.
reply-written-later = The author’s clock said { $written }, which is later than now. One of the two clocks is wrong.
reply-already-there = Taken in on { $date } by { $person }.
reply-other-content = An entry with this id was taken in on { $date }, with other words. Nothing is overwritten: ask its author to send the change as a new entry.
reply-record-unknown = There is no such record in this workspace ({ $entity } { $id }).
reply-record-deleted = { $record } has been taken out of use.
reply-record-changed = { $record } has changed since the pack: on { $date }, by { $person }. Read both before you take this in.
reply-record-not-for-remarks = A { $entity } takes no remarks here.
reply-request-unknown = There is no request { $number } here: it is taken for a new one.
reply-finding-without-audit = It is not clear in which audit this was found. Choose the audit.
reply-audit-locked = { $number } has been reported: it takes no more findings. Choose another audit.
reply-clause-unknown = The criteria of { $number } have no clause { $clause }. File it by hand under the clause that is meant.
reply-grade-unknown = No grade here means “{ $grade }”. Add one to the scale first.
reply-entry-unknown = The reply has no entry { $id }.
reply-entry-cannot = This entry cannot be taken in: { $why }
reply-entry-filed = This entry has been filed already.
reply-changed-meanwhile = Something changed since you looked. Look at the reply again before you take it in.
reply-entry-not-a-finding = Only a finding is filed under an audit.
reply-about-not-in-pack = The pack has no such record ({ $entity } { $id }).

## The command line
cli-asked-by = Asked by
cli-open-of = Open
cli-requests-none = There are no request lists.
cli-reply-line = Reply of { $author }, { $organisation }, to pack { $sequence } ({ $pack }), written { $written }.
cli-reply-counts = { $entries } entries: { $new } new, { $there } already there, { $conflicts } conflicts.
cli-reply-change = { $record }, { $field }: “{ $old }” in the pack, “{ $new }” now.
cli-reply-written = Taken in: { $taken }.
cli-entry-kind = Kind
cli-outcome = Result
cli-becomes = Becomes
cli-request-counts = { $created } new, { $changed } changed, { $unchanged } as they are, { $conflicts } with conflicts.
cli-ours = Ours
cli-theirs = Theirs
pack-gap-request = { $number } asks for “{ $text }”. Nothing in the pack shows it.
