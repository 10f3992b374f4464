### The window's page of the workspace itself: grades, backups, check; long work, evidence's versions, one's own remarks.

section-workspace = Workspace
workspace-about = Organisation
workspace-made = Workspace made
label-sms-scope = Scope of the service management system
sms-scope-none = Not written down yet. Reports quote it.
sms-scope-hint = The organisation's own words (ISO/IEC 20000-1, 4.3). Reports quote them.
edit-what = Change { $what }

## Grades
grades = Grades
grades-about = The words findings are graded with. Each stands for a kind of finding, and the kind decides due dates and who closes.
grade-scale-internal = Our own scale
grade-scale-add = Add a scale
grade-scale-add-about = A certification body has its own words. Begin with a scale that comes with Triennium and change its words afterwards.
grade-scale-name = Name of the certification body
grade-scale-from = Begin with
grade-add = Add a grade
grade-word = Word
grade-kind = Counts as
grade-kind-hint = Stays once something has been graded with the word.
grade-rank = Order
grade-rank-hint = 1 is the most severe.
grade-used = Used
grade-used-by = { $count ->
    [0] not yet
    [one] once
   *[other] { $count } times
  }
grade-removed = “{ $word }” is off the choice; what it graded keeps it

## Backups
backups = Backups
backups-about = A backup holds the database: records and history. Evidence files stay in the vault, which only grows; to keep them safe too, copy the whole folder of the workspace.
backups-empty = No backup yet
backups-empty-about = One is made by itself when the workspace is opened and the last is older than the schedule below. Or make one now.
backup-make = Make a backup now
backup-made = The backup is made and has been read back
backup-at = Made
backup-newest-entry = Newest entry
backup-entry = history up to entry { $seq }
backup-file = File
backup-before-upgrade = before an upgrade
backup-settings = Schedule
backup-when = When
backup-when-words = At opening when the last is older than { $hours } h, and at closing after { $entries } entries
backup-kept = Kept
backup-kept-words = the newest of { $daily } days, { $weekly } weeks and { $monthly } months
backup-every-hours = Hours between backups
backup-every-hours-hint = Looked at when the workspace is opened.
backup-every-entries = Entries between backups
backup-every-entries-hint = Looked at when it is closed.
backup-daily = Days to keep
backup-weekly = Weeks to keep
backup-monthly = Months to keep

## Restoring
restore = Restore a backup
restore-open = Restore a backup …
restore-row = Restore …
restore-choose = Which backup
restore-none = There is no backup in this workspace's folder. A copy of the folder made elsewhere is the other way back.
restore-what = What happens
restore-proven = The backup is copied beside the database and proven first: its pages, its history and every signature. If anything is wrong, nothing changes.
restore-swapped = Then it takes the place of the database, and the workspace is opened again. The restore stands in the history.
restore-kept = The database as it is now stays in the folder, under the name workspace.replaced-… Nothing is deleted. Evidence files stay where they are.
restore-lost = Whatever was written after { $when } (history entry { $seq }) is no longer in the workspace.
restore-lost-some = Whatever was written after this backup is no longer in the workspace.
restore-sure = I understand that later work will be missing and only stays in the replaced database.
restore-do = Restore
restore-done = The backup of { $when } is in its place
restore-stays = Nothing has been changed or deleted. A sound backup can take the database's place.
damaged-title = This workspace is damaged and opened for reading only
damaged-about = Nothing can be written, so that nothing gets worse. What can be read is shown. Restore a backup to go on working; the damaged database is kept.
damaged-faults = { $count ->
    [one] One fault was found
   *[other] { $count } faults were found
  }
opened-with-faults = Something was noticed at opening this workspace

## Check
workspace-check = Check
workspace-check-about = Looks at the database, the history with every signature, numbers, search, evidence and backups, and names every fault. It changes nothing. The full check reads every evidence file; the quick one only compares size and times.
workspace-sound = No fault was found: everything was read.
workspace-sound-quick = No fault was found. Evidence was looked at, not read.
workspace-faulty = { $faults ->
    [one] One fault was found.
   *[other] { $faults } faults were found.
  }
check-looked-at = { $count } looked at
check-faults = { $count ->
    [0] no fault
    [one] one fault
   *[other] { $count } faults
  }

## Long work
job-stopping = Stopping …
progress-of = { $done } of { $total }

## Evidence
evidence-unlink = Take the link away
evidence-unlink-from = Take the link to { $record } away
evidence-unlink-about = { $number } will no longer be evidence of { $record }. The item itself stays; the reason stands in the history.
evidence-unlinked = No longer linked to { $record }
evidence-supersede = New version
evidence-supersede-about = A newer item takes the place of { $number }. The older one stays, marked as superseded, with all it was linked to.
evidence-superseded = { $number } is superseded by this
evidence-superseded-by = Superseded by
evidence-supersedes = Takes the place of
evidence-derived-from = Made from
evidence-same-content = This file is { $number } itself, byte for byte. Choose the newer version.
evidence-version-file = Choose the newer file
evidence-version-item = or an item that is here already
evidence-version-item-hint = The five hundred newest are offered.
evidence-version-links = { $count ->
    [one] Link the newer item to the record the older one is linked to
   *[other] Link the newer item to the { $count } records the older one is linked to
  }
evidence-remove = Remove from the lists
evidence-remove-about = { $number } leaves the lists and the records it is linked to. Its bytes and its history stay in the workspace.

## Remarks
comment-edit = Change the comment
comment-remove = Take the comment back
comment-remove-about = It is no longer shown. The history keeps what was said.
comment-removed = The comment is taken back
