### Die Seiten des Fensters zu Nachweispaketen: Übergeben, Ausgestellt, Erhalten, Anforderungen, Antworten, Schlüssel.

section-packs = Pakete
packs-received = Erhalten
copied = Kopiert
copy-what = Kopieren: { $what }

## Was ein Siegel angibt
packs-issuer = Versiegelt von
packs-recipient = Für
packs-purpose = Zweck
packs-sequence = Nummer
packs-sequence-words = { $sequence }, vom Aussteller gezählt: eine Lücke ist ein Paket, das Ihnen nicht gezeigt wurde
packs-clock = Uhr des Geräts
packs-clock-words = { $when } (nicht bewiesen)
packs-contents = Enthält
packs-contents-words = { $files } Dateien, { $bytes }
packs-history = Verlauf
packs-history-words = { $entries ->
    [one] ein Eintrag zur Zeit des Versiegelns
   *[other] { $entries } Einträge zur Zeit des Versiegelns
  }
packs-id = Paket
packs-previous = Siegel des Pakets davor
packs-previous-none = keines: das erste Paket
packs-evidence-digest = Prüfsumme der Nachweise

## Erhalten
received-welcome = Wurde Ihnen ein Nachweispaket geschickt? Es braucht keinen Arbeitsbereich.
received-welcome-do = Paket ansehen
received-leave = Zurück zum Anfang
received-landing-about = Prüfen Sie ein Paket, das Sie erhalten haben, und sehen Sie hinein. Nichts wird installiert, entpackt oder verschickt.
received-drop = Paket hier ablegen
received-drop-about = Die Zip-Datei, wie sie geschickt wurde, ihr entpackter Ordner oder eine verschlüsselte .age-Datei. Es wird nur gelesen.
received-choose = Paket wählen
received-kind = Nachweispaket
received-files = Paket wählen
received-folder = Entpackten Ordner wählen
received-checking = Jedes Byte wird gelesen und mit dem Siegel verglichen. Bis das getan ist, ist über dieses Paket nichts bekannt.
received-again = Erneut prüfen
received-foreign = Bag eines anderen Programms
received-verdict = Urteil
received-standing-faults = { $count ->
    [one] Nicht, wie es versiegelt wurde: ein Fehler
   *[other] Nicht, wie es versiegelt wurde: { $count } Fehler
  }
received-standing-differs = Nicht das Paket, von dem das Begleitschreiben spricht
received-standing-changed-key = Seit dem Versiegeln unverändert, aber mit anderem Schlüssel als das letzte Paket von { $issuer }
received-standing-stranger = Seit dem Versiegeln unverändert. Wessen Schlüssel es versiegelt hat, ist noch nicht gezeigt
received-standing-compared = Unverändert und mit dem Schlüssel des Begleitschreibens versiegelt
received-standing-known = Unverändert und mit demselben Schlüssel versiegelt wie das letzte Paket
received-standing-foreign-faults = { $count ->
    [one] Nicht, wie der Bag es auflistet: ein Fehler
   *[other] Nicht, wie der Bag es auflistet: { $count } Fehler
  }
received-standing-foreign-sound = Wie der Bag es auflistet
received-do-stranger = Vergleichen Sie den Fingerabdruck unten mit dem Begleitschreiben, das Sie auf anderem Weg erreicht hat. Das Paket selbst kann nicht zeigen, wessen Schlüssel es ist.
received-do-changed-key = Schlüssel werden ab und zu gewechselt, und der Aussteller sagt es dann. Fragen Sie ihn auf einem Weg, dem Sie trauen, bevor Sie sich auf dieses Paket verlassen.
received-do-differs = Fragen Sie den Aussteller auf einem Weg, dem Sie trauen, welches Paket er geschickt hat und welcher Schlüssel seiner ist.
received-faults = Fehler
received-found = { $count ->
    [one] Eines wurde gefunden
   *[other] { $count } Dinge wurden gefunden
  }
received-copy-faults = Liste kopieren
received-copy-heading = Gefunden in { $name }:
received-more = { $count ->
    [one] Noch eines zeigen
   *[other] Die übrigen { $count } zeigen
  }
received-part-seal = Siegel und Unterschrift
received-part-container = Die Zip-Datei selbst
received-part-files = Dateien
received-part-index = Verzeichnis
received-part-other = Anderes
received-letter = Begleitschreiben
received-letter-about = Es kam auf anderem Weg als das Paket. Kopieren oder tippen Sie seine beiden Zeilen; sie werden hier verglichen und nirgends aufbewahrt.
received-letter-key = Fingerabdruck des Schlüssels im Schreiben
received-letter-seal = Siegel im Schreiben
received-key = Schlüssel dieses Pakets
received-key-none = Keine gültige Unterschrift
received-seal = Siegel dieses Pakets
received-key-same = Der Schlüssel ist der des Schreibens
received-seal-same = Das Siegel ist das des Schreibens
received-key-unreadable = Das ist noch kein Fingerabdruck: er beginnt mit SHA256: und hat dann 43 Zeichen.
received-key-other = Ein anderer Schlüssel als der dieses Pakets. Suchen Sie einen Schreibfehler; ist da keiner, verlassen Sie sich nicht auf das Paket.
received-seal-unreadable = Das ist noch kein Siegel: es hat 64 Zeichen, 0–9 und a–f.
received-seal-other = Ein anderes Siegel als das dieses Pakets. Suchen Sie einen Schreibfehler; ist da keiner, ist das nicht das Paket, das Ihnen geschickt wurde.
received-seal-states = Was das Siegel angibt
received-no-seal = Es gibt kein Siegel, das sich lesen lässt.
received-foreign-seal = Der Bag eines anderen Programms hat kein Siegel. { $files } Dateien, { $bytes }.

## Dokumente
printed-title = Dokumente
printed-kind = Dokument
printed-kind-report = Auditbericht
printed-kind-plan = Auditplan
printed-kind-checklist-blank = Checkliste zum Ausfüllen
printed-kind-checklist = Checkliste, ausgefüllt
printed-kind-nonconformity = Abweichungsblätter
printed-kind-actions = Register der Korrekturmaßnahmen
printed-kind-programme = Auditprogramm
printed-kind-readiness = Bereitschaft
printed-kind-pack = Auditpaket
printed-part-report = Bericht
printed-part-plan = Plan
printed-part-checklist = Checkliste
printed-part-nonconformities = Abweichungen
printed-part-actions = Maßnahmen
printed-part-evidence = Liste der Nachweise
printed-parts = Teile
printed-parts-hint = Nichts angekreuzt: alle.
printed-paper = Papier
paper-a4 = A4
paper-letter = Letter
printed-watermark = Wasserzeichen
printed-watermark-hint = Über jede Seite: ENTWURF, KOPIE. Leer: keines.
printed-eight-d = In der Reihenfolge der acht Disziplinen (8D)
printed-save = Dokument speichern
printed-written = Das Dokument liegt in { $path }
printed-open = Dokumente …
