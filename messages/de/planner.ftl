### Der Programmplaner: Matrix, Vorrang, Prüfungen, Vorschläge, Wiederholungen, Änderungen, Managementbewertungen.

## Arten von Datensätzen und ihre Felder
kind-plan-item = Planposten
kind-checklist-item-also = Mitbeantworteter Abschnitt
kind-recurrence = Wiederholung
kind-recurrence-occurrence = Tag einer Wiederholung
kind-important-change = Wichtige Änderung
kind-management-review = Managementbewertung
kind-programme-proposal = Angenommener Vorschlag
field-plan-item-moved-to-id = Verschoben in Audit
field-recurrence-every-months = Abstand in Monaten
field-recurrence-starts-on = Erster Tag
field-recurrence-ends-on = Letzter Tag
field-recurrence-covers = Abschnitte, Prozesse, Standorte und Services
field-recurrence-occurrence-recurrence-id = Wiederholung
field-recurrence-occurrence-review-id = Managementbewertung
field-important-change-happened-on = Tag der Änderung
field-important-change-affects = Betroffene Datensätze
field-management-review-planned-on = Geplanter Tag
field-management-review-held-on = Tag der Durchführung
field-management-review-chair-id = Leitung
field-management-review-document-id = Protokoll
field-programme-proposal-accepted-by = Angenommen von
field-programme-proposal-accepted-on = Tag der Annahme
field-programme-proposal-proposal = Vorschlag
field-programme-proposal-accepted = Angenommene Teile

## Vorgänge, nach dem Namen dessen, der sie tat
op-plan-item-save = hat geändert, was ein Audit abdeckt
op-programme-accept = hat einen Vorschlag für das Programm angenommen
op-recurrence-save = hat eine Wiederholung gespeichert
op-recurrence-remove = hat eine Wiederholung entfernt
op-recurrence-act = hat über einen Tag einer Wiederholung entschieden
op-change-save = hat eine wichtige Änderung gespeichert
op-change-remove = hat eine wichtige Änderung entfernt
op-management-review-save = hat eine Managementbewertung gespeichert
op-management-review-remove = hat eine Managementbewertung entfernt

## Wörter
plan-item-state-planned = Geplant
plan-item-state-not-sampled = Nicht in der Stichprobe
plan-item-state-moved = Verschoben
recurrence-kind-internal-audit = Internes Audit
recurrence-kind-supplier-audit = Lieferantenaudit
recurrence-kind-management-review = Managementbewertung
row-kind-clause = Abschnitt
row-kind-process = Prozess
row-kind-site = Standort
row-kind-service = Service
cell-state-planned = Geplant
cell-state-done = Erledigt
cell-state-not-sampled = Nicht in der Stichprobe
cell-state-moved = Verschoben
cell-state-not-covered = Nicht abgedeckt
left-out-decided = im Plan ausgelassen
left-out-answered = mit „nicht in der Stichprobe“ beantwortet
left-out-cancelled = das Audit wurde abgesagt
left-out-never-asked = geplant und nie gefragt
priority-level-low = Niedrig
priority-level-medium = Mittel
priority-level-high = Hoch
check-outcome-met = Erfüllt
check-outcome-open = Offen
check-outcome-missed = Versäumt
check-outcome-not-applicable = Trifft nicht zu
check-class-ORG = Eigene Regel
check-class-HINT = Rat
check-id-risk-basis = Risikogrundlage
check-id-earlier-findings = Bezug zu früheren Feststellungen
check-id-criteria = Auditkriterien
check-id-independence = Nachgewiesene Unabhängigkeit
check-id-sample = Stichproben
check-id-effectiveness = Nachweis der Wirksamkeit
check-id-core-topics = Kernthemen vor dem externen Audit
check-id-cycle-coverage = Jeder Abschnitt im Zeitraum
check-id-window = Vier bis sechs Wochen vor dem externen Audit
check-id-recurrences = Wiederholungen

## Warum eine Zeile Vorrang hat
priority-finding-overdue = { $number } vom { $date } ist offen und überfällig (Gewicht { $points })
priority-finding-open = { $number } vom { $date } ist offen (Gewicht { $points })
priority-finding-closed = { $number } vom { $date } ist nicht vergessen (Gewicht { $points })
priority-change = Geändert am { $date } und seither nicht auditiert: { $title } (Gewicht { $points })
priority-never-audited = Hier noch nie auditiert (Gewicht { $points })
priority-age = Zuletzt auditiert am { $date }, vor { $months ->
    [one] einem Monat
   *[other] { $months } Monaten
} (Gewicht { $points })
priority-importance = Bedeutung „{ $importance }“ (Gewicht { $points })

## Was eine Prüfung entschied
check-and-more = und { $count } weitere
check-risk-none = Das Programm nennt kein Risiko und keine Chance.
check-risk-left = { $name } hat hohen Vorrang (Gewicht { $points }), und kein Audit des Zeitraums plant es ein.
check-risk-met = Genannte Risiken: { $risks }; alles mit hohem Vorrang ist geplant.
check-findings-none = Keine Nichtkonformität in den letzten { $months } Monaten.
check-findings-left = { $number } zu { $name }: Kein Audit hat wieder hingesehen, und keines ist geplant.
check-findings-met = Nichtkonformitäten, denen ein Audit nachgeht: { $count }.
check-criteria-programme = Das Programm nennt keine Auditkriterien.
check-criteria-audit = { $audit } hat keine Kriterien.
check-criteria-met = Audits mit Kriterien: { $audits }.
check-independence-no-team = Noch kein Audit des Zeitraums hat ein Team.
check-independence-tie = In { $audit } urteilt jemand über einen Prozess, den er verantwortet, betreibt oder aufgebaut hat.
check-independence-blind = { $audit } nennt keinen Prozess; sein Team wurde also mit nichts verglichen.
check-independence-ownerless = Für { $name } ist niemand genannt, der ihn verantwortet, betreibt oder aufgebaut hat; Unabhängigkeit lässt sich nicht zeigen.
check-independence-met = Audits, deren Team mit den Leuten jedes Prozesses verglichen wurde: { $audits }.
check-sample-audit = { $audit } ist berichtet, ohne Stichprobe oder ohne Angabe, wie gezogen wurde.
check-sample-sites = Es gibt { $sites } Standorte, und kein Audit des Zeitraums besucht einen.
check-sample-met = Berichtete Audits mit ihren Stichproben: { $audits }.
check-effectiveness-overdue = Die Wirksamkeitsprüfung von { $number } ist überfällig.
check-effectiveness-unproven = { $number } wurde ohne Nachweis der Wirksamkeit geschlossen.
check-effectiveness-review = Der Zeitraum endete am { $date }, und niemand hat gesagt, ob das Programm seine Ziele erreicht hat.
check-effectiveness-met = Keine Wirksamkeitsprüfung ist überfällig.
check-core-no-external = Im Zeitraum ist kein externes Audit geplant.
check-core-left = { $name } ist ein Kernthema, und kein internes Audit sieht vor dem externen Audit vom { $date } hin.
check-core-left-full = Kein internes Audit sieht { $name } vor dem externen Audit vom { $date } an, das das ganze System umfasst.
check-core-met = Vorbereitete externe Audits: { $audits }.
check-cycle-no-standard = Es ist keine Norm gewählt.
check-cycle-left = Kein internes Audit des Zeitraums sieht { $name } an.
check-cycle-met = Durch interne Audits abgedeckte Abschnitte: { $clauses }.
check-window-no-audit = Vor dem externen Audit vom { $date } kommt kein internes Audit.
check-window-audit = Das letzte interne Audit vor dem { $date } endet am { $day }, nicht zwischen dem { $from } und dem { $to }.
check-window-no-review = Vor dem externen Audit vom { $date } kommt keine Managementbewertung.
check-window-review = Die letzte Managementbewertung vor dem { $date } ist am { $day }, nicht zwischen dem { $from } und dem { $to }.
check-window-met = Externe Audits mit rechtzeitigem Audit und rechtzeitiger Bewertung: { $audits }.
check-recurrence-left = { $title }: Für den { $date } ist nichts geplant, und niemand hat gesagt, warum.
check-recurrence-met = Jeder Tag der Wiederholungen bis in drei Monaten ist geplant oder mit Grund ausgelassen.

## Was helfen würde
mend-risk-none = Nennen Sie, was das Programm von seinen Zielen abhalten könnte und was dagegen getan wird.
mend-risk-left = Planen Sie diese in ein Audit des Zeitraums ein, oder nehmen Sie einen Vorschlag an, der es tut.
mend-findings-left = Planen Sie den Abschnitt oder Prozess in ein Audit nach der Feststellung ein.
mend-criteria-programme = Schreiben Sie ins Programm, woran seine Audits messen.
mend-criteria-audit = Geben Sie jedem Audit die Norm, Richtlinie oder den Vertrag.
mend-independence-tie = Setzen Sie jemand anderen ein, oder halten Sie eine Ausnahme mit dem fest, was den Schaden begrenzt.
mend-independence-blind = Nennen Sie die Prozesse, die das Audit ansieht.
mend-independence-ownerless = Sagen Sie, wer den Prozess verantwortet.
mend-sample-audit = Ziehen Sie Stichproben mit ihrem Startwert, und sagen Sie im Bericht, wie gezogen wurde.
mend-sample-sites = Nehmen Sie Standorte in den Umfang eines Audits auf; ein Vorschlag zieht sie.
mend-effectiveness-overdue = Prüfen Sie, ob die Maßnahme wirkte, und halten Sie fest, was Sie angesehen haben.
mend-effectiveness-unproven = Prüfen Sie nachträglich, ob die Maßnahme wirkte.
mend-effectiveness-review = Bewerten Sie das Programm, und schließen Sie es.
mend-core-left = Planen Sie diese vor diesem Tag in ein internes Audit ein; ein Vorschlag tut es.
mend-cycle-left = Planen Sie diese einmal im Zeitraum ein; ein Vorschlag tut es.
mend-window = Verlegen Sie Audit oder Bewertung in diese Wochen, mit Grund.
mend-recurrence-left = Planen Sie Audit oder Bewertung, oder lassen Sie den Tag mit Grund aus.

## Warum ein Teil, und was davon
propose-title-preparation = Vorbereitung { $number } auf: { $audit_kind } am { $date }
propose-title-audit = Internes Audit { $number } vor: { $audit_kind } am { $date }
propose-title-review = Managementbewertung vor: { $audit_kind } am { $date }
propose-title-last = Internes Audit { $number } am Ende des Zeitraums
propose-title-internal = Internes Audit { $number } des Zeitraums
propose-title-review-internal = Managementbewertung am Ende des Zeitraums
propose-period = Damit vor dem Ende des Zeitraums Zeit zum Beheben bleibt: zwischen dem { $from } und dem { $to }.
propose-window = Damit das letzte interne Audit vier bis sechs Wochen vor dem { $date } liegt: zwischen dem { $from } und dem { $to }.
propose-spread = Über die Zeit vor der Vorbereitung verteilt, damit Zeit zum Beheben bleibt.
propose-review = Die Bewertung hört vom letzten internen Audit und liegt zwischen dem { $from } und dem { $to }.
propose-late = Die Wochen vom { $from } bis zum { $to } sind vorbei oder belegt; dies ist der nächste mögliche Tag.
propose-nobody = Niemand kann das übernehmen: nicht kompetent oder an diesen Tagen nicht gültig { $not_competent }, mit einem Prozess verbunden { $not_independent }, nicht frei { $not_free }. Fragen Sie jemanden von außen, oder halten Sie eine Ausnahme fest.
propose-core = Kernthema jeder Überwachung: { $topics }
propose-full = Das externe Audit umfasst das ganze System
propose-follow-up = Eine Nichtkonformität, die seither niemand angesehen hat
propose-high = Hoher Vorrang
propose-uncovered = In diesem Zeitraum noch nicht abgedeckt
propose-process = Verwirklicht die gewählten Abschnitte
propose-site-central = Die Zentrale wird jedes Mal besucht
propose-site-drawn = Mit dem Startwert gezogen
propose-site-different = So verschieden wie möglich von den anderen
propose-member = Kompetent und an diesen Tagen gültig, mit keinem der Prozesse verbunden, frei; Audits im Zeitraum bisher: { $audits }
part-kind-preparation = Vorbereitung
part-kind-audit = Internes Audit
part-kind-review = Managementbewertung
occurrence-state-open = Offen
occurrence-state-planned = Geplant
occurrence-state-skipped = Ausgelassen

## Ablehnungen
plan-item-kind = Ein Audit deckt Abschnitte, Prozesse, Standorte und Services ab, nicht { $entity }.
plan-item-moved-nowhere = Nennen Sie das Audit, in das es verschoben wird.
plan-item-moved-to-itself = Es steht schon in diesem Audit. Wählen Sie ein anderes.
recurrence-months = { $months } ist kein Abstand. Geben Sie 1 bis 120 Monate an.
review-held-later = Der { $date } ist noch nicht gekommen. Planen Sie die Bewertung für diesen Tag.
recurrence-of-another = Eine Wiederholung bleibt bei ihrem Programm.
recurrence-no-such-day = „{ $title }“ ist am { $date } nicht fällig. Wählen Sie einen ihrer Tage.
recurrence-planned = Der { $date } ist schon geplant ({ $number }).
review-was-held = Die Bewertung fand am { $date } statt; sie bleibt als Nachweis.
propose-period-over = Der Zeitraum endete am { $date }. Geben Sie ein späteres Ende an oder den Tag des externen Audits.
propose-kind = Ein Vorschlag bereitet Stufe 2, Überwachung oder Rezertifizierung vor, nicht { $kind }.
propose-external-day = Der { $date } ist kein Tag, der binnen zehn Jahren bevorsteht.
propose-no-clauses = Ein Audit braucht Platz für mindestens einen Abschnitt.
propose-outdated = Seit diesem Vorschlag hat sich etwas geändert. Sehen Sie den neuen an.
propose-no-such-part = In diesem Vorschlag gibt es keinen Teil „{ $key }“.

## Die Befehlszeile
cli-state = Stand
cli-audits = Audits
cli-why = Warum
cli-programme-summary = { $rows } insgesamt, { $done } erledigt, { $planned } geplant, { $open } offen
cli-programme-nothing = Es bleibt nichts vorzuschlagen.
cli-programme-seed = Gezogen mit dem Startwert { $seed }: Derselbe Startwert und dieselben Datensätze geben denselben Vorschlag.
