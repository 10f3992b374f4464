## Die eigenen Worte der Befehlszeile

cli-output-failed = Die Ausgabe konnte nicht geschrieben werden: { $cause }.
cli-path-not-text = Der Name des Ordners { $path } ist kein Text. Benennen Sie ihn um oder öffnen Sie ihn über einen anderen Pfad.
cli-not-json = Das ist kein JSON: { $cause }. Setzen Sie es in einfache Anführungszeichen, oder lesen Sie es mit - von der Standardeingabe.
cli-input-too-long = Die Eingabe ist länger als { $limit } Bytes. Teilen Sie sie.
cli-person-unknown = Hier heißt niemand „{ $person }“. Geben Sie Namen oder E-Mail-Adresse einer Person dieses Arbeitsbereichs an, oder --name und --email für eine neue.
cli-writing-as = Einträge nennen Sie „{ $name }“, wie Ihr System es tut. Mit --name und --email oder `triennium init` am Terminal ändern Sie das.
cli-who-are-you = Jeder Eintrag der Historie nennt, wer ihn schrieb. Wer sind Sie?
cli-ask-name = Ihr Name
cli-ask-email = Ihre E-Mail-Adresse (darf leer bleiben)
cli-opened-to-read = Ein anderes Programm hat den Arbeitsbereich geöffnet: nur zum Lesen geöffnet.
cli-opened-to-read-held = { $person } hat den Arbeitsbereich geöffnet: nur zum Lesen geöffnet.

cli-created = Arbeitsbereich von { $organisation } in { $path } angelegt.
cli-sample-made = Beispielorganisation { $organisation } in { $path } angelegt.
sample-too-many = { $findings } Feststellungen sind zu viele. Höchstens { $limit } werden auf einmal angelegt.
cli-evidence-for-nothing = Sagen Sie, wofür der Nachweis ist: --for NUMMER.

cli-command = Befehl
cli-input = Eingabe
cli-output = Ausgabe
cli-does = Was er tut
cli-number = Nummer
cli-title = Titel
cli-what = Was
cli-who = Wer
cli-due = Fällig
cli-when = Wann
cli-entry = Eintrag
cli-file = Datei
cli-result = Ergebnis
cli-row = Zeile
cli-column = Spalte
cli-problem = Problem

cli-overdue = Überfällig
cli-due-soon = Fällig
cli-next = Als Nächstes
cli-nothing-due = Nichts ist fällig.
cli-status-counts = { $nonconformities } offene Nichtkonformitäten ({ $majors } schwerwiegende), { $actions } offene Maßnahmen, { $audits } laufende Audits.

cli-fault-line = Fehler   { $text }
cli-warning-line = Warnung  { $text }
cli-fault-note = { $text }
cli-fault-counts = { $faults ->
    [0] Keine Fehler
    [one] Ein Fehler
   *[other] { $faults } Fehler
}, { $warnings ->
    [0] keine Warnungen
    [one] eine Warnung
   *[other] { $warnings } Warnungen
}.
cli-report-written = Bericht über { $audit } nach { $path } geschrieben ({ $size } Bytes).
cli-evidence-taken = { $files ->
    [one] Eine Datei
   *[other] { $files } Dateien
} als Nachweis für { $for } aufgenommen.
cli-evidence-checked = { $depth ->
    [quick] { $items } Nachweise angesehen, ohne sie zu lesen: das bestätigt nichts.
   *[other] { $items } Nachweise ({ $bytes } Bytes) gelesen und ihre SHA-256 verglichen.
}
cli-hash-skipped = { $files ->
    [one] Eine Datei konnte nicht gelesen werden.
   *[other] { $files } Dateien konnten nicht gelesen werden.
}
cli-import-dry = Probelauf: nichts wurde geschrieben. Mit --yes geschieht es.
cli-import-written = Geschrieben: { $created } neu, { $changed } geändert.
cli-import-counts = { $rows } Zeilen: { $created } neu, { $changed } zu ändern, { $unchanged } unverändert.
cli-import-refused = Nichts wurde geschrieben: die Datei hat Fehler.
cli-export-written = { $rows } Zeilen nach { $path } geschrieben.
cli-check-section = { $name }: { $looked ->
    [0] angesehen
   *[other] { $looked } angesehen
}, { $found ->
    [0] nichts gefunden
    [one] eines gefunden
   *[other] { $found } gefunden
}
cli-history-verified = { $entries } Einträge wurden geprüft. Der neueste ist { $head }.
cli-evidence-added = aufgenommen
cli-evidence-already = war schon da
import-not-a-file = { $path } ist keine Datei. Wählen Sie eine CSV-Datei.
import-not-a-day = „{ $value }“ ist kein Tag. Schreiben Sie ihn als 2026-11-30.
import-not-yes-or-no = „{ $value }“ ist weder yes noch no.
import-person-unknown = Hier heißt niemand „{ $value }“. Importieren Sie zuerst die Personen, oder schreiben Sie Namen oder E-Mail-Adresse wie hier verzeichnet.
import-record-unknown = Hier gibt es in der Spalte { $column } kein „{ $value }“, oder mehrere dieses Namens.
import-clause-unknown = Die Kriterien dieses Audits enthalten keinen Abschnitt „{ $value }“. Nennen Sie die Norm in der Spalte „standard“, oder nehmen Sie sie in die Kriterien auf.
import-grade-unknown = Es gibt keine Bewertung „{ $value }“. Nehmen Sie ein Wort der Skalen, oder major, minor, ofi, positive.
cli-history-more = und { $more } weitere
cli-document-written = { $path } ist geschrieben ({ $size } Bytes).
