//! Flows through the command table and the command line, each from a person's first step to the end.

mod action;
mod audit;
mod backup;
mod calendar;
mod catalogue;
mod certification;
mod checklist;
mod cli;
mod cycle_rules;
mod evidence;
mod finding;
mod history;
mod history_tampering;
mod hostile;
mod nonconformity;
mod organisation;
mod readiness;
mod sample_organisation;
mod tables;
mod today;
mod upgrade;
mod walks_nonconformity;
mod workspace;
