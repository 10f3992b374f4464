### Normen und die Übernahme eigener Kataloge und Tabellen. Codes aus crates/core/src/exchange und domain/clause_number.rs.

## Abschnittsnummern und Fristen
clause-number-empty = Ein Abschnitt braucht eine Nummer mit mindestens einem Buchstaben oder einer Ziffer.
clause-number-control = Die Abschnittsnummer enthält ein unsichtbares Zeichen ({ $character }). Geben Sie die Nummer neu ein.
clause-number-too-long = Die Abschnittsnummer hat { $length } Zeichen; erlaubt sind { $limit }.
term-not-understood = „{ $value }“ ist keine Frist. Schreiben Sie 90d, 10wd (Arbeitstage), 4w, 2m oder next_audit.

## Jede übernommene Datei
import-too-large = Die Datei hat { $size } Bytes; erlaubt sind { $limit }. Teilen Sie sie auf.
import-too-many-rows = Die Datei hat mehr als { $limit } Zeilen. Teilen Sie sie auf; nach dieser Zeile wurde nichts gelesen.
import-too-many-problems = Diese Datei hat mehr als { $limit } Probleme. Ist es eine Tabelle dieser Art? Nach dieser Zeile wurde nichts gelesen.
import-too-many-columns = Die erste Zeile hat { $found } Spalten; erlaubt sind { $limit }. Ist das eine Tabelle?
import-too-many-cells = Diese Zeile hat { $found } Zellen, die Kopfzeile { $expected }. Setzen Sie Zellen, die das Trennzeichen enthalten, in Anführungszeichen.
import-is-a-workbook = Das ist eine Arbeitsmappe oder ein Archiv. Speichern Sie das Blatt als CSV (UTF-8) und übernehmen Sie diese Datei.
import-empty = Die Datei ist leer.
import-bad-encoding = Dieser Text ist nicht UTF-8 (Byte { $offset } der Datei). Speichern Sie die Datei als UTF-8 und versuchen Sie es erneut.
import-column-missing = Die Spalte fehlt. Gefunden: { $found }.
import-column-twice = Die Spalte kommt zweimal vor.
import-column-ignored = Diese Spalte ist unbekannt und wird übergangen.
import-quote-open = Hier beginnt ein Anführungszeichen, das nie endet; die folgenden Zeilen wurden als eine Zelle gelesen.
import-json-invalid = Die Datei ist kein gültiges JSON (Zeile { $line }, Spalte { $column }).

## Eigene Kataloge
catalogue-without-designation = Geben Sie dem Katalog eine Bezeichnung.
catalogue-without-clauses = Die Datei enthält keine Abschnitte.
catalogue-number-twice = Die Nummer { $number } steht schon in Zeile { $first }.
catalogue-number-alike = { $number } ist kaum von { $other } zu unterscheiden.
catalogue-title-control = Der Titel enthält ein Steuerzeichen ({ $character }). Geben Sie ihn neu ein.
catalogue-title-too-long = Der Titel hat { $length } Zeichen; erlaubt sind { $limit }.
catalogue-level-invalid = „{ $value }“ ist keine Ebene von 1 bis { $limit }.
catalogue-level-differs = Angegeben ist Ebene { $level }; nach seinem übergeordneten Abschnitt steht er auf Ebene { $depth }. Es gilt der übergeordnete Abschnitt.
catalogue-parent-missing = Der übergeordnete Abschnitt { $parent } steht nicht in der Datei.
catalogue-parent-ring = Von { $number } aufwärts kommt man nie zu einem obersten Abschnitt. Berichtigen Sie die übergeordneten Abschnitte.
catalogue-too-deep = Abschnitte dürfen { $limit } Ebenen tief verschachtelt sein; dieser liegt tiefer.
catalogue-too-many-tags = { $found } Schlagwörter; erlaubt sind { $limit }.
catalogue-tag-too-long = Ein Schlagwort darf { $limit } Zeichen haben.
catalogue-tag-control = Ein Schlagwort enthält ein unsichtbares Zeichen ({ $character }).
catalogue-oscal-root = Diese JSON-Datei ist kein OSCAL-Katalog: Das Objekt „catalog“ fehlt.
catalogue-oscal-not-a-list = Hier wird eine Liste erwartet.
catalogue-oscal-not-an-object = Hier wird ein Objekt erwartet.
catalogue-oscal-not-text = Hier wird ein Text erwartet.
catalogue-oscal-group-unnumbered = Die Gruppe „{ $title }“ hat keine Kennung; ihre Mitglieder rücken eine Ebene auf.
