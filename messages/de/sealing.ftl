### Planen, Versiegeln und das Register der Nachweispakete.

## Datensätze und was eine Transaktion tat
kind-issued-pack = Ausgegebenes Paket
kind-issued-pack-item = Stück eines Pakets
op-pack-seal = hat ein Nachweispaket versiegelt
op-pack-discard = hat ein Nachweispaket verworfen, das nicht an seinen Platz kam

## Felder
field-issued-pack-sequence = Stelle in der Reihe der Pakete
field-issued-pack-base = Ordner im Paket
field-issued-pack-scope-kind = Art der Sache
field-issued-pack-scope-id = Datensatz der Sache
field-issued-pack-scope = Sache
field-issued-pack-profile = Profil
field-issued-pack-recipient = Empfänger
field-issued-pack-supersedes = Ersetztes Paket
field-issued-pack-issued-by = Ausgegeben von
field-issued-pack-issued-at = Zeitpunkt der Versiegelung
field-issued-pack-seal-sha256 = SHA-256 des Siegels
field-issued-pack-previous-seal-sha256 = SHA-256 des Siegels davor
field-issued-pack-tagmanifest-sha256 = SHA-256 des Tag-Manifests
field-issued-pack-evidence-sha256 = SHA-256 über die Nachweise
field-issued-pack-payload-bytes = Größe des Inhalts in Bytes
field-issued-pack-payload-files = Dateien des Inhalts
field-issued-pack-zip-sha256 = SHA-256 der Datei
field-issued-pack-zip-bytes = Größe der Datei in Bytes
field-issued-pack-key-fingerprint = Fingerabdruck des Schlüssels
field-issued-pack-history-sha256 = SHA-256 des neuesten Eintrags der Historie
field-issued-pack-history-entries = Einträge der Historie
field-issued-pack-file-name = Datei
field-issued-pack-records = Datensätze darin
field-issued-pack-differences = Unterschiede zum ersetzten Paket
field-issued-pack-item-pack-id = Paket
field-issued-pack-item-evidence-id = Nachweis
field-issued-pack-item-path = Pfad im Paket
field-issued-pack-item-original-id = Original, das hier blieb
field-issued-pack-item-original-sha256 = SHA-256 des Originals

## Wörter
pack-scope-kind-audit = Audit
pack-scope-kind-certification = Audit der Zertifizierungsstelle
pack-scope-kind-request-list = Anforderungsliste
pack-scope-kind-chosen = Nach Abschnitt, Datum oder Art gewählt
pack-profile-full = Vollständig
pack-profile-redacted = Geschwärzt
pack-profile-request-list = Nach Anforderungsliste
issued-pack-state-issued = Ausgegeben
issued-pack-state-discarded = Verworfen

## Was hier bleibt, was zu wissen ist, was fehlt
pack-why-not-chosen = nicht gewählt
pack-why-secret = geheim
pack-why-confidential = vertraulich, und es gibt keine geschwärzte Fassung
pack-why-personal-data = personenbezogene Daten, und es gibt keine geschwärzte Fassung
pack-why-missing = die Datei fehlt
pack-why-modified = die Datei ist nicht mehr, was erhoben wurde
pack-why-unreadable = die Datei ist nicht lesbar
pack-why-damaged = der Datensatz hat keinen brauchbaren Hash
pack-warning-secret = geheim, und kommt hinein
pack-warning-confidential = vertraulich
pack-warning-personal-data = personenbezogene Daten
pack-warning-unverified = seit der Aufnahme nie ganz gelesen
pack-warning-stale = zuletzt ganz gelesen am { $note }
pack-warning-in-place = nicht im Tresor: wird gelesen, wo es liegt
pack-warning-superseded = durch ein neueres ersetzt
pack-warning-expired = gültig bis { $note }
pack-difference-added = neu
pack-difference-removed = nicht mehr darin
pack-difference-changed = geändert
pack-gap-clause = { $audit }: aus { $standard } nicht betrachtet: { $clauses } ({ $reason })
pack-gap-clause-partly = { $audit }: aus { $standard } teilweise betrachtet: { $clauses } ({ $reason })
pack-gap-area = { $audit }: nicht abgedeckt: { $area }
pack-gap-area-why = { $audit }: nicht abgedeckt: { $area } ({ $reason })
pack-gap-independence = { $audit }: { $person } hat { $process } beurteilt, obwohl davon nicht unabhängig ({ $reason })
pack-gap-expired = { $number } { $title } galt bis { $day }

pack-role-owner = Verantwortliche Person
pack-role-person = Person
pack-redaction-replaced = ersetzt durch die geschwärzte Fassung { $number }: { $note }
pack-redaction-left-out = weggelassen: es gibt keine geschwärzte Fassung
pack-redaction-names = Personen sind nach ihrer Aufgabe benannt; Namen von Dateien und Ordnern, Bemerkungen zum Gewahrsam und Namenslisten fehlen
pack-redaction-why-confidential = vertraulich
pack-redaction-why-secret = geheim
pack-redaction-why-personal-data = personenbezogene Daten

## Ablehnungen
pack-matter-twice = Ein Paket betrifft eine Sache: ein Audit, eine Zertifizierung oder eine Anforderungsliste. Nennen Sie eine davon.
pack-matter-missing = Sagen Sie, was das Paket betrifft: ein Audit, eine Zertifizierung, eine Anforderungsliste, oder Abschnitte, Tage oder Arten, nach denen gewählt wird.
pack-event-alone = Ein Audit der Zertifizierungsstelle gehört zu einer Zertifizierung. Nennen Sie auch sie.
pack-requests-missing = Ein Paket nach Anforderungsliste braucht die Liste. Nennen Sie sie.
pack-clause-unknown = Keine Norm hier hat einen Abschnitt { $clause }.
pack-no-event = { $number } hat noch kein Audit der Zertifizierungsstelle. Planen Sie zuerst eines, oder versiegeln Sie ein internes Audit.
pack-unknown = Im Register gibt es kein Paket { $number }.
pack-was-discarded = { $number } wurde nie übergeben: Seine Datei ließ sich nicht schreiben. Es gibt nichts zu ersetzen.
pack-superseded-already = { $number } wurde schon durch { $by } ersetzt. Ersetzen Sie jenes.
pack-item-unreadable = { $subject } ist nicht lesbar ({ $cause }). Das Paket wurde nicht geschrieben. Prüfen Sie die Nachweise und klären Sie, was damit geschehen ist, oder lassen Sie das Stück weg.
pack-folder-missing = Es gibt keinen Ordner { $path }. Legen Sie ihn an, oder wählen Sie einen anderen.
pack-path-taken = { $path } ist keine gewöhnliche Datei. Wählen Sie einen anderen Namen.
pack-file-exists = { $path } gibt es schon. Wählen Sie einen anderen Namen, oder sagen Sie, dass sie ersetzt werden darf.
pack-sealing-already = Es wird schon ein Paket versiegelt. Warten Sie, bis es fertig ist, oder brechen Sie es ab.
pack-number-taken = Inzwischen wurde ein anderes Paket versiegelt. Dieses wurde nicht registriert, und seine Datei ist weg. Versiegeln Sie noch einmal.

## Die Befehlszeile
cli-pack-plan = { $number } ({ $base }) zu { $scope }: { $profile }, für { $recipient }
cli-pack-counts = { $records } Datensätze, { $items } Nachweise ({ $bytes } Bytes), { $reports } Berichte
cli-pack-records = Datensätze
cli-pack-goes-in = Kommt hinein
cli-pack-stays = Bleibt hier
cli-pack-gaps = Nicht gezeigt
cli-pack-warnings = Vorher zu wissen
cli-pack-differences = Anders als in { $number }
cli-pack-kept = { $notes } private Notizen und { $remarks } Bemerkungen zu diesen Datensätzen kommen nie hinein.
cli-pack-sealed = { $number } geschrieben nach { $path }: { $items } Nachweise, { $bytes } Bytes
cli-pack-sealed-key = Schlüssel { $key }
cli-pack-sealed-seal = Siegel    { $hash }
cli-pack-sealed-letter = Geben Sie Schlüssel und Siegel dem Empfänger auf einem anderen Weg als die Datei.
cli-pack-finished = { $path } ist ein Paket, das ein früherer Lauf versiegelt hatte und nicht mehr benennen konnte.
cli-pack-none = Es wurde noch kein Paket ausgegeben.
cli-pack-path = Pfad im Paket
cli-pack-why = Warum
cli-pack-for = Für
cli-pack-issued = Ausgegeben
cli-pack-matter = Sache
cli-pack-replaces = Ersetzt
cli-size = Größe

## Das Verzeichnis
index-size-differs = Das Verzeichnis nennt für { $path } ({ $subject }) { $expected } Bytes; es sind { $found }. Eines von beiden wurde verändert; lassen Sie sich das Paket noch einmal geben.
index-profile-unknown = { $subject } nennt ein Profil, das diese Version nicht kennt: { $profile }. Nehmen Sie das neueste Triennium.
cli-pack-unsound = { $path } ist nicht in Ordnung:
cli-pack-same-key = Beide wurden mit demselben Schlüssel versiegelt.
cli-pack-other-key = Sie wurden nicht mit demselben Schlüssel versiegelt.
cli-pack-supersedes = Das neuere sagt, dass es das ältere ersetzt.
cli-pack-no-difference = Sie sagen dasselbe.
pack-records-changed = Während das Paket entstand, wurde ein Datensatz geändert. Es wurde nichts geschrieben; versiegeln Sie noch einmal.
cli-pack-letter = Schreiben { $path }: auf einem anderen Weg als das Paket zu senden.
