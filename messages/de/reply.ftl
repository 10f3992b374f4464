### Anforderungslisten, die hinausgehen und zurückkommen, und Antworten auf Pakete.

## Arten von Einträgen und ihre Felder
kind-request-list = Anforderungsliste
kind-request = Anforderung
kind-reply-entry = Rückmeldung
field-request-list-asked-by = Wer anfordert
field-request-list-id = Liste
field-list-id = Anforderungsliste
field-reference = Fremde Nummer
field-answered-by = Beantwortet von
field-settled-on = Datum der Erledigung
field-request = Anforderung
field-pack = Paket
field-reply-entry-sequence = Nummer des Pakets
field-seal-sha256 = SHA-256 des Siegels
field-author = Verfasser
field-written = Zeitpunkt des Schreibens
field-about-entity = Art des betroffenen Eintrags
field-about-id = Kennung des betroffenen Eintrags
field-reply-entry-grade = Einstufung
field-why = Grund des Zurückhaltens
field-became-entity = Art des entstandenen Eintrags
field-became-id = Kennung des entstandenen Eintrags
field-received-by = Übernommen von
field-received-at = Zeitpunkt der Übernahme

## Vorgänge
op-request-list-save = hat eine Anforderungsliste gespeichert
op-request-list-remove = hat eine Anforderungsliste entfernt
op-request-list-import = hat eine Anforderungsliste übernommen
op-request-save = hat eine Anforderung gespeichert
op-request-step = hat eine Anforderung weitergeführt
op-request-remove = hat eine Anforderung entfernt
op-reply-import = hat eine Rückmeldung übernommen
op-reply-entry-file = hat einen Eintrag einer Rückmeldung eingeordnet

## Wörter
request-state-open = Offen
request-state-answered = Beantwortet
request-state-accepted = Angenommen
request-state-withdrawn = Zurückgezogen
reply-kind-remark = Bemerkung
reply-kind-request = Anforderung
reply-kind-finding = Feststellung
reply-grade-major = Hauptabweichung
reply-grade-minor = Nebenabweichung
reply-grade-observation = Beobachtung
reply-grade-opportunity = Verbesserungspotenzial
reply-entry-state-filed = Eingeordnet
reply-entry-state-kept = Zurückgehalten
request-row-outcome-created = Neu
request-row-outcome-changed = Geändert
request-row-outcome-unchanged = Unverändert
request-row-outcome-conflict = Konflikt
cell-fate-same = Gleich
cell-fate-taken = Übernommen
cell-fate-ours = Unseres bleibt
cell-fate-conflict = Auf beiden Seiten geändert, unseres bleibt
reply-outcome-new = Neu
reply-outcome-already-there = Schon da
reply-outcome-conflict = Konflikt
reply-becomes-comment = eine Bemerkung zu { $record }
reply-becomes-request = eine Anforderung der Liste { $record }
reply-becomes-finding = eine Feststellung von { $record }
reply-becomes-kept = wird aufbewahrt, bis jemand es einordnet

## Spalten einer Anforderungsliste in einer Datei
request-column-number = Nummer
request-column-reference = Fremde Nummer
request-column-text = Anforderung
request-column-clause = Abschnitt
request-column-due-on = Fällig
request-column-state = Status
request-column-answer = Antwort
request-column-evidence = Nachweise
request-column-revision = Fassung

## Anforderungslisten
request-without-answer = { $number } hat weder eine Antwort noch einen Nachweis. Schreiben Sie die Antwort, oder verknüpfen Sie, was es zeigt.
request-settled = { $number } ist erledigt ({ $state }). Öffnen Sie sie zuerst wieder, mit Begründung.
request-step-impossible = { $number } kann nicht von „{ $from }“ zu „{ $to }“ übergehen.
request-of-another-list = { $number } steht auf einer anderen Anforderungsliste.
request-list-has-requests = { $number } hat { $requests } Anforderungen. Entfernen Sie diese zuerst, oder ziehen Sie sie zurück und behalten Sie die Liste.
request-has-content = { $number } hat eine Antwort oder Nachweise oder ist weitergegangen. Ziehen Sie sie stattdessen zurück: Die Liste zeigt dann, dass sie gestellt war.
request-list-needs-title = Welche Liste ist das? Wählen Sie eine, oder geben Sie einer neuen ihren Titel.
request-row-twice = { $number } steht zweimal in dieser Datei; zuerst in Zeile { $first }.
request-file-not-understood = Das ist keine Anforderungsliste, wie Triennium sie schreibt: { $cause }.
request-file-unknown = Das Format „{ $format }“ ist hier nicht bekannt. Verwenden Sie das neueste Triennium.

## Rückmeldungen: die Datei
reply-too-large = Die Rückmeldung hat { $size } Bytes; { $limit } sind erlaubt. Lassen Sie sie in Teilen senden.
reply-byte-order-mark = Die Rückmeldung beginnt mit einer Byte-Order-Mark. Speichern Sie sie als UTF-8 ohne diese, oder lassen Sie sie noch einmal senden, wie sie gespeichert wurde.
reply-not-utf8 = Die Rückmeldung ist kein UTF-8 (Byte { $offset }). Lassen Sie sie noch einmal senden, wie sie gespeichert wurde.
reply-not-understood = Das ist keine Rückmeldung, wie Triennium sie schreibt: { $cause }. Nichts davon wurde gelesen; lassen Sie sie noch einmal senden.
reply-format-unknown = Das Format „{ $format }“ ist hier nicht bekannt. Verwenden Sie das neueste Triennium.
reply-too-many = { $found } ist zu viel: höchstens { $limit }.
reply-id-twice = Die Kennung { $id } steht zweimal in dieser Rückmeldung. Lassen Sie sie noch einmal senden.
reply-id-not-random = { $id } ist keine zufällige Kennung (UUID Version 4), wie sie jeder Eintrag einer Rückmeldung hat.
reply-entity-not-a-word = Das ist keine Art von Eintrag: nur kleine Buchstaben und Unterstriche.
reply-field-missing = Ein Eintrag der Art „{ $kind }“ braucht „{ $field }“.
reply-field-of-another-kind = Ein Eintrag der Art „{ $kind }“ hat kein „{ $field }“.

## Rückmeldungen: das Übernehmen
reply-pack-unknown = Aus diesem Arbeitsbereich wurde kein Paket mit der Kennung { $pack } ausgegeben. Übernehmen Sie es nur, wenn Sie wissen, woher es kommt.
reply-seal-differs = Die Rückmeldung betrifft ein Paket { $sequence }, dessen Siegel nicht das von hier ausgegebene ist ({ $found } statt { $expected }). Fragen Sie, welche Datei angesehen wurde.
reply-sequence-differs = Die Rückmeldung nennt ihr Paket Nummer { $found }; ausgegeben wurde es als Nummer { $expected }.
reply-written-later = Die Uhr des Verfassers zeigte { $written }, also später als jetzt. Eine der beiden Uhren geht falsch.
reply-already-there = Übernommen am { $date } von { $person }.
reply-other-content = Ein Eintrag mit dieser Kennung wurde am { $date } mit anderem Wortlaut übernommen. Nichts wird überschrieben: Lassen Sie sich die Änderung als neuen Eintrag senden.
reply-record-unknown = Einen solchen Eintrag gibt es in diesem Arbeitsbereich nicht ({ $entity } { $id }).
reply-record-deleted = { $record } wurde außer Gebrauch genommen.
reply-record-changed = { $record } hat sich seit dem Paket geändert: am { $date }, durch { $person }. Lesen Sie beides, bevor Sie dies übernehmen.
reply-record-not-for-remarks = { $entity } nimmt hier keine Bemerkungen auf.
reply-request-unknown = Eine Anforderung { $number } gibt es hier nicht: Sie gilt als neue.
reply-finding-without-audit = Es ist nicht klar, in welchem Audit dies festgestellt wurde. Wählen Sie das Audit.
reply-audit-locked = { $number } ist berichtet und nimmt keine Feststellungen mehr auf. Wählen Sie ein anderes Audit.
reply-clause-unknown = Die Kriterien von { $number } haben keinen Abschnitt { $clause }. Ordnen Sie es von Hand unter dem gemeinten Abschnitt ein.
reply-grade-unknown = Keine Einstufung hier bedeutet „{ $grade }“. Ergänzen Sie zuerst die Skala.
reply-entry-unknown = Die Rückmeldung hat keinen Eintrag { $id }.
reply-entry-cannot = Dieser Eintrag kann nicht übernommen werden: { $why }
reply-entry-filed = Dieser Eintrag ist schon eingeordnet.
reply-changed-meanwhile = Seit Sie nachgesehen haben, hat sich etwas geändert. Sehen Sie die Rückmeldung noch einmal an, bevor Sie sie übernehmen.
reply-entry-not-a-finding = Nur eine Feststellung wird einem Audit zugeordnet.
reply-about-not-in-pack = Das Paket hat keinen solchen Eintrag ({ $entity } { $id }).

## Die Befehlszeile
cli-asked-by = Angefordert von
cli-open-of = Offen
cli-requests-none = Es gibt keine Anforderungslisten.
cli-reply-line = Rückmeldung von { $author }, { $organisation }, zu Paket { $sequence } ({ $pack }), geschrieben { $written }.
cli-reply-counts = { $entries } Einträge: { $new } neu, { $there } schon da, { $conflicts } Konflikte.
cli-reply-change = { $record }, { $field }: im Paket „{ $old }“, jetzt „{ $new }“.
cli-reply-written = Übernommen: { $taken }.
cli-entry-kind = Art
cli-outcome = Ergebnis
cli-becomes = Wird
cli-request-counts = { $created } neu, { $changed } geändert, { $unchanged } unverändert, { $conflicts } mit Konflikten.
cli-ours = Unseres
cli-theirs = Ihres
pack-gap-request = { $number } fordert „{ $text }“. Nichts im Paket zeigt es.
