### Zertifizierung: Stellen, Zyklen, externe Audits, Zertifikate, Beschwerden. Codes aus domain/certification und app/certification.

## Was sich widerspricht
date-before-its-cause = { $date } liegt vor { $limit }, { $cause ->
    [applied_on] dem Tag des Antrags
    [stage2_last_day] dem letzten Tag von Stufe 2
    [decision_on] der Zertifizierungsentscheidung
    [stage1] dem Ende von Stufe 1
    [actual_from] dem ersten Tag des Audits
    [actual_to] dem letzten Tag des Audits
    [issued_on] dem Tag der Ausstellung
    [effective_on] dem Tag des Wirksamwerdens
    [initial_certified_on] der Erstzertifizierung
    [supersedes] der Ausstellung des Zertifikats, das es ersetzt
    [happened_on] dem Tag, an dem es geschah
    [received_on] dem Tag des Eingangs
    [answered_on] dem Tag der Antwort
   *[other] dem Tag, aus dem er folgt
}. Berichtigen Sie einen der beiden.
value-too-large = { $value } ist mehr als { $limit }. Geben Sie einen kleineren Wert.
cycle-sequence-below-one = { $value } ist kein Platz in der Folge der Zyklen. Der erste Zyklus ist 1.
cycle-sequence-twice = Einen Zyklus { $sequence } gibt es schon. Geben Sie diesem einen anderen Platz.
cycle-kind-out-of-place = Zyklus { $sequence } kann nicht mit einer Rezertifizierung beginnen: Davor war nichts zertifiziert. Geben Sie ihm seinen wirklichen Platz oder nennen Sie ihn Erstzertifizierung.
cycle-before-undecided = Über Zyklus { $sequence } kann nicht entschieden sein, solange es über den davor nicht ist.
cycle-of-another = Dieser Zyklus gehört zu einer anderen Zertifizierung.
cycle-has-parts = Zyklus { $sequence } hat { $parts } Audits und Zertifikate. Verschieben oder entfernen Sie diese zuerst.
part-of-another-certification = Ein Teil bleibt bei seiner Zertifizierung. Entfernen Sie ihn hier und legen Sie ihn dort an.
certification-has-parts = { $number } hat { $parts } Zyklen, Audits, Zertifikate oder Beschwerden. Entfernen Sie diese zuerst.
event-days-missing = Ein Audit, das stattfand, hat einen ersten und einen letzten Tag.
event-done-in-future = { $date } steht noch bevor. Tragen Sie es ein, wenn es geschehen ist.
event-outcome-before-audit = Das Audit hat nicht stattgefunden und deshalb noch kein Ergebnis vom { $date }. Sagen Sie zuerst, dass es stattfand.
event-before-decision = { $date } liegt vor der Entscheidung vom { $limit }, mit der sein Zyklus beginnt. Wählen Sie den Zyklus, zu dem es gehört, oder berichtigen Sie den Tag.
event-after-decision = { $date } liegt nach der Entscheidung vom { $limit }, zu der es führte. Berichtigen Sie einen der beiden.
stage2-two-days = { $date } und { $limit } sollen beide der letzte Tag von Stufe 2 sein. Berichtigen Sie einen der beiden.
event-not-held = Dieses Audit hat nicht stattgefunden: Geben Sie zuerst seine wirklichen Tage.
finding-before-audit = { $date } liegt vor dem Beginn des Audits ({ $limit }).
grade-not-of-the-body = „{ $word }“ ist kein Wort der Skala „{ $scale }“. Die Stelle stuft ein mit: { $known }.
clause-not-of-the-standard = Die Norm dieser Zertifizierung hat keinen Abschnitt „{ $number }“. Prüfen Sie die Nummer oder wählen Sie einen Abschnitt.
event-not-in-cycle = Dieses Audit gehört nicht zum laufenden Zyklus ({ $reference }).
event-moves-with-reason = Die geplanten Tage werden mit einem Grund verschoben: Nehmen Sie „Verschieben“.
event-not-movable = Ein Audit im Stand „{ $state }“ wird nicht verschoben.
event-not-moved = Auf diesen Tagen liegt es schon.
event-audit-not-external = { $number } ist kein Audit einer Zertifizierungsstelle. Wählen Sie ein solches.
event-has-audit = Seine Feststellungen hängen an { $number }. Sagen Sie es stattdessen mit einem Grund ab.
certificate-number-too-long = Die Nummer hat { $length } Zeichen; Zertifikate haben höchstens { $limit }. Vergleichen Sie mit dem Papier.
certificate-date-missing = Lesen Sie diesen Tag vom Zertifikat ab. Nur ein Entwurf kommt ohne ihn aus.
certificate-supersedes-itself = Ein Zertifikat kann sich nicht selbst ersetzen.
certificate-of-another = Dieses Zertifikat gehört zu einer anderen Zertifizierung.
certificate-superseded-already = { $number } wurde schon von einem anderen Zertifikat ersetzt.
certificate-without-decision = Sein Zyklus hat noch keine Zertifizierungsentscheidung. Tragen Sie sie zuerst ein oder führen Sie das Zertifikat als Entwurf.
certificate-before-decision = { $date } liegt vor der Zertifizierungsentscheidung vom { $limit }: Früher wird ein Zertifikat weder ausgestellt noch wirksam (CYC-10). Berichtigen Sie einen der beiden.
status-not-from-there = Eine Zertifizierung, die { $from ->
    [suspended] ausgesetzt
    [withdrawn] entzogen
    [lapsed] erloschen
   *[active] in Kraft
 } ist, kann dann nicht { $kind ->
    [suspended] ausgesetzt
    [restored] wiederhergestellt
    [withdrawn] entzogen
    [lapsed] erloschen
    [transferred] übertragen
   *[scope_changed] im Geltungsbereich geändert
} werden. Prüfen Sie die Reihenfolge dessen, was geschah.
status-field-of-another-kind = Dieses Feld gehört nicht zu dem, was geschah. Lassen Sie es leer.
status-kind-stays = Was geschah, wird nicht zu etwas anderem. Nehmen Sie es zurück und tragen Sie das andere ein.
status-not-the-last = Danach ist noch etwas geschehen. Nehmen Sie das zuerst zurück.
transfer-to-same-body = Eine Übertragung geht an eine andere Zertifizierungsstelle.
complaint-closed-unanswered = Eine Beschwerde wird beantwortet, bevor sie abgeschlossen wird. Geben Sie den Tag der Antwort.
mark-misuse-needs-note = Sagen Sie, was an dieser Verwendung des Zeichens nicht stimmt.
date-as-known = „{ $value }“ ist kein Tag. Geben Sie ein Jahr, einen Monat oder einen Tag: 2018, 2018-09 oder 2018-09-15.
reference-supersedes-itself = Eine Ausgabe kann nicht ihr eigener Nachfolger sein.
reference-successor-unknown = Kein Dokument hat hier den Schlüssel „{ $key }“. Legen Sie zuerst den Nachfolger an.
reference-key-twice = Ein anderes Dokument hat den Schlüssel „{ $key }“ schon.
profile-unknown = Ein Fristenprofil „{ $key }“ gibt es nicht. Wählen Sie eines von: { $known }.
body-in-use = { $name } kommt in { $used } Zertifizierungen oder Übertragungen vor. Ändern Sie diese zuerst.
certification-contradicts = { $subject } widerspricht dem Rest seiner Zertifizierung ({ $cause }).
check-section-certification = Zertifizierung

## Wörter
kind-certification-body = Zertifizierungsstelle
kind-certification = Zertifizierung
kind-certification-cycle = Zertifizierungszyklus
kind-external-event = Externes Audit
kind-external-event-site = Standort des externen Audits
kind-certificate-issue = Zertifikat
kind-certificate-issue-site = Standort auf dem Zertifikat
kind-certification-status-event = Änderung des Standes
kind-mark-use = Verwendung eines Zeichens
kind-complaint = Beschwerde
kind-normative-reference = Normativer Verweis
cb-due-basis-decision = Zertifizierungsentscheidung
cb-due-basis-stage2-last-day = Letzter Tag von Stufe 2
counted-day-first = Erster Tag des Audits
counted-day-last = Letzter Tag des Audits
late-within-year-check-with-body = Mit der Stelle klären
late-within-year-breach = Verstoß
cycle-kind-initial = Erstzertifizierung
cycle-kind-recertification = Rezertifizierung
cycle-kind-transfer = Nach Übertragung
external-event-kind-stage1 = Stufe 1
external-event-kind-stage2 = Stufe 2
external-event-kind-surveillance = Überwachung
external-event-kind-recertification = Rezertifizierung
external-event-kind-special = Sonderaudit
external-event-kind-short-notice = Kurzfristiges Audit
external-event-kind-scope-extension = Erweiterung des Geltungsbereichs
external-event-kind-transfer-review = Prüfung vor Übertragung
external-event-kind-transition = Umstellung
external-event-kind-follow-up = Nachaudit
external-event-state-planned = Geplant
external-event-state-confirmed = Bestätigt
external-event-state-done = Durchgeführt
external-event-state-cancelled = Abgesagt
certificate-status-active = Gültig
certificate-status-inactive = Nicht mehr in Gebrauch
certificate-status-suspended = Ausgesetzt
certificate-status-cancelled = Annulliert
certificate-status-draft = Entwurf
certificate-status-withdrawn = Entzogen
certificate-status-expired = Abgelaufen
status-event-kind-suspended = Ausgesetzt
status-event-kind-restored = Wiederhergestellt
status-event-kind-withdrawn = Entzogen
status-event-kind-lapsed = Erloschen
status-event-kind-transferred = Übertragen
status-event-kind-scope-changed = Geltungsbereich geändert
status-ground-persistent-failure = Dauerhafte oder schwere Nichterfüllung
status-ground-audit-not-allowed = Ein Audit war nicht rechtzeitig möglich
status-ground-own-request = Auf Wunsch der Organisation
status-ground-unpaid-fees = Unbezahlte Gebühren
status-ground-mark-misuse = Missbrauch des Zeichens
status-ground-authority-evidence = Erkenntnisse einer Behörde
status-ground-not-resolved = Nicht rechtzeitig behoben
status-ground-resolved = Behoben
status-ground-not-renewed = Vor Ablauf nicht erneuert
status-ground-body-closed = Die Stelle arbeitet nicht mehr
status-ground-accreditation-lost = Die Stelle verlor ihre Akkreditierung
status-ground-changed = Änderung von Services, Standorten oder Organisation
status-ground-other = Anderes
transfer-topic-reason = Grund der Übertragung
transfer-topic-accreditation-scope = Geltungsbereich der Akkreditierung
transfer-topic-last-reports = Letzte Berichte
transfer-topic-nonconformities = Abweichungen
transfer-topic-complaints = Beschwerden
transfer-topic-legal-matters = Rechtliche Angelegenheiten
transfer-topic-place-in-cycle = Stand im Zyklus
complaint-source-customer = Kunde
complaint-source-certification-body = Zertifizierungsstelle
complaint-source-authority = Behörde
complaint-source-supplier = Lieferant
complaint-source-staff = Beschäftigte
complaint-source-other = Andere
reference-state-expected = Erwartet
reference-state-current = Gültig
reference-state-guidance = Leitfaden
reference-state-superseded = Ersetzt
reference-state-withdrawn = Zurückgezogen
term-start-last-audit-day = Letzter Tag des Audits
term-start-notification = Mitteilung
confidence-H = Hoch
confidence-M = Mittel
confidence-L = Gering

## Felder der Datensätze, nach Spalte
field-accreditation-body = Akkreditierungsstelle
field-accreditation-number = Akkreditierungsnummer
field-accreditation-scope = Geltungsbereich der Akkreditierung
field-scheme = Programm
field-contact-name = Ansprechperson
field-contact-email = E-Mail-Adresse der Ansprechperson
field-contact-phone = Telefonnummer der Ansprechperson
field-grade-scale = Einstufungsskala
field-profile-key = Fristenprofil
field-counted-from = Beginn der Fristen
field-plan-major = Frist für den Plan zu einer Hauptabweichung
field-close-major = Frist zum Abschluss einer Hauptabweichung
field-close-major-before-expiry = Merkmal „vor Ablauf, wenn das früher ist“
field-plan-minor = Frist für den Plan zu einer Nebenabweichung
field-close-minor = Frist zum Abschluss einer Nebenabweichung
field-profile-note = Notiz zu den Fristen
field-escalates-open-minor = Merkmal „offene Nebenabweichungen werden Hauptabweichungen“
field-cb-due-basis = Beginn des Stichtags der Stelle
field-counted-day = Tag, der zählt
field-twelve-months-after-recertification = Merkmal „zwölf Monate nach Rezertifizierung“
field-pull-forward-months = Monate, die ein Audit vorgezogen werden darf
field-window-months = Monate um den Stichtag
field-grace-months = Monate Nachfrist
field-decision-after-expiry-months = Monate für eine Entscheidung nach Ablauf
field-stage-gap-days = Höchste Zahl der Tage zwischen Stufe 1 und Stufe 2
field-stage-gap-least-days = Mindestzahl der Tage zwischen Stufe 1 und Stufe 2
field-late-within-calendar-year = Lesart einer späten Überwachung in ihrem Kalenderjahr
field-lapse-needs-stage1 = Merkmal „Stufe 1 nach Erlöschen“
field-confirm-days = Tage zur Bestätigung eines Termins
field-site-sampling = Merkmal „Standorte als Stichprobe“
field-frequency-reason = Grund für eine andere Häufigkeit
field-frequency-agreed = Merkmal „Häufigkeit vereinbart“
field-random-sites = Zufällig gezogene Standorte
field-readiness-gap = Merkmal „internes Audit oder Managementbewertung fehlt“
field-application-reviewed = Merkmal „Antrag geprüft“
field-conditions-known = Merkmal „Bedingungen bekannt gegeben“
field-part-of-scope = Merkmal „Teil des Geltungsbereichs“
field-promotion-stopped-on = Ende der Werbung
field-body-ended-on = Ende der früheren Stelle
field-review-topics = Themen der Prüfung
field-body-id = Zertifizierungsstelle
field-standard = Norm
field-amendment = Änderung der Norm
field-marks = Zeichen
field-applied-on = Datum des Antrags
field-initial-certified-on = Datum der Erstzertifizierung
field-certification-id = Zertifizierung
field-sequence = Platz in der Folge
field-stage2-last-day = Letzter Tag von Stufe 2
field-decision-on = Datum der Entscheidung
field-recertification-planned = Geplante Rezertifizierung
field-cb-due-day = Stichtag der Stelle
field-cycle-id = Zyklus
field-notified-on = Datum der Mitteilung
field-majors-verified-on = Datum der Verifizierung der Hauptabweichungen
field-quoted-days-tenths = Angebotene Audittage
field-first-planned-from = Erster geplanter Beginn
field-first-planned-to = Erstes geplantes Ende
field-moved-reason = Grund der Verschiebung
field-event-id = Externes Audit
field-issue-id = Zertifikat
field-status = Status
field-certificate-issue-issued-on = Datum der Ausstellung
field-effective-on = Datum des Wirksamwerdens
field-expires-on = Datum des Ablaufs
field-happened-on = Datum
field-until-on = Gesetztes Ende
field-ground = Grund
field-from-body-id = Frühere Zertifizierungsstelle
field-to-body-id = Neue Zertifizierungsstelle
field-scope-before = Geltungsbereich zuvor
field-scope-after = Geltungsbereich danach
field-mark = Zeichen
field-used-from = Beginn der Verwendung
field-used-until = Ende der Verwendung
field-checked-on = Datum der Prüfung
field-conforms = Merkmal „wie vorgesehen“
field-from-whom = Beschwerdeführer
field-about = Gegenstand
field-received-on = Datum des Eingangs
field-answered-on = Datum der Antwort
field-answer = Antwort
field-document = Dokument
field-superseded-by = Nachfolger
field-confidence = Verlässlichkeit

## Vorgänge, nach dem Namen der Person
op-certification-body-save = hat eine Zertifizierungsstelle gespeichert
op-certification-body-remove = hat eine Zertifizierungsstelle von der Liste genommen
op-certification-save = hat eine Zertifizierung gespeichert
op-certification-remove = hat eine Zertifizierung entfernt
op-certification-cycle-save = hat einen Zertifizierungszyklus gespeichert
op-certification-cycle-remove = hat einen Zertifizierungszyklus entfernt
op-external-event-save = hat ein externes Audit gespeichert
op-external-event-move = hat ein externes Audit verschoben
op-external-event-remove = hat ein externes Audit entfernt
op-external-findings-record = hat die Feststellungen eines externen Audits erfasst
op-certificate-issue-save = hat ein Zertifikat gespeichert
op-certificate-issue-remove = hat ein Zertifikat entfernt
op-certification-status-save = hat eine Änderung des Standes erfasst
op-certification-status-remove = hat eine Änderung des Standes zurückgenommen
op-mark-use-save = hat die Verwendung eines Zeichens gespeichert
op-mark-use-remove = hat die Verwendung eines Zeichens entfernt
op-complaint-save = hat eine Beschwerde gespeichert
op-complaint-remove = hat eine Beschwerde entfernt
op-normative-reference-save = hat einen normativen Verweis gespeichert
op-normative-reference-remove = hat einen normativen Verweis entfernt
op-normative-reference-bring = hat die normativen Verweise eingebracht

## Die Befehlszeile
cli-next-audit = Nächstes Audit
cli-worst = Schwerstes
cli-rule = Regel
cli-days-left = Tage
cli-verdict-word = Urteil
cli-certifications = Zertifizierungen
cli-no-certifications = Es gibt noch keine Zertifizierung. Legen Sie eine mit `triennium call DIR certification_save` an.
cli-certification = { $number }: { $standard } bei { $body }
cli-certification-expiry = { $state }, läuft ab am { $expiry }
cli-certification-expiry-proposed = { $state }, läuft ab am { $expiry }, wenn es so auf dem Zertifikat steht: Noch niemand hat es dort abgelesen
cli-verdict = { $rule }, { $verdict }: { $reason }
cli-alarm-days = in { $days } Tagen

## Eine Zertifizierung in der Zeit: für das Fenster und auf Papier
cert-cycle-number = Zyklus { $number }
cert-not-held = geplant, Tag vorbei
cert-done = erledigt
cert-passed = { $days ->
    [one] seit einem Tag vorbei
   *[other] seit { $days } Tagen vorbei
}
cert-days-left = { $days ->
    [0] heute
    [one] noch ein Tag
   *[other] noch { $days } Tage
}
cert-suspended-until = Ausgesetzt bis { $until }
cert-ended = Beendet
cert-open = Offen
cert-decision = Entscheidung
cert-expiry = Ablauf
cert-expiry-proposed = Ablauf (vorgeschlagen)
lane-limit = Grenzen
lane-audit = Audits
lane-window = Zeitfenster
lane-clock = Fristen
lane-standing = Stand
lane-cycle = Zyklus
