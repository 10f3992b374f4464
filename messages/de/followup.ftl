### Was auf ein Audit folgt: Abweichungen, Maßnahmen, Fälliges, Kennzahlen. Absagen der Befehle; die des Fachs stehen in loop.ftl.

person-has-left = { $name } steht nicht mehr auf der Liste der Personen. Nennen Sie jemand anderen oder nehmen Sie die Person wieder auf.
nonconformity-raised-in-future = Der { $date } liegt noch vor uns. Geben Sie den Tag der Feststellung an.
finding-removed = Die Feststellung { $number } ist entfernt. Erheben Sie die Abweichung aus einer anderen Feststellung oder für sich.
finding-raised-already = Zu { $finding } gibt es schon eine Abweichung: { $number }. Führen Sie diese weiter oder brechen Sie sie zuerst ab.
repeat-stands = Sie wiederholt { $number }: gleicher Abschnitt und Prozess innerhalb von 24 Monaten. Bestätigen Sie die Wiederholung oder nennen Sie einen anderen Zwilling.
repeat-of-itself = { $number } kann nicht der eigene Zwilling sein. Nennen Sie eine frühere.
record-of-another-nonconformity = Dieser Eintrag gehört zu einer anderen Abweichung als { $number }. Legen Sie einen neuen an.
correction-relied-upon = Es ist die einzige Korrektur dieses Durchgangs, und der Ablauf stützt sich schon auf sie. Ändern Sie sie oder halten Sie zuerst eine andere fest.
action-needs-nonconformity = Eine { $kind ->
    [correction] Korrektur
    [containment] Sofortmaßnahme
   *[other] Korrekturmaßnahme
 } antwortet auf eine Abweichung. Nennen Sie diese oder machen Sie eine Verbesserung daraus.
action-not-editable = Die Maßnahme ist { $state ->
    [done] erledigt
    [verified] geprüft
   *[other] abgebrochen
 } und wird nicht mehr geändert. Geben Sie sie zurück, wenn es sein muss.
action-begun = { $number } ist schon begonnen und wird nicht zurückgenommen. Brechen Sie sie mit Begründung ab.
status-horizon = { $days } ist keine Zahl von Tagen für einen Ausblick. Geben Sie eine von 0 bis { $most } an.

## Was fällig ist
due-matter-correction = Korrektur
due-matter-plan = Plan
due-matter-implementation = Umsetzung
due-matter-effectiveness = Wirksamkeitsprüfung
due-matter-action = Maßnahme
due-matter-audit-start = Audit beginnt
due-matter-audit-report = Audit endet
due-matter-document-review = Überprüfung eines Dokuments
due-matter-evidence-expiry = Nachweis läuft ab
due-matter-competence-expiry = Kompetenz läuft ab

## Kennzahlen
kpi-unit-share = Anteil
kpi-unit-per-day = Je Audittag
kpi-unit-count = Anzahl
kpi-unit-days = Tage
kpi-id-programme-completion = Erfüllung des Programms
kpi-id-programme-completion-formula = Audits im geplanten Zeitraum / Audits, die im Zeitraum enden sollten
kpi-id-coverage-clauses = Abdeckung der Abschnitte
kpi-id-coverage-clauses-formula = Im Zeitraum auditierte Einzelabschnitte / alle Einzelabschnitte der verwendeten Normen
kpi-id-coverage-processes = Abdeckung der Prozesse
kpi-id-coverage-processes-formula = Im Zeitraum auditierte Prozesse / alle Prozesse
kpi-id-coverage-sites = Abdeckung der Standorte
kpi-id-coverage-sites-formula = Im Zeitraum auditierte Standorte / alle Standorte
kpi-id-coverage-services = Abdeckung der Services
kpi-id-coverage-services-formula = Im Zeitraum auditierte Services / alle Services
kpi-id-report-punctuality = Pünktlichkeit der Berichte
kpi-id-report-punctuality-formula = Berichte innerhalb der vereinbarten Tage nach dem letzten Audittag / Berichte
kpi-id-findings-per-day = Abweichungen je Audittag
kpi-id-findings-per-day-formula = Abweichungen aus Audits / Audittage; null ist kein Ziel
kpi-id-majors-per-day = Hauptabweichungen je Audittag
kpi-id-majors-per-day-formula = Hauptabweichungen aus Audits / Audittage
kpi-id-minors-per-day = Nebenabweichungen je Audittag
kpi-id-minors-per-day-formula = Nebenabweichungen aus Audits / Audittage
kpi-id-on-time-reply = Pläne pünktlich
kpi-id-on-time-reply-formula = Bis zum Fälligkeitstag vorgeschlagene Pläne / im Zeitraum fällige Pläne
kpi-id-on-time-closure = Abschlüsse pünktlich
kpi-id-on-time-closure-formula = Bis zum Fälligkeitstag der Wirksamkeitsprüfung abgeschlossen / im Zeitraum fällig
kpi-id-on-time-actions = Maßnahmen pünktlich
kpi-id-on-time-actions-formula = Bis zum zuerst zugesagten Tag erledigt / für den Zeitraum zuerst zugesagt
kpi-id-age-up-to-30 = Offen bis 30 Tage
kpi-id-age-up-to-30-formula = Offene Abweichungen, vor höchstens 30 Tagen ausgestellt
kpi-id-age-up-to-60 = Offen 31 bis 60 Tage
kpi-id-age-up-to-60-formula = Offene Abweichungen, vor 31 bis 60 Tagen ausgestellt
kpi-id-age-up-to-90 = Offen 61 bis 90 Tage
kpi-id-age-up-to-90-formula = Offene Abweichungen, vor 61 bis 90 Tagen ausgestellt
kpi-id-age-over-90 = Offen über 90 Tage
kpi-id-age-over-90-formula = Offene Abweichungen, vor mehr als 90 Tagen ausgestellt
kpi-id-age-median = Mittleres Alter
kpi-id-age-median-formula = Die Hälfte der offenen Abweichungen ist jünger, die andere älter
kpi-id-age-max = Höchstes Alter
kpi-id-age-max-formula = Alter der ältesten offenen Abweichung
kpi-id-overdue-rate = Überfällig
kpi-id-overdue-rate-formula = Überfällige Abweichungen / offene Abweichungen
kpi-id-recurrence = Wiederholungen
kpi-id-recurrence-formula = Abweichungen, die eine innerhalb von 24 Monaten wirksam abgeschlossene wiederholen / im Zeitraum erhobene Abweichungen
kpi-id-effectiveness = Beim ersten Mal wirksam
kpi-id-effectiveness-formula = Bei der ersten Prüfung wirksam / im Zeitraum zum ersten Mal geprüft
kpi-id-dispute-rate = Einsprüche
kpi-id-dispute-rate-formula = Bestritten oder zurückgezogen / im Zeitraum ausgestellt
kpi-id-internal-catch-rate = Selbst gefunden
kpi-id-internal-catch-rate-formula = Abweichungen aus internen Audits / aus internen und externen Audits
kpi-id-ofi-uptake = Aufgegriffene Verbesserungen
kpi-id-ofi-uptake-formula = Verbesserungspotenziale mit abgeschlossener Verbesserung / im Zeitraum erhoben
kpi-id-independence-exceptions = Ausnahmen von der Unabhängigkeit
kpi-id-independence-exceptions-formula = Ausnahmen / Zuweisungen von Auditoren

### Hinweis des Programms beim Start.
notice-title = Triennium: { $organisation }
notice-due = { $overdue ->
    [0] Nichts ist überfällig
    [one] Eine Sache ist überfällig
   *[other] { $overdue } Sachen sind überfällig
}; fällig bis { $until }: { $due }.
