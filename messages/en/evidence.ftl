# Evidence: taking in, checking, preview. { $subject } is the file or item it is about.

## What was left out or noticed while taking in
evidence-not-found = { $subject }: there is no such file or folder.
evidence-vanished = { $subject }: it was there when the files were counted and is gone now.
evidence-no-permission = { $subject }: you may not read this. Ask its owner for the right to read it, then take it in again.
evidence-unreadable = { $subject }: it could not be read ({ $reason }).
evidence-folder-unreadable = { $subject }: this folder could not be opened, so nothing in it was looked at ({ $reason }).
evidence-not-a-file = { $subject }: skipped, { $kind ->
    [fifo] a pipe between programs
    [socket] a socket between programs
    [device] a device
    [folder] a folder
   *[other] something
 } and not a file.
evidence-link-skipped = { $subject }: skipped, a link to { $target }. Add the file it leads to, if it belongs to the evidence.
evidence-link-dangling = { $subject }: skipped, a link to { $target }, which does not exist.
evidence-link-loop = { $subject }: skipped, a link that leads back to itself.
evidence-link-followed = { $subject } is a link; the file it leads to was used: { $target }.
evidence-given-twice = { $subject }: named more than once, used once.
evidence-own-folder = { $subject }: it lies in this workspace's own folder, which cannot be evidence for itself.
evidence-own-folder-left-out = { $subject }: left out, it is this workspace's own folder.
evidence-changed-while-hashing = { $subject }: it was being changed while it was read ({ $differences }). Close the program that uses it and try again.
evidence-size-untrue = { $subject }: the system says { $reported } bytes, but { $read } could be read. It is not an ordinary file and has no certain hash.
evidence-stored-copy-damaged = { $subject }: the vault has a copy of this content ({ $hash }), but the copy is damaged. Keep the original. Run a full check and restore the vault from a backup.
evidence-vault-read-only = The workspace is open for reading only; evidence cannot be added.

## What a check found
evidence-modified = { $subject }: the content is not what was collected. Expected { $expected }, found { $found }.
evidence-missing = { $subject }: it is no longer where it was.
evidence-moved = { $subject }: it is no longer where it was; the same content was found at { $found }.
evidence-metadata-changed = { $subject }: the content is what was collected, but its file particulars changed ({ $differences }).
evidence-metadata-changed-unread = { $subject }: its file particulars changed ({ $differences }). Only a full check can tell whether the content did.
evidence-duplicate = { $subject }: the same content as { $of }.
evidence-vault-foreign = { $subject }: something in the vault's folder that Triennium did not put there. It was not touched.
evidence-vault-leftover = { $subject }: left by an intake that did not finish. It is not evidence.
evidence-vault-orphan = { $subject }: stored, but no record refers to it.

evidence-state-unchanged-by-quick-look = Unchanged at a quick look

## Preview
preview-too-large = Too large for a preview. Save a copy to look at it.
preview-damaged = This picture cannot be shown: the file is damaged.
preview-not-offered = There is no harmless preview for this kind of file. Save a copy to open it with a program you trust.

## What is going on
stage-counting = Counting files
stage-taking-in = Taking in
stage-hashing = Reading
stage-checking-evidence = Checking evidence
stage-searching-moved = Looking for moved evidence

## Values
value-not-a-hash = “{ $value }” is not a SHA-256: that is 64 digits from 0 to 9 and a to f.
value-not-a-file-time = “{ $value }” is not a file time (seconds, a point, nine digits).

## Items, links and copies
evidence-nothing-given = No file or folder was named. Name at least one.
evidence-bytes-empty = What was pasted is empty.
evidence-bytes-too-large = What was pasted has { $size } bytes; { $limit } are allowed. Save it as a file and add that.
evidence-not-on-this = Evidence is not linked to a { $entity }. Link it to what it shows.
evidence-is-the-last = This is the last evidence of “{ $record }”, which could not stand without it. Link other evidence first.
evidence-superseded-already = { $number } is already replaced by { $by }. Replace that one instead.
evidence-supersedes-itself = An item cannot replace itself, not even by way of others.
evidence-derived-from-itself = An item cannot be derived from itself.
evidence-is-in-place = This item was never copied: it lies at { $path }. Take it from there.
evidence-export-into-workspace = A copy cannot be put into the workspace's own folder. Choose another place.
evidence-record-damaged = { $subject }: its record holds no usable hash or size, so nothing can be checked against it. Run `triennium check` and restore a backup.
stage-recording = Recording
