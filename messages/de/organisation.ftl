### Die Organisation, ihre Kataloge, Einstufungen, Dokumente, ihr Programm und Kommentare. Codes aus crates/core/src/app.

## Jeder Eintrag
reference-unknown = Das gibt es hier nicht oder nicht mehr ({ $entity } { $reference }). Wählen Sie etwas anderes.
number-unknown = Nichts hat hier die Nummer „{ $number }“. Prüfen Sie die Schreibweise.
file-not-ordinary = { $path } ist keine gewöhnliche Datei. Wählen Sie eine Datei.
file-or-bytes = Geben Sie entweder den Pfad einer Datei oder ihren Inhalt an.

## Kataloge und Einstufungen
catalogue-exists = { $catalogue } ist schon da, und eine Ausgabe ändert sich nie unter den Audits, die sie nutzen. Geben Sie der neuen Datei eine andere Ausgabe.
catalogue-not-clean = { $problems ->
    [one] Die Datei hat ein Problem. Sehen Sie in die Vorschau, beheben Sie es und versuchen Sie es erneut.
   *[other] Die Datei hat { $problems } Probleme. Sehen Sie in die Vorschau, beheben Sie sie und versuchen Sie es erneut.
}
catalogue-in-use = { $catalogue } lässt sich nicht entfernen: Audits nutzen es ({ $audits }) oder Einträge beziehen sich auf seine Abschnitte ({ $records }).
standard-unknown = Zu Triennium gehört keine Norm „{ $key }“.
grade-rank-below-one = { $value } ist kein Platz in einer Skala. Geben Sie 1 für das schwerste Wort, dann 2, 3, …
grade-kind-in-use = „{ $word }“ hat schon { $used ->
    [one] einen Eintrag
   *[other] { $used } Einträge
} eingestuft; seine Bedeutung kann sich deshalb nicht ändern. Fügen Sie ein anderes Wort hinzu.
grade-word-twice = Die Skala „{ $scale }“ hat das Wort „{ $word }“ schon.
grade-scale-unknown = Zu Triennium gehört keine Skala „{ $scale }“.
grade-scale-exists = Eine Skala „{ $scale }“ gibt es schon. Geben Sie ihr einen anderen Namen.
