### Die Texte des Fensters. Wörter aus Daten (Zustände, Grade, Arten) stehen weiter unten in eigenen Blöcken.

## Überall
cancel = Abbrechen
show-in-folder = Im Ordner zeigen
file-gone = { $path } ist nicht mehr da: Die Datei wurde verschoben oder entfernt, oder sie liegt auf einem anderen Rechner.
folder-not-shown = Die Dateiverwaltung ließ sich nicht öffnen ({ $cause }). Die Datei ist { $path }.
close = Schließen
save = Speichern
loading = Wird bearbeitet …
news = Neuigkeiten
skip = Zur Seite springen
sections = Bereiche
try-again = Noch einmal
error-unknown = Abgelehnt: { $code }
page-missing = Diese Seite gibt es nicht
page-missing-about = Sie wurde vielleicht verschoben, oder der Verweis ist unvollständig. Wählen Sie links einen Bereich.

## Bereiche
section-today = Heute
section-audits = Audits
section-nonconformities = Nichtkonformitäten
section-actions = Maßnahmen
section-evidence = Nachweise
section-standards = Normen
section-organisation = Organisation
section-history = Verlauf

## Listen
list-search = { $what } durchsuchen
list-search-short = Suchen
list-nothing-found = Nichts gefunden
list-count = { $count ->
    [0] keine
    [one] { $count } Eintrag
   *[other] { $count } Einträge
  }

## Auswählen
choose-nothing = –
choose-none = Nichts passt
choose-letters = Tippen Sie mindestens zwei Buchstaben
choose-narrow = Liste eingrenzen
choose-typing = Tippen, um zu suchen
choose-open = Alle zeigen
date-placeholder = 22.11.2026 oder +14
date-pick = Tag auswählen
date-before = Vorheriger Monat
date-after = Nächster Monat

## Sich zurechtfinden
palette-open = Finden oder wechseln
palette-hint = Eine Nummer, ein Wort, eine Seite …
palette-records = Datensätze
key-list = Tastenkürzel
key-palette = Datensatz oder Seite finden
key-search = Diese Liste durchsuchen
key-new = Neu, auf dieser Seite
key-close = Dialog oder Menü schließen
key-send = Formular absenden
key-rows = In der Liste bewegen
key-open = Zeile öffnen

## Felder
label-required = Pflichtfeld
label-reason = Grund

preview-broken = Dieses Bild lässt sich nicht zeigen: Die Datei ist beschädigt oder nicht das, was ihr Name sagt.
preview-pdf-broken = Dieses PDF lässt sich nicht zeigen: Es ist beschädigt oder verschlüsselt.
preview-none = Keine Vorschau für diesen Dateityp ({ $mime }): Das Öffnen könnte etwas ausführen. Hash und Angaben werden stattdessen gezeigt.
preview-cut = Nur der Anfang wird gezeigt.
pdf-before = Vorherige Seite
pdf-after = Nächste Seite
pdf-page = Seite { $page } von { $pages }

due-late = { $days ->
    [one] einen Tag zu spät
   *[other] { $days } Tage zu spät
}
due-soon = { $days ->
    [0] heute
    [one] in einem Tag
   *[other] in { $days } Tagen
}

audit-plan = Audit planen
audit-plan-do = Planen
audits-empty = Noch keine Audits
audits-empty-about = Planen Sie das erste: Titel, Termine, Gegenstand. Team, Kriterien und Checkliste folgen auf seiner Seite.
filter-state = Jeder Zustand
role-lead = Leitung
label-title = Titel
label-number = Nummer
label-kind = Art
label-state = Zustand
label-mode = Form
label-planned = Geplant
label-planned-from = Erster Tag
label-planned-to = Letzter Tag
label-objectives = Ziele
label-scope = Umfang
label-period-from = Betrachteter Zeitraum, von
label-period-to = Betrachteter Zeitraum, bis
label-client = Auftraggeber
label-language = Sprache
label-methods = Methoden
label-confidentiality = Vertraulichkeit
label-remote-share = Anteil aus der Ferne in Prozent
label-remote-agreed = Fernaudit vereinbart von
label-remote-risk = Risiken des Fernaudits
label-remote-fallback = Ausweichlösung
label-conclusion = Schlussfolgerung
label-fulfilment = Erfüllungsgrad
label-effectiveness = Wirksamkeit des Systems
label-objectives-met = Ziele erreicht
label-sampling-statement = Hinweis zur Stichprobe
label-recommendation = Empfehlung
label-good-practice = Gute Praxis
label-obstacles = Hindernisse
label-not-covered = Nicht betrachtete Bereiche, und warum
label-disagreements = Offene Meinungsverschiedenheiten
label-distribution = Verteiler
hint-audit-scope = In Worten. Standorte, Services und Prozesse werden auf der Seite des Audits gewählt.
hint-audit-period = Der Zeitraum, aus dem die Aufzeichnungen stammen, nicht die Tage des Audits.
hint-sampling-statement = Dass die Aussagen auf Stichproben beruhen und was das für ihre Reichweite bedeutet.

edit = Bearbeiten
remove = Entfernen
remove-what = { $what } entfernen
still-missing = fehlt noch
list-empty = { $what }: noch nichts
not-saved = Noch nicht gespeichert
read-only = Nur lesen
go-on = Weiter
version = Version { $version }
more-steps = Mehr
next-steps = Was als Nächstes geht
steps-none = Es ist nichts mehr zu tun.
step-done = Erledigt: { $step }
steps-taken = Getane Schritte
overview = Überblick
preview = Vorschau
filter-grade = Jeder Grad
filter-kind = Jede Art
language-en = Englisch
language-de = Deutsch
severity-fault = Fehler
severity-warning = Warnung

welcome-about = Audits und Zertifizierung nach ISO/IEC 20000-1, ganz auf diesem Rechner.
who-am-i = Wer sind Sie?
who-am-i-about = Jede Änderung trägt den Namen der Person, die sie gemacht hat. Mehrere Personen können sich diesen Rechner teilen.
hint-own-role = Zum Beispiel: leitende Auditorin, Servicemanager.
be-person = Weiter als { $name }
be-another = Jemand anderes
workspace-new = Neuer Arbeitsbereich
workspace-make = Anlegen
workspace-open = Arbeitsbereich öffnen
workspace-close = Arbeitsbereich schließen
workspace-choose = Ordner des Arbeitsbereichs wählen
workspace-recent = Zuletzt geöffnet
workspace-forget = { $organisation } aus dieser Liste nehmen

today-audits-running = Laufende Audits
today-open-nonconformities = Offene Nichtkonformitäten
today-open-majors = davon Hauptabweichungen
today-open-actions = Offene Maßnahmen
today-overdue = Überfällig
today-due = Bald fällig
today-next = Als Nächstes
today-notice = { $overdue ->
    [0] Nichts ist überfällig
    [one] Ein Punkt ist überfällig
   *[other] { $overdue } Punkte sind überfällig
}; fällig bis { $until }: { $due }.
today-resume = Weitermachen mit
today-nothing = Nichts ist fällig
today-nothing-about = Planen Sie ein Audit, oder sehen Sie sich zuerst Normen und Organisation an.

audit-way = Stand des Audits
audit-plan-title = Auditplan
audit-now = Das Audit ist jetzt: { $state }
audit-back = Zurück in die Planung
audit-cancel = Audit absagen
audit-cancel-about = Ein abgesagtes Audit bleibt mit seinem Grund im Programm. Es kann nicht wieder aufgenommen werden.
audit-step-planned = Zurück in die Planung
audit-step-prepared = Als vorbereitet markieren
audit-step-in-progress = Audit beginnen
audit-step-reported = Als berichtet abschließen
audit-step-closed = Abschließen
audit-step-cancelled = Audit absagen
team = Team und Beteiligte
team-add = Person hinzufügen
team-none = Noch niemand. Ein Audit braucht genau eine Auditleitung.
team-remove = { $person } aus dem Team nehmen
exception = Ausnahme
exception-record = Nicht unabhängig
exception-do = Ausnahme festhalten
exception-words = { $person } darf { $process } auditieren ({ $relation }). Grund: { $reason }. Begrenzt durch: { $mitigation }. Zweite Prüfung: { $reviewer }.
criteria = Kriterien
criterion-add = Kriterium hinzufügen
criteria-none = Noch keine: Wählen Sie die Norm, an der gemessen wird.
hint-criterion = Eine Richtlinie, ein Vertrag oder Gesetz; oder der Teil der Norm, der gilt.
scope-none = Noch keine Standorte, Services oder Prozesse gewählt.
amendments = Änderungen nach dem Bericht
amend = Ändern
amend-about = Das Audit ist berichtet, sein Inhalt gesperrt. Eine Änderung steht für alle sichtbar daneben.
agenda = Agenda
agenda-empty = Noch keine Termine
agenda-empty-about = Eröffnung, Gespräche, Abschluss: jeweils mit Zeit, Ort und Personen.
session-add = Termin hinzufügen
session-edit = Termin bearbeiten
checklist = Checkliste
checklist-build = Fragen hinzufügen
checklist-build-do = Hinzufügen
checklist-empty = Noch keine Fragen
checklist-empty-about = Übernehmen Sie sie aus der Startcheckliste einer Norm oder einem früheren Audit, oder schreiben Sie eigene.
checklist-from = Herkunft
checklist-from-starter = Startcheckliste
checklist-from-clauses = Abschnitte, je eine Frage
checklist-from-earlier = früheres Audit, Antworten neu zu prüfen
checklist-from-own = eigene Frage
checklist-answered = { $answered } von { $items } beantwortet
checklist-open-only = Nur offene
checklist-all-answered = Alle Fragen sind beantwortet
checklist-next = Nächste Frage
checklist-before = Vorherige Frage
checklist-note = Notiz schreiben
not-answered = nicht beantwortet
not-yet-reverified = Noch nicht neu geprüft.
earlier-answer = Letztes Mal: { $result }. { $note }
earlier-nonconformities = Frühere Nichtkonformitäten zu diesem Abschnitt
expected-evidence = Üblicherweise zu sehen: { $text }
samples = Stichproben
samples-none = Keine Stichprobe gezogen.
sample-draw = Stichprobe ziehen
sample-draw-do = Ziehen
sample-mark = Ausnahmen markieren
sample-words = { $size } von { $population }, { $method }
sample-seed = Startwert { $seed }
findings = Feststellungen
findings-empty = Noch keine Feststellungen
findings-empty-about = Erfassen Sie sie aus einer Frage der Checkliste oder hier.
finding-raise = Feststellung erfassen
nonconformity-raise = Nichtkonformität erfassen
report = Bericht
report-preview = Vorschau des Berichts
report-write = PDF schreiben
report-save = Bericht speichern
report-written = Der Bericht liegt in { $path }
conclusions = Schlussfolgerungen
conclusions-none = Noch keine Schlussfolgerung. Der Bericht braucht eine Schlussfolgerung und einen Hinweis zur Stichprobe.

nonconformities-empty = Keine Nichtkonformitäten
nonconformities-empty-about = Sie entstehen aus den Feststellungen eines Audits, oder hier aus einer Beschwerde, einer Störung oder einem externen Bericht.
nonconformity-new = Neue Nichtkonformität
loop = Bearbeitung
stage-draft = Entwurf
stage-issued = Ausgestellt
stage-correction = Korrektur
stage-cause = Ursache
stage-plan = Plan
stage-work = Umsetzung
stage-verification = Prüfung
stage-effect = Wirkung
stage-closing = Abschluss
triad = Anforderung, Nachweis, Aussage
triad-edit = Nichtkonformität bearbeiten
repeat-of = wiederholt { $number }
cycle-number = Durchgang { $cycle }
deferred-until = Zurückgestellt bis { $date }
escalated-to = Eskaliert an { $person }
due-dates = Fristen
corrections = Korrektur
corrections-none = Was an der Sache selbst sofort berichtigt wurde.
correction-record = Korrektur erfassen
causes = Ursache
causes-none = Warum es geschehen konnte, Schritt für Schritt gezeigt.
cause-record = Ursache erfassen
cause-text = Analyse
why-question = Warum { $number }
why-answer = Antwort { $number }
why-shown = Was Antwort { $number } zeigt
why-evidence = Was es zeigt
why-add = Noch ein Warum
possible-cause = Mögliche Ursache
possible-cause-add = Noch eine Ursache
plan-and-actions = Plan und Maßnahmen
plan-record = Plan erfassen
plans-none = Was gegen die Ursache getan wird und woran man erkennt, dass es gewirkt hat.
action-add = Maßnahme hinzufügen
effect-checks = Wirksamkeit
check-record = Prüfung erfassen
checks-none = Noch nicht geprüft. Ohne wirksame Prüfung kein Abschluss.
eight-d-d0-preparation = D0 Vorbereitung
eight-d-d1-team = D1 Team
eight-d-d2-problem = D2 Problem
eight-d-d3-containment = D3 Sofortmaßnahmen
eight-d-d4-root-cause = D4 Grundursache
eight-d-d5-chosen-actions = D5 Gewählte Maßnahmen
eight-d-d6-implemented = D6 Umgesetzt
eight-d-d7-prevention = D7 Vorbeugung
eight-d-d8-recognition = D8 Würdigung

actions-empty = Keine Maßnahmen
actions-empty-about = Sie kommen aus den Plänen der Nichtkonformitäten; eine Verbesserung kann für sich stehen.
action-new = Neue Verbesserung
action-cancel = Maßnahme stornieren
action-step-start = Beginnen
action-step-finish = Erledigt
action-step-verify = Prüfen
action-step-return = Zurückgeben
action-step-resume = Wieder aufnehmen
action-step-cancel = Maßnahme stornieren
move-due-date = Frist verschieben

evidence-drop = Dateien hierher ziehen, Bildschirmfoto einfügen oder auswählen.
evidence-choose = Nachweise wählen
evidence-files = Dateien wählen
evidence-folder = Ordner wählen
evidence-taken = { $count ->
    [0] Nichts wurde aufgenommen
    [one] Ein Nachweis aufgenommen
   *[other] { $count } Nachweise aufgenommen
  }
evidence-none = Noch keine Nachweise.
evidence-empty = Noch keine Nachweise
evidence-empty-about = Ziehen Sie Dateien hierher. Sie werden kopiert, ihr SHA-256 wird festgehalten.
evidence-check = Nachweise prüfen
evidence-check-about = Die Schnellprüfung vergleicht Größe und Zeiten: Was dabei unverändert scheint, ist nicht verifiziert. Die Vollprüfung liest jedes Byte neu.
check-quick = Schnellprüfung
check-full = Vollprüfung
check-quick-done = { $items } Nachweise angesehen, nicht gelesen. Befunde: { $faults }.
check-full-done = { $items } Nachweise ganz gelesen ({ $bytes }). Befunde: { $faults }.
evidence-save = Kopie speichern
evidence-in-place = Am Ort belassen, nicht im Tresor
evidence-particulars = Angaben
evidence-used = Verwendet in
evidence-unused = Noch mit nichts verknüpft.
custody = Obhut
never-checked = nie

catalogues = Kataloge
catalogues-empty = Noch keine Kataloge
catalogues-empty-about = Übernehmen Sie einen aus CSV oder OSCAL.
catalogue-import = Katalog übernehmen
catalogue-import-about = CSV mit Nummer und Titel oder ein OSCAL-Katalog in JSON. Zuerst wird er nur angesehen; geschrieben wird erst beim Übernehmen.
catalogue-choose = Datei wählen
catalogue-preview = { $title }: { $clauses } Abschnitte, davon { $leaves } unterste.
catalogue-take = Übernehmen
catalogue-imported = Der Katalog ist übernommen
clause-untitled = (ohne Titel)

people = Personen
person-add = Person hinzufügen
sites = Standorte
site-add = Standort hinzufügen
services = Services
service-add = Service hinzufügen
processes = Prozesse
process-add = Prozess hinzufügen
documents = Dokumente
document-add = Dokument hinzufügen
competence = Kompetenz
competence-of = Kompetenz von { $person }
competence-none = Noch nichts erfasst.
competence-add = Kompetenz hinzufügen

history-none = Noch ist nichts geschehen.
history-reason = Grund: { $reason }
history-verify = Verlauf prüfen
history-verdict = Prüfung
history-sound = { $entries } Einträge: Kette, Signaturen und Tabellen stimmen überein.
history-faults = { $entries } Einträge, { $faults } Befunde.
history-newer = Neuere
history-older = Ältere
history-range = { $from }–{ $to } von { $total }
comments = Kommentare
comments-none = Keine Kommentare.
comment-new = Kommentar schreiben
comment-add = Kommentieren

due-audit-start = Audit beginnt
due-correction = Korrektur
due-plan = Plan
due-implementation = Umsetzung
due-effectiveness = Wirksamkeitsprüfung
due-action = Maßnahme

label-actual = Durchgeführt
label-address = Adresse
label-amendment = Änderung
label-approved-by = Freigegeben von
label-approved-on = Freigegeben am
label-approver = Genehmigt von
label-attendees = Teilnehmende
label-auditor = Auditor
label-body-reference = Zustimmung der Zertifizierungsstelle
label-built = Aufgebaut von
label-by = Von
label-cancelled-reason = Storniert, weil
label-capture-method = Art der Erfassung
label-captured = Erfasst
label-captured-where = Wo
label-cause-category = Kategorie
label-check-method = Wie geprüft wird
label-check-on = Wirksamkeitsprüfung am
label-checked = Letzte Vollprüfung
label-checker = Geprüft durch
label-clause = Abschnitt
label-clauses = Abschnitte
label-consequences = Folgen
label-consequences-handled = Umgang mit den Folgen
label-contributing = Mitwirkende Ursachen
label-correction = Was berichtigt wurde
label-correction-due = Korrektur
label-plan-due = Plan
label-implementation-due = Umsetzung
label-effectiveness-due = Wirksamkeitsprüfung
label-country = Land
label-criterion = In Worten
label-criticality = Kritikalität
label-day = Tag
label-decision = Entscheidung
label-defer-until = Bis
label-description = Beschreibung
label-done-by = Erledigt von
label-done-on = Erledigt am
label-due-on = Fällig
label-due-reason = Verschoben, weil
label-email = E-Mail
label-escalate-to = An
label-evidence-text = Gesehener Nachweis
label-exceptions = Ausnahmen
label-expected-evidence = Üblicherweise gesehener Nachweis
label-extent = Ausmaß
label-external = Aus einer anderen Organisation
label-external-reference = Deren eigene Nummer
label-failure-kind = Was versagt hat
label-file-size = Größe
label-final-cause = Ursache
label-from = Von
label-grade = Grad
label-grade-reason = Begründung des Grades
label-headcount = Personen dort
label-importance = Bedeutung
label-is-central = Zentrale Funktion
label-job-title = Funktion
label-languages = Sprachen
label-location = Ablageort
label-looked-at = Was betrachtet wurde
label-manager = Vorgesetzt
label-media-type = Typ
label-method = Methode
label-mitigation = Was den Schaden begrenzt
label-name = Name
label-note = Notiz
label-operates = Betrieben von
label-organisation = Organisation
label-organisation-name = Name der Organisation
label-original-due = Zuerst zugesagt
label-original-name = Ursprünglicher Name
label-original-path = Ursprünglicher Pfad
label-owner = Verantwortlich
label-owner-manager = Vorgesetzte Person
label-period = Zeitraum
label-person = Person
label-persons = Gesprochen mit
label-personal-data = Personenbezogene Daten
label-place = Ort
label-plan = Korrekturmaßnahme
label-population = Grundgesamtheit
label-population-ids = Elemente der Grundgesamtheit
label-population-size = Größe der Grundgesamtheit
label-private-note = Private Notiz
label-process = Prozess
label-progress = Fortschritt in Prozent
label-query = Abfrage
label-question = Frage
label-redaction-note = Schwärzung
label-requirement = Anforderung
label-result = Ergebnis
label-retain-until = Aufbewahren bis
label-review-due = Prüfung fällig
label-risk = Risiko
label-role = Rolle
label-sample-ids = Stichprobe
label-second-reviewer = Zweite prüfende Person
label-service = Service
label-session = Termin
label-shown-by = Belegt durch
label-similar-checked = Wo nach Ähnlichem gesucht wurde
label-similar-elsewhere = Kann es anderswo auftreten?
label-site = Standort
label-size = Umfang
label-sms-change = Änderung des Managementsystems
label-source = Herkunft
label-source-system = Quellsystem
label-standard = Norm
label-statement = Aussage
label-step = Schritt
label-success-criterion = Erfolgskriterium
label-to = Bis
label-topic = Gebiet
label-unit = Einheit
label-valid-from = Gültig ab
label-valid-until = Gültig bis
label-verification-note = Prüfung
label-verified = Geprüft
label-version = Version
label-when = Wann

hint-body-reference = Nur für eine Nichtkonformität der Zertifizierungsstelle.
hint-check-on = Leer: der Tag aus dem Plan.
hint-clauses = Nummern, mit Komma getrennt.
hint-due-reason = Nötig, wenn ein Termin vom vorgeschlagenen abweicht.
hint-evidence-text = So genau, dass die auditierte Stelle dasselbe findet.
hint-extent = Aufzeichnungen, Standorte, Kunden; und wie weit die Korrektur reichte.
hint-final-cause = Etwas, das sich ändern lässt. „Menschliches Versagen“ allein genügt nicht.
hint-languages = Je zwei Buchstaben, mit Komma getrennt: en, de.
hint-looked-at = Aufzeichnungen, Zeitraum, Stichprobe.
hint-mitigation = Eine zweite Person beim Thema, eine größere Stichprobe, eine Durchsicht der Unterlagen.
hint-operates = Wer einen Prozess betreibt oder aufgebaut hat, darf ihn nur mit festgehaltener Ausnahme auditieren.
hint-owner-manager = Nimmt den Plan an.
hint-persons = Rolle und Einheit; Namen sind nicht nötig.
hint-population = Was es ist und woher die Liste stammt.
hint-population-ids = Eines je Zeile, in der Reihenfolge der Liste.
hint-population-size = Nur wenn die Elemente nicht aufgeführt sind.
hint-private-note = Nur für Sie: wird nie ausgegeben, im Bericht aber gezählt.
hint-process-clause = Der Abschnitt, den er vor allem umsetzt, zum Beispiel 8.6.1.
hint-query = Wie es ausgewählt wurde.
hint-requirement = Abschnitt und Anforderung in eigenen Worten.
hint-similar-checked = Andere Aufzeichnungen, Standorte, Services.
hint-sms-change = Vor dem Abschluss zu entscheiden.
hint-statement = Wie der Nachweis die Anforderung verfehlt. Keine Schuldigen, keine Lösung.
hint-success-criterion = Etwas, das am Tag der Prüfung zu sehen oder zu zählen ist.
hint-topic = Eine Norm, ein Prozess, eine Rolle: „ISO/IEC 20000-1 Leitung“.

audit-move = Verschieben

checklist-built = { $added } Fragen hinzugefügt; { $known } waren schon da.
hint-plan = Was die Ursache beseitigt. Die Maßnahmen folgen mit Person und Datum.
label-body-acceptance = Von der Zertifizierungsstelle angenommen
due-proposed = { $date } vorgeschlagen

action-step-progress = Fortschritt melden
action-step-move = Frist verschieben

history-more = und { $count } weitere
history-of = Nummer eines Datensatzes

evidence-known = { $count } waren schon da und sind verknüpft.

today-mine = Nur meine
label-designation = Bezeichnung
label-edition = Ausgabe
row-number = Zeile { $row }

due-audit-report = Bericht des Audits
due-document-review = Dokumentenprüfung
due-evidence-expiry = Nachweis läuft ab
due-competence-expiry = Kompetenz läuft ab

repeat-acknowledge = Sie wiederholt { $number }: gesehen und berücksichtigt

programmes = Auditprogramm
programme-add = Programm hinzufügen
label-purpose = Zweck
label-resources = Ressourcen
label-competence-needs = Benötigte Kompetenz
label-effectiveness-review = Hat es seine Ziele erreicht?
hint-programme-reason = Nötig, wenn sich ein freigegebenes Programm ändert.
workspace-open-read = Nur zum Lesen öffnen
workspace-again-read = Diesen nur zum Lesen öffnen
workspace-again-write = Diesen zum Schreiben öffnen
