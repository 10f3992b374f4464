# Die Kalenderdatei (.ics): crates/core/src/app/calendar.rs, `calendar` der Befehlszeile, der Knopf im Fenster.

calendar-name = Triennium: { $name }
calendar-audit = { $number } { $what }: { $title }
calendar-session = { $number }: { $title }
calendar-due = { $number } { $what } fällig: { $title }
calendar-lead = Auditleitung: { $value }
calendar-auditor = Auditor: { $value }
calendar-clauses = Abschnitte: { $value }
calendar-body = Zertifizierungsstelle: { $value }
calendar-expiry = { $number }: Zertifikat { $what } läuft ab ({ $title })
calendar-body-due = { $number }: Stichtag der Zertifizierungsstelle ({ $title })
calendar-deadline = { $number }: { $what } ({ $title })
calendar-rule = Regel { $rule }: { $source }
calendar-one-scope = Wählen Sie ein Audit oder eine Zertifizierung, nicht beides.
calendar-who = Für: { $value }
calendar-category-audit = Audit
calendar-category-session = Auditgespräch
calendar-category-due = Fällig
path-is-folder = { $path } ist ein Ordner. Nennen Sie die Datei selbst.

cli-calendar-written = { $events ->
    [one] { $path }: ein Termin, { $size } Bytes. Ein erneuter Import bringt einen Kalender auf den neuesten Stand.
   *[other] { $path }: { $events } Termine, { $size } Bytes. Ein erneuter Import bringt einen Kalender auf den neuesten Stand.
}

calendar-file = Kalenderdatei
calendar-save = Kalenderdatei speichern
calendar-written = { $events ->
    [one] Ein Termin liegt in { $path }
   *[other] { $events } Termine liegen in { $path }
}
