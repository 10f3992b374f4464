# Readiness for the next external audit and the road to the certificate: rules/readiness, its page in the window, its PDF.

readiness-level-ready = Ready
readiness-level-gaps = Gaps
readiness-level-not-ready = Not ready
readiness-weight-blocks = In the way
readiness-weight-weakens = Weakens
readiness-weight-advises = Advice
readiness-of = { $ready } of { $all }

readiness-no-audit = No external audit is planned
readiness-audit-in = { $kind }, { $day } ({ $days ->
    [0] today
    [one] in one day
   *[other] in { $days } days
})
readiness-audit-begun = { $kind }, { $day } (planned for { $days ->
    [one] yesterday
   *[other] { $days } days ago
}, not reported)
readiness-statement-ready = Nothing that is counted here stands in the way of the external audit or weakens it.
readiness-statement-gaps = Nothing stands in the way of the external audit; { $weakening ->
    [one] one thing weakens it.
   *[other] { $weakening } things weaken it.
}
readiness-statement-not-ready = { $blocking ->
    [one] One thing stands
   *[other] { $blocking } things stand
} in the way of the external audit; { $weakening ->
    [0] nothing else weakens it.
    [one] one more weakens it.
   *[other] { $weakening } more weaken it.
}

readiness-count-clauses = Clauses ready
readiness-count-documents = Documents ready
readiness-count-records = Records ready
readiness-count-majors = Open majors
readiness-count-overdue = Other overdue nonconformities
readiness-count-actions = Overdue actions

## Why a clause or a document is not ready
readiness-reason-major-open = { $count ->
    [one] One major nonconformity is open.
   *[other] { $count } major nonconformities are open.
}
readiness-reason-document-missing = “{ $name }” is not in the register.
readiness-reason-document-draft = { $number } “{ $name }” is a draft.
readiness-reason-document-incomplete = { $number } “{ $name }” is approved without a version or a day of approval.
readiness-reason-internal-audit-never = No internal audit has been reported.
readiness-reason-internal-audit-old = The last internal audit ended on { $last }; { $months } months are past.
readiness-reason-clause-not-audited = No reported internal audit has looked at it.
readiness-reason-review-never = No management review is on record.
readiness-reason-review-old = The last management review was on { $last }; { $months } months are past.
readiness-reason-nonconformity-overdue = { $count ->
    [one] One nonconformity is overdue.
   *[other] { $count } nonconformities are overdue.
}
readiness-reason-external-unanswered = { $count ->
    [one] One finding of the certification body has no accepted plan.
   *[other] { $count } findings of the certification body have no accepted plan.
}
readiness-reason-action-overdue = { $count ->
    [one] One action is overdue.
   *[other] { $count } actions are overdue.
}
readiness-reason-evidence-at-fault = { $count ->
    [one] One piece of evidence is missing, unreadable or changed.
   *[other] { $count } pieces of evidence are missing, unreadable or changed.
}
readiness-reason-document-review-overdue = { $number } “{ $name }” was to be reviewed by { $due }.
readiness-reason-record-missing = Records “{ $name }” are not in the register.
readiness-reason-record-draft = { $number } “{ $name }” is a draft.
readiness-reason-record-without-period = { $number } “{ $name }” does not say which period it covers.
readiness-reason-record-begins-late = { $number } “{ $name }” begins on { $from }; needed from { $needed }.
readiness-reason-record-ends-early = { $number } “{ $name }” ends on { $until }; needed to { $needed } at least.
readiness-reason-duty-never = Nothing shows it was done: { $duty } (every { $months ->
    [one] month
   *[other] { $months } months
}).
readiness-reason-duty-late = Last shown on { $last }: { $duty } (every { $months ->
    [one] month
   *[other] { $months } months
}).
readiness-reason-clause-audit-old = Last audited internally on { $last }; needed after { $needed }.
readiness-reason-evidence-expired = { $count ->
    [one] One piece of evidence is past its validity.
   *[other] { $count } pieces of evidence are past their validity.
}
readiness-reason-evidence-none = There is no evidence of its records.
readiness-reason-evidence-old = The newest evidence is of { $last }; needed after { $needed }.
readiness-reason-evidence-unchecked = { $count ->
    [one] One piece of evidence has not been checked since it was taken in.
   *[other] { $count } pieces of evidence have not been checked since they were taken in.
}

## The same of single records, in the list of what is missing
readiness-record-major-open = Major { $number } “{ $title }” is open.
readiness-record-nonconformity-overdue = { $number } “{ $title }” is overdue.
readiness-record-external-unanswered = { $number } “{ $title }” has no accepted plan for the certification body.
readiness-record-action-overdue = { $number } “{ $title }” is overdue.
readiness-more-major-open = { $count ->
    [one] One more major nonconformity is open.
   *[other] { $count } more major nonconformities are open.
}
readiness-more-nonconformity-overdue = { $count ->
    [one] One more nonconformity is overdue.
   *[other] { $count } more nonconformities are overdue.
}
readiness-more-external-unanswered = { $count ->
    [one] One more finding of the certification body has no accepted plan.
   *[other] { $count } more findings of the certification body have no accepted plan.
}
readiness-more-action-overdue = { $count ->
    [one] One more action is overdue.
   *[other] { $count } more actions are overdue.
}

## The same of many clauses in one line
readiness-together-clause-not-audited = { $count ->
    [one] One clause was in no reported internal audit.
   *[other] { $count } clauses were in no reported internal audit.
}
readiness-together-clause-audit-old = { $count ->
    [one] The last internal audit of one clause is too long ago.
   *[other] The last internal audit of { $count } clauses is too long ago.
}
readiness-together-evidence-at-fault = { $count ->
    [one] One clause has evidence that is missing, unreadable or changed.
   *[other] { $count } clauses have evidence that is missing, unreadable or changed.
}
readiness-together-evidence-expired = { $count ->
    [one] One clause has evidence past its validity.
   *[other] { $count } clauses have evidence past its validity.
}
readiness-together-evidence-none = { $count ->
    [one] One clause has no evidence of its records.
   *[other] { $count } clauses have no evidence of their records.
}
readiness-together-evidence-old = { $count ->
    [one] The newest evidence of one clause is older than a year.
   *[other] The newest evidence of { $count } clauses is older than a year.
}
readiness-together-evidence-unchecked = { $count ->
    [one] One clause has evidence that was never checked since it was taken in.
   *[other] { $count } clauses have evidence that was never checked since it was taken in.
}

## The road
road-establish = Scope, policy and plan
road-establish-about = The scope is written down; scope, policy and service management plan are approved.
road-document = Documents
road-document-about = Every document that is to be kept up is in the register, approved and with a version.
road-operate = Operation with records
road-operate-about = The system runs, and the register has the records that prove it.
road-internal-audit = Internal audit
road-internal-audit-about = Reported internal audits have looked at every clause that is due.
road-review = Management review
road-review-about = Top management has reviewed the system within the year.
road-correct = Corrections
road-correct-about = No major is open, nothing is overdue, the certification body's findings are answered.
road-stage1 = Stage 1
road-stage1-about = The certification body looks at documents and readiness.
road-stage2 = Stage 2
road-stage2-about = The certification body audits the system in operation.
road-certificate = Certificate
road-certificate-about = The certification body decides, and the certificate is issued.
road-next-audit = Next external audit
road-next-audit-about = The surveillance or recertification that keeps the certificate.
road-state-done = done
road-state-next = next
road-state-waiting = waiting

## The one page for top management
readiness-page-title = Readiness for certification
readiness-page-subject = Readiness of the service management system for the next external audit, on one page
readiness-page-internal = Internal
readiness-page-of = { $organisation }, { $day }
readiness-page-clauses-title = Clauses at the lowest level, by readiness
readiness-page-first = What to do first
readiness-page-what = What is missing
readiness-page-weight = Effect
readiness-page-left = { $count ->
    [0] Nothing is missing.
    [one] One more matter is on the list in Triennium.
   *[other] { $count } more matters are on the list in Triennium.
}
readiness-page-road = The road
readiness-page-note = Counted from the records of this workspace: registered documents, reported internal audits, management reviews, nonconformities, actions and evidence. Advice to the organisation, no verdict of a certification body; what is not recorded is not seen.

## The window
section-readiness = Readiness
readiness-missing = What is missing
readiness-by-clause = By clause
readiness-documents = Documents
readiness-sheet = One page
readiness-next-audit = Next external audit:
readiness-on-the-day = On the day of the audit
readiness-seen-on = Seen on { $day }
readiness-since = Records are expected without a gap since { $day }.
readiness-all = All { $count }
readiness-more-clauses = and { $count } more
readiness-show-ready = Ready ones too
readiness-clauses-about = The worst of a clause and of everything below it counts.
readiness-clause-counts = { $blocking } in the way, { $weakening } weakening
readiness-audited-on = Audited internally { $day }
readiness-core = Core of each surveillance
readiness-level = Readiness
readiness-keep-maintain = Documents that are kept up
readiness-keep-retain = Records that are kept as proof
readiness-held-maintain = Version, approved
readiness-held-retain = Period covered
readiness-runs = running
readiness-sheet-about = For top management: A4, tagged, in your language.
readiness-sheet-save = Save the page
readiness-sheet-written = The page is in { $path }
road-waits-for = Waits for: { $steps }.
