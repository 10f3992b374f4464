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
