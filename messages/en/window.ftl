### The window's own texts. Words that come from data (states, grades, kinds) are in their own blocks below.

## Everywhere
cancel = Cancel
close = Close
save = Save
loading = Working…
news = News
skip = Skip to the page
sections = Sections
try-again = Try again
error-unknown = Something was refused: { $code }
page-missing = There is no such page
page-missing-about = It may have been moved, or the link is incomplete. Choose a section at the left.
progress-files = { $done } of { $total } files

## Sections
section-today = Today
section-audits = Audits
section-nonconformities = Nonconformities
section-actions = Actions
section-evidence = Evidence
section-standards = Standards
section-organisation = Organisation
section-history = History

## Lists
list-search = Search { $what }
list-search-short = Search
list-nothing-found = Nothing found
list-count = { $count ->
    [0] none
    [one] { $count } entry
   *[other] { $count } entries
  }

## Choosing
choose-nothing = –
choose-none = Nothing fits
choose-narrow = Narrow the list
choose-typing = Type to search
choose-open = Show all
date-placeholder = 2026-11-22 or +14
date-pick = Pick a day
date-before = Month before
date-after = Month after

## Finding one's way
palette-open = Find or go to
palette-hint = A number, a word, a page …
palette-records = Records
key-list = Keyboard shortcuts
key-palette = Find a record or a page
key-search = Search this list
key-new = New, on this page
key-close = Close a dialog or menu
key-send = Send a form
key-rows = Move in a list
key-open = Open the row

## Fields
field-required = required
field-reason = Reason

## Looking into files
preview-broken = This picture cannot be shown: the file is damaged or not what its name says.
preview-pdf-broken = This PDF cannot be shown: it is damaged or encrypted.
preview-none = No preview for files of this type ({ $mime }): opening it could run something. Its hash and its particulars are shown instead.
preview-cut = Only the beginning is shown.
pdf-before = Page before
pdf-after = Next page
pdf-page = Page { $page } of { $pages }

## Dates that are due
due-late = { $days } days late
due-soon = in { $days } days

## Audits
audit-plan = Plan an audit
audit-plan-do = Plan
audits-empty = No audits yet
audits-empty-about = Plan the first one: title, dates, what it is to look at. Team, criteria and checklist follow on its page.
filter-state = Any state
role-lead = Lead auditor
field-title = Title
field-number = Number
field-kind = Kind
field-state = State
field-mode = Mode
field-planned = Planned
field-planned-from = First day
field-planned-to = Last day
field-objectives = Objectives
field-scope = Scope
field-period-from = Period looked at, from
field-period-to = Period looked at, to
field-client = Audit client
field-language = Language
field-methods = Methods
field-confidentiality = Confidentiality
field-remote-share = Remote share in percent
field-remote-agreed = Remote auditing agreed by
field-remote-risk = Risks of remote auditing
field-remote-fallback = Fallback
field-conclusion = Conclusion
field-fulfilment = Degree of fulfilment
field-effectiveness = Effectiveness of the system
field-objectives-met = Objectives met
field-sampling-statement = Sampling statement
field-recommendation = Recommendation
field-good-practice = Good practice
field-obstacles = Obstacles
field-not-covered = Areas not covered, and why
field-disagreements = Unresolved disagreements
field-distribution = Distribution
hint-audit-scope = In words. Sites, services and processes are chosen on the audit's page.
hint-audit-period = The time the records looked at come from, not the days of the audit.
hint-sampling-statement = That conclusions rest on samples, and what that means for how far they reach.
