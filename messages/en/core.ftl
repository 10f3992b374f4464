## Refusals of values
value-missing = Fill this in: it must not be empty.
value-too-long = This is { $length } characters long; at most { $limit } are kept. Shorten it.
value-control-character = The character { $character } cannot stand here. Remove it.
value-not-an-email = “{ $value }” is not an e-mail address. Write it as name@organisation.example, or leave it empty.
value-not-an-id = “{ $value }” is not the id of a record.
value-not-in-vocabulary = “{ $value }” is not known here. Choose one of: { $allowed }.
value-not-a-percentage = { $value } is not a percentage. Give a number from 0 to 100.
value-negative = { $value } is below zero. Give zero or more.
value-period-reversed = The end ({ $to }) lies before the beginning ({ $from }). Change one of them.
input-not-understood = This input does not fit the command: { $cause }.
command-unknown = There is no command “{ $command }”. `triennium commands` lists them.
list-unknown-sort = This list cannot be sorted by “{ $sort }”. Choose one of: { $known }.
record-not-found = There is no { $entity } “{ $reference }” in this workspace.
reason-missing = Say why: a reason is part of the record.
language-unknown = There are no texts in the language “{ $language }”. Choose en or de.

## Workspace and laptop
identity-missing = Triennium does not know yet who you are. Give your name first: every entry of the history names its author.
workspace-none-open = No workspace is open. Open one or make a new one first.
workspace-exists = { $path } already holds a workspace. Open it, or choose another folder.
workspace-folder-not-empty = { $path } is not empty. Choose an empty folder, or one that is not there yet.
workspace-not-found = { $path } holds no workspace (there is no workspace.db in it). Choose the folder of a workspace, or make one with `triennium init`.
workspace-locked = { $person } has this workspace open in { $program } on { $computer } (process { $process }, since { $since }). Close it there, or open it for reading.
workspace-locked-by-unknown = Another program has this workspace open. Close it there, or open it for reading.
workspace-newer = This workspace was written by a newer Triennium (format { $found }; this one knows { $known }). Nothing was changed. Install the newer version to open it.
workspace-not-ours = workspace.db in this folder is a database of another program. Nothing was changed.
workspace-older-read-only = The workspace in { $path } is of an earlier version and must be brought up to date, which needs write access. Copy it to a folder you can write to and open it there.
workspace-migration-failed = Bringing the workspace up to date from format { $version } failed on a copy ({ $cause }). The original is unchanged and a copy lies in backups/. Report this with the copy.
workspace-empty = This workspace names no organisation: it was not completely made. Make it anew.
workspace-read-only = This workspace is open for reading only. Open it for writing to change something.
device-key-damaged = The key of this laptop in { $path } cannot be read. Restore the file from a backup; without it this laptop cannot sign entries as itself.
device-too-many = All 216 device tags are taken in this workspace.
device-no-home = There is no folder for this user's own files. Set TRIENNIUM_HOME to a folder that Triennium may keep its settings in.

## Failures
io-not-found = { $path } is not there (while trying to { $operation } it).
io-no-permission = No permission to { $operation } { $path }. Change the permissions or choose another place.
io-disk-full = The disk is full: could not { $operation } { $path }. Nothing that was saved before is lost. Free some space and try again.
io-read-only = { $path } is on media that cannot be written.
io-already-exists = { $path } is there already.
io-failed = Could not { $operation } { $path }: { $cause }.
database-busy = The workspace is busy in another program. Try again in a moment.
database-damaged = The workspace's database is damaged ({ $cause }). Nothing was deleted. Run `triennium check` on it, and restore a backup beside it.
database-constraint = The change contradicts another record ({ $cause }). Nothing was written.
database-failed = The database refused ({ $cause }). Nothing was written.
cancelled = Stopped as you asked. Nothing half done was left.
internal = Something went wrong inside Triennium ({ $cause }). Nothing was written by this step. Please report it with what you did.

## Audits
audit-locked = { $number } is { $state } and locked. Write an amendment instead: everyone will see it.
audit-needs-criteria = Say what the audit is measured against: add at least one standard or other criterion.
audit-needs-one-leader = An audit has one lead auditor; this one has { $leaders }.
audit-needs-checklist = There is no checklist yet. Make one from the criteria or add questions.
audit-items-unanswered = { $items ->
    [one] One question is not answered yet. Answer it or mark it “not sampled” with a reason.
   *[other] { $items } questions are not answered yet. Answer them or mark them “not sampled” with a reason.
}
audit-findings-without-nonconformity = { $findings ->
    [one] One finding is graded as a nonconformity but has none. Raise it first.
   *[other] { $findings } findings are graded as nonconformities but have none. Raise them first.
}
audit-nonconformities-in-draft = { $nonconformities ->
    [one] One nonconformity is still a draft. Issue it or cancel it.
   *[other] { $nonconformities } nonconformities are still drafts. Issue them or cancel them.
}
audit-needs-conclusion = A report needs its { $field }: write it first.
audit-nonconformities-open = { $nonconformities ->
    [one] One nonconformity of this audit is still open.
   *[other] { $nonconformities } nonconformities of this audit are still open.
}
audit-no-such-step = An audit cannot go from { $from } to { $to }.
programme-needs-approval = An approved programme names who approved it and when.
document-needs-version = An approved document has a version.
document-needs-approval = An approved document names who approved it and when.
document-needs-period = A retained record says which period it covers.
checklist-not-applicable-refused = “Not applicable” is no answer here: this standard allows no exclusions. Use “not sampled in this audit” and say why.
checklist-needs-reason = Say why: “{ $result }” needs a reason.
checklist-needs-note = Note what was seen: “{ $result }” needs a note.
