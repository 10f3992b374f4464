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

## Personen, Services und Prozesse
person-is-you = Das sind Sie selbst. Jemand anderes muss Sie herausnehmen.
person-has-duties = { $person } hat noch etwas zu tun: Prozesse, Services, Maßnahmen oder Nichtkonformitäten ({ $duties }), offene Audits ({ $audits }). Übergeben Sie das zuerst.
person-email-taken = { $person } hat diese E-Mail-Adresse schon. Eine Adresse gehört einer Person.
person-manager-ring = Von dieser Führungskraft führt der Weg nach oben zur selben Person zurück. Wählen Sie eine andere.
value-not-a-language = „{ $value }“ ist kein Kürzel einer Sprache. Schreiben Sie Kürzel wie de, en, fr.
in-open-audits = { $name } gehört zu { $audits ->
    [one] einem Audit, das
   *[other] { $audits } Audits, die
} noch nicht abgeschlossen { $audits ->
    [one] ist
   *[other] sind
}. Schließen Sie zuerst ab oder ändern Sie den Umfang.

## Dokumente
document-proposal-unknown = „{ $key }“ wird von den Normen hier nicht verlangt.

## Auditprogramm
programme-closed = { $number } ist abgeschlossen und bleibt, wie es ist. Legen Sie ein neues Programm an.
programme-has-audits = Zu { $number } gehören Audits ({ $audits }). Verschieben oder entfernen Sie diese zuerst.
programme-needs-review = Ein Programm schließt mit einer Bewertung: Hat es seine Ziele erreicht?
programme-risk-of-another = Ein Risiko bleibt bei seinem Programm. Schreiben Sie für ein anderes Programm ein neues.

## Kommentare
comment-on-comment = Kommentieren Sie den Eintrag selbst, nicht einen Kommentar.
comment-of-another = Das hat jemand anderes geschrieben. Nur diese Person kann es ändern.
