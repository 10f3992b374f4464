### Die Seite der Kennzahlen im Fenster. Namen und Formeln der Kennzahlen stehen in followup.ftl.

section-figures = Kennzahlen
figures-period = { $from } bis { $to }, beide Tage eingeschlossen
figures-empty = In diesem Zeitraum ist nichts zu zählen
figures-empty-about = Die Kennzahlen füllen sich aus Audits, Feststellungen und Nichtkonformitäten. Unten steht jede mit dem, was sie zählen wird.
figures-span = Zeitraum
figures-span-twelve-months = Die letzten zwölf Monate
figures-span-ninety-days = Die letzten neunzig Tage
figures-span-this-year = Dieses Jahr
figures-span-last-year = Voriges Jahr
figures-span-three-years = Die letzten drei Jahre
figures-span-own = Eigene Tage
figures-report-days = Bericht pünktlich binnen (Tagen)
figures-group-programme = Das Programm und seine Audits
figures-group-findings = Was festgestellt wurde
figures-group-loop = Wie damit umgegangen wurde
figures-group-open = Was offen ist
figures-open-note = Stand heute, gleich welcher Zeitraum gewählt ist.
figure-nothing = nichts zu zählen
