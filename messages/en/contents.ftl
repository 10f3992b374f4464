### What lies in an evidence pack beside the evidence: HOW-TO-VERIFY.txt (help-*), and report.html (page-*).

## HOW-TO-VERIFY.txt. Plain ASCII in English; a paragraph is wrapped when the file is made.
help-title = How to verify this evidence pack
help-intro = { $zip } is a sealed evidence pack. When it is unpacked, its one folder is { $base }. Each way below is enough by itself; they differ in what they need and in what they prove. None of them needs a network, except to install a tool.
help-first = First of all
help-letter = The handover letter reached you by another route than this pack. It states the fingerprint of the key that sealed the pack and the SHA-256 of seal.txt. Hold against the letter what the tools below show: what is printed in the pack itself proves nothing, because whoever changes a pack can change that too. A way that knows the key or the seal says so.
help-key = The key this pack says it was sealed with:
help-proves = Proves
help-proves-not = Does not prove
help-windows = Windows
help-macos = macOS
help-linux = Linux
help-where-base = Type the lines of ways 2 to 4 in a terminal that is in the unpacked folder { $base } (Windows: in PowerShell), those of way 5 in the folder where { $zip } lies.

help-page-title = In a browser, with nothing installed (verify.html)
help-page-proves = that the pack holds exactly the files that were sealed, that nothing was added or removed, and which key sealed it. It checks the zip as it is, without unpacking.
help-page-not = anything by itself: take verify.html from somebody you trust, or compare its SHA-256 with the one that Triennium publishes for its version.
help-page-copy = Copy verify.html out of { $zip }.
help-page-open-windows = Double-click it: it opens in Edge, Chrome or Firefox.
help-page-open-macos = Open it in Chrome or Firefox (Control-click, Open With).
help-page-open-linux = Open it in Chromium, Firefox or GNOME Web.
help-page-choose = Choose { $zip } in it, and compare the key it shows with the letter.

help-hashes-title = The hashes, with what the system brings along
help-hashes-proves = that no listed file is damaged or changed, and that the lists are those the seal names.
help-hashes-not = who sealed it (way 3 does), nor that no file was added: a file that is not listed is not looked at.
help-hashes-7zip = On Windows, 7-Zip does the same: 7z t -thash manifest-sha256.txt, then tagmanifest-sha256.txt. One file alone, anywhere: certutil -hashfile seal.txt SHA256. The lines are silent about files that are as they should be, and the last one shows the same hash twice.

help-seal-title = The seal, with OpenSSH
help-seal-proves = that seal.txt is exactly what the holder of the key signed as an audit pack. With way 2, and with a key that is the letter's, it proves that these are exactly the bytes that were sealed.
help-seal-not = whose key it is: compare the fingerprint it prints with the handover letter. The time in seal.txt is what the issuer's device clock said; nobody has proven it.
help-seal-note = The first line makes a folder beside the pack, so that nothing is added to the pack. The second says which key is expected. Better still, copy the key from the letter. On Windows keep "cmd /c" and the quotation marks: PowerShell alone would change the bytes on their way. This needs OpenSSH 8.1 or newer (ssh -V says which it is).

help-bag-title = As a bag, with bagit-python
help-bag-proves = that the pack is a complete and valid BagIt bag (RFC 8493): nothing under data is missing, changed or added.
help-bag-not = who sealed it, nor that the lists were not made anew: a bag carries no signature.

help-program-title = With Triennium
help-program-proves = all that the other ways prove, and that the zip hides nothing. It lists every fault.
help-program-not = whose key it is: give it --key with the fingerprint from the letter, and --seal with the hash of seal.txt from the letter, and it compares both.

help-limits-title = What no way can prove
help-limits = That what was sealed is true, or that it is complete. A sound pack is exactly the bytes that the holder of the key sealed, and the device clock said when. What its issuer left out, and why, is in report.html under "What is not in this pack".
help-trouble-title = If something does not verify
help-trouble = Do not use the pack. Keep the file as you received it, and tell its issuer what the tool said, by a route that is not the one the pack came by.
