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

## People, services and processes
person-is-you = This is you. Somebody else has to take you out.
person-has-duties = { $person } still has something to do: processes, services, actions or nonconformities ({ $duties }), open audits ({ $audits }). Hand them over first.
person-email-taken = { $person } has this e-mail address already. An address belongs to one person.
person-manager-ring = Going up from this manager leads back to the same person. Choose another manager.
value-not-a-language = “{ $value }” is not the code of a language. Write codes such as de, en, fr.
in-open-audits = { $name } is part of { $audits ->
    [one] an audit that is
   *[other] { $audits } audits that are
} not finished. Finish or change them first.

## Documents
document-proposal-unknown = Nothing called “{ $key }” is asked for by the standards here.

## Audit programme
programme-closed = { $number } is closed and stays as it is. Make a new programme.
programme-has-audits = { $number } has audits ({ $audits }). Move or remove them first.
programme-needs-review = A programme closes with a review: did it reach its objectives?
programme-risk-of-another = A risk stays with its programme. Write a new one for another programme.

## Comments
comment-on-comment = Comment on the record itself, not on a comment.
comment-of-another = Somebody else wrote this. Only they can change it.
