### Die Zertifizierungsregeln: Titel, Gründe und was abhilft.

## Angaben, die nicht zugleich wahr sein können
facts-too-many = Hier stehen { $length } Einträge; höchstens { $limit } werden beurteilt.
facts-day-out-of-range = { $day } liegt nicht zwischen 1950 und 2200. Das Jahr prüfen.
facts-name-twice = „{ $name }“ steht hier zweimal. Jedem einen eigenen Namen geben.
facts-expiry-before-issue = Das Zertifikat läuft am { $day } ab, vor seiner Ausstellung am { $other }.
facts-expiry-before-effective = Das Zertifikat läuft am { $day } ab, bevor es am { $other } wirksam wird.
facts-expiry-before-decision = Der Ablauf { $day } liegt vor der Entscheidung vom { $other }.
facts-decision-before-stage2 = Die Entscheidung vom { $day } liegt vor dem letzten Tag der Stufe 2, { $other }.
facts-extended-before-expiry = { $day } ist keine Verlängerung: Das Zertifikat läuft am { $other } ab.
facts-withdrawn-before-decision = Entzogen am { $day }, vor der ersten Entscheidung am { $other }.
facts-cycle-not-earlier = Die Entscheidung vom { $day } liegt nicht vor den folgenden Zyklen. Jeden Zyklus einmal aufführen, den laufenden nicht unter den früheren.
facts-last-before-first = Es endet am { $day }, bevor es am { $other } beginnt.
facts-decision-before-audit = Die Entscheidung vom { $day } liegt vor dem letzten Audittag, { $other }.
facts-done-in-future = Ein Audit vom { $day } kann am { $other } noch nicht stattgefunden haben.
facts-event-before-decision = { $day } liegt vor der Entscheidung seines Zyklus, { $other }. Zum früheren Zyklus nehmen oder den Tag berichtigen.
facts-stage2-after-decision = Eine Stufe 2 am { $day } folgt der Entscheidung vom { $other }, zu der sie geführt haben sollte, in einem laufenden Zyklus.
facts-stage2-two-days = Stufe 2 soll am { $day } enden, ihr Audit am { $other }.
facts-raised-before-audit = Erhoben am { $day }, bevor das Audit am { $other } begann.
facts-before-raised = { $day } liegt vor dem Tag der Feststellung, { $other }.
facts-verified-before-correction = Verifiziert am { $day }, vor der Korrektur vom { $other }.
facts-event-unknown = Unter den Angaben gibt es kein Audit „{ $name }“.
facts-event-of-other-kind = Das Audit „{ $name }“ ist von der Art { $kind }, nicht { $other }.
facts-suspensions-overlap = Die Aussetzung ab { $day } beginnt, bevor die ab { $other } geendet hat.
facts-number-out-of-range = { $value } kann hier nicht gemeint sein; die Grenze ist { $limit }.
facts-site-count = { $listed } Standorte sind aufgeführt; dieselbe Zahl angeben oder keine.
facts-site-unknown = In der Liste der Standorte gibt es kein „{ $name }“.
rule-unknown = Es gibt keine Regel „{ $rule }“. `triennium call DIR cycle_rules` zählt sie auf.
cycle-nothing-to-sample = Bei { $sites } Standorten ist nichts auszuwählen: Die Formeln beginnen bei zwei, ohne die Zentralfunktion.

rule-not-applicable = Nichts in den Angaben betrifft diese Regel.

## Wörter
rule-class-norm = Norm
rule-class-cb = Stelle
rule-class-org = Eigene Regel
rule-class-hint = Hinweis
verdict-outcome-met = Erfüllt
verdict-outcome-due = Fällig
verdict-outcome-at-risk = Gefährdet
verdict-outcome-breach = Verstoß
verdict-outcome-overdue = Überfällig
verdict-outcome-check-with-body = Mit der Stelle klären
verdict-outcome-advice = Empfehlung
verdict-outcome-not-applicable = Nicht anwendbar
certification-state-applied = Beantragt
certification-state-stage1-done = Stufe 1 erledigt
certification-state-stage2-done = Stufe 2 erledigt
certification-state-active = Gültig
certification-state-scope-changed = Gültig, Geltungsbereich geändert
certification-state-transferred = Übertragen
certification-state-suspended = Ausgesetzt
certification-state-withdrawn = Entzogen
certification-state-expired = Abgelaufen
certification-state-restored = Wiederhergestellt
certification-state-lapsed = Erloschen
cycle-event-kind-stage1 = Stufe 1
cycle-event-kind-stage2 = Stufe 2
cycle-event-kind-surveillance = Überwachung
cycle-event-kind-recertification = Rezertifizierung
cycle-event-kind-special = Sonderaudit
cycle-event-kind-short-notice = Kurzfristiges Audit
cycle-event-kind-scope-extension = Erweiterung des Geltungsbereichs
cycle-event-kind-transfer-review = Übertragungsprüfung
cycle-event-kind-transition = Umstellung
cycle-event-kind-follow-up = Nachaudit
suspension-ground-persistent-failure = Anhaltendes oder schwerwiegendes Versagen
suspension-ground-audit-not-allowed = Überwachung oder Rezertifizierung nicht rechtzeitig zugelassen
suspension-ground-client-request = Auf eigenen Wunsch
suspension-ground-fees = Unbezahlte Gebühren
suspension-ground-mark-misuse = Missbrauch von Zeichen
suspension-ground-authority-evidence = Erkenntnisse einer Behörde
suspension-ground-other = Ein anderer Grund
site-condition-one-system = ein einziges Managementsystem
site-condition-central-authority = eine Zentralfunktion mit Befugnis
site-condition-similar-processes = sehr ähnliche Prozesse
site-condition-all-in-internal-audit = alle Standorte in den internen Audits
site-condition-all-in-management-review = alle Standorte in der Managementbewertung

## CYC-01
rule-cyc-01 = Eine Überwachung im ersten und im zweiten Jahr nach der Entscheidung
deadline-cyc-01 = Überwachung des Zyklusjahrs
cyc-01-met = { $audit } fällt in das Zyklusjahr { $from } bis { $to }.
cyc-01-planned = { $audit } ist im Zyklusjahr { $from } bis { $to } geplant.
cyc-01-late-in-year = { $audit } endet am { $day }, nach dem Ende des Zyklusjahrs am { $to }, aber im selben Kalenderjahr. Der Text lässt das offen.
cyc-01-none = In das Zyklusjahr { $from } bis { $to } fällt keine Überwachung.
cyc-01-unplanned = Für das Zyklusjahr { $from } bis { $to } ist noch keine Überwachung geplant.
cyc-01-mend = Eine Überwachung zwischen { $from } und { $to } halten oder die Zustimmung der Stelle schriftlich einholen.

## CYC-02
rule-cyc-02 = Erste Überwachung binnen 12 Monaten nach der Entscheidung
deadline-cyc-02 = Erste Überwachung
cyc-02-met = { $audit } endete am { $day }, bis { $limit }: 12 Monate nach der Entscheidung vom { $decision }.
cyc-02-planned = { $audit } ist für den { $day } geplant; die Grenze ist { $limit }.
cyc-02-late = { $audit } endet am { $day }, nach { $limit }: 12 Monate nach der Entscheidung vom { $decision }.
cyc-02-none = Bis { $limit }, 12 Monate nach der Entscheidung vom { $decision }, fand keine Überwachung statt.
cyc-02-unplanned = Noch ist keine Überwachung geplant; die erste muss bis { $limit } enden.
cyc-02-mend = Die erste Überwachung bis { $limit } abschließen.

## CYC-03
rule-cyc-03 = Eine Überwachung in jedem Kalenderjahr, außer im Jahr der Rezertifizierung
deadline-cyc-03 = Überwachung des Kalenderjahrs
cyc-03-met = { $audit } fiel in das Jahr { $year }.
cyc-03-planned = { $audit } ist für den { $day } geplant, im Jahr { $year }.
cyc-03-none = In das Kalenderjahr { $year } fällt keine Überwachung.
cyc-03-unplanned = Für { $year } ist noch keine Überwachung geplant.
cyc-03-mend = Eine Überwachung zwischen dem 1. Januar und dem 31. Dezember { $year } halten.

## CYC-04
rule-cyc-04 = Der Rhythmus der Überwachung darf mit Zustimmung der Stelle angepasst werden
cyc-04-agreed = Die Stelle stimmte einem anderen Rhythmus zu: { $reason }.
cyc-04-not-agreed = Ein anderer Rhythmus gilt ohne Zustimmung der Stelle oder ohne Grund.
cyc-04-mend = Die Zustimmung der Stelle mit ihrem Grund schriftlich einholen.

## CYC-05
rule-cyc-05 = Überwachung nicht rechtzeitig möglich: Die Stelle setzt aus
cyc-05-suspended = Die bis { $limit } fällige Überwachung wurde versäumt und das Zertifikat dafür ausgesetzt.
cyc-05-grace = Die bis { $limit } fällige Überwachung wurde versäumt; die Nachfrist der Stelle läuft bis { $until }.
cyc-05-expect-suspension = Die bis { $limit } fällige Überwachung wurde versäumt: Die Stelle muss aussetzen.
cyc-05-mend = Jetzt mit der Stelle einen Termin für die versäumte Überwachung vereinbaren und informieren, wer auf das Zertifikat baut.

## CYC-06
rule-cyc-06 = Rezertifizierungsaudit, seine Hauptabweichungen und die Entscheidung vor dem Ablauf
deadline-cyc-06 = Rezertifizierung entschieden
cyc-06-met = Die Rezertifizierung wurde am { $decision } entschieden, vor dem Ablauf am { $expiry }.
cyc-06-planned = Audit und Entscheidung sind vor dem Ablauf am { $expiry } geplant.
cyc-06-audit-late = { $audit } endet am { $day }, nach dem Ablauf am { $expiry }.
cyc-06-planned-late = Die Rezertifizierung ist für den { $day } geplant, nach dem Ablauf am { $expiry }.
cyc-06-decision-late = Die Entscheidung vom { $decision } kommt nach dem Ablauf am { $expiry }.
cyc-06-decision-tolerated = Die Entscheidung vom { $decision } kommt nach dem Ablauf am { $expiry }, innerhalb der Monate einer Branchenregel.
cyc-06-majors-open = { $count ->
    [one] Eine Hauptabweichung
   *[other] { $count } Hauptabweichungen
} der Rezertifizierung { $count ->
    [one] war
   *[other] waren
} beim Ablauf am { $expiry } nicht verifiziert.
cyc-06-unfinished = Die Rezertifizierung war beim Ablauf am { $expiry } nicht abgeschlossen.
cyc-06-undecided = Das Rezertifizierungsaudit endete am { $day }, entschieden ist noch nichts; die Grenze ist { $expiry }.
cyc-06-audit-planned = Die Rezertifizierung ist für den { $day } geplant; Audit, Hauptabweichungen und Entscheidung müssen bis { $expiry } erledigt sein.
cyc-06-unplanned = Keine Rezertifizierung ist geplant; Audit, Hauptabweichungen und Entscheidung müssen bis { $expiry } erledigt sein.
cyc-06-mend = Bis { $expiry } das Audit abschließen, alle Hauptabweichungen verifizieren und entscheiden lassen.

## CYC-07
rule-cyc-07 = Eine unfertige Rezertifizierung verlängert nichts
cyc-07-met = Die Rezertifizierung war rechtzeitig fertig; keine Verlängerung war nötig.
cyc-07-extended = Die Gültigkeit wurde bis { $to } verlängert, obwohl die Rezertifizierung am { $expiry } nicht fertig war.
cyc-07-not-valid = Die Rezertifizierung war am { $expiry } nicht fertig: Seither ist das Zertifikat nicht gültig.
cyc-07-open = Ohne Entscheidung bis { $expiry } endet das Zertifikat; nichts verlängert es.
cyc-07-mend = Die Rezertifizierung bis { $expiry } entscheiden lassen; danach das Zertifikat nicht verwenden, bis es wiederhergestellt ist.

## CYC-08
rule-cyc-08 = Wiederherstellung binnen sechs Monaten nach dem Ablauf, im alten Rhythmus
deadline-cyc-08 = Letzter Tag der Wiederherstellung nach dem Ablauf
cyc-08-restored = Am { $decision } wiederhergestellt, bis { $until }, im alten Rhythmus.
cyc-08-backdated = Am { $decision } wiederhergestellt, aber wirksam ab { $effective }: Die Lücke lässt sich nicht rückwirkend schließen.
cyc-08-fresh-expiry = Der neue Ablauf { $new_expiry } liegt nach { $rhythm }, das der frühere Zyklus ergibt.
cyc-08-restore = Am { $expiry } abgelaufen; die Stelle darf bis { $until } wiederherstellen, sobald die Rezertifizierung abgeschlossen ist.
cyc-08-mend = Rezertifizierung und Entscheidung bis { $until } abschließen; wirksam ab der Entscheidung, Ablauf im alten Rhythmus.

## CYC-09
rule-cyc-09 = Später als sechs Monate: eine Stufe 2 und ein neuer Zyklus
cyc-09-new-cycle = Am { $decision } entschieden, nach { $until }, aufgrund einer Stufe 2: ein neuer Zyklus.
cyc-09-no-stage2 = Am { $decision } entschieden, nach { $until }, ohne eine Stufe 2 seit dem Ablauf.
cyc-09-lapsed = Bis { $until } nicht wiederhergestellt: Nur eine neue Zertifizierung hilft, mit mindestens einer Stufe 2.
cyc-09-mend = Mindestens eine Stufe 2 planen und ab ihrer Entscheidung einen neuen Zyklus zählen.
cyc-09-body-wants-both = Diese Stelle verlangt nach jeder Lücke Stufe 1 und Stufe 2; seit { $expiry } gab es nicht beide.
cyc-09-body-mend = Stufe 1 und Stufe 2 mit der Stelle vereinbaren, oder ihren Verzicht schriftlich.

## CYC-10
rule-cyc-10 = Weder vor der Entscheidung ausgestellt noch wirksam
cyc-10-met = { $day } liegt nicht vor der Entscheidung vom { $decision }.
cyc-10-before = { $day } liegt vor der Entscheidung vom { $decision }.
cyc-10-mend = Das Datum des Zertifikats von der Stelle auf { $decision } oder später berichtigen lassen.

## CYC-11
rule-cyc-11 = Was das Zertifikat nach einer Lücke zeigt
cyc-11-new-date = Das Zertifikat zeigt ein neues Zertifizierungsdatum.
cyc-11-shown = Das Zertifikat zeigt das ursprüngliche Datum mit laufendem Zyklus, letztem Ablauf und Rezertifizierungsaudit.
cyc-11-not-shown = Nach der Lücke vom { $expiry } behält das Zertifikat das ursprüngliche Datum, ohne alles, was daneben gehört.
cyc-11-unknown = Niemand hat festgehalten, was das Zertifikat nach der Lücke vom { $expiry } zeigt.
cyc-11-mend = Die Stelle fragen, ob laufender Zyklus, letzter Ablauf und Rezertifizierungsaudit neben dem ursprünglichen Datum stehen müssen.

## CYC-12
rule-cyc-12 = Eine Stufe 1 vor der Rezertifizierung nach wesentlicher Änderung
cyc-12-met = { $audit } befasste sich zuvor mit der Änderung vom { $change }.
cyc-12-planned = { $audit } soll sich zuvor mit der Änderung vom { $change } befassen.
cyc-12-ask = Nach der wesentlichen Änderung vom { $change } kann die Rezertifizierung eine Stufe 1 brauchen; keine ist geplant.
cyc-12-mend = Die Stelle fragen, ob die Rezertifizierung eine Stufe 1 braucht.

## CYC-13
rule-cyc-13 = Von Stufe 1 zu Stufe 2: weder zu früh noch zu spät
deadline-cyc-13 = Stufe 2, bevor Stufe 1 zu wiederholen ist
cyc-13-met = { $days } Tage liegen zwischen Stufe 1 und { $audit }.
cyc-13-order = { $audit } beginnt, bevor Stufe 1 geendet hat.
cyc-13-too-long = { $days } Tage liegen zwischen Stufe 1 und { $audit }; diese Stelle wiederholt Stufe 1 nach { $limit }.
cyc-13-too-short = { $days } Tage liegen zwischen Stufe 1 und { $audit }; diese Stelle will mindestens { $limit }, wo internes Audit oder Managementbewertung fehlten.
cyc-13-concerns = { $count ->
    [one] Ein Bedenken
   *[other] { $count } Bedenken
} der Stufe 1 { $count ->
    [one] war
   *[other] waren
} bei Beginn von { $audit } nicht behoben.
cyc-13-mend = Stufe 2 verlegen oder Stufe 1 wiederholen, wie es die Stelle zugesteht.

## CYC-14
rule-cyc-14 = Über den Zyklus wird das ganze System auditiert
cyc-14-met = Jeder Abschnitt wurde im Zyklus mindestens einmal auditiert.
cyc-14-planned = Jeder Abschnitt soll im Zyklus mindestens einmal auditiert werden.
cyc-14-missing = { $count ->
    [one] Ein Abschnitt steht
   *[other] { $count } Abschnitte stehen
} bisher in keinem Audit des Zyklus: { $clauses }.
cyc-14-mend = { $clauses } auf den Plan eines Audits vor dem Ende des Zyklus setzen.

## CYC-15
rule-cyc-15 = Rezertifizierung sechs Monate vorher auf dem Weg
deadline-cyc-15 = Rezertifizierung rechtzeitig auditiert
cyc-15-met = Das Rezertifizierungsaudit am { $day } lässt drei Monate bis zum Ablauf.
cyc-15-late = Das Rezertifizierungsaudit am { $day } lässt weniger als drei Monate für Hauptabweichungen und Entscheidung.
cyc-15-start = Weniger als sechs Monate bleiben und kein Rezertifizierungsaudit hat einen Termin.
cyc-15-wait = Die Rezertifizierung ist am besten bis { $start } auf dem Weg.
cyc-15-mend = Einen Termin spätestens am { $target } vereinbaren.

## B6
rule-b6 = Was jede Überwachung berührt und wie sich die Abschnitte verteilen
b6-core-met = { $audit } berührt jedes Thema, das eine Überwachung berühren muss.
b6-core-missing = { $audit } lässt { $count ->
    [one] einen Abschnitt aus, der einem Thema
   *[other] { $count } Abschnitte aus, die Themen
} jeder Überwachung { $count ->
    [one] dient
   *[other] dienen
}: { $clauses }.
b6-core-mend = { $clauses } auf den Plan setzen oder die Stelle fragen, wo das Thema behandelt wurde.
b6-not-in-surveillances = { $count ->
    [one] Ein Abschnitt war
   *[other] { $count } Abschnitte waren
} in keiner Überwachung bis { $audit }: { $clauses }.
b6-not-in-recertification = { $audit } lässt { $count ->
    [one] einen Abschnitt
   *[other] { $count } Abschnitte
} aus: { $clauses }.
b6-spread-mend = Die Stelle bitten, { $clauses } auf den Plan zu setzen.

## CB-DUE
rule-cb-due = Der eigene Stichtag der Stelle
deadline-cb-due = Stichtag der Stelle
deadline-cb-due-stage2 = Stichtag der Stelle, wenn sie 12 Monate ab Stufe 2 zählt
deadline-cb-due-recertified = Stichtag der Stelle, wenn sie 12 Monate auch nach einer Rezertifizierung will
cb-due-met = { $audit } endete am { $day }, bis zum Stichtag der Stelle { $due }.
cb-due-planned = { $audit } ist für den { $day } geplant; der Stichtag der Stelle ist { $due }.
cb-due-late = { $audit } endet am { $day }, nach { $until }, bis wohin es der Stelle als pünktlich gilt.
cb-due-early = { $audit } am { $day } liegt früher, als die Stelle eine Überwachung vor { $due } ziehen lässt.
cb-due-none = Bis { $until }, bis wohin es der Stelle als pünktlich gilt, fand keine Überwachung statt.
cb-due-unconfirmed = Die am { $due } fällige Überwachung hat keinen bestätigten Termin; diese Stelle setzt deswegen aus.
cb-due-unplanned = Keine Überwachung hat einen Termin; der Stichtag der Stelle ist { $due }.
cb-due-mend = Den Tag mit der Stelle vereinbaren und fragen, ab welchem Datum sie zählt.
