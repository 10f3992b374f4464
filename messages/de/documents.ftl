# Die Dokumente neben dem Auditbericht. Benutzt von crates/core/src/report/documents und app/report.

doc-planned = Geplant
doc-place = Ort
doc-dated = Datum

# Auditplan
doc-plan-title = Auditplan { $audit }
doc-plan-subject = Auditplan für { $organisation }
doc-plan-kicker = Auditplan
doc-plan-status-agreed = Vereinbart
doc-plan-people = Team und Rollen
doc-plan-others = Weitere Beteiligte
doc-plan-agenda = Ablauf
doc-plan-agenda-note = Es gilt die Zeit des Ortes. Die Leitung des Teams darf die Reihenfolge am Tag ändern und sagt es an.
doc-plan-no-agenda = Es ist noch keine Sitzung geplant.
doc-plan-session = Sitzung, Abschnitte
doc-plan-matters = Was betrachtet wird
doc-plan-matters-intro = Was dieses Audit abdeckt und was es mit Begründung einem anderen überlässt:
doc-plan-matter = Gegenstand
doc-plan-moved-to = Verschoben nach { $audit }
doc-plan-arrangements = Vereinbarungen
doc-plan-resources = Mittel
doc-plan-sampling = Stichproben
doc-plan-remote = Fernaudit
doc-plan-remote-share = Anteil aus der Ferne
doc-plan-remote-agreed = Vereinbart durch
doc-plan-remote-risk = Risiken
doc-plan-remote-fallback = Wenn die Verbindung abbricht
doc-plan-follow-up = Aus früheren Audits
doc-plan-follow-up-none = Aus früheren Audits wurde nichts übernommen.
doc-plan-after = Nach dem Audit
doc-plan-after-text = Die Feststellungen werden im Abschlussgespräch gezeigt, der Bericht folgt. Jede Abweichung wird innerhalb der Tage auf ihrem Blatt mit Korrektur, Ursache und Plan beantwortet; das Team prüft, ob die Maßnahmen umgesetzt wurden und gewirkt haben.
doc-plan-agreement = Einvernehmen
doc-plan-agreement-text = Einwände gegen diesen Plan klären die Leitung des Teams und die auditierte Stelle vor dem Audit.

# Checkliste
doc-checklist-title = Checkliste { $audit }
doc-checklist-subject = Audit-Checkliste für { $organisation }
doc-checklist-kicker-blank = Checkliste zum Ausfüllen
doc-checklist-kicker-filled = Checkliste
doc-checklist-extent = Umfang
doc-checklist-questions = { $count ->
    [0] Auf dieser Checkliste steht noch keine Frage.
    [one] Eine Frage
   *[other] { $count } Fragen
 }
doc-checklist-answered = { $answered } von { $count } Fragen beantwortet
doc-checklist-note-blank = Je Frage ein Ergebnis ankreuzen. Ein Ergebnis ohne das Gesehene ist nichts wert: Aufzeichnung, Nummer und Datum nennen.
doc-checklist-note-filled = Was gefragt, gesehen und bewertet wurde. Private Notizen der Auditoren gehören nicht dazu.
doc-checklist-clause = Abschnitt { $number }
doc-checklist-question = Frage
doc-checklist-result = Ergebnis
doc-checklist-seen = Gesehenes
doc-checklist-open = Nicht beantwortet
doc-checklist-expected = Erwartet
doc-checklist-sampling = Stichprobe
doc-checklist-earlier = Früher
doc-checklist-persons = Personen
doc-checklist-answered-by = Durch, am

# Abweichungsblatt
doc-sheet-title = Abweichung { $number }
doc-sheets-title = { $count ->
    [0] Abweichungen
   *[other] Abweichungen: { $count } Blätter
 }
doc-sheet-subject = Abweichungen von { $organisation }
doc-sheet-kicker = Abweichungsblatt, { $organisation }
doc-sheets-part = Abweichungsblätter
doc-sheets-file = abweichungen
doc-sheets-none = Es gibt keine Abweichung.
doc-sheets-intro = { $count ->
    [one] Eine Abweichung mit ihrem ganzen Verlauf.
   *[other] { $count } Abweichungen, jede mit ihrem ganzen Verlauf auf einem eigenen Blatt.
 }
doc-sheet-owner = Verantwortlich
doc-sheet-closer = Geschlossen durch
doc-sheet-second-closer = Zweite Freigabe
doc-sheet-not-yet = Noch nicht.

# Maßnahmenliste
doc-register-title = Liste der Korrekturmaßnahmen
doc-register-subject = Korrekturmaßnahmen von { $organisation }
doc-register-kicker = Stand { $day }
doc-register-file = massnahmen
doc-register-all = Alle Maßnahmen des Arbeitsbereichs
doc-register-scope = Von
doc-register-on = Stand
doc-register-open = Offen
doc-register-late = Überfällig
doc-register-settled = Erledigt oder abgesagt
doc-register-none = Es gibt keine Maßnahme.
doc-register-ageing = Alter
doc-register-by-age = Offene Maßnahmen nach Alter
doc-register-by-owner = Offene Maßnahmen nach Verantwortlichen
doc-register-in-time = Im Plan
doc-register-others = { $count ->
    [one] Eine weitere Person
   *[other] { $count } weitere
 }
doc-register-nonconformities = Offene Abweichungen nach Alter seit der Ausstellung
doc-register-open-ones = Offene Maßnahmen
doc-register-settled-ones = Erledigte und abgesagte Maßnahmen
doc-register-first-due = zuerst { $day }
doc-register-late-by = { $days ->
    [one] 1 Tag zu spät
   *[other] { $days } Tage zu spät
 }
doc-register-age = { $days ->
    [0] seit heute
    [one] seit 1 Tag offen
   *[other] seit { $days } Tagen offen
 }
doc-register-verified = Geprüft: { $by }

# Auditpaket
doc-report-part = Auditbericht
doc-pack-title = Auditpaket
doc-pack-title-of = { $audit }
doc-pack-kicker = Auditpaket
doc-pack-subject = Auditpaket von { $organisation }
doc-pack-badge = Versiegeltes Paket Nr. { $sequence }
doc-pack-not-sealed-badge = Nicht versiegelt
doc-pack-audits = Audits
doc-pack-scope = Zusammengestellt zu
doc-pack-about = Über dieses Paket
doc-pack-profile = Inhalt
doc-pack-digest = Prüfsumme der Nachweise (SHA-256)
doc-pack-digest-of = { $count ->
    [one] Über die Zeile des Manifests zu der einen Datei unter data/evidence/. Wer Nachweise ändert, zufügt oder entfernt, ändert diese Zahl.
   *[other] Über die Zeilen des Manifests zu den { $count } Dateien unter data/evidence/. Wer Nachweise ändert, zufügt oder entfernt, ändert diese Zahl.
 }
doc-pack-proves = Das Siegel zeigt, dass dies genau die Bytes sind, die der Inhaber des Schlüssels versiegelt hat, und dass seither nichts hinzukam oder fehlt. Es beweist weder, dass ihr Inhalt wahr ist, noch dass es alles war; und ohne Zeitstempel ist der Tag der, den die Uhr des Geräts nannte. Fingerabdruck des Schlüssels und Prüfsumme des Siegels stehen im Übergabeschreiben, das auf einem anderen Weg kommt.
doc-pack-not-sealed = Dieses Dokument wurde ohne Paket gedruckt: Nichts zeigt, dass es unverändert ist. Die Prüfsummen der Nachweise sind die des Arbeitsbereichs.
doc-pack-gaps = Was fehlt
doc-pack-gaps-none = Es ist nichts bekannt, was in diesem Paket fehlen würde.
doc-pack-left-out = Nicht enthalten
doc-pack-left-out-none = Es wurde kein Nachweis weggelassen.
doc-pack-redacted = Geschwärzt
doc-pack-redacted-what = Was unlesbar gemacht wurde
doc-pack-redacted-intro = Personen heißen nach dem, was sie tun. Von Schützenswertem liegt eine unlesbar gemachte Kopie im Paket oder nichts; die Originale und ihre Prüfsummen bleiben beim Aussteller.
doc-pack-differences = Unterschiede zum vorigen Paket
doc-pack-differences-none = Nichts unterscheidet sich von dem Paket, das dieses ersetzt.
doc-pack-records = Worum es in den Nachweisen geht
doc-pack-records-list = Einträge
doc-pack-records-count = { $count ->
    [one] Der Eintrag, für den dieses Paket zusammengestellt wurde, mit seinen Nachweisen.
   *[other] Die { $count } Einträge, für die dieses Paket zusammengestellt wurde, jeder mit seinen Nachweisen.
 }
doc-pack-records-without = Kein Nachweis
doc-pack-report-without = Vollständig in eigenen Teilen und hier nicht wiederholt: { $parts }.
doc-evidence-none = In diesem Paket sind keine Nachweise.
doc-evidence-items = Nachweise

# Übergabeschreiben
handover-title = Übergabe von { $pack }
handover-subject = Woran ein versiegeltes Auditpaket zu erkennen ist
handover-kicker = Übergabeschreiben
handover-intro = Sie erhalten ein versiegeltes Auditpaket. Dieses Schreiben erreicht Sie auf einem anderen Weg, damit niemand, der das Paket unterwegs ändern könnte, beides ändern kann. Bitte vergleichen Sie, bevor Sie sich darauf verlassen.
handover-pack = Paket
handover-sequence = Paket Nr.
handover-file = Datei
handover-size = Größe
handover-purpose = Zweck
handover-issuer = Aussteller
handover-recipient = Empfänger
handover-supersedes = Ersetzt
handover-supersedes-none = Kein früheres Paket
handover-sealed-at = Versiegelt (Geräteuhr)
handover-time-stamp = Zeitstempel
handover-no-time-stamp = Keiner: Den Zeitpunkt nennt die Uhr des Geräts, bewiesen hat ihn niemand.
handover-compare = Diese beiden Gruppe für Gruppe vergleichen
handover-seal = Siegel, SHA-256
handover-key = Fingerabdruck des Schlüssels
handover-how = So wird geprüft
handover-step-look = Name und Größe von { $file } ansehen: Beides muss wie oben sein.
handover-step-decrypt = { $file } ist verschlüsselt. Zuerst mit Ihrem Schlüssel oder dem vereinbarten Kennwort entschlüsseln; Name und Größe oben sind die der verschlüsselten Datei.
handover-step-app = Mit Triennium: das Paket unter „Empfangene Pakete“ öffnen oder „triennium pack verify { $file }“ ausführen. Es darf kein Fehler gefunden werden, und die beiden Werte oben müssen erscheinen.
handover-step-browser = Ohne Triennium: verify.html, das Sie von jemand anderem als dem Absender des Pakets haben, im Browser öffnen und die Datei darauf ziehen.
handover-step-tools = Mit den Werkzeugen Ihres Systems: auspacken und HOW-TO-VERIFY.txt im Ordner { $pack } folgen.
handover-step-differs = Weicht etwas ab, das Paket nicht verwenden. Rufen Sie den Aussteller unter einer Nummer an, die Sie schon kennen.
handover-means = Was übereinstimmt, ist genau das, was der Aussteller mit diesem Schlüssel versiegelt hat. Über Wahrheit oder Vollständigkeit sagt das nichts, und die Zeit ist die des Geräts.
handover-means-stamped = Was übereinstimmt, ist genau das, was der Aussteller mit diesem Schlüssel versiegelt hat, und zwar nicht später, als der Zeitstempel sagt. Über Wahrheit oder Vollständigkeit sagt das nichts.
handover-signed = Für den Aussteller
handover-received = Erhalten und verglichen

# Programm und Abdeckung
doc-programme-subject = Auditprogramm und Abdeckung von { $organisation }
doc-programme-kicker = Auditprogramm und Abdeckung
doc-programme-as-of = Stand
doc-programme-coverage = Abdeckung
doc-programme-chart = Wie alles über den Zeitraum steht
doc-programme-nothing = Es gibt nichts abzudecken: Das Programm hat keine Norm, keinen Prozess, Standort oder Service.
doc-programme-all-covered = Jeder der { $all } Abschnitte ist auditiert, geplant, verschoben oder mit Grund ausgelassen.
doc-programme-some-uncovered = { $open ->
    [one] Einen von { $all } Abschnitten deckt kein Audit des Zeitraums ab.
   *[other] { $open } von { $all } Abschnitten deckt kein Audit des Zeitraums ab.
 }
doc-programme-uncovered = Abschnitte, die kein Audit abdeckt
doc-programme-last = Zuletzt auditiert
doc-programme-never = nie
doc-programme-terms = Das Programm
doc-programme-purpose = Zweck
doc-programme-effectiveness = War es wirksam?
doc-programme-audits = Audits des Zeitraums
doc-programme-no-audits = Im Zeitraum liegt kein Audit.
doc-programme-external = durch andere
doc-programme-moved = verschoben von { $from } auf { $to } durch { $by }: { $reason }
doc-programme-matrix = Was jedes Audit abdeckt
doc-programme-legend = Die Zahlen im Kopf sind die der Audits oben.
doc-programme-mark-done = D
doc-programme-mark-planned = P
doc-programme-mark-moved = V
doc-programme-mark-not-sampled = N
doc-programme-next = Nächstes
doc-programme-clause = Abschnitte
doc-programme-process = Prozesse
doc-programme-site = Standorte
doc-programme-service = Services
doc-programme-risks = Risiken und Chancen des Programms
doc-programme-treatment = Behandlung
doc-programme-checks = Trägt das Programm?
doc-programme-check = Gegenstand
doc-programme-decided = Weil
doc-programme-mend = Was es behebt
doc-plan-auditee = Für die auditierte Stelle
doc-programme-more = und { $count } weitere

# Wie Dokumente aussehen
kind-report-style = Aussehen der Dokumente
field-report-style-primary-colour = Erste Farbe
field-report-style-secondary-colour = Zweite Farbe
field-report-style-address-line = Adresszeile
field-report-style-paper = Papier
field-report-style-language = Sprache
field-report-style-confidentiality = Vertraulichkeit
field-report-style-watermark = Wort quer über jede Seite
field-report-style-number-pattern = Form der Dokumentnummern
field-report-style-logo = Logo
op-report-style-save = änderte das Aussehen der Dokumente
style-colour-unknown = „{ $colour }“ ist keine Farbe. Sechs Ziffern nach einem Doppelkreuz schreiben: #153e63.
style-pattern-wrong = „{ $pattern }“ ist keine Form einer Dokumentnummer. Sie braucht die Stelle {"{"}number{"}"} und darf {"{"}kind{"}"} haben; andere geschweifte Klammern stehen für nichts.
style-logo-too-large = Das Bild hat { $size } Bytes. Ein Logo hat höchstens { $limit }: Machen Sie es kleiner.
style-logo-no-picture = { $path } ist kein PNG oder JPEG, das sich zeichnen lässt. Speichern Sie das Logo als eines davon.
paper-size-a4 = A4
paper-size-letter = Letter
doc-programme-timeline = Wann sie sind
doc-programme-own = Eigene Audits
doc-programme-others = Durch andere
doc-programme-heat = Betrachtete Abschnitte nach Hauptabschnitt und Audit

# Der Zyklus einer Zertifizierung
doc-cycle-kicker = Zertifizierungszyklus, Stand { $day }
doc-cycle-subject = Zertifizierungszyklus von { $organisation }
doc-cycle-body = Zertifizierungsstelle
doc-cycle-certificate = Zertifikat
doc-cycle-expiry = Gültig bis
doc-cycle-expiry-proposed = { $day } (vorgeschlagen)
doc-cycle-since = In diesem Stand seit
doc-cycle-timeline = Zeitachse
doc-cycle-legend = Audits: Quadrat Stufe 1 und 2, Kreis Überwachung, Raute Rezertifizierung, Dreieck andere; gefüllt, wenn gehalten. ✓ heißt erledigt.
doc-cycle-nothing = Noch gibt es nichts zu zeigen: Die Zertifizierung hat keinen Zyklus und kein Audit.
doc-cycle-rules = Was die Regeln sagen
doc-cycle-all-hold = { $held ->
    [0] Keine Regel steht dagegen.
    [one] Die eine Regel, die gilt, ist eingehalten.
   *[other] Alle { $held } Regeln, die gelten, sind eingehalten.
}
doc-cycle-some-hold = { $troubles ->
    [one] Ein Punkt braucht Aufmerksamkeit; { $held } Regeln sind eingehalten.
   *[other] { $troubles } Punkte brauchen Aufmerksamkeit; { $held } Regeln sind eingehalten.
}
doc-cycle-why = Warum
doc-cycle-mend = Was hilft
doc-cycle-dates = Grenzen und Tage
doc-cycle-until = Am oder bis
doc-cycle-hard = Grenze der Norm
report-from = Von
