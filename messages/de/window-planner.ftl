### Die Reiter des Programmplaners im Fenster.

## Matrix
plan-matrix = Matrix
plan-rows = Zeilen der Matrix
plan-rows-clause = Abschnitte
plan-rows-process = Prozesse
plan-rows-site = Standorte
plan-rows-service = Services
plan-only-open = Nur nicht Abgedecktes
plan-count-done = { $count } erledigt
plan-count-planned = { $count } geplant
plan-count-open = { $count } offen
plan-earlier = Frühere Audits
plan-later = Spätere Audits
plan-columns = Audits { $from } bis { $to } von { $all }
plan-all-covered = Alles ist abgedeckt
plan-all-covered-about = Ein internes Audit des Zeitraums hat jedes davon angesehen oder plant es ein.
plan-no-rows = Hier ist noch nichts zu planen
plan-no-rows-clause = Wählen Sie eine Norm: Geben Sie einem Audit des Programms seine Kriterien.
plan-no-rows-process = Legen Sie unter „Organisation“ Prozesse an.
plan-no-rows-site = Legen Sie unter „Organisation“ Standorte an.
plan-no-rows-service = Legen Sie unter „Organisation“ Services an.
plan-no-audits = Noch kein Audit in diesem Zeitraum.
plan-keys = Pfeiltasten bewegen, Eingabe öffnet das Audit.
plan-what = Was
plan-over-period = Im Zeitraum
plan-external = extern
plan-elsewhere = aus anderem Programm
plan-core = Kern
plan-core-topics = Kernthemen jeder Überwachung: { $topics }
plan-central = Zentrale
plan-moved-to = Jetzt in { $audit }
plan-cell = Zelle planen
plan-cell-about = { $what } in { $audit }
plan-cell-to = Verschoben nach
plan-moved = Verschoben vom { $from } auf den { $to }: { $reason }
plan-last = Zuletzt auditiert am { $date }
plan-never = Hier noch nie auditiert
plan-next = Als Nächstes am { $date }
core-topic-internal-audit-and-review = interne Audits und Managementbewertung
core-topic-earlier-nonconformities = Maßnahmen zu früheren Nichtkonformitäten
core-topic-complaints = Beschwerden
core-topic-effectiveness = Wirksamkeit gemessen an den Zielen
core-topic-improvement = Fortschritt geplanter Verbesserungen
core-topic-operational-control = fortlaufende betriebliche Steuerung
core-topic-changes = Änderungen

## Vorrang
plan-priority = Vorrang
plan-priority-about = Was ein Audit am nötigsten hat, steht oben. Die Punkte seiner Gründe zählen zusammen.
plan-all-kinds = Alle Arten
plan-all-levels = Jeder Vorrang
plan-rank = Rang
plan-reasons = Warum
plan-points = { $points ->
    [one] ein Punkt
   *[other] { $points } Punkte
}
plan-more-reasons = { $count ->
    [one] Ein weiterer Grund
   *[other] { $count } weitere Gründe
}

## Prüfungen
plan-checks = Prüfungen
plan-checks-about = Ob das Programm vor einem Auditor bestünde: die üblichen Mängel und die Abdeckung.
plan-mend = Was helfen würde
plan-check-rows = { $count ->
    [one] Worum es geht
   *[other] Alle { $count }, um die es geht
}

## Vorschlag
plan-proposal = Vorschlag
plan-ask = Vorschlag machen lassen
plan-basis = Woraus der Vorschlag entsteht
plan-basis-change = Ändern
plan-draw-anew = Neu ziehen
plan-seed = Startwert
plan-seed-hint = Derselbe Startwert und dieselben Daten ergeben denselben Vorschlag.
plan-seed-about = Standorte werden mit dem Startwert gezogen, der bei dem Angenommenen aufbewahrt wird: Jeder kann nachziehen. Geschrieben wird erst, wenn Sie einen Teil annehmen.
plan-external-on = Externes Audit, das hier noch nicht geplant ist
plan-external-hint = Sein erster Tag. Leer lassen, wenn das Audit hier geplant ist.
plan-external-kind = Art dieses Audits
plan-clauses-per-audit = Abschnitte je Audit
plan-clauses-default = 25, wenn Sie nichts anderes sagen
plan-sites-wanted = Standorte neben den zentralen
plan-sites-default = So viele, wie IAF MD 1 verlangt
plan-closed = Das Programm ist abgeschlossen
plan-closed-about = In einem abgeschlossenen Programm wird nichts geplant. Was angenommen wurde, steht unten.
plan-nothing = Nichts mehr vorzuschlagen
plan-nothing-about = Bis zum nächsten externen Audit und zum Ende des Zeitraums ist alles abgedeckt oder geplant.
plan-accept = { $count ->
    [0] Ausgewählte annehmen
    [one] Einen Teil annehmen
   *[other] { $count } Teile annehmen
}
plan-pick-all = Alle auswählen
plan-pick-none = Keinen auswählen
plan-dry = Nur ein Vorschlag: Geschrieben wird erst, wenn Sie annehmen.
plan-round = Für: { $kind } am { $date }
plan-round-period = Vor dem Ende des Zeitraums
plan-window = Letztes internes Audit und Managementbewertung am besten zwischen dem { $from } und dem { $to }
plan-into-planned = Kommt in ein schon geplantes Audit
plan-days = { $days ->
    [one] ein Audittag
   *[other] { $days } Audittage
}
plan-gap = Von Ihnen zu klären:
plan-drawn = { $drawn } von { $all } Standorten mit dem Startwert gezogen, insgesamt { $sample } neben den zentralen.
plan-done = Was geschehen ist
plan-made = neu
plan-added = zu Geplantem hinzugefügt
plan-holds-clauses = { $count ->
    [one] ein Abschnitt
   *[other] { $count } Abschnitte
}
plan-holds-processes = { $count ->
    [one] ein Prozess
   *[other] { $count } Prozesse
}
plan-holds-sites = { $count ->
    [one] ein Standort
   *[other] { $count } Standorte
}
plan-holds-services = { $count ->
    [one] ein Service
   *[other] { $count } Services
}
plan-holds-team = { $count ->
    [one] eine Person
   *[other] { $count } Personen
}
plan-accepted = { $count ->
    [one] Ein Teil ist geplant
   *[other] { $count } Teile sind geplant
}
plan-earlier-accepted = Früher angenommen
plan-accepted-on = Am
plan-accepted-by = Von
plan-parts = Teile

## Managementbewertungen, wichtige Änderungen, Wiederholungen
plan-inputs = Grundlagen
plan-inputs-about = Woraus der Planer plant: Managementbewertungen, wichtige Änderungen und was wiederkehrt.
plan-risks = Risiken
plan-reviews = Managementbewertungen
plan-review-add = Bewertung anlegen
plan-reviews-none = Noch keine Managementbewertung. Der Planer will eine zwischen dem letzten internen und dem externen Audit.
plan-review-planned = geplant für den { $date }
plan-review-late = war für den { $date } geplant, nicht gehalten
plan-held = gehalten am { $date }
plan-held-on = Gehalten am
plan-held-hint = Leer lassen, solange die Bewertung noch bevorsteht.
plan-chair = Vorsitz
plan-minutes = Protokoll
plan-conclusion = Ergebnis
plan-review-reason = Warum eine für einen anderen Tag geplante Bewertung verlegt wird.
plan-changes = Wichtige Änderungen
plan-change-add = Änderung anlegen
plan-changes-none = Noch keine wichtige Änderung. Was geändert und seither nicht auditiert wurde, erhält Vorrang.
plan-happened-on = Geändert am
plan-affects = Was sie betrifft
plan-affects-hint = Nichts gewählt: das ganze Servicemanagementsystem.
plan-affects-all = Betrifft das ganze Servicemanagementsystem
plan-recurrences = Wiederholungen
plan-recurrence-add = Wiederholung anlegen
plan-recurrences-none = Noch kehrt nichts von selbst wieder, etwa ein jährliches Audit eines Lieferanten.
plan-every-months = Alle so viele Monate
plan-every = { $count ->
    [one] jeden Monat
   *[other] alle { $count } Monate
}
plan-starts-on = Erster Tag
plan-ends-on = Letzter Tag
plan-covers = Was angesehen wird
plan-missed = der Tag ist vorbei
plan-occurrence-plan = Einplanen
plan-occurrence-skip = Mit Grund auslassen
plan-occurrence-planned = Es ist geplant
