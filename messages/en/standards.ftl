### Standards and the import of own catalogues and tables. Codes of crates/core/src/exchange and domain/clause_number.rs.

## Clause numbers and terms
clause-number-empty = A clause needs a number with at least one letter or digit.
clause-number-control = The clause number contains an invisible character ({ $character }). Type the number again.
clause-number-too-long = The clause number has { $length } characters; { $limit } are allowed.
term-not-understood = "{ $value }" is not a term. Write 90d, 10wd (working days), 4w, 2m or next_audit.

## Any imported file
import-too-large = The file has { $size } bytes; { $limit } are allowed. Split it.
import-too-many-rows = The file has more than { $limit } rows. Split it; nothing after this row was read.
import-too-many-problems = This file has more than { $limit } problems. Is it a table of this kind? Nothing after this row was read.
import-too-many-columns = The first row has { $found } columns; { $limit } are allowed. Is this a table?
import-too-many-cells = This row has { $found } cells, the header has { $expected }. Put cells that contain the delimiter in quotes.
import-is-a-workbook = This is a workbook or an archive. Save the sheet as CSV (UTF-8) and import that.
import-empty = The file is empty.
import-bad-encoding = This text is not UTF-8 (byte { $offset } of the file). Save the file as UTF-8 and try again.
import-column-missing = The column is missing. Found: { $found }.
import-column-twice = The column appears twice.
import-column-ignored = This column is not known and is ignored.
import-quote-open = A quotation mark is opened here and never closed; the rows after it were taken for one cell.
import-json-invalid = The file is not valid JSON (line { $line }, column { $column }).

## Own catalogues
catalogue-without-designation = Give the catalogue a designation.
catalogue-without-clauses = The file has no clauses.
catalogue-number-twice = The number { $number } already stands in row { $first }.
catalogue-number-alike = { $number } is hard to tell from { $other }.
catalogue-title-control = The title contains a control character ({ $character }). Type it again.
catalogue-title-too-long = The title has { $length } characters; { $limit } are allowed.
catalogue-level-invalid = "{ $value }" is not a level from 1 to { $limit }.
catalogue-level-differs = The level says { $level }; by its parent the clause stands on level { $depth }. The parent counts.
catalogue-parent-missing = The parent { $parent } is not in the file.
catalogue-parent-ring = Going up from { $number } never reaches a top clause. Correct the parents.
catalogue-too-deep = Clauses may be nested { $limit } levels deep; this one is deeper.
catalogue-too-many-tags = { $found } tags; { $limit } are allowed.
catalogue-tag-too-long = A tag may have { $limit } characters.
catalogue-tag-control = A tag contains an invisible character ({ $character }).
catalogue-oscal-root = This JSON file is not an OSCAL catalog: it has no object "catalog".
catalogue-oscal-not-a-list = A list is expected here.
catalogue-oscal-not-an-object = An object is expected here.
catalogue-oscal-not-text = A text is expected here.
catalogue-oscal-group-unnumbered = The group "{ $title }" has no id; its members move up one level.
