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
help-page-proves = dass das Paket genau die Dateien enthält, die versiegelt wurden, dass nichts dazukam oder fehlt, und welcher Schlüssel es versiegelt hat; liegt seal.txt.tsr beim Siegel, auch dass dieser Zeitstempel stimmt, welche Zeit er nennt und wer ihn unterschrieben hat. Geprüft wird die Zip-Datei, wie sie ist, ohne Entpacken.
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
help-seal-not = wessen Schlüssel es ist: Vergleichen Sie den ausgegebenen Fingerabdruck mit dem Übergabeschreiben. Die Zeit in seal.txt ist die der Geräteuhr des Ausstellers; niemand hat sie bewiesen. Einen Zeitstempel, seal.txt.tsr, prüfen die Wege 1 und 5.
help-seal-note = Die erste Zeile legt einen Ordner neben dem Paket an, damit im Paket nichts dazukommt. Die zweite sagt, welcher Schlüssel erwartet wird; besser noch kopieren Sie ihn aus dem Schreiben. Behalten Sie unter Windows "cmd /c" und die Anführungszeichen: PowerShell allein würde die Bytes unterwegs ändern. Dafür braucht es OpenSSH 8.1 oder neuer (ssh -V sagt, welches es ist).

help-bag-title = Als Bag, mit bagit-python
help-bag-proves = dass das Paket ein vollständiger und gültiger BagIt-Bag ist (RFC 8493): Unter data fehlt nichts, ist nichts geändert und kam nichts dazu.
help-bag-not = wer versiegelt hat, und nicht, dass die Listen nicht neu gemacht wurden: Ein Bag trägt keine Signatur.

help-program-title = Mit Triennium
help-program-proves = alles, was die anderen Wege beweisen, und dass die Zip-Datei nichts verbirgt. Es zählt jeden Mangel auf.
help-program-not = wessen Schlüssel es ist: Geben Sie mit --key den Fingerabdruck aus dem Schreiben und mit --seal den SHA-256 von seal.txt aus dem Schreiben an, dann vergleicht es beide. Auch nicht, ob der Stelle hinter einem Zeitstempel zu trauen ist: Geben Sie mit --tsa-anchor das Zertifikat dieser Stelle an.

help-limits-title = Was kein Weg beweisen kann
help-limits = Dass das Versiegelte wahr ist oder dass es vollständig ist. Ein einwandfreies Paket sind genau die Bytes, die der Inhaber des Schlüssels versiegelt hat; wann, sagte die Geräteuhr. Ein Zeitstempel (seal.txt.tsr) beweist, dass es das Siegel zu der Zeit gab, die er nennt, soweit der Stelle zu trauen ist, die ihn unterschrieben hat. Was sein Aussteller wegließ und warum, steht in report.html unter „Was nicht in diesem Paket ist“.
help-trouble-title = Wenn sich etwas nicht bestätigt
help-trouble = Verwenden Sie das Paket nicht. Behalten Sie die Datei, wie Sie sie bekommen haben, und sagen Sie dem Aussteller, was das Werkzeug gemeldet hat, auf einem anderen Weg als dem, auf dem das Paket kam.

## report.html
browse-skip = Zum Inhalt
browse-kicker = Nachweispaket
browse-not-proof = Diese Seite ist zum Lesen. Sie beweist nichts aus sich selbst: Prüfen Sie das Paket, bevor Sie sich darauf verlassen.
browse-proves = Ein geprüftes Paket sind genau die Bytes, die der Inhaber des Schlüssels versiegelt hat. Vergleichen Sie den Schlüssel mit dem Übergabeschreiben, das Sie auf einem anderen Weg erreicht hat.
browse-proves-not = Es beweist weder, dass das Versiegelte wahr ist, noch dass es vollständig ist. Die Zeit der Versiegelung ist die der Geräteuhr des Ausstellers.
browse-file-verify = Im Browser prüfen
browse-file-help = Wie geprüft wird
browse-file-pdf = Bericht als PDF
browse-file-index = Verzeichnis als JSON
browse-file-oscal = OSCAL
browse-number = Paket
browse-issuer = Versiegelt von
browse-recipient = Für
browse-clock = Geräteuhr sagte
browse-supersedes = Ersetzt Paket
browse-profile = Profil
browse-profile-full = Vollständig
browse-profile-redacted = Geschwärzt
browse-profile-request-list = Nach Anforderungsliste
browse-made-by = Erstellt mit
browse-pack = Kennung des Pakets
browse-key = Schlüssel, nach eigener Angabe
browse-digest = Nachweise, SHA-256
browse-by-grade = Feststellungen nach Einstufung
browse-contents = Inhalt
browse-footer = Eine Seite eines versiegelten Nachweispakets. Sie lädt nichts, führt nichts aus und sendet nichts.

browse-missing = Was nicht in diesem Paket ist
browse-missing-about = Wer das Paket versiegelt hat, sagt von ihm, was es nicht enthält.
browse-nothing-left-out = Sein Aussteller gibt nichts an, was weggelassen, geschwärzt oder nicht abgedeckt ist.
browse-left-out = Weggelassen
browse-gaps = Nicht abgedeckt oder zu wissen
browse-redactions = Geschwärzt
browse-everywhere = überall
browse-differences = Geändert seit dem vorigen Paket
browse-differences-about = Verglichen mit Paket { $pack }, das dieses ersetzt.
browse-no-differences = Nichts aus dem vorigen Paket ist in diesem anders.
browse-audits = Audits
browse-findings = Feststellungen
browse-nonconformities = Nichtkonformitäten
browse-actions = Maßnahmen
browse-clauses = Abschnitte
browse-clauses-about = Was zu jedem Abschnitt gefragt wurde, mit welchem Ergebnis, und was dort festgestellt wurde.
browse-evidence = Nachweise
browse-evidence-about = Die Verweise öffnen die Dateien des entpackten Pakets. Dateien, die etwas ausführen könnten, heißen „.evidence“ und behalten ihre Bytes.
browse-organisation = Organisation und Dokumente
browse-people = Personen
browse-people-about = Nur mit ihren Namen.
browse-further = Weitere Datensätze

browse-col-number = Nummer
browse-col-title = Titel
browse-col-why = Warum
browse-col-note = Anmerkung
browse-col-what = Was
browse-col-text = In Worten
browse-col-redacted = Unlesbar gemacht
browse-col-by = Von
browse-col-kind = Art
browse-col-difference = Unterschied
browse-col-when = Wann
browse-col-who = Wer
browse-col-clauses = Abschnitte
browse-col-clause = Abschnitt
browse-col-question = Frage
browse-col-questions = Fragen
browse-col-result = Ergebnis
browse-col-findings = Feststellungen und Nichtkonformitäten
browse-col-evidence = Nachweise
browse-col-action = Maßnahme
browse-col-for = Für
browse-col-owner = Verantwortlich
browse-col-due = Fällig
browse-col-state = Stand
browse-col-item = Nachweis und Datei
browse-col-size = Größe

browse-why-confidential = Vertraulich
browse-why-private = Privat
browse-why-missing = Nicht vorhanden
browse-why-modified = Nicht wie aufgezeichnet
browse-why-redacted = Ersetzt durch eine geschwärzte Kopie
browse-why-not-chosen = Nicht ausgewählt
browse-difference-new = Neu
browse-difference-gone = Nicht mehr dabei
browse-difference-changed = Geändert
browse-evidence-for = Nachweise
browse-shown-by = Belegt durch:
browse-outcome = Ergebnis
browse-team = Team und Teilnehmende
browse-agenda = Ablauf ({ $count })
browse-agenda-name = Ablauf
browse-checklist = Checkliste ({ $count })
browse-checklist-name = Checkliste
browse-due = Fristen
browse-end = Umsetzung und Abschluss
browse-life = Ihr Verlauf
browse-round = { $what }, Runde { $cycle }
browse-more = Mehr
browse-particulars = Einzelheiten und Verbleib
browse-custody = Verbleib
browse-path = Pfad im Paket
browse-not-asked = Nicht gefragt
browse-unanswered = Unbeantwortet
browse-decimal-point = ,

## oscal/assessment-results.json
oscal-title = Nachweispaket:
oscal-plan = Auditpläne, wie sie im Verzeichnis des Pakets stehen
oscal-plan-about = Die Pläne der Audits stehen im Verzeichnis des Pakets.
oscal-role-issuer = Aussteller des Pakets
oscal-role-recipient = Empfänger des Pakets
oscal-role-owner = Verantwortlich
oscal-no-audit = Zu keinem Audit im Paket

## ro-crate-metadata.json
crate-about = Versiegeltes Nachweispaket von { $issuer } für { $recipient }: { $purpose }
crate-licence = Vertraulich zwischen Aussteller und Empfänger, sofern sie nichts anderes vereinbart haben.
crate-index = Verzeichnis des Pakets
crate-schema = Schema des Verzeichnisses
crate-page = Das Paket zum Durchsehen
