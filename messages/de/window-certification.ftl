### Zertifizierung im Fenster: Zertifikate, der Zyklus und seine Zeitleiste, Zertifizierungsstellen, normative Verweise.

section-certification = Zertifizierung

## Überblick
cert-certifications = Zertifikate
cert-axis = Auf einer Achse
cert-bodies = Zertifizierungsstellen
cert-complaints = Beschwerden
cert-references = Normative Verweise
cert-none = Noch keine Zertifizierung
cert-none-about = Zuerst die Zertifizierungsstelle: Ihre Fristen und Lesarten entscheiden, was zu spät ist. Dann die Zertifizierung, ihr Zyklus, ihre Audits und das Zertifikat.
cert-none-next = Tragen Sie die Norm ein, nach der Sie zertifiziert sind oder werden wollen; Zyklus, Audits und Zertifikat folgen auf ihrer Seite.
cert-begin-body = Zertifizierungsstelle eintragen
cert-add = Zertifizierung hinzufügen
cert-edit = Zertifizierung
cert-edit-what = { $what }: Bearbeiten
cert-next-audit = Nächstes externes Audit
cert-next-audit-none = keines geplant
cert-next-deadline = Nächste Frist
cert-in-days = { $days ->
    [0] heute
    [one] in einem Tag
   *[other] in { $days } Tagen
}
cert-worst = Schlimmstes: { $verdict }
cert-worst-why = Warum
cert-all-held = Alle Regeln eingehalten
cert-alarm = Binnen { $days } Tagen
cert-proposed = vorgeschlagen
cert-expires-on = Läuft ab am { $date }
cert-expires-proposed-on = Ablauf vorgeschlagen: { $date }
cert-axis-which = Gezeigte Zertifizierungen
cert-axis-none-about = Tragen Sie zwei oder mehr Zertifizierungen ein, um ihre Zyklen untereinander zu sehen.
cert-yes = Ja
cert-no = Nein

## Die Zertifizierung
cert-certification = Zertifizierung
cert-body = Zertifizierungsstelle
cert-catalogue = Norm in diesem Arbeitsbereich
cert-catalogue-hint = Nach dieser Ausgabe werden die Audits geplant. Leer lassen, um eine andere Norm zu schreiben.
cert-scheme = Programm
cert-scheme-hint = Ein eigenes Programm neben dem akkreditierten; meist leer.
cert-applied = Beantragt am
cert-initial-certified = Erstmals zertifiziert am
cert-marks-allowed = Zeichen, die verwendet werden dürfen
cert-site-sampling = Standorte dürfen gestichprobt werden
cert-site-sampling-hint = Sonst werden bei Stufe 2 und Rezertifizierung alle auditiert.
cert-cycle = Zyklus
cert-audits = Externe Audits
cert-certificates = Zertifikate
cert-upkeep = Zeichen und Beschwerden
cert-records = Nachweise

## Zyklen
cert-cycles = Zyklen
cert-cycles-none = Noch kein Zyklus. Der erste beginnt mit der Zertifizierungsentscheidung.
cert-cycle-add = Zyklus hinzufügen
cert-stage2-last = Letzter Tag der Stufe 2
cert-audit-last = Letzter Tag des Audits, mit dem er begann
cert-decision-hint = Der Tag der Entscheidung der Stelle: nicht der letzte Audittag, nicht der Tag der Ausstellung.
cert-recertification-planned = Rezertifizierung geplant für
cert-due-day = Fälligkeitstag der Stelle
cert-due-day-hint = Der Tag, den die Stelle selbst für die erste Überwachung nannte: ihr Vertrag, neben der Grenze der Norm.
cert-frequency = Grund für einen anderen Rhythmus
cert-frequency-hint = Eine Saison oder eine befristete Zertifizierung (CYC-04). Meist leer.
cert-frequency-agreed = Die Stelle hat schriftlich zugestimmt

## Externe Audits
cert-event-plan = Externes Audit planen
cert-event-title-hint = „Überwachung 2“; leer genügt die Art.
cert-plan = Planen
cert-events-none = Noch kein externes Audit
cert-events-none-about = Stufe 1, Stufe 2, Überwachungen, Rezertifizierung: Tragen Sie die gehaltenen ein und planen Sie die kommenden.
cert-quoted-days = Angebotene Auditorentage
cert-quoted-days-hint = Wie die Stelle sie angeboten hat; hier nie berechnet.
cert-auditor-days = { $days ->
    [one] ein Tag
   *[other] { $days } Tage
}
cert-result = Ergebnis festhalten
cert-result-of = { $what }: Ergebnis
cert-held = Gehalten
cert-held-from = Erster Tag
cert-held-to = Letzter Tag
cert-notified = Feststellungen mitgeteilt am
cert-notified-hint = Manche Stellen zählen ihre Fristen von diesem Tag an.
cert-majors-verified = Hauptabweichungen verifiziert am
cert-days-held = Gehaltene Auditorentage
cert-sites-audited = Auditierte Standorte
cert-random-sites = Davon zufällig gezogen
cert-readiness-gap = Internes Audit oder Managementbewertung fehlte
cert-application-reviewed = Die Stelle hat den Antrag bewertet
cert-conditions-known = Bedingungen waren vorher bekannt
cert-first-planned = Zuerst geplant für
cert-moved-reason = Verschoben, weil
cert-moved-badge = Verschoben
cert-confirm = Tage bestätigen
cert-confirmed = Tage bestätigt
cert-move = Verschieben …
cert-move-what = Verschieben: { $what }
cert-move-do = Verschieben
cert-moved = { $what } wurde verschoben
cert-cancel = Audit absagen
cert-cancel-audit = Audit absagen …
cert-cancel-what = Absagen: { $what }
cert-cancel-about = Es bleibt mit dem Grund verzeichnet, und keine Regel zählt es mehr.
cert-more-of = Mehr zu { $what }
cert-findings-of = Feststellungen:

## Feststellungen eines Berichts
cert-findings-key-in = Feststellungen eintragen
cert-findings-of-report = Bericht: { $what }
cert-findings-about = Wie { $body } sie schrieb: ihre Nummern, ihre Worte, ihre Einstufung, ihre Daten. Nichtkonformitäten werden Entwürfe im Ablauf. Alle werden übernommen oder keine.
cert-findings-take = Übernehmen
cert-findings-taken = { $findings ->
    [one] Eine Feststellung
   *[other] { $findings } Feststellungen
} übernommen, { $nonconformities ->
    [0] keine Nichtkonformität
    [one] eine Nichtkonformität
   *[other] { $nonconformities } Nichtkonformitäten
} entworfen
cert-finding-number = Feststellung { $number }
cert-finding-another = Noch eine Feststellung
cert-finding-drop = Feststellung { $number } weglassen
cert-grade-hint = Die Wörter der Skala der Stelle.
cert-reference-hint = Die eigene Nummer der Stelle.
cert-finding-text-hint = Was festgestellt wurde, wie der Bericht es sagt.
cert-raised = Festgestellt am
cert-due-hint = Nur wo der Bericht ein Datum setzt; sonst gelten die Fristen der Stelle.

## Zertifikate
cert-certificate-add = Zertifikat hinzufügen
cert-certificates-none = Noch kein Zertifikat.
cert-certificate-number = Zertifikatsnummer
cert-issued = Ausgestellt am
cert-effective = Gültig ab
cert-expires = Läuft ab am
cert-expires-hint = Vom Papier lesen: Manche Stellen drucken drei Jahre, andere einen Tag weniger.
cert-scope-printed = Geltungsbereich wie gedruckt
cert-scope-printed-hint = Wort für Wort.
cert-marks-printed = Zeichen darauf
cert-supersedes = Ersetzt
cert-issue-reason-hint = Warum es ein weiteres gibt: neuer Geltungsbereich, Standort oder neue Ausgabe.

## Stand
cert-standing = Stand
cert-standing-add = Änderung festhalten
cert-standing-none = Nie ausgesetzt, übertragen oder im Geltungsbereich geändert.
cert-what-happened = Was geschah
cert-happened = Am
cert-ground = Anlass
cert-until-set = Von der Stelle gesetztes Ende
cert-promotion-stopped = Nicht mehr beworben seit
cert-promotion-hint = Während der Aussetzung darf die Zertifizierung nicht beworben werden (SUS-02).
cert-part-of-scope = Nur ein Teil des Geltungsbereichs
cert-from-body = Von
cert-to-body = An
cert-body-ended = Frühere Stelle endete am
cert-reviewed = Vor der Übertragung betrachtet
cert-scope-before = Geltungsbereich vorher
cert-scope-after = Geltungsbereich nachher

## Zeichen und Beschwerden
cert-marks = Verwendung von Zeichen
cert-mark = Zeichen
cert-mark-add = Verwendung hinzufügen
cert-marks-none = Keine Verwendung eines Zeichens verzeichnet.
cert-mark-place = Wo
cert-mark-place-hint = Website, Briefkopf, Angebot.
cert-mark-checked = Geprüft am
cert-mark-conforms = Wie die Regeln der Stelle es wollen
cert-mark-unchecked = Nicht geprüft
cert-mark-good = In Ordnung
cert-mark-bad = Missbraucht
cert-complaint-add = Beschwerde hinzufügen
cert-complaints-none = Keine Beschwerde
cert-complaints-none-about = Jede Überwachung fragt nach Beschwerden und was aus ihnen wurde.
cert-complainant = Von wem
cert-complaint-about = Worüber
cert-received = Eingegangen am
cert-answer = Antwort
cert-answered = Beantwortet am
cert-closed = Abgeschlossen am
cert-complaint-nonconformity = Nichtkonformität, zu der sie führte
cert-complaint-open = Offen
cert-complaint-closed = Abgeschlossen

## Normative Verweise
cert-reference-add = Dokument hinzufügen
cert-references-bring = Neues holen
cert-references-brought = Die mitgelieferten Dokumente sind da
cert-references-none = Kein Dokument
cert-references-none-about = Holen Sie die mitgelieferten Dokumente oder fügen Sie eines hinzu.
cert-reference-document = Dokument
cert-reference-key = Kurzschlüssel
cert-reference-key-hint = iso20000-1-2018; ein Nachfolger wird damit genannt.
cert-reference-issuer = Herausgeber
cert-reference-from-hint = Jahr, Monat oder Tag, soweit bekannt.
cert-reference-successor = Nachfolger
cert-reference-successor-hint = Der Kurzschlüssel des Dokuments, das es ersetzt.
cert-confidence = Sicherheit

## Zertifizierungsstellen
body-add = Zertifizierungsstelle hinzufügen
bodies-none = Noch keine Zertifizierungsstelle
bodies-none-about = Ihre Akkreditierung, ihre Fristen für Nichtkonformitäten und wie sie liest, was die Norm offen lässt.
body-certifications = { $count ->
    [0] keine Zertifizierung
    [one] eine Zertifizierung
   *[other] { $count } Zertifizierungen
}
body-accreditation = Akkreditiert von
body-accreditation-number = Akkreditierungsnummer
body-accreditation-scope = Umfang der Akkreditierung
body-scheme-hint = Nur wo sie nach einem eigenen Programm zertifiziert.
body-contact = Ansprechperson
body-phone = Telefon
body-deadlines = Fristen für Nichtkonformitäten
body-deadlines-about = Vertragswerte: Zu spät heißt überfällig, nie Verstoß gegen die Norm.
body-profile = Fristenprofil als Anfang
body-profile-hint = Wird zur Stelle kopiert; jede Frist lässt sich danach ändern.
body-profile-copy = Profil kopieren …
body-profile-copy-hint = Seine Fristen ersetzen die jetzigen der Stelle.
body-profile-note = Bemerkung zu den Fristen
body-counted-from = Gezählt ab
body-plan-major = Plan für eine Hauptabweichung
body-close-major = Hauptabweichung geschlossen
body-plan-minor = Plan für eine Nebenabweichung
body-close-minor = Nebenabweichung geschlossen
body-before-expiry = Hauptabweichungen vor Ablauf, wenn das früher ist
body-escalates = Offene Nebenabweichungen werden Hauptabweichungen
body-grade-scale = Wörter der Einstufung
body-grade-scale-hint = Die Skala ihrer Berichte. Skalen stehen unter Arbeitsbereich, Einstufungen.
body-scale-internal = die interne Skala
body-term-hint = 90d, 10wd (Arbeitstage), 4w, 2m oder next_audit. Leer: keine.
body-term-none = keine genannt
body-term-next-audit = bis zum nächsten Audit
body-term-d = { $amount ->
    [one] ein Tag
   *[other] { $amount } Tage
}
body-term-wd = { $amount ->
    [one] ein Arbeitstag
   *[other] { $amount } Arbeitstage
}
body-term-w = { $amount ->
    [one] eine Woche
   *[other] { $amount } Wochen
}
body-term-m = { $amount ->
    [one] ein Monat
   *[other] { $amount } Monate
}
body-readings = Wo die Praxis sich uneins ist
body-readings-about = Die Norm lässt dies offen. Was nicht bekannt ist, wird vorsichtig gelesen: eher nachgefragt als gut genannt.
body-reading = Frage
body-reading-value = Diese Stelle
body-reading-rules = Entschied jetzt
body-not-known = nicht bekannt: vorsichtig gelesen
body-due-basis = Ihr Fälligkeitstag zählt ab
body-due-basis-hint = Neben der Grenze der Norm, die ab der Entscheidung zählt.
body-counted-day = Audittag, der in der Grenze liegen muss
body-counted-day-hint = Der letzte Tag ist die vorsichtige Lesart.
body-twelve-months = Zwölf Monate auch nach einer Rezertifizierung
body-twelve-months-hint = Die Norm beschränkt sie auf die Erstzertifizierung.
body-late-in-year = Überwachung nach ihrem Zyklusjahr, im richtigen Kalenderjahr
body-late-in-year-hint = „Verstoß“ ist die strenge Lesart.
body-pull-forward = Monate, die ein Audit vorgezogen werden darf
body-months-hint = Leer: nicht vereinbart.
body-window = Monate um den Fälligkeitstag, die pünktlich sind
body-grace = Monate Nachfrist vor der Aussetzung
body-decision-after = Monate nach Ablauf für die Entscheidung
body-decision-after-hint = Nur ältere Branchenregeln lassen welche zu.
body-confirm = Tage vor der Fälligkeit für die Terminbestätigung
body-confirm-hint = Danach setzen manche Stellen aus.
body-stage-gap = Höchstens Tage von Stufe 1 zu Stufe 2
body-stage-gap-least = Mindestens Tage von Stufe 1 zu Stufe 2 nach Lücken
body-lapse-stage1 = Stufe 1 und 2 nach jedem Erlöschen

## Die Zeitleiste
cert-timeline = Zeitleiste
cert-timeline-of = Zeitleiste von { $what }
cert-zoom-cycle = Dieser Zyklus
cert-zoom-cycles = Laufende Zyklen
cert-zoom-all = Alles
cert-as-table = Als Tabelle
cert-timeline-keys = Was nur geplant ist, lässt sich an einem anderen Tag versuchen: ziehen oder Pfeiltasten (ein Tag; mit Umschalt eine Woche, auf und ab ein Monat). Eingabe fragt nach einem Datum, Escape nimmt es zurück. Geschrieben wird nichts vor „Verschieben …“.
cert-cycle-empty = Noch kein Zyklus zu zeigen
cert-cycle-empty-about = Tragen Sie den Zyklus mit seiner Entscheidung unter „Zertifikate“ ein und die Audits unter „Externe Audits“.
cert-today = Heute, { $date }
cert-tried = versucht
cert-mark-label = { $audit }, letzter Tag
cert-table = Zeitleiste als Tabelle
cert-table-what = Was
cert-table-until = Am oder bis
cert-instead-of = statt { $date }
cert-hard = harte Grenze

## Was wäre, wenn
cert-what-if = Was wäre, wenn
cert-what-if-about = Noch ist nichts geschrieben.
cert-discard = Verwerfen
cert-take-back = Zurücknehmen
cert-try = Versuchen
cert-try-day = { $what } an einem anderen Tag versuchen
cert-last-day = Letzter Tag des Audits
cert-last-day-hint = Das Audit behält seine Länge.
cert-try-where = { $audit } würde am { $date } enden.
cert-try-move = { $from } → { $to }
cert-try-holds = Jede Regel, die eingehalten war, ist es weiterhin.
cert-later = { $days ->
    [one] einen Tag später
   *[other] { $days } Tage später
}
cert-earlier = { $days ->
    [one] einen Tag früher
   *[other] { $days } Tage früher
}
cert-nearest = Der nächste Tag, der hält, ist der { $date }.
cert-nearest-none = Kein Tag binnen drei Jahren behebt es.
cert-take-nearest = { $date } nehmen, den nächsten Tag, der hält
cert-broken-before = Stand schon vor dem Verschieben dagegen.

## Urteile
cert-verdicts = Was die Regeln sagen
cert-verdicts-none = Noch hat keine Regel etwas zu sagen.
cert-rule = Regel
cert-forecast = wie geplant
cert-mend = Was es behebt:
cert-turns = Kippt am { $date }
cert-decided-by = Entscheidend: { $fact } { $value }
cert-setting = Gelesen nach der Einstellung „{ $setting }“: { $value }.
cert-setting-change = Lesarten der Stelle ansehen
cert-source-seen = Wo das zu sehen war
verdict-group-breach = Verstoß
verdict-group-overdue = Überfällig nach Ihrem Profil
verdict-group-at-risk = Gefährdet
verdict-group-check-with-body = Mit der Stelle klären
verdict-group-due = Fällig
verdict-group-advice = Rat
verdict-group-met = Erfüllt
verdict-group-not-applicable = Trifft nicht zu
fact-decision = Entscheidung
fact-stage2-last-day = letzter Tag der Stufe 2
fact-last-day = letzter Tag
fact-first-day = erster Tag
fact-expiry = Ablauf
fact-events = Audits
fact-verified = verifiziert
fact-plan-accepted = Plan angenommen
today-certifications = Gefährdete Zertifikate und nahe Grenzen
today-certifications-more = { $count } weitere
cert-tab-body = Stelle
cert-verdicts-tried = Was die Regeln zu den versuchten Tagen sagen
cert-result-change = Ergebnis ändern
cert-days-ago = { $days ->
    [one] vor einem Tag, nicht als gehalten verzeichnet
   *[other] vor { $days } Tagen, nicht als gehalten verzeichnet
}
fact-addresses = Adressen
fact-adjusted-frequency = anderer Rhythmus
fact-application-reviewed = Antrag bewertet
fact-body-told = Stelle unterrichtet
fact-central-function = Zentralfunktion
fact-changes = Änderungen
fact-checked-at-all-sites = an allen Standorten geprüft
fact-clauses = Abschnitte
fact-conditions-known = Bedingungen bekannt
fact-expiry-extended-to = Ablauf verlängert auf
fact-grade = Einstufung
fact-ground = Anlass
fact-new-effective-date = neuer Gültigkeitsbeginn
fact-new-expiry = neuer Ablauf
fact-nonconformities = Nichtkonformitäten
fact-promotion-stopped = Werbung beendet
fact-random-sites = zufällig gezogene Standorte
fact-recertification-planned = geplante Rezertifizierung
fact-regraded-from = vorherige Einstufung
fact-relation = Bindung an den Prozess
fact-scope-reduced = Geltungsbereich verkleinert
fact-shown-after-lapse = nach dem Erlöschen gezeigt
fact-sites = Standorte
fact-suspensions = Aussetzungen
fact-time-reduction-pct = Zeitminderung in Prozent
fact-withdrawn-on = entzogen am
fact-issue-date = Ausstellung
fact-effective-date = Gültigkeitsbeginn
fact-replied-on = geantwortet am
fact-correction = Korrektur
fact-body-due-day = Fälligkeitstag der Stelle
fact-initial-days = angebotene Tage für Stufe 1 und 2
fact-surveillance-days = angebotene Tage einer Überwachung
fact-recertification-days = angebotene Tage der Rezertifizierung
fact-quoted-initial = angebotene Stichprobe für Stufe 2
fact-quoted-surveillance = angebotene Stichprobe einer Überwachung
fact-quoted-recertification = angebotene Stichprobe der Rezertifizierung
fact-reviewed = betrachtet
fact-reasons-to-enlarge = Gründe für eine größere Stichprobe
fact-factors = Faktoren
fact-on-site-pct = Anteil vor Ort in Prozent
fact-hours-per-day = Stunden am Tag
fact-combined-days = zusammen angebotene Tage
fact-integration-reduction-pct = Minderung für Integration in Prozent
fact-value-one-system = ein einziges Managementsystem
fact-value-central-authority = Zentralfunktion mit Befugnis
fact-value-similar-processes = sehr ähnliche Prozesse
fact-value-all-in-internal-audit = alle in den internen Audits
fact-value-all-in-management-review = alle in der Managementbewertung
fact-value-true = ja
fact-value-false = nein
