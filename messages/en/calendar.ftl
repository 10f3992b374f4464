# The calendar file (.ics): crates/core/src/app/calendar.rs, the command line's `calendar`, the window's button.

calendar-name = Triennium: { $name }
calendar-audit = { $number } { $what }: { $title }
calendar-session = { $number }: { $title }
calendar-due = { $number } { $what } due: { $title }
calendar-lead = Lead auditor: { $value }
calendar-auditor = Auditor: { $value }
calendar-clauses = Clauses: { $value }
calendar-body = Certification body: { $value }
calendar-expiry = { $number }: certificate { $what } expires ({ $title })
calendar-body-due = { $number }: due day of the certification body ({ $title })
calendar-deadline = { $number }: { $what } ({ $title })
calendar-rule = Rule { $rule }: { $source }
calendar-one-scope = Choose an audit or a certification, not both.
calendar-who = For: { $value }
calendar-category-audit = Audit
calendar-category-session = Audit session
calendar-category-due = Due
path-is-folder = { $path } is a folder. Name the file itself.

cli-calendar-written = { $events ->
    [one] { $path }: one event, { $size } bytes. Importing it again brings a calendar up to date.
   *[other] { $path }: { $events } events, { $size } bytes. Importing it again brings a calendar up to date.
}

calendar-file = Calendar file
calendar-save = Save the calendar file
calendar-written = { $events ->
    [one] One event is in { $path }
   *[other] { $events } events are in { $path }
}
