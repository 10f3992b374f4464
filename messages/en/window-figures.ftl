### The window's page of key figures. The figures' own names and formulas stand in followup.ftl.

section-figures = Key figures
figures-period = { $from } to { $to }, both days included
figures-empty = Nothing to count in this period
figures-empty-about = The figures fill themselves from audits, findings and nonconformities. Each stands below with what it will count.
figures-span = Period
figures-span-twelve-months = The last twelve months
figures-span-ninety-days = The last ninety days
figures-span-this-year = This year
figures-span-last-year = Last year
figures-span-three-years = The last three years
figures-span-own = Days of my own
figures-report-days = Report punctual within (days)
figures-group-programme = The programme and its audits
figures-group-findings = What was found
figures-group-loop = How it was dealt with
figures-group-open = What is open
figures-open-note = As it stands today, whatever the period.
figure-nothing = nothing to count
