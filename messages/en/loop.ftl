# The loop: findings, nonconformities, actions, samples, independence. What stands in the way, and what to do about it.

## Findings and grades
regrade-reason-missing = Another grade needs its justification: say why.
regrade-same-grade = It already has this grade. Choose another one, or leave it.
regrade-softens-evidence = What failed a requirement with evidence (items linked: { $evidence }) is not turned into an observation or an opportunity for improvement. Grade it major or minor, or have the nonconformity withdrawn.
regrade-drops-grade = A graded nonconformity does not lose its grade. Choose major or minor.
regrade-lowers-undisputed = Without a dispute a grade only goes up. To lower it, let its owner dispute it first.
grade-not-a-nonconformity = This grade is not one of a nonconformity. Choose major, minor or ungraded; an observation or improvement stays a finding.
grade-reason-missing = The grade has no justification. Say why it is { $grade ->
    [major] major
   *[other] minor
 }.

## Issuing a nonconformity
triad-incomplete = { $part ->
    [requirement] The requirement is empty: say what is required, in your own words.
    [evidence_text] The evidence is empty: say what was seen, so that its owner can find the same.
   *[other] The statement is empty: say how what was seen fails the requirement.
 }
evidence-not-linked = No evidence item is linked. Without evidence there is no nonconformity: add at least one.
failure-kind-unanswered = Nobody has said yet whether the management system (10.1) or a service (8.6.3) failed. Choose one.
owner-missing = It has no owner to whom it could be issued. Name one.
repeat-not-acknowledged = It repeats an earlier nonconformity that was closed as effective. Look at the earlier one and acknowledge the repeat.

## Steps
step-not-from-state = This step is not possible while the nonconformity is { $state ->
    [draft] a draft
    [issued] issued and not yet acknowledged
    [acknowledged] acknowledged without a recorded correction
    [disputed] disputed
    [correction_recorded] waiting for its cause
    [cause_submitted] waiting for a plan
    [plan_proposed] waiting for the decision on its plan
    [plan_returned] back with its owner for another plan
    [plan_accepted] waiting for the work to start
    [in_progress] in progress
    [implemented] waiting to be verified
    [implementation_returned] back with its owner for more work
    [implementation_verified] waiting for a date for the effectiveness check
    [effectiveness_due] waiting for the effectiveness check
    [effective] judged effective
    [not_effective] judged not effective
    [reopened] reopened
    [closing] waiting for the second closer
   *[other] at this point
 }. Take the step that leads on from there first.
step-reason-missing = This step needs a reason. Say why.
nonconformity-deleted = The nonconformity has been deleted. Restore it before you go on with it.
nonconformity-at-its-end = The nonconformity is { $state ->
    [closed] closed
    [withdrawn] withdrawn
   *[other] cancelled
 }, and nothing leads on from there. If the matter has come back, raise a new one and name this one as its twin.
nonconformity-deferred = It is deferred until { $until }. Resume it first.
deferral-not-later = { $until } is not later than today and than what is due now. Choose a later day.
deferral-approved-by-owner = The owner cannot approve the deferral of their own nonconformity. Name somebody else.
escalated-to-owner = It cannot be escalated to its own owner. Name somebody above.
cancel-external-major = A major of the certification body cannot be cancelled. Dispute it, and record the body's answer.
cancel-by-owner = The owner cannot cancel their own nonconformity. Dispute it, or ask the auditor.
dispute-decided-by-disputer = Who disputes does not decide the dispute. Somebody else has to.
body-agreement-missing = The certification body raised it, so only the body lowers it or takes it back. Record how the body agreed.

## Editing
nonconformity-field-locked = This can no longer be edited ({ $field }). What was found is settled when it is issued; where it stands changes by its steps only.
nonconformity-delete-issued = It has been issued, so it is not deleted. Cancel it with a reason, or withdraw it after a dispute.
record-of-another-cycle = The record belongs to cycle { $cycle }, and the nonconformity is in cycle { $current }. Earlier cycles stay as they were: write a new record.
record-not-writable = { $record ->
    [cause] The cause analysis cannot be written now: it is written before it is submitted, and again when the plan comes back.
    [plan] The plan cannot be written now: it is written before it is proposed, and again when it comes back.
    [action] Actions cannot be added or changed now: the nonconformity is a draft, or its implementation has been verified.
    [check] The effectiveness check cannot be written now: it is written between the verification of the implementation and the judgement.
   *[other] A correction cannot be recorded on a draft. Issue the nonconformity first.
 }
due-date-missing = A due date is missing. Move it to another day, but do not take it away.
due-reason-missing = A due date was moved without a reason. Say why.

## Correction and cause
correction-missing = No correction is recorded for this cycle. Record what was put right, or why nothing can be.
correction-description-missing = The correction does not say what was put right. Describe it.
correction-in-future = The correction is dated { $date }, which is still to come. Give the day it was done.
cause-missing = No cause analysis is recorded for this cycle. Write one first.
cause-analysis-empty = The analysis is empty. Write down how the cause was found.
cause-method-mismatch = The analysis does not have the form of the chosen method. Choose the method again and fill in its form.
cause-whys-too-few = The chain of whys is too short (links: { $count }): one why only renames the failure. Ask again why that was so.
cause-why-unanswered = Why number { $link } has no answer. Answer it or remove it.
cause-why-without-evidence = Why number { $link } has no evidence. Say what shows that the answer is so.
cause-none-confirmed = No cause of the diagram is confirmed with evidence. Check at least one and record what shows it.
cause-eight-d-incomplete = { $discipline } of the 8D is empty. D1 to D4 are needed before the cause is submitted.
cause-final-missing = The final cause is empty. Say what has to change so that it cannot happen again.
cause-bare-human-error = “{ $cause }” is where an analysis starts, not a cause. Ask what made the error possible or likely.
cause-similar-not-checked = Nobody has said whether the same happened or could happen elsewhere. Look, and record what you found.

## Plan
plan-missing = No plan is recorded for this cycle. Write one first.
plan-description-missing = The plan does not say what will be done. Describe it.
plan-criterion-missing = The plan has no success criterion. Say by what anyone will see that it worked.
plan-method-missing = The plan does not say how its effect will be checked. Name the method.
plan-check-date-missing = The plan has no date for the effectiveness check. Set one.
plan-check-date-too-early = The effectiveness check on { $date } is not after the proposal of the plan. Choose a later day.
plan-checker-missing = The plan does not say who will check its effect. Name somebody.
plan-already-decided = The plan is already { $state ->
    [accepted] accepted
   *[other] returned
 }. Propose a new one if it has to change.
plan-return-reason-missing = Say what is missing, so that its owner can improve the plan.
plan-manager-unknown = Nobody knows whose manager decides: the owner's manager is missing. Name the manager.
plan-manager-is-owner = The owner is named as their own manager and cannot decide on their own plan. Name another.
plan-not-decided-by-manager = Only the owner's manager decides on the plan. Ask them, or correct who the manager is.
plan-body-acceptance-missing = The certification body raised it, so it has to accept the plan. Record how it did.
plan-not-accepted = The plan is not accepted. It has to be before work goes on.

## Implementation
corrective-action-missing = The plan has no corrective action. Add at least one that removes the cause.
action-not-done = Action { $action } is not done. Finish or cancel it first.
implementation-evidence-missing = Action { $action } has no evidence. Link what shows that it was done.
verifier-is-implementer = Who implemented does not verify. Somebody else has to.
verifier-owns-process = The owner of the process does not verify in it. Somebody else has to.

## Effectiveness and closing
effectiveness-date-missing = There is no date for the effectiveness check. Set one.
effectiveness-date-before-verification = { $date } is before the implementation was verified. Choose a later day.
effectiveness-check-missing = No effectiveness check is recorded for this cycle. Do the check and record it.
effectiveness-check-empty = The effectiveness check does not say what was looked at. Name the records, the period or the sample.
effectiveness-check-in-future = The effectiveness check is dated { $date }, which is still to come. Give the day it was done.
effectiveness-check-too-early = The effectiveness check is dated before the implementation was verified, so it cannot show its effect. Check again.
checker-is-implementer = Who implemented does not judge the effect. Somebody else has to.
closure-without-effectiveness = There is no effective effectiveness check in cycle { $cycle }. Without one nothing is closed: check again, or reopen it.
sms-change-unanswered = Nobody has decided whether the management system has to change. Decide before closing.
sms-change-not-made = The management system has to change and has not yet. Record the change before closing.
second-closer-is-first = A major is closed by two people. Somebody else has to confirm.

## Wording of a nonconformity (advice)
statement-names-person = The statement names “{ $word }”. Say what happened, not who did it.
statement-names-culprit = “{ $word }” points at a person. Say what happened, not whose fault it was.
statement-prescribes-solution = “{ $word }” prescribes a solution. Say what was found; what to do is its owner's to decide.

## Actions
action-deleted = The action has been deleted. Restore it before you go on with it.
action-step-not-from-state = This step is not possible while the action is { $state ->
    [open] open
    [in_progress] in progress
    [done] done
    [verified] verified
    [returned] returned
   *[cancelled] cancelled
 }.
action-evidence-missing = A corrective action is done when evidence shows it. Link at least one item.
action-verifier-is-doer = Who did it does not verify it. Somebody else has to.
action-progress-out-of-range = { $pct } is not a share. Give the progress between 0 and 100 per cent.
action-done-in-future = { $date } is still to come. Give the day the action was done.
action-reason-missing = This step needs a reason. Say why.
action-due-unchanged = The action is already due on { $date }. Choose another day, or leave it.

## Independence
auditor-not-independent = { $person } { $relation ->
    [owns] owns
    [operates] operates
   *[built] built
 } “{ $process }”, which this audit looks at (ties in the way: { $count }). Assign somebody else, or record an override with reason, mitigation and second reviewer.
override-reason-missing = The override has no reason. Say why nobody else can audit this process.
override-mitigation-missing = The override does not say what limits the harm. Name it, such as a larger sample or a second reader.
override-reviewer-is-auditor = The second reviewer is the auditor. Name somebody else.
override-reviewer-is-assigner = The second reviewer is the one who decides the override. Name somebody else.
override-reviewer-not-independent = The second reviewer is tied to the same process. Name somebody who does not own, operate or build it.

## Samples
sample-population-empty = The population is empty. Paste or import the list of what could have been looked at.
sample-id-blank = Entry { $position } of the population is blank. Remove it.
sample-id-control-character = Entry { $position } of the population (“{ $id }”) has a control character or line break, so nobody could repeat the draw. Correct it.
sample-id-twice = “{ $id }” is in the population twice (entry { $position }). Each may be there once.
sample-size-out-of-range = A sample of { $size } cannot be drawn from { $population }. Choose a size from 1 to the population's.
sample-seed-unusable = The seed is blank or has a control character. Give one line of text, such as the audit's number and the clause.
sample-judgement-is-chosen = A sample by judgement is chosen by a person, not drawn. Choose the items, and note why these.
sample-population-unlisted = Without the list of the population nobody could repeat the draw. Give the list, or choose by judgement.
sample-population-miscounted = The population is given as { $size }, but { $listed } are listed. Correct the number or the list.
sample-drawn-differs = What is recorded as drawn is not what this seed draws from this population. Draw again, or choose by judgement and say why.
sample-drawn-unknown = “{ $id }” is in the sample but not in the population. Remove it, or add it to the population.
sample-exception-not-drawn = “{ $id }” is an exception but not in the sample. Remove it, or add it to the sample.

## Words
age-bucket-up-to-30 = Up to 30 days
age-bucket-up-to-60 = 31 to 60 days
age-bucket-up-to-90 = 61 to 90 days
age-bucket-over-90 = More than 90 days
due-kind-correction = Correction
due-kind-plan = Plan
due-kind-implementation = Implementation
due-kind-effectiveness = Effectiveness check
action-step-kind-start = Start
action-step-kind-progress = Report progress
action-step-kind-finish = Done
action-step-kind-verify = Verify
action-step-kind-return = Return
action-step-kind-move = Move the date
action-step-kind-cancel = Cancel it
