## Abgelehnte Werte
value-missing = Bitte ausfüllen: Das Feld darf nicht leer sein.
value-too-long = Das sind { $length } Zeichen; höchstens { $limit } werden gespeichert. Bitte kürzen.
value-control-character = Das Zeichen { $character } darf hier nicht stehen. Bitte entfernen.
value-not-an-email = „{ $value }“ ist keine E-Mail-Adresse. Schreiben Sie name@organisation.example oder lassen Sie das Feld leer.
value-not-an-id = „{ $value }“ ist keine Kennung eines Datensatzes.
value-not-in-vocabulary = „{ $value }“ ist hier nicht bekannt. Wählen Sie eines von: { $allowed }.
value-not-a-percentage = { $value } ist kein Prozentwert. Geben Sie eine Zahl von 0 bis 100 an.
value-negative = { $value } liegt unter null. Geben Sie null oder mehr an.
value-period-reversed = Das Ende ({ $to }) liegt vor dem Anfang ({ $from }). Ändern Sie eines von beiden.
input-not-understood = Diese Eingabe passt nicht zum Befehl: { $cause }.
command-unknown = Den Befehl „{ $command }“ gibt es nicht. `triennium commands` zählt alle auf.
list-unknown-sort = Diese Liste lässt sich nicht nach „{ $sort }“ sortieren. Wählen Sie eines von: { $known }.
record-not-found = In diesem Arbeitsbereich gibt es kein { $entity } „{ $reference }“.
reason-missing = Bitte begründen: Der Grund gehört zur Aufzeichnung.
language-unknown = In der Sprache „{ $language }“ gibt es keine Texte. Wählen Sie en oder de.

## Arbeitsbereich und Rechner
identity-missing = Triennium weiß noch nicht, wer Sie sind. Nennen Sie zuerst Ihren Namen: Jeder Eintrag im Verlauf nennt seinen Urheber.
workspace-none-open = Es ist kein Arbeitsbereich geöffnet. Öffnen Sie einen oder legen Sie einen neuen an.
workspace-exists = { $path } enthält schon einen Arbeitsbereich. Öffnen Sie ihn oder wählen Sie einen anderen Ordner.
workspace-folder-not-empty = { $path } ist nicht leer. Wählen Sie einen leeren Ordner oder einen, den es noch nicht gibt.
workspace-not-found = { $path } enthält keinen Arbeitsbereich (die Datei workspace.db fehlt). Wählen Sie den Ordner eines Arbeitsbereichs oder legen Sie mit `triennium init` einen an.
workspace-locked = { $person } hat diesen Arbeitsbereich in { $program } auf { $computer } geöffnet (Prozess { $process }, seit { $since }). Schließen Sie ihn dort oder öffnen Sie ihn nur zum Lesen.
workspace-locked-by-unknown = Ein anderes Programm hat diesen Arbeitsbereich geöffnet. Schließen Sie ihn dort oder öffnen Sie ihn nur zum Lesen.
workspace-newer = Diesen Arbeitsbereich hat ein neueres Triennium geschrieben (Format { $found }; dieses kennt { $known }). Nichts wurde geändert. Installieren Sie die neuere Version, um ihn zu öffnen.
workspace-not-ours = workspace.db in diesem Ordner ist die Datenbank eines anderen Programms. Nichts wurde geändert.
workspace-older-read-only = Der Arbeitsbereich in { $path } stammt von einer früheren Version und muss aktualisiert werden; dafür sind Schreibrechte nötig. Kopieren Sie ihn in einen beschreibbaren Ordner und öffnen Sie ihn dort.
workspace-migration-failed = Die Aktualisierung vom Format { $version } ist an einer Kopie gescheitert ({ $cause }). Das Original ist unverändert, eine Kopie liegt in backups/. Bitte melden Sie dies mit der Kopie.
workspace-empty = Dieser Arbeitsbereich nennt keine Organisation: Er wurde nicht fertig angelegt. Legen Sie ihn neu an.
workspace-read-only = Dieser Arbeitsbereich ist nur zum Lesen geöffnet. Öffnen Sie ihn zum Schreiben, um etwas zu ändern.
device-key-damaged = Der Schlüssel dieses Rechners in { $path } lässt sich nicht lesen. Stellen Sie die Datei aus einer Sicherung wieder her; ohne sie kann dieser Rechner keine Einträge als er selbst signieren.
device-too-many = In diesem Arbeitsbereich sind alle 216 Gerätekürzel vergeben.
device-no-home = Für die eigenen Dateien dieses Benutzers gibt es keinen Ordner. Setzen Sie TRIENNIUM_HOME auf einen Ordner, in dem Triennium seine Einstellungen ablegen darf.

## Fehlschläge
io-not-found = { $path } ist nicht da (bei: { $operation }).
io-no-permission = Keine Berechtigung für { $path } (bei: { $operation }). Ändern Sie die Rechte oder wählen Sie einen anderen Ort.
io-disk-full = Der Datenträger ist voll: { $path } (bei: { $operation }). Bereits Gespeichertes ist nicht verloren. Schaffen Sie Platz und versuchen Sie es erneut.
io-read-only = { $path } liegt auf einem Datenträger, der nicht beschreibbar ist.
io-already-exists = { $path } ist schon da.
io-failed = Fehlgeschlagen: { $path } (bei: { $operation }): { $cause }.
database-busy = Der Arbeitsbereich ist in einem anderen Programm beschäftigt. Versuchen Sie es gleich noch einmal.
database-damaged = Die Datenbank des Arbeitsbereichs ist beschädigt ({ $cause }). Nichts wurde gelöscht. Führen Sie `triennium check` aus und stellen Sie daneben eine Sicherung wieder her.
database-constraint = Die Änderung widerspricht einem anderen Datensatz ({ $cause }). Nichts wurde geschrieben.
database-failed = Die Datenbank hat abgelehnt ({ $cause }). Nichts wurde geschrieben.
cancelled = Auf Ihren Wunsch angehalten. Nichts Halbfertiges ist geblieben.
internal = In Triennium ist etwas schiefgegangen ({ $cause }). Dieser Schritt hat nichts geschrieben. Bitte melden Sie es mit dem, was Sie getan haben.

## Audits
audit-locked = { $number } ist { $state } und gesperrt. Schreiben Sie stattdessen eine Ergänzung: Alle werden sie sehen.
audit-needs-criteria = Nennen Sie, woran das Audit misst: mindestens eine Norm oder ein anderes Kriterium.
audit-needs-one-leader = Ein Audit hat eine Auditleitung; dieses hat { $leaders }.
audit-needs-checklist = Es gibt noch keine Checkliste. Erstellen Sie eine aus den Kriterien oder fügen Sie Fragen hinzu.
audit-items-unanswered = { $items ->
    [one] Eine Frage ist noch nicht beantwortet. Beantworten Sie sie oder setzen Sie sie mit Begründung auf „nicht in der Stichprobe“.
   *[other] { $items } Fragen sind noch nicht beantwortet. Beantworten Sie sie oder setzen Sie sie mit Begründung auf „nicht in der Stichprobe“.
}
audit-findings-without-nonconformity = { $findings ->
    [one] Eine Feststellung ist als Nichtkonformität eingestuft, hat aber keine. Legen Sie sie zuerst an.
   *[other] { $findings } Feststellungen sind als Nichtkonformität eingestuft, haben aber keine. Legen Sie sie zuerst an.
}
audit-nonconformities-in-draft = { $nonconformities ->
    [one] Eine Nichtkonformität ist noch ein Entwurf. Geben Sie sie heraus oder stornieren Sie sie.
   *[other] { $nonconformities } Nichtkonformitäten sind noch Entwürfe. Geben Sie sie heraus oder stornieren Sie sie.
}
audit-needs-conclusion = Dem Bericht fehlt noch: { $field }. Bitte zuerst schreiben.
audit-nonconformities-open = { $nonconformities ->
    [one] Eine Nichtkonformität dieses Audits ist noch offen.
   *[other] { $nonconformities } Nichtkonformitäten dieses Audits sind noch offen.
}
audit-no-such-step = Ein Audit kann nicht von { $from } nach { $to } gehen.
programme-needs-approval = Ein genehmigtes Programm nennt, wer es wann genehmigt hat.
document-needs-version = Ein freigegebenes Dokument hat eine Version.
document-needs-approval = Ein freigegebenes Dokument nennt, wer es wann freigegeben hat.
document-needs-period = Eine aufbewahrte Aufzeichnung nennt den Zeitraum, den sie abdeckt.
checklist-not-applicable-refused = „Nicht anwendbar“ ist hier keine Antwort: Diese Norm lässt keine Ausschlüsse zu. Nehmen Sie „nicht in der Stichprobe“ und begründen Sie es.
checklist-needs-reason = Bitte begründen: „{ $result }“ braucht einen Grund.
checklist-needs-note = Notieren Sie, was gesehen wurde: „{ $result }“ braucht eine Notiz.
