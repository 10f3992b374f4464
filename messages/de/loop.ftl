# Der Regelkreis: Feststellungen, Nichtkonformitäten, Maßnahmen, Stichproben, Unabhängigkeit. Was im Weg steht und was dann zu tun ist.

## Feststellungen und Einstufungen
regrade-reason-missing = Eine andere Einstufung braucht ihre Begründung: Sagen Sie, warum.
regrade-same-grade = So ist es bereits eingestuft. Wählen Sie eine andere Einstufung oder belassen Sie es dabei.
regrade-softens-evidence = Was eine Anforderung nachweislich verfehlt (verknüpfte Nachweise: { $evidence }), wird nicht zur Beobachtung oder Verbesserungsmöglichkeit. Stufen Sie es als Haupt- oder Nebenabweichung ein oder lassen Sie die Nichtkonformität zurückziehen.
regrade-drops-grade = Eine eingestufte Nichtkonformität verliert ihre Einstufung nicht. Wählen Sie Haupt- oder Nebenabweichung.
regrade-lowers-undisputed = Ohne Widerspruch wird eine Einstufung nur strenger. Soll sie sinken, muss der Eigentümer zuerst widersprechen.
grade-not-a-nonconformity = Diese Einstufung ist keine einer Nichtkonformität. Wählen Sie Haupt-, Nebenabweichung oder ohne Einstufung; Beobachtung und Verbesserung bleiben Feststellungen.
grade-reason-missing = Die Einstufung ist nicht begründet. Sagen Sie, warum es eine { $grade ->
    [major] Hauptabweichung
   *[other] Nebenabweichung
 } ist.

## Eine Nichtkonformität ausstellen
triad-incomplete = { $part ->
    [requirement] Die Anforderung ist leer: Sagen Sie mit eigenen Worten, was gefordert ist.
    [evidence_text] Der Nachweis ist leer: Sagen Sie, was zu sehen war, damit der Eigentümer dasselbe findet.
   *[other] Die Aussage ist leer: Sagen Sie, worin das Gesehene die Anforderung verfehlt.
 }
evidence-not-linked = Kein Nachweis ist verknüpft. Ohne Nachweis keine Nichtkonformität: Fügen Sie mindestens einen hinzu.
failure-kind-unanswered = Noch offen ist, ob das Managementsystem (10.1) oder ein Service (8.6.3) versagt hat. Wählen Sie eines.
owner-missing = Es gibt keinen Eigentümer, dem sie ausgestellt werden könnte. Benennen Sie einen.
repeat-not-acknowledged = Sie wiederholt eine frühere, als wirksam geschlossene Nichtkonformität. Sehen Sie die frühere an und bestätigen Sie die Wiederholung.

## Schritte
step-not-from-state = Dieser Schritt geht nicht, solange die Nichtkonformität { $state ->
    [draft] ein Entwurf ist
    [issued] ausgestellt und noch nicht angenommen ist
    [acknowledged] angenommen, aber ohne erfasste Korrektur ist
    [disputed] strittig ist
    [correction_recorded] auf ihre Ursache wartet
    [cause_submitted] auf einen Plan wartet
    [plan_proposed] auf die Entscheidung über ihren Plan wartet
    [plan_returned] für einen anderen Plan beim Eigentümer liegt
    [plan_accepted] auf den Beginn der Arbeit wartet
    [in_progress] in Arbeit ist
    [implemented] auf die Prüfung der Umsetzung wartet
    [implementation_returned] zur Nacharbeit beim Eigentümer liegt
    [implementation_verified] auf den Termin der Wirksamkeitsprüfung wartet
    [effectiveness_due] auf die Wirksamkeitsprüfung wartet
    [effective] als wirksam beurteilt ist
    [not_effective] als nicht wirksam beurteilt ist
    [reopened] wieder geöffnet ist
    [closing] auf die zweite schließende Person wartet
   *[other] hier steht
 }. Tun Sie zuerst den Schritt, der von dort weiterführt.
step-reason-missing = Dieser Schritt braucht einen Grund. Sagen Sie, warum.
nonconformity-deleted = Die Nichtkonformität ist gelöscht. Stellen Sie sie wieder her, bevor Sie weitermachen.
nonconformity-at-its-end = Die Nichtkonformität ist { $state ->
    [closed] geschlossen
    [withdrawn] zurückgezogen
   *[other] aufgehoben
 }, von dort führt nichts weiter. Ist die Sache wieder da, legen Sie eine neue an und nennen Sie diese als Zwilling.
nonconformity-deferred = Sie ist bis { $until } zurückgestellt. Nehmen Sie sie zuerst wieder auf.
deferral-not-later = { $until } liegt nicht nach heute und nicht nach dem, was jetzt fällig ist. Wählen Sie einen späteren Tag.
deferral-approved-by-owner = Der Eigentümer kann die Zurückstellung der eigenen Nichtkonformität nicht genehmigen. Benennen Sie jemand anderen.
escalated-to-owner = An den eigenen Eigentümer lässt sich nicht eskalieren. Benennen Sie jemanden darüber.
cancel-external-major = Eine Hauptabweichung der Zertifizierungsstelle lässt sich nicht aufheben. Widersprechen Sie und erfassen Sie die Antwort der Stelle.
cancel-by-owner = Der Eigentümer kann die eigene Nichtkonformität nicht aufheben. Widersprechen Sie oder fragen Sie den Auditor.
dispute-decided-by-disputer = Wer widerspricht, entscheidet nicht über den Widerspruch. Das muss jemand anderes tun.
body-agreement-missing = Die Zertifizierungsstelle hat sie ausgestellt, also kann nur sie sie herabstufen oder zurücknehmen. Erfassen Sie, wie die Stelle zugestimmt hat.

## Bearbeiten
nonconformity-field-locked = Das lässt sich nicht mehr bearbeiten ({ $field }). Was festgestellt wurde, steht mit dem Ausstellen fest; wo sie steht, ändern nur ihre Schritte.
nonconformity-delete-issued = Sie ist ausgestellt und wird nicht gelöscht. Heben Sie sie mit einem Grund auf oder ziehen Sie sie nach einem Widerspruch zurück.
record-of-another-cycle = Die Aufzeichnung gehört zu Durchlauf { $cycle }, die Nichtkonformität ist in Durchlauf { $current }. Frühere Durchläufe bleiben, wie sie waren: Schreiben Sie eine neue.
record-not-writable = { $record ->
    [cause] Die Ursachenanalyse lässt sich jetzt nicht schreiben: Das geschieht vor dem Einreichen und wieder, wenn der Plan zurückkommt.
    [plan] Der Plan lässt sich jetzt nicht schreiben: Das geschieht vor dem Vorschlagen und wieder, wenn er zurückkommt.
    [action] Maßnahmen lassen sich jetzt nicht hinzufügen oder ändern: Die Nichtkonformität ist ein Entwurf oder ihre Umsetzung ist geprüft.
    [check] Die Wirksamkeitsprüfung lässt sich jetzt nicht schreiben: Das geschieht zwischen der Prüfung der Umsetzung und der Beurteilung.
   *[other] Auf einem Entwurf lässt sich keine Korrektur erfassen. Stellen Sie die Nichtkonformität zuerst aus.
 }
due-date-missing = Ein Fälligkeitstermin fehlt. Verschieben Sie ihn, aber nehmen Sie ihn nicht weg.
due-reason-missing = Ein Fälligkeitstermin wurde ohne Grund verschoben. Sagen Sie, warum.

## Korrektur und Ursache
correction-missing = Für diesen Durchlauf ist keine Korrektur erfasst. Erfassen Sie, was in Ordnung gebracht wurde oder warum nichts möglich ist.
correction-description-missing = Die Korrektur sagt nicht, was in Ordnung gebracht wurde. Beschreiben Sie es.
correction-in-future = Die Korrektur trägt das Datum { $date }, das noch kommt. Geben Sie den Tag an, an dem sie erfolgte.
cause-missing = Für diesen Durchlauf ist keine Ursachenanalyse erfasst. Schreiben Sie zuerst eine.
cause-analysis-empty = Die Analyse ist leer. Schreiben Sie auf, wie die Ursache gefunden wurde.
cause-method-mismatch = Die Analyse hat nicht die Form der gewählten Methode. Wählen Sie die Methode neu und füllen Sie ihr Formular aus.
cause-whys-too-few = Die Kette der Warum-Fragen ist zu kurz (Glieder: { $count }): Ein Warum benennt das Versagen nur neu. Fragen Sie weiter, warum das so war.
cause-why-unanswered = Warum Nummer { $link } hat keine Antwort. Beantworten oder entfernen Sie es.
cause-why-without-evidence = Warum Nummer { $link } hat keinen Beleg. Sagen Sie, was zeigt, dass die Antwort stimmt.
cause-none-confirmed = Keine Ursache des Diagramms ist mit Beleg bestätigt. Prüfen Sie mindestens eine und erfassen Sie, was sie zeigt.
cause-eight-d-incomplete = { $discipline } des 8D ist leer. D1 bis D4 braucht es, bevor die Ursache eingereicht wird.
cause-final-missing = Die Grundursache ist leer. Sagen Sie, was sich ändern muss, damit es nicht wieder geschehen kann.
cause-bare-human-error = „{ $cause }“ ist der Anfang einer Analyse, keine Ursache. Fragen Sie, was den Fehler möglich oder wahrscheinlich machte.
cause-similar-not-checked = Niemand hat gesagt, ob dasselbe auch anderswo geschah oder geschehen könnte. Sehen Sie nach und erfassen Sie das Ergebnis.

## Plan
plan-missing = Für diesen Durchlauf ist kein Plan erfasst. Schreiben Sie zuerst einen.
plan-description-missing = Der Plan sagt nicht, was getan wird. Beschreiben Sie es.
plan-criterion-missing = Der Plan hat kein Erfolgskriterium. Sagen Sie, woran man sehen wird, dass es gewirkt hat.
plan-method-missing = Der Plan sagt nicht, wie die Wirkung geprüft wird. Nennen Sie die Methode.
plan-check-date-missing = Der Plan hat keinen Termin für die Wirksamkeitsprüfung. Setzen Sie einen.
plan-check-date-too-early = Die Wirksamkeitsprüfung am { $date } liegt nicht nach dem Vorschlag des Plans. Wählen Sie einen späteren Tag.
plan-checker-missing = Der Plan sagt nicht, wer die Wirkung prüft. Benennen Sie jemanden.
plan-already-decided = Der Plan ist bereits { $state ->
    [accepted] angenommen
   *[other] zurückgegeben
 }. Schlagen Sie einen neuen vor, wenn er sich ändern muss.
plan-return-reason-missing = Sagen Sie, was fehlt, damit der Eigentümer den Plan verbessern kann.
plan-manager-unknown = Wer entscheidet, ist unbekannt: Die Führungskraft des Eigentümers fehlt. Benennen Sie sie.
plan-manager-is-owner = Der Eigentümer ist als eigene Führungskraft eingetragen und kann nicht über den eigenen Plan entscheiden. Benennen Sie jemand anderen.
plan-not-decided-by-manager = Nur die Führungskraft des Eigentümers entscheidet über den Plan. Bitten Sie sie darum oder berichtigen Sie, wer sie ist.
plan-body-acceptance-missing = Die Zertifizierungsstelle hat sie ausgestellt und muss den Plan annehmen. Erfassen Sie, wie sie das getan hat.
plan-not-accepted = Der Plan ist nicht angenommen. Das muss er sein, bevor es weitergeht.

## Umsetzung
corrective-action-missing = Der Plan hat keine Korrekturmaßnahme. Fügen Sie mindestens eine hinzu, die die Ursache beseitigt.
action-not-done = Maßnahme { $action } ist nicht erledigt. Erledigen Sie sie zuerst oder heben Sie sie auf.
implementation-evidence-missing = Maßnahme { $action } hat keinen Nachweis. Verknüpfen Sie, was ihre Umsetzung zeigt.
verifier-is-implementer = Wer umgesetzt hat, prüft nicht. Das muss jemand anderes tun.
verifier-owns-process = Der Eigentümer des Prozesses prüft nicht im eigenen Prozess. Das muss jemand anderes tun.

## Wirksamkeit und Abschluss
effectiveness-date-missing = Für die Wirksamkeitsprüfung gibt es keinen Termin. Setzen Sie einen.
effectiveness-date-before-verification = { $date } liegt vor der Prüfung der Umsetzung. Wählen Sie einen späteren Tag.
effectiveness-check-missing = Für diesen Durchlauf ist keine Wirksamkeitsprüfung erfasst. Prüfen Sie und erfassen Sie das Ergebnis.
effectiveness-check-empty = Die Wirksamkeitsprüfung sagt nicht, was angesehen wurde. Nennen Sie die Aufzeichnungen, den Zeitraum oder die Stichprobe.
effectiveness-check-in-future = Die Wirksamkeitsprüfung trägt das Datum { $date }, das noch kommt. Geben Sie den Tag an, an dem sie erfolgte.
effectiveness-check-too-early = Die Wirksamkeitsprüfung liegt vor der Prüfung der Umsetzung und kann deren Wirkung nicht zeigen. Prüfen Sie erneut.
checker-is-implementer = Wer umgesetzt hat, beurteilt die Wirkung nicht. Das muss jemand anderes tun.
closure-without-effectiveness = In Durchlauf { $cycle } gibt es keine wirksame Wirksamkeitsprüfung. Ohne sie wird nichts geschlossen: Prüfen Sie erneut oder öffnen Sie sie wieder.
sms-change-unanswered = Niemand hat entschieden, ob sich das Managementsystem ändern muss. Entscheiden Sie das vor dem Abschluss.
sms-change-not-made = Das Managementsystem muss sich ändern und hat es noch nicht. Erfassen Sie die Änderung vor dem Abschluss.
second-closer-is-first = Eine Hauptabweichung schließen zwei Personen. Jemand anderes muss bestätigen.

## Wortlaut einer Nichtkonformität (Rat)
statement-names-person = Die Aussage nennt „{ $word }“. Sagen Sie, was geschah, nicht wer es tat.
statement-names-culprit = „{ $word }“ zeigt auf eine Person. Sagen Sie, was geschah, nicht wer schuld war.
statement-prescribes-solution = „{ $word }“ schreibt eine Lösung vor. Sagen Sie, was festgestellt wurde; was zu tun ist, entscheidet der Eigentümer.

## Maßnahmen
action-deleted = Die Maßnahme ist gelöscht. Stellen Sie sie wieder her, bevor Sie weitermachen.
action-step-not-from-state = Dieser Schritt geht nicht, solange die Maßnahme { $state ->
    [open] offen
    [in_progress] in Arbeit
    [done] erledigt
    [verified] geprüft
    [returned] zurückgegeben
   *[cancelled] aufgehoben
 } ist.
action-evidence-missing = Eine Korrekturmaßnahme ist erledigt, wenn ein Nachweis es zeigt. Verknüpfen Sie mindestens einen.
action-verifier-is-doer = Wer sie erledigt hat, prüft sie nicht. Das muss jemand anderes tun.
action-progress-out-of-range = { $pct } ist kein Anteil. Geben Sie den Fortschritt zwischen 0 und 100 Prozent an.
action-done-in-future = { $date } kommt noch. Geben Sie den Tag an, an dem die Maßnahme erledigt wurde.
action-reason-missing = Dieser Schritt braucht einen Grund. Sagen Sie, warum.
action-due-unchanged = Die Maßnahme ist bereits am { $date } fällig. Wählen Sie einen anderen Tag oder belassen Sie es dabei.

## Unabhängigkeit
auditor-not-independent = { $person } { $relation ->
    [owns] besitzt den Prozess „{ $process }“ dieses Audits
    [operates] betreibt den Prozess „{ $process }“ dieses Audits
   *[built] hat den Prozess „{ $process }“ dieses Audits aufgebaut
 } (Bindungen im Weg: { $count }). Weisen Sie jemand anderen zu oder erfassen Sie eine Ausnahme mit Grund, Gegenmaßnahme und zweitem Prüfer.
override-reason-missing = Die Ausnahme hat keinen Grund. Sagen Sie, warum niemand anderes diesen Prozess auditieren kann.
override-mitigation-missing = Die Ausnahme sagt nicht, was den Schaden begrenzt. Nennen Sie es, etwa eine größere Stichprobe oder einen zweiten Leser.
override-reviewer-is-auditor = Der zweite Prüfer ist der Auditor selbst. Benennen Sie jemand anderen.
override-reviewer-is-assigner = Der zweite Prüfer ist, wer über die Ausnahme entscheidet. Benennen Sie jemand anderen.
override-reviewer-not-independent = Der zweite Prüfer ist an denselben Prozess gebunden. Benennen Sie jemanden, der ihn weder besitzt noch betreibt noch aufgebaut hat.

## Stichproben
sample-population-empty = Die Grundgesamtheit ist leer. Fügen Sie die Liste dessen ein, was hätte angesehen werden können.
sample-id-blank = Eintrag { $position } der Grundgesamtheit ist leer. Entfernen Sie ihn.
sample-id-control-character = Eintrag { $position } der Grundgesamtheit („{ $id }“) hat ein Steuerzeichen oder einen Zeilenumbruch, so könnte niemand die Ziehung wiederholen. Berichtigen Sie ihn.
sample-id-twice = „{ $id }“ steht zweimal in der Grundgesamtheit (Eintrag { $position }). Jede Kennung darf einmal dort stehen.
sample-size-out-of-range = Eine Stichprobe von { $size } lässt sich aus { $population } nicht ziehen. Wählen Sie einen Umfang von 1 bis zur Grundgesamtheit.
sample-seed-unusable = Der Startwert ist leer oder hat ein Steuerzeichen. Geben Sie eine Zeile Text an, etwa die Nummer des Audits und den Abschnitt.
sample-judgement-is-chosen = Eine Stichprobe nach Ermessen wählt ein Mensch, sie wird nicht gezogen. Wählen Sie aus und notieren Sie, warum gerade diese.
sample-population-unlisted = Ohne die Liste der Grundgesamtheit könnte niemand die Ziehung wiederholen. Geben Sie die Liste an oder wählen Sie nach Ermessen.
sample-population-miscounted = Die Grundgesamtheit ist mit { $size } angegeben, aufgeführt sind { $listed }. Berichtigen Sie Zahl oder Liste.
sample-drawn-differs = Was als gezogen erfasst ist, zieht dieser Startwert nicht aus dieser Grundgesamtheit. Ziehen Sie erneut oder wählen Sie nach Ermessen und sagen Sie, warum.
sample-drawn-unknown = „{ $id }“ ist in der Stichprobe, aber nicht in der Grundgesamtheit. Entfernen Sie es oder nehmen Sie es in die Grundgesamtheit auf.
sample-exception-not-drawn = „{ $id }“ ist eine Ausnahme, aber nicht in der Stichprobe. Entfernen Sie es oder nehmen Sie es in die Stichprobe auf.

## Wörter
age-bucket-up-to-30 = Bis 30 Tage
age-bucket-up-to-60 = 31 bis 60 Tage
age-bucket-up-to-90 = 61 bis 90 Tage
age-bucket-over-90 = Mehr als 90 Tage
due-kind-correction = Korrektur
due-kind-plan = Plan
due-kind-implementation = Umsetzung
due-kind-effectiveness = Wirksamkeitsprüfung
action-step-kind-start = Beginnen
action-step-kind-progress = Fortschritt melden
action-step-kind-finish = Erledigt
action-step-kind-verify = Prüfen
action-step-kind-return = Zurückgeben
action-step-kind-move = Termin verschieben
action-step-kind-cancel = Aufheben
