# Audits: ihre Befehle, Team, Ablaufplan, Checkliste, Feststellungen, Nummern.

audit-kind-changes-number = { $number } trägt die Nummer seiner Auditart. Innerhalb derselben Reihe kann die Art wechseln; für eine andere sagen Sie dieses Audit ab und planen ein neues.
audit-not-moved = { $number } ist bereits für diese Tage geplant. Nennen Sie andere Tage, oder lassen Sie es dabei.
audit-has-content = { $number } ist { $state } und enthält { $records ->
    [0] bereits Entscheidungen
    [one] einen Eintrag
   *[other] { $records } Einträge
 }. Es wird nicht entfernt: Sagen Sie es mit einem Grund ab, damit das Programm es zeigt.
audit-not-reported = { $number } ist { $state } und kann noch bearbeitet werden. Nachträge beginnen mit dem Bericht.
criterion-empty = Wählen Sie eine Norm, oder nennen Sie die Richtlinie, den Vertrag oder das Gesetz.
criterion-twice = Das Audit wird bereits an { $criterion } gemessen.
criterion-in-use = Fragen und Feststellungen des Audits beruhen auf diesem Kriterium ({ $uses }). Entfernen Sie diese zuerst, oder behalten Sie es.
team-has-lead = { $person } leitet dieses Audit. Geben Sie { $person } zuerst eine andere Rolle.
value-not-a-moment = „{ $value }“ ist kein Tag mit Uhrzeit. Schreiben Sie zum Beispiel 2026-03-02T09:30.
record-of-another-audit = Das gehört zu einem anderen Audit.
checklist-needs-catalogue = Unter den Kriterien des Audits ist keine Norm. Fügen Sie zuerst eine hinzu, oder stellen Sie eigene Fragen.
checklist-clauses-unknown = Keiner dieser Abschnitte gehört zu den Kriterien des Audits. Wählen Sie aus dessen Normen.
checklist-carry-itself = Das ist dasselbe Audit. Wählen Sie ein früheres.
checklist-nothing-to-carry = Das frühere Audit hat keine solchen Fragen. Wählen Sie andere Antworten oder ein anderes Audit.
checklist-item-in-use = An dieser Frage hängen Feststellungen, Stichproben oder Nachweise ({ $uses }). Entfernen Sie diese zuerst.
checklist-item-answered = Diese Frage ist beantwortet. Nehmen Sie zuerst die Antwort zurück.
checklist-ask-clause = Wie erfüllen Sie { $clause }, { $title }, und was zeigt es?
checklist-ask-number = Wie erfüllen Sie { $clause }, und was zeigt es?
finding-needs-grade = Geben Sie an, wie die Feststellung eingestuft ist.
finding-grade-removed = Die Einstufung „{ $grade }“ wird nicht mehr verwendet. Wählen Sie eine andere.
finding-became-nonconformity = Aus der Feststellung ist { $number } geworden. Kümmern Sie sich zuerst darum.
finding-graded-by-nonconformity = Aus der Feststellung ist { $number } geworden, und diese ist ausgestellt. Stufen Sie jene neu ein; die Feststellung folgt.
numbers-not-lead = Endgültige Nummern vergibt nur ein Laptop, „{ $device }“. Öffnen Sie den Arbeitsbereich dort und wiederholen Sie es.
