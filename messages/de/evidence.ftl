# Nachweise: Aufnahme, Prüfung, Vorschau. { $subject } ist die Datei oder der Nachweis, um den es geht.

## Was bei der Aufnahme ausgelassen wurde oder auffiel
evidence-not-found = { $subject }: Datei oder Ordner gibt es nicht.
evidence-vanished = { $subject }: beim Zählen noch da, jetzt verschwunden.
evidence-no-permission = { $subject }: keine Leseberechtigung. Bitten Sie den Eigentümer darum und nehmen Sie die Datei dann erneut auf.
evidence-unreadable = { $subject }: konnte nicht gelesen werden ({ $reason }).
evidence-folder-unreadable = { $subject }: Der Ordner ließ sich nicht öffnen, sein Inhalt wurde nicht betrachtet ({ $reason }).
evidence-not-a-file = { $subject }: übersprungen, { $kind ->
    [fifo] eine Leitung zwischen Programmen
    [socket] ein Socket zwischen Programmen
    [device] ein Gerät
    [folder] ein Ordner
   *[other] etwas anderes
 } und keine Datei.
evidence-link-skipped = { $subject }: übersprungen, eine Verknüpfung mit { $target }. Nehmen Sie die Zieldatei auf, wenn sie zum Nachweis gehört.
evidence-link-dangling = { $subject }: übersprungen, eine Verknüpfung mit { $target }, das es nicht gibt.
evidence-link-loop = { $subject }: übersprungen, eine Verknüpfung, die auf sich selbst zurückführt.
evidence-link-followed = { $subject } ist eine Verknüpfung; verwendet wurde ihr Ziel: { $target }.
evidence-given-twice = { $subject }: mehrfach genannt, einmal verwendet.
evidence-own-folder = { $subject }: liegt im eigenen Ordner dieses Arbeitsbereichs, der nicht sein eigener Nachweis sein kann.
evidence-own-folder-left-out = { $subject }: ausgelassen, der eigene Ordner dieses Arbeitsbereichs.
evidence-changed-while-hashing = { $subject }: wurde während des Lesens geändert ({ $differences }). Schließen Sie das Programm, das die Datei benutzt, und versuchen Sie es erneut.
evidence-size-untrue = { $subject }: Das System nennt { $reported } Byte, gelesen wurden { $read }. Es ist keine gewöhnliche Datei und hat keinen sicheren Hashwert.
evidence-stored-copy-damaged = { $subject }: Der Tresor hat eine Kopie dieses Inhalts ({ $hash }), doch sie ist beschädigt. Behalten Sie das Original. Führen Sie eine vollständige Prüfung aus und stellen Sie den Tresor aus einer Sicherung wieder her.
evidence-vault-read-only = Der Arbeitsbereich ist nur zum Lesen geöffnet; Nachweise lassen sich nicht hinzufügen.

## Was eine Prüfung fand
evidence-modified = { $subject }: Der Inhalt ist nicht der, der erhoben wurde. Erwartet { $expected }, gefunden { $found }.
evidence-missing = { $subject }: nicht mehr an seinem Ort.
evidence-moved = { $subject }: nicht mehr an seinem Ort; derselbe Inhalt liegt unter { $found }.
evidence-metadata-changed = { $subject }: Der Inhalt ist der erhobene, aber die Dateiangaben haben sich geändert ({ $differences }).
evidence-metadata-changed-unread = { $subject }: Die Dateiangaben haben sich geändert ({ $differences }). Ob auch der Inhalt, zeigt nur eine vollständige Prüfung.
evidence-duplicate = { $subject }: derselbe Inhalt wie { $of }.
evidence-vault-foreign = { $subject }: etwas im Ordner des Tresors, das nicht von Triennium stammt. Es wurde nicht angerührt.
evidence-vault-leftover = { $subject }: Rest einer nicht beendeten Aufnahme. Es ist kein Nachweis.
evidence-vault-orphan = { $subject }: gespeichert, aber kein Datensatz verweist darauf.

evidence-state-unchanged-by-quick-look = Bei flüchtiger Prüfung unverändert

## Vorschau
preview-too-large = Zu groß für eine Vorschau. Speichern Sie eine Kopie, um sie anzusehen.
preview-damaged = Dieses Bild lässt sich nicht anzeigen: Die Datei ist beschädigt.
preview-not-offered = Für diese Art Datei gibt es keine unbedenkliche Vorschau. Speichern Sie eine Kopie und öffnen Sie sie mit einem Programm, dem Sie trauen.

## Was gerade geschieht
stage-counting = Dateien werden gezählt
stage-taking-in = Aufnahme
stage-hashing = Lesen
stage-checking-evidence = Nachweise werden geprüft
stage-searching-moved = Verschobene Nachweise werden gesucht

## Werte
value-not-a-hash = „{ $value }“ ist kein SHA-256: Das sind 64 Ziffern von 0 bis 9 und a bis f.
value-not-a-file-time = „{ $value }“ ist keine Dateizeit (Sekunden, Punkt, neun Ziffern).

## Einträge, Verknüpfungen und Kopien
evidence-nothing-given = Es wurde keine Datei und kein Ordner genannt. Nennen Sie mindestens eines.
evidence-bytes-empty = Das Eingefügte ist leer.
evidence-bytes-too-large = Das Eingefügte hat { $size } Bytes; erlaubt sind { $limit }. Speichern Sie es als Datei und fügen Sie diese hinzu.
evidence-not-on-this = Daran werden keine Nachweise geknüpft ({ $entity }). Verknüpfen Sie sie mit dem, was sie zeigen.
evidence-is-the-last = Das ist der letzte Nachweis zu „{ $record }“, das ohne ihn nicht bestehen kann. Verknüpfen Sie zuerst einen anderen.
evidence-superseded-already = { $number } ist schon durch { $by } ersetzt. Ersetzen Sie stattdessen diesen Nachweis.
evidence-supersedes-itself = Ein Nachweis kann sich nicht selbst ersetzen, auch nicht über andere.
evidence-derived-from-itself = Ein Nachweis kann nicht aus sich selbst hervorgehen.
evidence-is-in-place = Dieser Nachweis wurde nie kopiert: Er liegt unter { $path }. Nehmen Sie ihn von dort.
evidence-export-into-workspace = In den Ordner des Arbeitsbereichs selbst kann keine Kopie gelegt werden. Wählen Sie einen anderen Ort.
evidence-record-damaged = { $subject }: Der Eintrag hat keinen brauchbaren Hash oder keine Größe, deshalb lässt sich nichts prüfen. Führen Sie `triennium check` aus und spielen Sie eine Sicherung ein.
stage-recording = Einträge werden geschrieben
