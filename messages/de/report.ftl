# Der Auditbericht, als PDF und als Text. Benutzt von crates/core/src/report/sections.

report-date = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
 } { $year }
report-decimal-mark = ,
report-page-of = Seite { $page } von { $pages }
report-contents = Inhalt
report-continued = Fortsetzung
report-watermark = ENTWURF
report-subject = Auditbericht für { $organisation }

# Titelseite und Dokumentenlenkung
report-audit-number = Audit
report-audit-dates = Durchgeführt
report-dated = Datum des Berichts
report-lead = Leitung des Auditteams
report-document-control = Dokumentenlenkung
report-document-number = Dokumentnummer
report-version = Version
report-status = Status
report-status-draft = Entwurf
report-status-final = Endfassung
report-confidentiality = Vertraulichkeit
report-prepared-by = Erstellt von
report-reviewed-by = Geprüft von
report-approved-by = Freigegeben von
report-distribution-count = Empfänger
report-change = Änderung

# Spaltenköpfe und Bezeichnungen
report-number = Nummer
report-name = Name
report-role = Rolle
report-function = Funktion
report-form = Form
report-title = Titel
report-reference = Bezug
report-edition = Ausgabe
report-amendments = Änderungen
report-on = Datum
report-by = Durch
report-by-whom = Durch, am
report-what = Inhalt
report-why = Warum?
report-because = Weil
report-state = Zustand
report-step = Schritt
report-time = Zeit
report-note = Bemerkung
report-reason = Grund
report-area = Bereich
report-person = Person
report-subject-column = Gegenstand
report-item = Nachweis
report-category = Kategorie
report-clause = Abschnitt
report-clauses = Abschnitte
report-grade = Einstufung
report-process = Prozess
report-processes = Prozesse
report-site = Standort
report-sites = Standorte
report-services = Services
report-source = Quelle
report-outcome = Ergebnis
report-owner = Verantwortlich
report-due = Fällig
report-done-on = Erledigt am
report-kind = Art
report-method = Verfahren
report-methods = Verfahren
report-period = Zeitraum

# Zusammenfassung
report-summary = Zusammenfassung
report-conclusion-short = Die Schlussfolgerung in Kürze
report-counts = Feststellungen nach Einstufung
report-counts-title = { $count ->
    [0] Keine Feststellungen
    [one] { $count } Feststellung, nach Einstufung
   *[other] { $count } Feststellungen, nach Einstufung
 }
report-findings-at-a-glance = Feststellungen im Überblick
report-finding = Feststellung

# Das Audit
report-audit = Das Audit
report-organisation = Organisation
report-address = Anschrift
report-certified-scope = Geltungsbereich des Managementsystems
report-client = Auftraggeber
report-programme = Auditprogramm
report-mode = Durchführung
report-planned = Geplant
report-performed = Durchgeführt
report-places = Orte
report-days = Audittage
report-language = Auditsprache
report-objectives = Ziele
report-scope = Umfang
report-scope-statement = Umfang des Audits
report-excluded = Ausgenommen
report-criteria = Auditkriterien

# Personen
report-people = Team und Beteiligte
report-audit-team = Auditteam
report-competence = Kompetenz
report-assigned-to = Zugeteilt
report-participants = Beteiligte
report-attended = Teilgenommen an
report-agenda = Durchgeführter Auditplan
report-auditors = Auditoren
report-auditees = Auditierte

# Schlussfolgerungen
report-conclusions = Schlussfolgerungen
report-fulfilment = Grad der Erfüllung
report-effectiveness = Wirksamkeit
report-objectives-met = Ziele erreicht
report-recommendation = Empfehlung
report-later-audits = Für spätere Audits
report-follow-up-arrangements = Vereinbarte Folgemaßnahmen
report-patterns = Muster
report-good-practice = Gute Praxis

# Abdeckung
report-coverage = Abdeckung der Abschnitte
report-coverage-title = Auditierte Abschnitte je Kriterium
report-covered = Abgedeckt
report-covered-audited = Auditiert
report-covered-partly = Teilweise
report-covered-not-sampled = Keine Stichprobe
report-findings-or-reason = Feststellungen oder Grund

# Feststellungen
report-findings = Feststellungen
report-no-findings = In diesem Audit wurden keine Feststellungen erfasst.
report-graded-as = {" "}(in den Begriffen der Zertifizierungsstelle „{ $word }“)
report-statement = Aussage
report-observed = Vorgefunden
report-persons = Personen nach Rolle
report-evidence = Nachweise
report-nonconformity = Abweichung
report-recorded-by = Erfasst durch, am

# Abweichungen
report-nonconformities = Abweichungen
report-grade-and-state = Einstufung und Zustand
report-aliases = Auch zitiert als
report-failure-of = Versagen von
report-risk = Risiko
report-recurrence = Wiederholung
report-repeats = Wiederholt { $number }
report-issued-on = Ausgestellt
report-closed = Abgeschlossen
report-triad = Anforderung, Nachweis, Aussage
report-requirement = Anforderung
report-evidence-found = Vorgefundener Nachweis
report-correction = Korrektur
report-cause = Ursachenanalyse
report-five-whys = Fünf Warum
report-ishikawa = Ursache und Wirkung (Ishikawa)
report-eight-d = Acht Disziplinen (8D)
report-discipline = Disziplin
report-possible-cause = Mögliche Ursache
report-verified = Geprüft
report-cause-confirmed = Bestätigt
report-cause-excluded = Ausgeschlossen
report-cause-open = Nicht geprüft
report-final-cause = Ursache
report-similar = Anderswo?
report-plan = Plan
report-criterion = Erfolgskriterium
report-check-planned = Wirksamkeitsprüfung
report-decision = Entscheidung
report-implementation = Umsetzung
report-verification = Überprüfung der Umsetzung
report-effectiveness-check = Wirksamkeitsprüfung
report-due-dates = Fristen
report-moved-because = Verschoben wegen
report-course = Verlauf

# Maßnahmen
report-actions = Maßnahmen
report-overdue = Überfällig
report-progress = Fortschritt
report-verified-by = Überprüft durch, am

# Nachverfolgung
report-follow-up = Frühere Abweichungen

# Stichproben
report-sampling = Stichproben
report-sampling-statement = Ein Audit betrachtet Stichproben. Was nicht gezogen wurde, wurde nicht gesehen; eine Abweichung kann also auch dort bestehen, wo dieser Bericht keine nennt, und die Schlussfolgerungen gelten innerhalb dieser Unsicherheit. Jede Stichprobe ist mit Grundgesamtheit, Verfahren und Startwert angegeben, damit sie erneut gezogen werden kann.
report-sample = Stichprobe { $number }: Abschnitt { $clause }
report-population = Grundgesamtheit
report-sample-size = Gezogen
report-drawn-of = { $drawn } von { $population }
report-seed = Startwert
report-drawn = Gezogene Einträge
report-exceptions = Ausnahmen
report-no-exceptions = Keine

# Grenzen
report-limits = Grenzen dieses Berichts
report-not-covered = Nicht abgedeckte Bereiche
report-consequence = Folge
report-obstacles = Hindernisse
report-disagreements = Ungelöste Meinungsverschiedenheiten
report-no-disagreements = Zwischen Auditteam und auditierter Organisation bestehen keine ungelösten Meinungsverschiedenheiten.
report-auditee-says = Auditierte Seite
report-team-says = Auditteam
report-independence = Unabhängigkeit
report-independence-count = { $count ->
    [0] Keine Auditorin und kein Auditor wurde einem Prozess zugeteilt, den sie oder er verantwortet, betreibt oder aufgebaut hat.
    [one] Eine Zuteilung erfolgte trotz der Unabhängigkeitsregel, mit Grund, Ausgleich und zweiter Prüfung:
   *[other] { $count } Zuteilungen erfolgten trotz der Unabhängigkeitsregel, jede mit Grund, Ausgleich und zweiter Prüfung:
 }
report-mitigation = Ausgleich
report-second-reviewer = Zweite Prüfung
report-left-out = Ausgelassen
report-private-notes = { $count ->
    [0] Zu diesem Audit gibt es keine privaten Notizen.
    [one] Eine private Notiz ist nicht Teil dieses Berichts.
   *[other] { $count } private Notizen sind nicht Teil dieses Berichts.
 }

# Nachweise
report-evidence-index = Verzeichnis der Nachweise
report-evidence-digest = Ein Hash für alle Nachweise des Pakets, in dem dieser Bericht liegt: SHA-256 über die Zeilen von manifest-sha256.txt unter data/evidence/. „triennium pack verify“ und verify.html zeigen ihn auch.
report-evidence-intro = { $count ->
    [one] Ein Nachweis. Sein SHA-256 zeigt, dass eine Kopie seit der Aufnahme unverändert ist; über Wahrheit und Zeitpunkt sagt er nichts.
   *[other] { $count } Nachweise. Ein SHA-256 zeigt, dass eine Kopie seit der Aufnahme unverändert ist; über Wahrheit und Zeitpunkt sagt er nichts.
 }
report-captured = Erfasst, Zustand
report-supports = Stützt
report-bytes = { $bytes } Bytes

# Fotografien
report-photographs = Fotografien
report-picture-not-shown = { $evidence }: Dieses Bild kann hier nicht gezeigt werden. Die Datei selbst liegt unverändert bei den Nachweisen.

# Änderungen, Unterschriften
report-amendments-intro = Dieser Bericht wurde nach der Ausgabe geändert. Jede Änderung steht hier mit dem, was vorher dort stand.
report-before = Vorher
report-after = Nachher
report-sign-off = Unterschriften
report-sign-off-intro = Die Unterzeichnenden stehen für diesen Bericht ein.
report-distribution = Verteiler

# What the store adds
report-picture-left-out = { $number } ist ein Bild, das hier nicht gedruckt ist: Es ist zu groß für den Bericht, oder seine Datei ließ sich nicht so lesen, wie sie erhoben wurde.
report-version-issued = Erste Ausgabe
report-not-in-checklist = Nicht Teil der Checkliste dieses Audits
report-not-yet-verified = Noch nicht erneut geprüft
report-evidence-state-on = { $state } ({ $on })
report-path-is-folder = { $path } ist ein Ordner. Nennen Sie den Namen der PDF-Datei.
report-eight-d-0 = Vorbereitung
report-eight-d-1 = Team
report-eight-d-2 = Problem
report-eight-d-3 = Sofortmaßnahmen
report-eight-d-4 = Ursache
report-eight-d-5 = Gewählte Maßnahmen
report-eight-d-6 = Umgesetzte Maßnahmen
report-eight-d-7 = Vorbeugung
report-eight-d-8 = Würdigung

## Wo die Herstellung eines Berichts steht
stage-report-layout = Bericht wird gesetzt
stage-report-pages = Seiten werden gezeichnet
stage-report-write = Datei wird fertiggestellt
