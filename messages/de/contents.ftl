### Was in einem Nachweispaket neben den Nachweisen liegt: HOW-TO-VERIFY.txt (help-*) und report.html (page-*).

## HOW-TO-VERIFY.txt. Ein Absatz wird umbrochen, wenn die Datei gemacht wird.
help-title = Wie dieses Nachweispaket geprüft wird
help-intro = { $zip } ist ein versiegeltes Nachweispaket. Entpackt hat es einen Ordner: { $base }. Jeder der Wege unten genügt für sich; sie unterscheiden sich darin, was sie brauchen und was sie beweisen. Keiner braucht ein Netz, außer um ein Werkzeug zu installieren.
help-first = Zuallererst
help-letter = Das Übergabeschreiben hat Sie auf einem anderen Weg erreicht als dieses Paket. Darin stehen der Fingerabdruck des Schlüssels, mit dem das Paket versiegelt wurde, und der SHA-256 von seal.txt. Halten Sie gegen das Schreiben, was die Werkzeuge unten zeigen: Was im Paket selbst gedruckt ist, beweist nichts, denn wer ein Paket ändert, kann auch das ändern.
help-key = Der Schlüssel, mit dem dieses Paket nach eigener Angabe versiegelt wurde:
help-proves = Beweist
help-proves-not = Beweist nicht
help-windows = Windows
help-macos = macOS
help-linux = Linux
help-where-base = Die Zeilen der Wege 2 bis 4 gehören in ein Terminal im entpackten Ordner { $base } (Windows: PowerShell), die des Wegs 5 in den Ordner, in dem { $zip } liegt.

help-page-title = In einem Browser, ohne etwas zu installieren (verify.html)
help-page-proves = dass das Paket genau die Dateien enthält, die versiegelt wurden, dass nichts dazukam oder fehlt, und welcher Schlüssel es versiegelt hat. Geprüft wird die Zip-Datei, wie sie ist, ohne Entpacken.
help-page-not = etwas aus sich selbst: Nehmen Sie verify.html von jemandem, dem Sie vertrauen, oder vergleichen Sie seinen SHA-256 mit dem, den Triennium für seine Version veröffentlicht.
help-page-copy = verify.html aus { $zip } herauskopieren.
help-page-open-windows = Doppelklicken: Es öffnet sich in Edge, Chrome oder Firefox.
help-page-open-macos = In Chrome oder Firefox öffnen (Control-Klick, Öffnen mit).
help-page-open-linux = In Chromium, Firefox oder GNOME Web öffnen.
help-page-choose = Darin { $zip } wählen und den gezeigten Schlüssel mit dem Schreiben vergleichen.

help-hashes-title = Die Prüfsummen, mit dem, was das System mitbringt
help-hashes-proves = dass keine aufgelistete Datei beschädigt oder geändert ist und dass die Listen die sind, die das Siegel nennt.
help-hashes-not = wer versiegelt hat (das tut Weg 3), und nicht, dass keine Datei dazukam: Was nicht aufgelistet ist, wird nicht angesehen.
help-hashes-7zip = Unter Windows kann das auch 7-Zip: 7z t -thash manifest-sha256.txt, dann tagmanifest-sha256.txt. Eine einzelne Datei, überall: certutil -hashfile seal.txt SHA256. Die Zeilen schweigen zu Dateien, die sind, wie sie sein sollen; die letzte zeigt zweimal dieselbe Prüfsumme.

help-seal-title = Das Siegel, mit OpenSSH
help-seal-proves = dass seal.txt genau das ist, was der Inhaber des Schlüssels als Nachweispaket signiert hat. Zusammen mit Weg 2 und mit einem Schlüssel, der der des Schreibens ist, beweist es, dass dies genau die versiegelten Bytes sind.
help-seal-not = wessen Schlüssel es ist: Vergleichen Sie den ausgegebenen Fingerabdruck mit dem Übergabeschreiben. Die Zeit in seal.txt ist die der Geräteuhr des Ausstellers; niemand hat sie bewiesen.
help-seal-note = Die erste Zeile legt einen Ordner neben dem Paket an, damit im Paket nichts dazukommt. Die zweite sagt, welcher Schlüssel erwartet wird; besser noch kopieren Sie ihn aus dem Schreiben. Behalten Sie unter Windows "cmd /c" und die Anführungszeichen: PowerShell allein würde die Bytes unterwegs ändern. Dafür braucht es OpenSSH 8.1 oder neuer (ssh -V sagt, welches es ist).

help-bag-title = Als Bag, mit bagit-python
help-bag-proves = dass das Paket ein vollständiger und gültiger BagIt-Bag ist (RFC 8493): Unter data fehlt nichts, ist nichts geändert und kam nichts dazu.
help-bag-not = wer versiegelt hat, und nicht, dass die Listen nicht neu gemacht wurden: Ein Bag trägt keine Signatur.

help-program-title = Mit Triennium
help-program-proves = alles, was die anderen Wege beweisen, und dass die Zip-Datei nichts verbirgt. Es zählt jeden Mangel auf.
help-program-not = wessen Schlüssel es ist: Geben Sie mit --key den Fingerabdruck aus dem Schreiben und mit --seal den SHA-256 von seal.txt aus dem Schreiben an, dann vergleicht es beide.

help-limits-title = Was kein Weg beweisen kann
help-limits = Dass das Versiegelte wahr ist oder dass es vollständig ist. Ein einwandfreies Paket sind genau die Bytes, die der Inhaber des Schlüssels versiegelt hat; wann, sagte die Geräteuhr. Was sein Aussteller wegließ und warum, steht in report.html unter „Was nicht in diesem Paket ist“.
help-trouble-title = Wenn sich etwas nicht bestätigt
help-trouble = Verwenden Sie das Paket nicht. Behalten Sie die Datei, wie Sie sie bekommen haben, und sagen Sie dem Aussteller, was das Werkzeug gemeldet hat, auf einem anderen Weg als dem, auf dem das Paket kam.
