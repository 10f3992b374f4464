# Audits: their verbs, team, agenda, checklist, findings, numbers.

audit-kind-changes-number = { $number } is numbered as the kind of audit it is. Within the same series the kind can change; for another one cancel this audit and plan a new one.
audit-not-moved = { $number } is planned for these days already. Give other days, or leave it.
audit-has-content = { $number } is { $state } and holds { $records ->
    [0] decisions already
    [one] one record
   *[other] { $records } records
 }. It is not taken away: cancel it with a reason, so that the programme shows it.
audit-not-reported = { $number } is { $state }: it can still be edited. Amendments begin with the report.
criterion-empty = Choose a standard, or name the policy, contract or law.
criterion-twice = The audit is measured against { $criterion } already.
criterion-in-use = The audit's questions and findings rest on this criterion ({ $uses }). Remove them first, or keep it.
team-has-lead = { $person } leads this audit. Give { $person } another role first.
value-not-a-moment = “{ $value }” is not a day with a time. Write it as 2026-03-02T09:30.
record-of-another-audit = This belongs to another audit.
checklist-needs-catalogue = The audit has no standard among its criteria. Add one first, or add questions of your own.
checklist-clauses-unknown = None of these clauses belongs to the audit's criteria. Choose from its standards.
checklist-carry-itself = This is the same audit. Choose an earlier one.
checklist-nothing-to-carry = The earlier audit has no such questions. Choose other answers, or another audit.
checklist-item-in-use = Findings, samples or evidence hang on this question ({ $uses }). Remove them first.
checklist-item-answered = This question has been answered. Take the answer back first.
checklist-ask-clause = How do you meet { $clause }, { $title }, and what shows it?
checklist-ask-number = How do you meet { $clause }, and what shows it?
finding-needs-grade = Say how the finding is graded.
finding-grade-removed = The grade “{ $grade }” is no longer in use. Choose another.
finding-became-nonconformity = The finding has become { $number }. Deal with that first.
finding-graded-by-nonconformity = The finding has become { $number }, which has been issued. Regrade that one, and the finding follows.
numbers-not-lead = Final numbers are given by one laptop only, “{ $device }”. Open the workspace there and run this again.
