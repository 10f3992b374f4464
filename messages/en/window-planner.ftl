### The window's tabs of the programme planner.

## Matrix
plan-matrix = Matrix
plan-rows = Rows of the matrix
plan-rows-clause = Clauses
plan-rows-process = Processes
plan-rows-site = Sites
plan-rows-service = Services
plan-only-open = Only what is not covered
plan-count-done = { $count } done
plan-count-planned = { $count } planned
plan-count-open = { $count } open
plan-earlier = Earlier audits
plan-later = Later audits
plan-columns = Audits { $from } to { $to } of { $all }
plan-all-covered = Everything is covered
plan-all-covered-about = An internal audit of the period has looked at each of these, or plans to.
plan-no-rows = Nothing to plan here yet
plan-no-rows-clause = Choose a standard: give an audit of the programme its criteria.
plan-no-rows-process = Add processes under Organisation.
plan-no-rows-site = Add sites under Organisation.
plan-no-rows-service = Add services under Organisation.
plan-no-audits = No audit in this period yet.
plan-keys = Arrow keys move, Enter opens the audit.
plan-what = What
plan-over-period = Over the period
plan-external = external
plan-elsewhere = of another programme
plan-core = Core
plan-core-topics = Core topics of every surveillance: { $topics }
plan-central = Central
plan-moved-to = Now in { $audit }
plan-cell = Plan this cell
plan-cell-about = { $what } in { $audit }
plan-cell-to = Moved to
plan-moved = Moved from { $from } to { $to }: { $reason }
plan-last = Last audited on { $date }
plan-never = Never audited here
plan-next = Next on { $date }
core-topic-internal-audit-and-review = internal audits and management review
core-topic-earlier-nonconformities = action on earlier nonconformities
core-topic-complaints = complaints
core-topic-effectiveness = effectiveness against the objectives
core-topic-improvement = progress of planned improvement
core-topic-operational-control = continuing operational control
core-topic-changes = changes

## Priority
plan-priority = Priority
plan-priority-about = What wants an audit most comes first. The points of its reasons add up.
plan-all-kinds = All kinds
plan-all-levels = Every priority
plan-rank = Rank
plan-reasons = Why
plan-points = { $points ->
    [one] one point
   *[other] { $points } points
}
plan-more-reasons = { $count ->
    [one] One more reason
   *[other] { $count } more reasons
}

## Checks
plan-checks = Checks
plan-checks-about = Whether the programme would stand up to an auditor: the usual failures, and the coverage.
plan-mend = What would mend it
plan-check-rows = { $count ->
    [one] The one it is about
   *[other] All { $count } it is about
}

## Proposal
plan-proposal = Proposal
plan-ask = Ask for a proposal
plan-basis = What the proposal is drawn from
plan-basis-change = Change
plan-draw-anew = Draw again
plan-seed = Seed
plan-seed-hint = The same seed and the same records give the same proposal.
plan-seed-about = Sites are drawn by the seed, which is kept with what you accept: anyone can draw them again. Nothing is written until you accept a part.
plan-external-on = External audit not planned here yet
plan-external-hint = Its first day. Leave it empty where the audit is planned here.
plan-external-kind = Kind of that audit
plan-clauses-per-audit = Clauses for each audit
plan-clauses-default = 25 unless you say otherwise
plan-sites-wanted = Sites beside the central ones
plan-sites-default = As many as IAF MD 1 asks for
plan-closed = The programme is closed
plan-closed-about = Nothing is planned in a closed programme. What was accepted stands below.
plan-nothing = Nothing is left to propose
plan-nothing-about = Everything is covered or planned up to the next external audit and the end of the period.
plan-accept = { $count ->
    [0] Accept selected
    [one] Accept one part
   *[other] Accept { $count } parts
}
plan-pick-all = Select all
plan-pick-none = Select none
plan-dry = A proposal only: nothing is written until you accept.
plan-round = For the { $kind } of { $date }
plan-round-period = Before the end of the period
plan-window = Last internal audit and management review best between { $from } and { $to }
plan-into-planned = Goes into an audit planned already
plan-days = { $days ->
    [one] one audit day
   *[other] { $days } audit days
}
plan-gap = Yours to settle:
plan-drawn = { $drawn } of { $all } sites drawn by the seed, { $sample } taken in all beside the central ones.
plan-done = What was done
plan-made = new
plan-added = added to what was planned
plan-holds-clauses = { $count ->
    [one] one clause
   *[other] { $count } clauses
}
plan-holds-processes = { $count ->
    [one] one process
   *[other] { $count } processes
}
plan-holds-sites = { $count ->
    [one] one site
   *[other] { $count } sites
}
plan-holds-services = { $count ->
    [one] one service
   *[other] { $count } services
}
plan-holds-team = { $count ->
    [one] one person
   *[other] { $count } people
}
plan-accepted = { $count ->
    [one] One part is planned
   *[other] { $count } parts are planned
}
plan-earlier-accepted = Accepted before
plan-accepted-on = On
plan-accepted-by = By
plan-parts = Parts

## Management reviews, important changes, recurrences
plan-inputs = Inputs
plan-inputs-about = What the planner plans from: management reviews, important changes, and what comes back.
plan-risks = Risks
plan-reviews = Management reviews
plan-review-add = Add a review
plan-reviews-none = No management review yet. The planner wants one between the last internal audit and the external audit.
plan-review-planned = planned for { $date }
plan-review-late = was planned for { $date }, not held
plan-held = held on { $date }
plan-held-on = Held on
plan-held-hint = Leave it empty while the review is still to come.
plan-chair = Chair
plan-minutes = Minutes
plan-conclusion = Conclusion
plan-review-reason = Why a review that was planned for another day moves.
plan-changes = Important changes
plan-change-add = Add a change
plan-changes-none = No important change yet. What changed and was not audited since is given priority.
plan-happened-on = Changed on
plan-affects = What it affects
plan-affects-hint = Nothing chosen: the whole service management system.
plan-affects-all = Affects the whole service management system
plan-recurrences = Recurrences
plan-recurrence-add = Add a recurrence
plan-recurrences-none = Nothing comes back by itself yet, such as a yearly audit of a supplier.
plan-every-months = Every so many months
plan-every = { $count ->
    [one] every month
   *[other] every { $count } months
}
plan-starts-on = First day
plan-ends-on = Last day
plan-covers = What it looks at
plan-missed = the day has passed
plan-occurrence-plan = Plan it
plan-occurrence-skip = Skip it with a reason
plan-occurrence-planned = It is planned
