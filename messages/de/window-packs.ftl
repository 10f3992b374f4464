### Die Seiten des Fensters zu Nachweispaketen: Übergeben, Ausgegeben, Erhalten, Anforderungen, Antworten, Schlüssel.

section-packs = Pakete
packs-received = Erhalten
list-more = { $count } weitere zeigen
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
received-standing-differs = Nicht das Paket, von dem das Übergabeschreiben spricht
received-standing-changed-key = Seit dem Versiegeln unverändert, aber mit anderem Schlüssel als das letzte Paket von { $issuer }
received-standing-stranger = Seit dem Versiegeln unverändert. Wessen Schlüssel es versiegelt hat, ist noch nicht gezeigt
received-standing-letter-seal = Unverändert, und es ist das Siegel des Übergabeschreibens. Der Schlüssel wurde nicht verglichen
received-standing-compared = Unverändert und mit dem Schlüssel des Übergabeschreibens versiegelt
received-standing-known = Unverändert und mit demselben Schlüssel versiegelt wie das letzte Paket
received-standing-foreign-faults = { $count ->
    [one] Nicht, wie der Bag es auflistet: ein Fehler
   *[other] Nicht, wie der Bag es auflistet: { $count } Fehler
  }
received-standing-foreign-sound = Wie der Bag es auflistet
received-do-stranger = Vergleichen Sie den Fingerabdruck unten mit dem Übergabeschreiben, das Sie auf anderem Weg erreicht hat. Das Paket selbst kann nicht zeigen, wessen Schlüssel es ist.
received-do-letter-seal = Es ist das Paket, von dem das Schreiben spricht. Vergleichen Sie unten auch den Fingerabdruck mit dem Schreiben: Erst das zeigt, wessen Schlüssel es versiegelt hat.
received-do-changed-key = Schlüssel werden ab und zu gewechselt, und der Aussteller sagt es dann. Fragen Sie ihn auf einem Weg, dem Sie trauen, bevor Sie sich auf dieses Paket verlassen.
received-do-differs = Fragen Sie den Aussteller auf einem Weg, dem Sie trauen, welches Paket er geschickt hat und welcher Schlüssel seiner ist.
received-faults = Fehler
received-found = { $count ->
    [one] Eines wurde gefunden
   *[other] { $count } Dinge wurden gefunden
  }
received-copy-faults = Liste kopieren
received-copy-heading = Gefunden in { $name }:
received-part-seal = Siegel und Unterschrift
received-part-container = Die Zip-Datei selbst
received-part-files = Dateien
received-part-index = Verzeichnis
received-part-other = Anderes
received-letter = Übergabeschreiben
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

## Ausgegeben
packs-issued = Ausgegeben
packs-hand-over = Paket übergeben
packs-issued-empty = Noch kein Paket übergeben
packs-issued-empty-about = Ein Paket enthält die Aufzeichnungen und Nachweise eines Audits mit dem Beweis, dass seither nichts geändert wurde. Übergeben Sie das erste.
packs-scope = Worüber
packs-profile = Profil
packs-any-profile = Jedes Profil
packs-issued-at = Versiegelt
packs-superseded-by = ersetzt durch { $number }
packs-supersedes = ersetzt { $number }
packs-supersedes-none = Dieses Paket ersetzt kein anderes.
packs-differences = Unterschiede
packs-verify-again = Erneut prüfen
packs-newer = Neueres versiegeln
packs-older = Das Paket, das von diesem ersetzt wird
packs-handed-over = Übergeben
packs-file = Geschrieben als
packs-seal = Siegel
packs-proof-about = Fingerabdruck und Siegel gehen auf anderem Weg zum Empfänger als das Paket: im Übergabeschreiben.
packs-original = das Original blieb zu Hause
packs-letter = Übergabeschreiben
packs-letter-save = Übergabeschreiben speichern
packs-letter-written = Das Übergabeschreiben liegt in { $path }

## Übergeben
seal-title = Paket übergeben
seal-way = Der Weg zum versiegelten Paket
seal-step-what = Was und für wen
seal-step-plan = Plan
seal-step-lock = Schlüssel und Schloss
seal-step-done = Versiegelt
seal-on-what = Plan zeigen
seal-on-plan = Weiter zum Schlüssel
seal-on-lock = Paket versiegeln
seal-back = Zurück
seal-what = Was
seal-whom = Für wen
seal-matter = Es geht um
seal-matter-audit = ein Audit
seal-matter-certification = das Audit einer Zertifizierung durch ihre Stelle
seal-matter-requests = eine Anforderungsliste
seal-matter-chosen = Abschnitte, Tage und Arten meiner Wahl
seal-requests = Anforderungsliste
seal-certification-hint = Ihr nächstes Audit durch die Zertifizierungsstelle, sonst ihr letztes, mit den internen Audits dazwischen.
seal-clauses-hint = Nummern: 8.2, 9. Die darunter sind mitgemeint. Leer: alle.
seal-from = Nachweise ab
seal-to = Nachweise bis
seal-kinds = Arten von Nachweisen
seal-kinds-hint = Nichts angekreuzt: alle.
seal-recipient-hint = Wie ein Brief sie nennen würde. Es steht im Siegel.
seal-purpose-hint = Wofür sie es brauchen. Es steht im Siegel.
seal-profile-hint = Geschwärzt: Vertrauliches geht in seiner geschwärzten Fassung hinein oder gar nicht, und niemand wird genannt.
seal-with-secret = Auch Geheimes
seal-with-secret-hint = Sonst bleibt es zu Hause, und das Paket sagt, dass etwas fehlt.
seal-supersedes = Ersetzt
seal-supersedes-hint = Das neue Paket führt auf, was anders ist als in jenem.
seal-language = Sprache des Pakets
seal-in = Geht hinein
seal-out = Bleibt zu Hause
seal-out-none = Nichts, was dazugehört, wird weggelassen.
seal-take-back = doch mitnehmen
seal-private = { $notes } private Notizen und { $remarks } Bemerkungen gehen nie hinein.
seal-evidence-none = Es gehen keine Nachweise hinein.
seal-evidence-about = Nehmen Sie das Häkchen weg, wo etwas zu Hause bleiben soll: das Paket sagt dann, dass es weggelassen wurde.
seal-goes-in = { $number } geht hinein
seal-instead-of = anstelle von { $numbers }
seal-warnings = Vor der Übergabe zu wissen
seal-gaps = Was es nicht zeigt
seal-gaps-none = Jeder Abschnitt seiner Audits wurde angesehen, und nichts ist abgelaufen.
seal-redactions = Geschwärzt
seal-differences = Anders als in { $number }
seal-differences-none = Nichts ist anders.
seal-tile-evidence = Nachweise
seal-tile-records = Aufzeichnungen
seal-tile-size = Nachweise, Größe
seal-tile-out = Bleiben zu Hause
seal-tile-gaps = Lücken
seal-tile-warnings = Warnungen
seal-lock = Schloss
seal-lock-about = Das Siegel zeigt jede Änderung; es verbirgt nichts. Wer die Datei in die Hand bekommt, liest sie, wenn sie nicht verschlossen ist.
seal-lock-none = Offen
seal-lock-none-about = Eine Zip-Datei, die jeder Rechner öffnet.
seal-lock-recipients = Für age-Schlüssel der Empfänger
seal-lock-recipients-about = Nur sie können es öffnen.
seal-lock-passphrase = Mit einer Passphrase
seal-lock-passphrase-about = Wer sie kennt, kann es öffnen. Teilen Sie sie auf anderem Weg mit als das Paket.
seal-recipients = Schlüssel der Empfänger
seal-recipients-hint = age1…, einer je Zeile, wie age-keygen sie ausgibt.
seal-passphrase = Passphrase
seal-passphrase-hint = Mindestens zwölf Zeichen. Ohne sie kann niemand das Paket öffnen, auch wir nicht.
seal-passphrase-again = Noch einmal
seal-passphrase-differs = Das ist eine andere Passphrase als oben.
seal-save = Paket speichern
seal-done = { $number } ist versiegelt
seal-done-about = { $evidence } Nachweise und { $records } Aufzeichnungen, { $bytes }. Es steht im Register und ändert sich nicht mehr.
seal-send = Was auf welchem Weg zu schicken ist
seal-send-pack = Das Paket
seal-send-pack-about = Mit der Post, über einen gemeinsamen Ordner oder auf einem Stick: wie es dem Empfänger passt.
seal-send-passphrase = Die Passphrase
seal-send-passphrase-about = Am Telefon oder persönlich, nie mit dem Paket.
seal-send-letter = Das Übergabeschreiben
seal-send-letter-about = Auf anderem Weg als das Paket: es trägt Fingerabdruck und Siegel, an denen der Empfänger erkennt, dass das Paket von Ihnen und dass es dieses ist.
seal-copy-letter = Seine Zeilen kopieren
seal-letter-words = { $number }
    Schlüssel: { $key }
    Siegel: { $seal }
seal-proof = Beweis
seal-open-register = Im Register öffnen
seal-as-recipient = Prüfen, wie der Empfänger es tut
seal-this-list = Versiegeln, was diese Liste verlangt
seal-this-audit = Paket versiegeln …

## Anforderungen
packs-requests = Anforderungen
requests-empty = Keine Anforderungslisten
requests-empty-about = Was ein Auditor sehen möchte: nehmen Sie seine Liste aus CSV oder JSON herein oder tippen Sie sie hier. An jeder Anforderung hängen Nachweise, und die ganze Liste wird als ein Paket versiegelt.
request-list-new = Neue Anforderungsliste
request-asked-by = Angefordert von
request-asked-by-hint = Wie ein Brief sie nennen würde.
request-received-on = Erhalten am
request-received = Erhalten am { $day } von { $who }
request-audit-hint = Das Audit, für das sie ist, wo es eines gibt.
request-open = Offen
request-open-of = { $open } von { $all } offen
request-none = Noch ist nichts angefordert
request-none-about = Tippen Sie die erste Anforderung oben und drücken Sie Enter, oder nehmen Sie eine Datei herein.
request-text = Anforderung
request-clause-hint = Wie gefragt wurde: 9.2, oder 8.6.1 und 8.6.3.
request-reference = Ihre Nummer
request-reference-hint = Wo sie selbst nummerieren.
request-theirs = bei ihnen: { $reference }
request-add = Hinzufügen
request-answer = Antwort
request-answer-hint = In Worten. Nachweise hängen daneben.
request-answer-none = Noch nichts geantwortet. Worte oder Nachweise genügen.
request-answered = Beantwortet am { $day } von { $who }
request-settled-on = Erledigt am
request-bare = { $count ->
    [one] Eine Anforderung hat noch keinen Nachweis.
   *[other] { $count } Anforderungen haben noch keinen Nachweis.
  }
request-any-evidence = Mit oder ohne Nachweis
request-without-evidence = Ohne Nachweis
request-with-evidence = Mit Nachweis
request-no-evidence = keiner
request-link = Nachweise verknüpfen
request-link-about = Nachweise, die schon hier sind. Neue Dateien werden auf der Seite abgelegt.
request-link-hint = Die neuesten stehen da. Jeder andere wird über seine Wörter gefunden.
request-link-do = Verknüpfen
request-linked = { $count ->
    [one] Eine Verknüpfung ist neu
   *[other] { $count } Verknüpfungen sind neu
  }
request-now = Die Anforderung ist jetzt: { $state }
request-step-answered = Als beantwortet kennzeichnen
request-step-accepted = Vom Anfordernden angenommen
request-step-withdrawn = Zurückziehen
request-step-open = Wieder öffnen
request-step-about = Der Grund geht in den Verlauf ein.
request-removed = { $number } ist entfernt
request-list-removed = { $number } ist entfernt
request-export = Liste schreiben
request-export-csv = Als Tabelle schreiben (CSV)
request-export-json = Als JSON schreiben
request-exported = Die Liste liegt in { $path }
request-import = Liste hereinnehmen
request-import-about = CSV oder JSON, eine Liste von ihnen oder eine von uns, die zurückkommt. Sie wird erst angesehen; geschrieben wird nichts, bis Sie sie hereinnehmen.
request-import-choose = Datei wählen
request-import-title = Titel der Liste
request-import-title-hint = Nur wo sie neu wird und die Datei ihn nicht nennt.
request-import-found = { $created } neu, { $changed } geändert, { $unchanged } wie sie sind, { $conflicts } auf beiden Seiten geändert.
request-import-problems = Probleme
request-import-take = Hereinnehmen
request-imported = { $created } neu, { $changed } geändert; { $conflicts } bleiben, wie sie hier sind.
request-column = Feld
request-ours = Hier
request-theirs-value = In der Datei
request-fate = Was geschieht

## Schlüssel
packs-keys = Schlüssel und Absender
packkey-own = Der Schlüssel, der hier Pakete versiegelt
packkey-state-none = noch keiner
packkey-state-ready = bereit
packkey-state-locked = verschlossen
packkey-state-unreachable = Schlüsselbund antwortet nicht
packkey-state-lost = verloren
packkey-state-about-none = Er entsteht mit dem ersten Paket, oder jetzt. Seine private Hälfte verlässt diesen Rechner nie, außer Sie exportieren sie.
packkey-state-about-ready = Er unterschreibt jedes Paket, das auf diesem Rechner versiegelt wird.
packkey-state-about-locked = Er liegt in einer Datei, die seine Passphrase öffnet.
packkey-state-about-unreachable = Er liegt im Schlüsselbund des Systems, der nicht antwortet. Entsperren Sie den Schlüsselbund und kommen Sie wieder, oder nehmen Sie den Schlüssel aus einem Export herein.
packkey-state-about-lost = Die Datei mit seiner privaten Hälfte ist weg. Nehmen Sie ihn aus einem Export herein; oder machen Sie einen anderen, den Empfänger als neuen sehen werden.
packkey-fingerprint = Fingerabdruck
packkey-where = Wo er liegt
packkey-place-keyring = Im Schlüsselbund des Systems
packkey-place-file = In einer Datei, die eine Passphrase öffnet
packkey-made = Entstanden
packkey-rotations = { $count ->
    [one] der Schlüssel davor bürgt für ihn
   *[other] { $count } Schlüssel davor bürgen für ihn
  }
packkey-copy-signers = Für ssh-keygen kopieren
packkey-passphrase = Passphrase des Schlüssels
packkey-passphrase-hint = Mindestens zwölf Zeichen.
packkey-earlier = Schlüssel davor
packkey-end-rotated = hat seinen Nachfolger benannt
packkey-end-replaced = verloren oder aufgegeben
packkey-used = { $from } bis { $to }
packkey-make = Schlüssel machen
packkey-make-about = Empfänger erkennen Ihre Pakete an ihm. Einer genügt für alle.
packkey-make-done = Der Schlüssel ist da
packkey-make-another = Anderen Schlüssel machen
packkey-make-another-about = Für den Fall, dass der Schlüssel verloren ist. Für den neuen bürgt nichts: jeder Empfänger sieht einen neuen Schlüssel und muss dessen Fingerabdruck mit einem Brief vergleichen. Wo der Schlüssel noch da ist, wechseln Sie ihn stattdessen.
packkey-unlock = Entsperren
packkey-unlock-about = Er bleibt offen, bis das Programm endet.
packkey-unlock-done = Der Schlüssel ist offen
packkey-rotate = Wechseln
packkey-rotate-about = Ein neuer Schlüssel entsteht, und der jetzige bürgt für ihn: Empfänger, die den jetzigen kennen, können folgen.
packkey-rotate-hint = Öffnet den jetzigen Schlüssel und verschließt den neuen.
packkey-rotate-done = Ab jetzt unterschreibt der neue Schlüssel
packkey-export = Exportieren
packkey-export-about = Schreibt die private Hälfte in eine verschlüsselte Datei, für einen Tresor oder einen anderen Rechner. Wer die Datei und ihre Passphrase hat, kann in Ihrem Namen versiegeln.
packkey-export-choose = Schlüssel speichern
packkey-export-passphrase = Passphrase der Datei
packkey-export-done = Der Schlüssel ist geschrieben
packkey-import = Schlüssel hereinnehmen
packkey-import-about = Eine Datei, die hier oder auf einem anderen Rechner exportiert wurde.
packkey-import-choose = Schlüsseldatei wählen
packkey-import-done = Der Schlüssel ist da
packkey-in-file = In einer Datei aufbewahren, nicht im Schlüsselbund
packkey-replace = Anstelle des Schlüssels, der hier ist
packkey-replace-hint = Nötig, wo schon ein anderer Schlüssel hier ist.

## Arten von Warnungen und Lücken eines Plans
seal-warning-secret = Geheim, und geht hinein
seal-warning-confidential = Vertraulich
seal-warning-personal-data = Personenbezogene Daten
seal-warning-unverified = Seit der Aufnahme nie ganz gelesen
seal-warning-stale = Seit drei Monaten nicht ganz gelesen
seal-warning-in-place = Nicht im Tresor: wird gelesen, wo es liegt
seal-warning-superseded = Durch Neueres ersetzt
seal-warning-expired = Abgelaufen
seal-gap-clause-not-covered = Nicht oder nicht ganz angesehene Abschnitte
seal-gap-area-not-covered = Nicht erfasste Bereiche
seal-gap-independence-override = Ausnahmen von der Unabhängigkeit
seal-gap-evidence-expired = Abgelaufene Nachweise
seal-gap-request-without-evidence = Anforderungen ohne Nachweis

## Antworten
packs-replies = Antworten
reply-open = Antwort öffnen
reply-open-about = Die Datei, die ein externer Auditor zu einem Paket zurückschickt. Sie wird erst angesehen.
reply-choose = Antwort wählen
replies-empty = Noch ist nichts zurückgekommen
replies-empty-about = Wer ein Paket erhält, kann darin Bemerkungen, Anforderungen und Feststellungen schreiben und als kleine Datei zurückschicken. Öffnen Sie sie hier.
reply-said = Was sie sagt
reply-author = Verfasser
reply-pack = Paket
reply-received = Erhalten
reply-written = Geschrieben
reply-of = Antwort von { $author }
reply-to-pack = zu Paket { $sequence }
reply-counts = { $new } neu, { $there } schon hier, { $conflicts } Konflikte
reply-take = { $count ->
    [0] Hereinnehmen
    [one] Einen Eintrag hereinnehmen
   *[other] { $count } Einträge hereinnehmen
  }
reply-where = Wohin es geht
reply-audit = Audit ihrer Feststellungen und Anforderungen
reply-audit-hint = Nur wo es nicht aus dem folgt, worum es geht.
reply-unknown-pack = Ein solches Paket wurde hier nicht ausgestellt. Ich weiß, woher diese Antwort kommt, und nehme sie herein.
reply-choose-entry = Hereinnehmen: { $what }
reply-due = bis { $day }
reply-about = zu
reply-here = Früher hereingenommen
reply-in-file = In dieser Datei
reply-changed = Was der Eintrag im Paket sagte und was er jetzt sagt
reply-changed-field = Feld
reply-changed-then = Im Paket
reply-changed-now = Jetzt
reply-would-become = Wird { $what }
reply-taken = Hereingenommen
reply-taken-words = { $count } Einträge hereingenommen, { $kept } davon nur aufbewahrt; { $there } waren schon hier; { $conflicts } Konflikte bleiben draußen.
reply-kept-words = aufbewahrt, bis jemand es ablegt
reply-file = Ablegen
reply-file-about = Es geht unter seiner eigenen Kennung hinein, im Namen seines Verfassers.
reply-file-on = Eintrag
reply-file-on-hint = Nach Nummer oder Wörtern: Audit, Feststellung, Abweichung, Maßnahme, Nachweis, Dokument, Anforderung.
reply-file-clause-hint = Die Antwort sagt: { $clause }
reply-file-grade-hint = Die Antwort sagt: { $grade }
reply-filed = Der Eintrag ist abgelegt

## Dokumente
printed-title = Dokumente
printed-kind = Dokument
printed-kind-report = Auditbericht
printed-kind-plan = Auditplan
printed-kind-checklist-blank = Checkliste zum Ausfüllen
printed-kind-checklist = Checkliste, ausgefüllt
printed-kind-nonconformity = Blätter der Nichtkonformitäten
printed-kind-actions = Register der Korrekturmaßnahmen
printed-kind-programme = Auditprogramm
printed-kind-readiness = Bereitschaft auf einer Seite
printed-kind-cycle = Zertifizierungszyklus
printed-kind-pack = Auditpaket
printed-part-report = Bericht
printed-part-plan = Plan
printed-part-checklist = Checkliste
printed-part-nonconformities = Nichtkonformitäten
printed-part-actions = Maßnahmen
printed-part-evidence = Liste der Nachweise
printed-parts = Teile
printed-parts-hint = Nichts angekreuzt: alle.
printed-paper = Papier
paper-a4 = A4
paper-letter = Letter
printed-as-set = wie festgelegt: beim Audit, sonst bei der Organisation
printed-watermark = Wasserzeichen
printed-watermark-hint = Über jede Seite: ENTWURF, KOPIE. Leer: keines.
printed-eight-d = In der Reihenfolge der acht Disziplinen (8D)
printed-save = Dokument speichern
printed-written = Das Dokument liegt in { $path }
printed-open = Dokumente …

## Verschlüsselte Pakete, Absender, Zeit
received-standing-locked = Verschlüsselt
received-standing-vouched = Unverändert und mit einem neuen Schlüssel versiegelt, für den der bekannte bürgt
received-locked = Dieses Paket ist verschlüsselt
received-locked-about = Es wird dort geöffnet, wo es liegt, und beim Lesen geprüft. Nichts Entschlüsseltes wird irgendwohin geschrieben, und was es öffnet, ist vergessen, wenn Sie diese Seite verlassen.
received-passphrase = Passphrase
received-open = Öffnen
received-identity = Datei mit Ihrem age-Schlüssel wählen
packs-time = Zeitstempel
packs-time-trusted = { $when }, bewiesen von { $authority }
packs-time-unchecked = { $when }, wie { $authority } sagt; ob dieser Stelle zu trauen ist, wurde nicht geprüft
packs-time-stranger = { $when }, wie { $authority } sagt; das führt zu keinem Zertifikat, dem Sie trauen
knownsender-title = Was über { $issuer } bekannt ist
knownsender-said-new = Diesem Aussteller sind Sie noch nicht begegnet: vergleichen Sie den Fingerabdruck mit dem Übergabeschreiben.
knownsender-said-same-key = Derselbe Schlüssel wie beim letzten Paket, das Sie sich gemerkt haben.
knownsender-said-rotated = Ein anderer Schlüssel als bisher, und der bekannte bürgt für ihn.
knownsender-said-other-key = Ein anderer Schlüssel als bisher, und nichts bürgt für ihn. Fragen Sie den Aussteller auf einem Weg, dem Sie trauen, bevor Sie sich auf dieses Paket verlassen.
knownsender-said-former-key = Ein Schlüssel, auf den inzwischen ein anderer gefolgt ist: ein altes Paket, oder jemand hat einen alten Schlüssel gefunden.
knownsender-first = Zuerst begegnet
knownsender-last = Letztes Paket
knownsender-last-words = Nummer { $sequence }, am { $day }
knownsender-known-key = Erwartet war
knownsender-also = Derselbe Schlüssel versiegelte Pakete von
knownsender-remember = Diesen Schlüssel merken
knownsender-remember-about = Von jetzt an wird dieser Schlüssel von { $issuer } erwartet, und ein anderer fällt auf.
knownsender-remember-uncompared = Sie haben den Fingerabdruck des Übergabeschreibens nicht eingegeben. Merken Sie sich diesen Schlüssel von { $issuer } nur, wenn Sie ihn mit dem Auge verglichen haben.
knownsender-remember-other = Von { $issuer } wurde ein anderer Schlüssel erwartet. Merken Sie sich diesen an dessen Stelle nur, wenn Ihnen auf einem Weg, dem Sie trauen, gesagt wurde, dass er ihrer ist.
knownsender-remembered = Der Schlüssel von { $issuer } ist gemerkt
senders = Bekannte Absender
senders-none = Noch niemand. Wessen Paket Sie prüfen, den können Sie sich an seinem Schlüssel merken.
knownsender-expected = erwartet
knownsender-former = früher
knownsender-met = begegnet { $from } bis { $to }, { $packs ->
    [one] ein Paket
   *[other] { $packs } Pakete
  }
knownsender-forget = Vergessen
knownsender-forget-whom = { $issuer } vergessen
knownsender-forget-about = Der nächste Schlüssel von { $issuer } ist wieder neu.
seal-lock-again = Noch einmal verschlüsseln
seal-open-stays = Das offene Paket bleibt bei Ihnen: { $path }
stamp = Zeit, von anderen bewiesen
stamp-about = Solange keine Stelle sie gestempelt hat, ist die Zeit das, was die Uhr dieses Rechners sagte. Der Stelle wird nur die Prüfsumme des Siegels gesagt. Das gestempelte Paket ist eine neue Datei neben der alten.
stamp-question = Frage speichern
stamp-question-written = Die Frage liegt in { $path }. Lassen Sie sie von einer Stelle beantworten und bringen Sie die Antwort zurück.
stamp-answer = Antwort hinzufügen
stamp-url = Adresse einer Stelle
stamp-url-hint = Gefragt wird nur, wenn Sie den Knopf drücken; sonst geht von hier nie etwas in ein Netz.
stamp-online = Jetzt fragen
stamp-done = Gestempelt { $when } von { $authority }. Das Paket mit seinem Stempel ist { $path }.

## Eine Antwort schreiben
replying-remark = Bemerkung
replying-request = Anforderung
replying-finding = Feststellung
replying-text-remark = Bemerkung
replying-text-request = Was Sie sehen möchten
replying-text-finding = Was Sie festgestellt haben
replying-clause-hint = Nummer, etwa 9.2.1.
replying-due = Gewünscht bis
replying-request-hint = Wo sie eine Anforderung einer Liste beantwortet oder wiederholt: deren Nummer.
replying-about = zu { $record }
replying-keep = Notieren
replying-where = Bemerkungen beginnen Sie an ihrer Aufzeichnung.
replying-empty = Noch nichts geschrieben
replying-empty-about = Sehen Sie die Aufzeichnungen durch und schreiben Sie Bemerkungen, wo Sie welche haben; Anforderungen und Feststellungen beginnen Sie hier. Dann wird alles als eine kleine Datei für den Aussteller gespeichert.
replying-entries = Was Sie geschrieben haben
replying-send = Zurückschicken
replying-name = Ihr Name
replying-send-about = Die Datei sagt, zu welchem Paket sie gehört. Sie enthält nur Ihre Worte, nicht die des Pakets, und ist nicht verschlüsselt. Bis Sie sie entfernen, bleiben Ihre Worte auf diesem Rechner.
replying-save = Antwort speichern
replying-saved = Die Antwort liegt in { $path }. Schicken Sie sie dem Aussteller des Pakets.
replying-no-room = Dieser Rechner behält nichts mehr von Ihren Worten. Speichern Sie die Antwort jetzt.

## Wie Dokumente aussehen
style = Aussehen der Dokumente
style-about = Was jedes PDF dieses Arbeitsbereichs trägt. Was hier nicht gesagt ist, ist das von Triennium.
style-logo = Logo
style-logo-none = Kein Logo. An seiner Stelle steht der Name der Organisation.
style-logo-choose = Logo wählen
style-logo-hint = PNG oder JPEG, am besten auf Weiß. Es wird im Arbeitsbereich aufbewahrt.
style-primary = Hauptfarbe
style-secondary = Zweite Farbe
style-colour-hint = #153e63. Leer: die von Triennium.
style-secondary-hint = Linien und Balken.
style-colour-own = die von Triennium
style-darkened = abgedunkelt, damit sie lesbar ist; { $asked } hat einen Kontrast von { $contrast }
style-address = Adresszeile
style-address-hint = Unter dem Titel, anstelle der Anschrift der Organisation.
style-confidentiality-hint = Wo das Audit nichts sagt: intern, vertraulich …
style-number = Nummer der Dokumente
style-number-hint = Ihr eigenes Muster mit {"{number}"} und {"{kind}"} darin: QM-{"{number}"}-{"{kind}"}. Leer: die Nummer der Sache.

## In einem erhaltenen Paket umsehen, und viele auf einmal
opened-section-audit = Audits
opened-section-finding = Feststellungen
opened-section-nonconformity = Nichtkonformitäten
opened-section-evidence = Nachweise
opened-all = Alle Aufzeichnungen
opened-gaps-none = Der Aussteller nennt keine Lücke. Das beweist nichts.
opened-more = { $count } weitere werden hier nicht gezeigt.
opened-saved = Die Kopie liegt in { $path }
received-batch = Ordner mit Paketen prüfen
received-batch-about = Jedes wird ganz geprüft; auch was sich nur zwischen ihnen zeigt (Lücken, Pakete mit derselben Nummer), wird genannt.
received-batch-found = { $sound } unverändert, { $faulty } nicht
received-batch-locked = { $count ->
    [one] Eines davon ist verschlüsselt
   *[other] { $count } davon sind verschlüsselt
  }
received-batch-locked-about = Eine Passphrase oder ein age-Schlüssel öffnet, wozu sie passen. Nichts Entschlüsseltes wird irgendwohin geschrieben, und womit geöffnet wurde, ist nach dieser Prüfung vergessen.
received-batch-between = Zwischen ihnen
received-short-locked = verschlüsselt
received-short-faults = { $count ->
    [one] ein Fehler
   *[other] { $count } Fehler
  }
received-short-differs = nicht das des Schreibens
received-short-changed-key = unverändert, anderer Schlüssel
received-short-stranger = unverändert, Schlüssel nicht verglichen
received-short-letter-seal = Siegel des Schreibens, Schlüssel nicht verglichen
received-short-compared = unverändert, Schlüssel des Schreibens
received-short-known = unverändert, bekannter Schlüssel
received-short-vouched = unverändert, verbürgt
received-short-foreign-faults = { $count ->
    [one] ein Fehler
   *[other] { $count } Fehler
  }
received-short-foreign-sound = wie aufgelistet

## Wessen Wort zur Zeit gilt
received-authority = Zeitstempelstelle
received-authority-about = Ein Zeitstempel zeigt, wann ein Paket versiegelt wurde, wenn Sie der Stelle trauen, die ihn gemacht hat. Ohne ihr Zertifikat wird der Stempel gelesen und seine Unterschrift geprüft, aber für die Stelle bürgt niemand: Eine einrichten kann jeder.
received-authority-file = Zertifikat der Zeitstempelstelle, der Sie trauen
received-authority-hint = Freiwillig: eine PEM- oder DER-Datei, die Sie von der Stelle oder von jemandem haben, dem Sie trauen, nicht mit dem Paket. Dieser Rechner merkt sich für die nächsten Pakete, wo sie liegt.
received-authority-none = keines gewählt
received-authority-choose = Zertifikat wählen
received-authority-drop = Ohne Zertifikat prüfen
received-authority-first = Von diesem Paket wurde noch nichts gelesen: Wählen Sie ein anderes Zertifikat, oder prüfen Sie ohne eines.
received-clock-none = kein Zeitstempel
received-clock-none-about = Dieses Paket hat keinen Zeitstempel: Seine Zeit ist, was die Uhr am Gerät des Ausstellers zeigte.
received-clock-broken = hält nicht
received-clock-broken-about = Der Zeitstempel dieses Pakets hält nicht; die Fehler sagen, warum. Seine Zeit ist nicht bewiesen.
received-clock-unchecked = Stelle nicht geprüft
received-clock-unchecked-about = Der Zeitstempel ist unterschrieben und gehört zu diesem Siegel. Von wem, ist nicht gezeigt: Eine Stelle einrichten kann jeder. Wählen Sie das Zertifikat derjenigen, der Sie trauen; dann wird der Stempel daran gemessen.
received-clock-stranger = andere Stelle
received-clock-stranger-about = Der Zeitstempel führt zu keinem Zertifikat in der gewählten Datei. Entweder hat ihn eine andere Stelle gemacht, oder er geht nicht auf dieses Zertifikat zurück: Nehmen Sie ihn als nicht bewiesen.
received-clock-trusted = vertraute Stelle
received-clock-trusted-about = Der Zeitstempel führt zu dem Zertifikat, dem Sie trauen: Dieses Paket wurde zu dieser Zeit oder davor versiegelt.
