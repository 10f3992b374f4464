### Die Texte des Fensters. Wörter aus Daten (Zustände, Grade, Arten) stehen weiter unten in eigenen Blöcken.

## Überall
cancel = Abbrechen
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
progress-files = { $done } von { $total } Dateien

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
field-required = Pflichtfeld
field-reason = Grund

preview-broken = Dieses Bild lässt sich nicht zeigen: Die Datei ist beschädigt oder nicht das, was ihr Name sagt.
preview-pdf-broken = Dieses PDF lässt sich nicht zeigen: Es ist beschädigt oder verschlüsselt.
preview-none = Keine Vorschau für diesen Dateityp ({ $mime }): Das Öffnen könnte etwas ausführen. Hash und Angaben werden stattdessen gezeigt.
preview-cut = Nur der Anfang wird gezeigt.
pdf-before = Vorherige Seite
pdf-after = Nächste Seite
pdf-page = Seite { $page } von { $pages }

due-late = { $days } Tage überfällig
due-soon = in { $days } Tagen

audit-plan = Audit planen
audit-plan-do = Planen
audits-empty = Noch keine Audits
audits-empty-about = Planen Sie das erste: Titel, Termine, Gegenstand. Team, Kriterien und Checkliste folgen auf seiner Seite.
filter-state = Jeder Zustand
role-lead = Leitung
field-title = Titel
field-number = Nummer
field-kind = Art
field-state = Zustand
field-mode = Form
field-planned = Geplant
field-planned-from = Erster Tag
field-planned-to = Letzter Tag
field-objectives = Ziele
field-scope = Umfang
field-period-from = Betrachteter Zeitraum, von
field-period-to = Betrachteter Zeitraum, bis
field-client = Auftraggeber
field-language = Sprache
field-methods = Methoden
field-confidentiality = Vertraulichkeit
field-remote-share = Anteil aus der Ferne in Prozent
field-remote-agreed = Fernaudit vereinbart von
field-remote-risk = Risiken des Fernaudits
field-remote-fallback = Ausweichlösung
field-conclusion = Schlussfolgerung
field-fulfilment = Erfüllungsgrad
field-effectiveness = Wirksamkeit des Systems
field-objectives-met = Ziele erreicht
field-sampling-statement = Hinweis zur Stichprobe
field-recommendation = Empfehlung
field-good-practice = Gute Praxis
field-obstacles = Hindernisse
field-not-covered = Nicht betrachtete Bereiche, und warum
field-disagreements = Offene Meinungsverschiedenheiten
field-distribution = Verteiler
hint-audit-scope = In Worten. Standorte, Services und Prozesse werden auf der Seite des Audits gewählt.
hint-audit-period = Der Zeitraum, aus dem die Aufzeichnungen stammen, nicht die Tage des Audits.
hint-sampling-statement = Dass die Aussagen auf Stichproben beruhen und was das für ihre Reichweite bedeutet.
