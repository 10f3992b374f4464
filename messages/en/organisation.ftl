### The organisation, its catalogues, grades, documents, programme and comments. Codes of crates/core/src/app.

## Any record
reference-unknown = There is no such { $entity } here, or it has been removed ({ $reference }). Choose another.
number-unknown = Nothing here has the number “{ $number }”. Check its spelling.
file-not-ordinary = { $path } is not an ordinary file. Choose a file.
file-or-bytes = Give either a file's path or its bytes.

## Catalogues and grades
catalogue-exists = { $catalogue } is here already, and an edition is never changed under the audits that use it. Give the new file another edition.
catalogue-not-clean = { $problems ->
    [one] One problem stands in the file. Look at the preview, mend it and try again.
   *[other] { $problems } problems stand in the file. Look at the preview, mend them and try again.
}
catalogue-in-use = { $catalogue } cannot be removed: audits use it ({ $audits }), or records stand on its clauses ({ $records }).
standard-unknown = No standard “{ $key }” comes with Triennium.
grade-rank-below-one = { $value } is no place in a scale. Give 1 for the most severe word, then 2, 3, …
grade-kind-in-use = “{ $word }” has graded { $used ->
    [one] one record
   *[other] { $used } records
} already, so what it means cannot change. Add another word instead.
grade-word-twice = The scale “{ $scale }” already has the word “{ $word }”.
grade-scale-unknown = No scale “{ $scale }” comes with Triennium.
grade-scale-exists = There is a scale “{ $scale }” already. Give another name.
