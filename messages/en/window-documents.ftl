### The window's register of documented information.

section-documents = Documents
documents-empty = No documents yet
documents-empty-about = Begin with what the standard asks for: choose “Required documents” above.
documents-required = Required documents
documents-required-about = What the standards ask to be documented. What you tick comes into the register as a draft, to be given an owner and a version. What is there already is not touched.
documents-present = { $present } of { $all } required documents are in the register
documents-missing = { $count ->
    [one] one is missing
   *[other] { $count } are missing
  }
documents-all-missing = All that are missing
document-missing = missing
documents-accept = { $count ->
    [0] Add drafts
    [one] Add one draft
   *[other] Add { $count } drafts
  }
documents-accepted = { $count ->
    [one] One draft is in the register
   *[other] { $count } drafts are in the register
  }
documents-late = Review overdue ({ $count })
documents-none-late = No review is overdue
document-control = Control of the document
document-review-none = no day set
document-period-from = Covers the time from
document-period-to = until
document-location-hint = A link, a folder, a shelf.
document-remove = Remove from the register
document-removed = { $number } is out of the register
