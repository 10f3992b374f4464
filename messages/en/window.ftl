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
