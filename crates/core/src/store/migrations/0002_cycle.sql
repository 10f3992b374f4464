-- The certification cycle and the planner of the audit programme (issue 3). Not shipped yet: corrected in place until it is.

-- Certification.

-- Planner of the programme.

