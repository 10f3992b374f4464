## The command line's own words

cli-output-failed = The output could not be written: { $cause }.
cli-path-not-text = The folder’s name { $path } is not text. Rename it, or open it by another path.
cli-not-json = This is not JSON: { $cause }. Give it in single quotes, or - to read it from standard input.
cli-input-too-long = The input is longer than { $limit } bytes. Split it.
cli-person-unknown = Nobody here is called “{ $person }”. Give the name or e-mail address of a person in this workspace, or --name and --email for a new one.
cli-writing-as = Entries will name you “{ $name }”, as your system does. Say otherwise with --name and --email, or run `triennium init` at a terminal.
cli-who-are-you = Every entry of the history names its author. Who are you?
cli-ask-name = Your name
cli-ask-email = Your e-mail address (may stay empty)
cli-opened-to-read = Another program has the workspace open: opened for reading.
cli-opened-to-read-held = { $person } has the workspace open: opened for reading.

cli-created = Made the workspace of { $organisation } in { $path }.
cli-sample-made = Made the sample organisation { $organisation } in { $path }.
sample-too-many = { $findings } findings are too many. At most { $limit } are made at once.
cli-evidence-for-nothing = Say what the evidence is for: --for NUMBER.

cli-command = Command
cli-input = Input
cli-output = Output
cli-does = What it does
cli-number = Number
cli-title = Title
cli-what = What
cli-who = Who
cli-due = Due
cli-when = When
cli-entry = Entry
cli-file = File
cli-result = Result
cli-row = Row
cli-column = Column
cli-problem = Problem

cli-overdue = Overdue
cli-due-soon = Due
cli-next = Next
cli-nothing-due = Nothing is due.
cli-status-counts = { $nonconformities } open nonconformities ({ $majors } major), { $actions } open actions, { $audits } audits in progress.

cli-fault-line = Fault    { $text }
cli-warning-line = Warning  { $text }
cli-fault-note = { $text }
cli-fault-counts = { $faults ->
    [0] No faults
    [one] One fault
   *[other] { $faults } faults
}, { $warnings ->
    [0] no warnings
    [one] one warning
   *[other] { $warnings } warnings
}.
cli-report-written = Wrote the report on { $audit } to { $path } ({ $size } bytes).
cli-evidence-taken = { $files ->
    [one] Took in one file
   *[other] Took in { $files } files
} as evidence for { $for }.
cli-evidence-checked = { $depth ->
    [quick] Looked at { $items } items without reading them: this verifies nothing.
   *[other] Read { $items } items ({ $bytes } bytes) and compared their SHA-256.
}
cli-hash-skipped = { $files ->
    [one] One file could not be hashed.
   *[other] { $files } files could not be hashed.
}
cli-import-dry = Dry run: nothing was written. With --yes it would be.
cli-import-written = Written: { $created } new, { $changed } changed.
cli-import-counts = { $rows } rows: { $created } new, { $changed } to change, { $unchanged } as they are.
cli-import-refused = Nothing was written: the file has faults.
cli-export-written = Wrote { $rows } rows to { $path }.
cli-check-section = { $name }: { $looked ->
    [0] looked at
   *[other] { $looked } looked at
}, { $found ->
    [0] nothing found
    [one] one thing found
   *[other] { $found } things found
}
cli-history-verified = { $entries } entries were checked. The newest is { $head }.
cli-evidence-added = taken in
cli-evidence-already = was here already
import-not-a-file = { $path } is not a file. Choose a CSV file.
import-not-a-day = “{ $value }” is not a day. Write it as 2026-11-30.
import-not-yes-or-no = “{ $value }” is neither yes nor no.
import-person-unknown = Nobody here is called “{ $value }”. Import the people first, or write the name or the e-mail address as it stands here.
import-record-unknown = There is no { $column } “{ $value }” here, or several of that name.
import-clause-unknown = There is no clause “{ $value }” in the criteria of that audit. Name the standard in the column “standard”, or add it to the criteria.
import-grade-unknown = There is no grade “{ $value }”. Use a word of the scales, or major, minor, ofi, positive.
cli-history-more = and { $more } more
cli-document-written = { $path } is written ({ $size } bytes).
