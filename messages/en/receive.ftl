### Packs that were received: opened, looked round in, copied from; foreign zips. Codes from app/receive, pack/foreign.

stage-reading-evidence = Reading the evidence
stage-checking-packs = Checking the packs
pack-not-open = { $path } is not open. Open it first: it is checked while it is opened.
pack-changed-since-opened = { $path } has changed since it was checked. Open it again.
pack-record-unknown = The pack has no { $entity } { $id }.
pack-evidence-differs = { $number } is not what the pack lists ({ $found } instead of { $expected }): it was changed after sealing and is not shown. Ask for the pack again.
pack-evidence-missing = { $number } should lie in the pack as { $path } and does not. Ask for the pack again.
pack-evidence-name = “{ $name }” is no name that a pack gives. Choose a file name of your own.
pack-unreadable = It could not be read: { $cause }
pack-folder-empty = { $path } holds no packs: neither zips nor unpacked packs lie directly in it.
pack-folder-too-full = This folder holds more than { $limit } packs. Check it in parts.
pack-sequence-gap = Of the packs sealed with { $subject }, { $missing ->
    [one] number { $numbers } is
   *[other] numbers { $numbers } are
} not here. Ask the issuer for what they were.
pack-sequence-forked = Two different packs sealed with { $subject } have the number { $sequence }: { $first } and { $other }. Ask the issuer which one counts, and why there are two.
pack-sequence-broken = { $name }, sealed with { $subject }, follows another pack than { $before }. Ask the issuer which pack came before it.
reply-pack-without-seal = { $path } has no seal: a reply could not say which pack it is about.

## Zips of others
foreign-zip-unreadable = { $subject } cannot be read as a zip: { $cause }.
foreign-zip-too-many = { $subject } has { $found } entries; at most { $limit } are looked at.
foreign-zip-bomb = { $subject } would become { $unpacked } bytes out of { $packed }: a zip bomb, or no evidence. Do not unpack it.
foreign-zip-overlap = Entries of { $subject } share bytes, as in a zip bomb. Do not unpack it.
foreign-zip-duplicates = { $subject } has two entries of one name: programs would show one or the other.
foreign-zip-inconsistent = What stands before the entries of { $subject } is not what its list of files says: { $cause }.
foreign-zip-prepended = { $subject } has { $bytes } bytes before its beginning, as a program that unpacks itself has.
foreign-zip-outside-bag = { $subject } has { $entries } entries outside the folder of the bag. They were not checked.
foreign-entry-encrypted = { $subject } is encrypted and could not be checked.
foreign-entry-link = { $subject } is a link. It was not followed.
foreign-entry-method = { $subject } is compressed in a way that is not known here. Unpack the bag and give its folder.
foreign-entry-damaged = { $subject } is damaged in the zip: { $cause }.
