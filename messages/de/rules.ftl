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

## NCX-01
rule-ncx-01 = Hauptabweichungen der Stufe 2 binnen sechs Monaten verifiziert
deadline-ncx-01 = Hauptabweichung der Stufe 2 verifiziert
ncx-01-met = Die Stelle hat sie bis { $limit }, sechs Monate nach Stufe 2, verifiziert.
ncx-01-again = Eine weitere Stufe 2 wurde gehalten, wie es die Regel nach sechs Monaten verlangt.
ncx-01-late = Nicht verifiziert bis { $limit }, sechs Monate nach dem letzten Tag der Stufe 2 ({ $stage2 }).
ncx-01-open = Die Stelle muss sie bis { $limit }, sechs Monate nach Stufe 2, verifizieren.
ncx-01-mend = Korrektur und Korrekturmaßnahme bis { $limit } verifizieren lassen; danach ist eine weitere Stufe 2 fällig.

## NCX-02
rule-ncx-02 = Kein Zertifikat mit unverifizierter Hauptabweichung; Nebenabweichungen mit angenommenem Plan
ncx-02-verified = Die Hauptabweichung wurde vor der Entscheidung verifiziert.
ncx-02-accepted = Der Plan zur Nebenabweichung wurde vor der Entscheidung angenommen.
ncx-02-major-open = Die Hauptabweichung war bei der Entscheidung am { $decision } nicht verifiziert.
ncx-02-minor-open = Die Nebenabweichung hatte bei der Entscheidung am { $decision } keinen angenommenen Plan.
ncx-02-major-first = Die Hauptabweichung muss verifiziert sein, bevor die Stelle entscheiden kann.
ncx-02-minor-first = Die Nebenabweichung braucht einen angenommenen Plan, bevor die Stelle entscheiden kann.
ncx-02-looked-at = Die Umsetzung zur Nebenabweichung ist mit dem nächsten Audit, { $audit }, verifiziert.
ncx-02-not-looked-at = Das nächste Audit, { $audit }, ist vorbei und die Nebenabweichung nicht verifiziert.
ncx-02-escalates = Das nächste Audit, { $audit }, ist vorbei und die Nebenabweichung offen: Diese Stelle macht sie zur Hauptabweichung.
ncx-02-mend = Vor der Entscheidung verifizieren oder den Plan annehmen lassen.
ncx-02-minor-mend = Der Stelle die Umsetzung zeigen und die vereinbarten Fortschritte als Nachweis aufheben.

## NCX-03
rule-ncx-03 = Hauptabweichungen der Rezertifizierung vor dem Ablauf verifiziert
deadline-ncx-03 = Hauptabweichung der Rezertifizierung verifiziert
ncx-03-met = Die Stelle hat sie vor dem Ablauf am { $expiry } verifiziert.
ncx-03-late = Nicht verifiziert beim Ablauf am { $expiry }.
ncx-03-open = Die Stelle muss sie bis zum Ablauf am { $expiry } verifizieren.
ncx-03-mend = Bis { $expiry } umsetzen und verifizieren lassen, mit Zeit für die Entscheidung.

## NCX-04
rule-ncx-04 = Die Fristen der Stelle für Antwort und Abschluss
deadline-ncx-04-reply = Antwort an die Stelle
deadline-ncx-04-close = Abschluss nach der Frist der Stelle
ncx-04-reply = { $outcome ->
    [met] Die Antwort kam bis { $limit }, der Frist der Stelle.
    [overdue] Keine Antwort bis { $limit }, der Frist der Stelle.
   *[other] Die Frist der Stelle für eine Antwort endet am { $limit }.
}
ncx-04-close = { $outcome ->
    [met] Verifiziert bis { $limit }, der Frist der Stelle.
    [overdue] Nicht verifiziert bis { $limit }, der Frist der Stelle.
   *[other] Die Frist der Stelle für den Abschluss endet am { $limit }.
}
ncx-04-mend = Das Geschuldete senden oder die Stelle vor { $limit } um Aufschub bitten: Untätigkeit führt zur Aussetzung.
ncx-04-closed = Die Stelle hat die Hauptabweichung verifiziert.
ncx-04-ask = Die Hauptabweichung ist offen, und keine Frist der Stelle ist bekannt.
ncx-04-ask-mend = Die Stelle fragen, bis wann sie abzuschließen ist, und ihre Fristen als Profil eintragen.

## NCX-05
rule-ncx-05 = Verbesserungen brauchen keine Antwort; Nachgewiesenes wird nicht abgeschwächt
ncx-05-no-reply = Keine Antwort ist fällig.
ncx-05-softened = Es war eine belegte Nichtkonformität und wurde abgeschwächt.
ncx-05-no-evidence = Es wurde geändert, weil die Nachweise keine Nichtkonformität tragen.
ncx-05-unknown = Es war eine Nichtkonformität; ob Nachweise sie trugen, ist nicht gesagt.
ncx-05-mend = Nach den Nachweisen neu einstufen und den Grund festhalten.

## NCX-06
rule-ncx-06 = Stufe 1 ergibt Bedenken, keine Einstufungen
ncx-06-met = Nicht als Nichtkonformität eingestuft; keine förmliche Antwort ist fällig.
ncx-06-graded = In Stufe 1 als „{ $grade }“ eingestuft; dort gibt es nur Bedenken.
ncx-06-elsewhere = Ein Bedenken gehört zu Stufe 1; dieses stammt aus: { $kind }.
ncx-06-mend = Die Stelle fragen, was sie meint: Wie würde es in Stufe 2 eingestuft?

## NCX-07
rule-ncx-07 = Was an einem Standort gefunden wird, wird an allen gesucht
ncx-07-met = Alle Standorte wurden auf das geprüft, was in { $site } gefunden wurde.
ncx-07-not-checked = Gefunden in { $site }; die Stelle entschied, bevor alle Standorte darauf geprüft waren.
ncx-07-open = Gefunden in { $site }; vor der Entscheidung sind alle Standorte darauf zu prüfen.
ncx-07-mend = An jedem Standort danach sehen, Gefundenes beheben und den Tag festhalten.

## SUS-01
rule-sus-01 = Die Gründe einer Aussetzung
sus-01-norm = { $ground } ist ein Grund, den die Norm nennt.
sus-01-contract = { $ground } ist ein Grund, den Stellen in ihren Verträgen setzen.
sus-01-other = Der Grund gehört nicht zu denen, die Norm oder Verträge üblicherweise nennen.
sus-01-mend = Die Stelle schriftlich nach dem Grund fragen und worauf in Norm oder Vertrag er sich stützt.

## SUS-02
rule-sus-02 = Während der Aussetzung: nicht gültig, nicht beworben, öffentlich bekannt
sus-02-stopped = Mit der Zertifizierung wurde ab { $from } nicht mehr geworben.
sus-02-promoted = Ausgesetzt ab { $from }, aber bis { $stopped } beworben.
sus-02-unknown = Ausgesetzt ab { $from }; dass mit der Zertifizierung nicht mehr geworben wird, ist nicht festgehalten.
sus-02-mend = Zertifikat und Zeichen aus Webseiten, Briefen und Angeboten nehmen und den Tag festhalten.

## SUS-03
rule-sus-03 = Eine Aussetzung dauert meist höchstens sechs Monate
deadline-sus-03 = Aussetzung behoben
sus-03-met = Sie endete am { $end }, binnen sechs Monaten.
sus-03-long = Sie endete am { $end }, nach { $limit }; sechs Monate sind meist die Regel.
sus-03-unresolved = Nach { $limit } nicht behoben: Die Stelle muss entziehen oder den Geltungsbereich einschränken.
sus-03-open = Sie muss bis { $limit } behoben sein; danach entzieht die Stelle oder schränkt den Geltungsbereich ein.
sus-03-mend = Den Grund beheben und bis { $limit } verifizieren lassen oder einen kleineren Geltungsbereich vereinbaren.

## SUS-04
rule-sus-04 = Nur ein Teil versagt: Der Geltungsbereich wird eingeschränkt
sus-04-reduced = Der versagende Teil wurde aus dem Geltungsbereich genommen.
sus-04-resolved = Der versagende Teil wurde in Ordnung gebracht.
sus-04-not-reduced = Ein Teil des Geltungsbereichs versagt nach { $limit } noch und wurde nicht herausgenommen.
sus-04-open = Ein Teil des Geltungsbereichs versagt: Bis { $limit } wird er in Ordnung gebracht oder herausgenommen.
sus-04-mend = Den Teil in Ordnung bringen oder die Stelle um einen kleineren Geltungsbereich bitten, bevor das ganze Zertifikat fällt.

## SPC-01
rule-spc-01 = Ein weiterer Geltungsbereich nach Prüfung des Antrags
spc-01-met = Die Stelle hat den Antrag geprüft und den Umfang von { $audit } bestimmt.
spc-01-not = { $audit } kommt ohne Prüfung des Antrags.
spc-01-due = Vor { $audit } prüft die Stelle den Antrag und bestimmt den Umfang.
spc-01-unknown = Ob die Stelle vor { $audit } den Antrag geprüft hat, ist nicht festgehalten.
spc-01-mend = Den Antrag mit dem neuen Geltungsbereich senden; eine Überwachung darf die Erweiterung mit erledigen.

## SPC-02
rule-spc-02 = Kurzfristige Audits zu bekannten Bedingungen
spc-02-met = Die Bedingungen von { $audit } waren vorher bekannt.
spc-02-not = Die Bedingungen von { $audit } waren vorher nicht bekannt.
spc-02-due = Die Bedingungen von { $audit } werden vorher bekanntgegeben.
spc-02-unknown = Ob die Bedingungen von { $audit } vorher bekannt waren, ist nicht festgehalten.
spc-02-mend = Die Stelle nach ihren Bedingungen für kurzfristige Audits fragen und danach, wie sie das Team wählte, das Sie nicht ablehnen konnten.

## SPC-03
rule-spc-03 = Die Stelle erfährt von wesentlichen Änderungen
spc-03-told = Die Stelle weiß von der Änderung vom { $change }.
spc-03-after-audit = Die Stelle wusste bei { $audit } nichts von der Änderung vom { $change }.
spc-03-not-told = Die Stelle weiß nichts von der wesentlichen Änderung vom { $change }.
spc-03-mend = Die Stelle unverzüglich schriftlich informieren und den Tag festhalten.

## TRF-01
rule-trf-01 = Nur ein gültiges akkreditiertes Zertifikat lässt sich übertragen
trf-01-met = Am { $day } ist das Zertifikat gültig, akkreditiert und nicht ausgesetzt.
trf-01-suspended = Am { $day } ist das Zertifikat ausgesetzt.
trf-01-expired = Am { $day } ist das Zertifikat abgelaufen.
trf-01-withdrawn = Am { $day } ist das Zertifikat entzogen.
trf-01-not-accredited = Das Zertifikat ist nicht akkreditiert.
trf-01-unknown = Ob das Zertifikat akkreditiert ist, ist nicht gesagt.
trf-01-mend = Zuerst die Aussetzung aufheben lassen oder die neue Stelle um eine Erstzertifizierung bitten.

## TRF-02
rule-trf-02 = Sechs Monate zur Übertragung, wenn es die Stelle nicht mehr gibt
deadline-trf-02 = An eine andere Stelle übertragen
trf-02-met = Bis { $limit } übertragen.
trf-02-open = Die ausstellende Stelle endete am { $ended }; die Übertragung muss bis { $limit } geschehen.
trf-02-late = Die ausstellende Stelle endete am { $ended }; nicht bis { $limit } übertragen.
trf-02-mend = Eine akkreditierte Stelle finden und ihre Prüfung bis { $limit } abschließen.

## TRF-03
rule-trf-03 = Eine Prüfung vor der Übertragung
trf-03-met = Die Prüfung vor der Übertragung hat alles angesehen, was dazugehört.
trf-03-none = Ohne Prüfung übertragen.
trf-03-missing = Die Prüfung ließ aus: { $topics }.
trf-03-open = Die Prüfung der neuen Stelle muss noch ansehen: { $topics }.
trf-03-mend = Der neuen Stelle das Nötige zu { $count } Themen geben und den Tag ihrer Prüfung festhalten.

## TRF-04
rule-trf-04 = Zyklus und Ablauf gehen mit über
trf-04-met = Das neue Zertifikat behält den Ablauf am { $expiry }.
trf-04-fresh = Das neue Zertifikat läuft bis { $new_expiry }, über den Ablauf am { $expiry } hinaus.
trf-04-unknown = Der Ablauf auf dem Zertifikat der neuen Stelle ist nicht festgehalten; er muss { $expiry } sein.
trf-04-open = Der Ablauf am { $expiry } geht auf die neue Stelle über.
trf-04-mend = Die neue Stelle das Zertifikat mit dem Ablauf am { $expiry } ausstellen lassen.

## TRF-05
rule-trf-05 = Hauptabweichungen geschlossen und Pläne angenommen, bevor die neue Stelle zertifiziert
trf-05-met = Keine Hauptabweichung ist offen und jede Nebenabweichung hat einen angenommenen Plan.
trf-05-open = { $count ->
    [one] Eine Nichtkonformität steht
   *[other] { $count } Nichtkonformitäten stehen
} im Weg: { $list }.
trf-05-mend = Vor der Übertragung die Hauptabweichungen verifizieren und die Pläne annehmen lassen: { $list }.

## MS-01
rule-ms-01 = Die Zentralfunktion in jedem Audit
ms-01-met = { $audit } hat die Zentralfunktion angesehen.
ms-01-left-out = { $audit } lässt die Zentralfunktion aus.
ms-01-unknown = Ob { $audit } die Zentralfunktion angesehen hat, ist nicht festgehalten.
ms-01-due = { $audit } muss die Zentralfunktion ansehen.
ms-01-mend = Die Zentralfunktion auf den Plan von { $audit } setzen.

## MS-02
rule-ms-02 = Die Größe der Stichprobe von Standorten
ms-02-met = { $audit } besucht { $visited } von { $sites } Standorten; { $least } sind nötig.
ms-02-too-few = { $audit } besucht { $visited } von { $sites } Standorten; mindestens { $least } sind nötig.
ms-02-due = { $audit } muss mindestens { $least } von { $sites } Standorten besuchen.
ms-02-unknown = Welche Standorte { $audit } besucht hat, ist nicht festgehalten; mindestens { $least } von { $sites } sind nötig.
ms-02-mend = Für { $audit } mindestens { $least } Standorte planen.

## MS-03
rule-ms-03 = Die angebotene Stichprobe der Stelle gegen die Formel
ms-03-met = { $kind }: { $quoted } von { $sites } Standorten sind angeboten; die Formel ergibt { $least }.
ms-03-too-few = { $kind }: nur { $quoted } von { $sites } Standorten sind angeboten; die Formel ergibt { $least }.
ms-03-mend = Die Stelle fragen, wie sie auf { $quoted } kommt; die Formel ergibt { $least }.

## MS-04
rule-ms-04 = Ein Viertel der Stichprobe zufällig, der Rest möglichst verschieden
ms-04-met = { $random } der { $visited } Standorte von { $audit } sind zufällig gezogen; { $least } sind nötig.
ms-04-all = { $audit } besucht alle Standorte.
ms-04-too-few = { $random } der { $visited } Standorte von { $audit } sind zufällig gezogen; mindestens { $least } sind nötig.
ms-04-due = Mindestens { $least } der { $visited } Standorte von { $audit } sind zufällig zu ziehen.
ms-04-unknown = Wie viele Standorte von { $audit } zufällig gezogen wurden, ist nicht festgehalten; mindestens { $least } sind nötig.
ms-04-mend = Mindestens { $least } Standorte von { $audit } zufällig ziehen lassen und die Ziehung aufheben.
ms-04-repeated = { $audit } besucht { $count ->
    [one] einen Standort
   *[other] { $count } Standorte
} von { $first } erneut, während andere warten.
ms-04-repeated-mend = Für { $audit } andere Standorte wählen.

## MS-05
rule-ms-05 = Ohne Stichprobe: alle Standorte, und 30 % je Überwachung
ms-05-met = { $audit } besucht { $visited } von { $sites } Standorten; ohne Stichprobe sind { $least } nötig.
ms-05-too-few = { $audit } besucht { $visited } von { $sites } Standorten; ohne Stichprobe sind mindestens { $least } nötig.
ms-05-due = { $audit } muss mindestens { $least } von { $sites } Standorten besuchen.
ms-05-unknown = Welche Standorte { $audit } besucht hat, ist nicht festgehalten; mindestens { $least } von { $sites } sind nötig.
ms-05-repeated = { $audit } besucht { $count ->
    [one] einen Standort
   *[other] { $count } Standorte
} der früheren Überwachung erneut; in der Regel sind es andere.
ms-05-mend = Für { $audit } mindestens { $least } Standorte planen, andere als zuletzt.

## MS-06
rule-ms-06 = Standorte werden nicht zusammengelegt, um die Stichprobe zu verkleinern
ms-06-met = { $site } ist ein Komplex mit { $addresses } Adressen, alle auf dem Zertifikat.
ms-06-merged = { $site } zählt als ein Standort mit { $addresses } Adressen, die kein Komplex sind.
ms-06-address-missing = { $site } hat { $addresses } Adressen, und nicht alle stehen auf dem Zertifikat.
ms-06-mend = Jede Adresse als Standort zählen oder den Komplex mit allen Adressen auf dem Zertifikat zeigen.

## MS-07
rule-ms-07 = Wer in Stichproben auditiert werden darf
ms-07-met = Die Organisation darf in Stichproben auditiert werden: Jede Bedingung ist erfüllt.
ms-07-independent = Unabhängige Firmen, die ein Berater bündelt, werden nicht in Stichproben auditiert.
ms-07-missing = Keine Stichprobe zulässig; es fehlt: { $flags }.
ms-07-unknown = Ob Stichproben zulässig sind, ist offen; nicht gesagt: { $flags }.
ms-07-mend = Das Fehlende erfüllen und belegen oder mit der Stelle vereinbaren, jeden Standort zu auditieren.

## MS-08
rule-ms-08 = Höchstens die Hälfte der Auditzeit eines Standorts weniger
ms-08-met = Die Auditzeit in { $site } ist um { $pct } % verringert.
ms-08-too-much = Die Auditzeit in { $site } ist um { $pct } % verringert; höchstens 50 % sind erlaubt.
ms-08-mend = Die Stelle um mindestens die Hälfte der Zeit in { $site } bitten.

## MS-09
rule-ms-09 = Eine größere Stichprobe bei Risiko, Komplexität, Nichtkonformitäten, Beschwerden
ms-09-met = { $audit } besucht { $visited } Standorte, mehr als die { $least } der Formel.
ms-09-same = Es gibt Grund zu einer größeren Stichprobe, aber { $audit } besucht { $visited } Standorte, bei { $least } nach der Formel.
ms-09-mend = Die Stelle fragen, wie sie die Gründe gewichtet hat.

## AT-02
rule-at-02 = Höchstens 30 % weniger Auditzeit, aus bekannten Gründen
at-02-met = Die Abschläge ergeben { $pct } %.
at-02-overshoot = Die Abschläge ergeben { $pct } %; 30 % sind das Höchste, und eine längere Liste zu kappen wird nicht anerkannt.
at-02-reason = { $count ->
    [one] Ein Abschlag stützt
   *[other] { $count } Abschläge stützen
} sich auf keinen Grund, den die Regel kennt.
at-02-quote = { $days } Tage sind angeboten, { $pct } % weniger als die { $table } der Tabelle; 30 % sind das Höchste.
at-02-quote-met = { $days } Tage sind angeboten, { $pct } % weniger als die { $table } der Tabelle.
at-02-mend = Die Stelle nach den Gründen der Abschläge fragen und nach mindestens 70 % ihrer Tabelle.

## AT-04
rule-at-04 = Faustregel aus MD 5: ein Drittel und zwei Drittel der Tage der Erstzertifizierung
at-04-near = { $kind }: { $days } Tage sind angeboten; die Faustregel aus MD 5 ergibt etwa { $thumb }.
at-04-far = { $kind }: { $days } Tage sind angeboten, weit von den etwa { $thumb } der Faustregel aus MD 5, die nicht für Service-Management gemacht ist.
at-04-mend = Die Stelle fragen, wie sie auf { $days } Tage kommt; ihre eigene Tabelle entscheidet.

## AT-05
rule-at-05 = Acht Stunden am Tag, 80 % vor Ort
at-05-hours = Die angebotenen Tage haben { $hours } Stunden.
at-05-long-days = Die angebotenen Tage haben { $hours } Stunden; längere Tage werden dadurch nicht weniger.
at-05-hours-mend = Nach der Zeit in Tagen zu acht Stunden fragen.
at-05-on-site = { $pct } % der Tabellenzeit sind vor Ort.
at-05-off-site = Nur { $pct } % der Tabellenzeit sind vor Ort; MD 5 will 80 %.
at-05-site-mend = Die Stelle fragen, wie sie den Anteil außerhalb begründet.

## AT-06
rule-at-06 = Integrierte Audits: höchstens 20 % weniger als die Summe
at-06-met = Die Integration nimmt { $pct } % von den zusammen { $days } Tagen der Normen.
at-06-too-much = Die Integration nimmt { $pct } % von den zusammen { $days } Tagen der Normen; 20 % sind das Höchste.
at-06-mend = Die Stelle um mindestens 80 % der Summe bitten.

## IA-01
rule-ia-01 = Niemand auditiert, was er verantwortet, betreibt oder gebaut hat
ia-01-independent = { $auditor } ist von { $process } unabhängig.
ia-01-overridden = { $auditor } ist an { $process } gebunden ({ $relation }), mit festgehaltener Ausnahme und zweiter Prüfung.
ia-01-own-work = { $auditor } ist an { $process } gebunden ({ $relation }), ohne Ausnahme, die jemand anders geprüft hat.
ia-01-mend = Jemand anders einteilen oder eine Ausnahme mit Grund und zweiter Prüfung festhalten.

## Die Zertifizierungsregeln
cli-facts-not-json = { $path } ist kein JSON: { $cause }.
cli-cycle-head = { $state } am { $on }. { $expiry ->
    [none] Noch kein Zertifikat.
   *[other] { $proposed ->
        [yes] Ablauf { $expiry } (vorgeschlagen: vom Zertifikat ablesen).
       *[no] Ablauf { $expiry }.
    }
}
cli-cycle-mends = Was abhilft:
cli-cycle-hidden = { $count ->
    [one] Eine Regel ist
   *[other] { $count } Regeln sind
} nicht betroffen; --all zeigt sie.
cli-cycle-from = Ab
cli-cycle-rule = Regel
cli-cycle-class = Klasse
cli-cycle-confidence = Sicher
cli-cycle-source = Quelle
cli-cycle-subject = Worüber
cli-cycle-turns = Kippt am
cli-cycle-reason = Grund
cli-cycle-audit = Audit
cli-cycle-sites = Mindestens Standorte
cli-cycle-random = davon zufällig
cli-cycle-unsampled = Ohne Stichprobe
cli-cycle-done = erledigt
cli-cycle-passed = vorbei
cli-cycle-alarm = binnen { $days } Tagen
