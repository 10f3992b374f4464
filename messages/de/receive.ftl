### Empfangene Pakete: geöffnet, angesehen, daraus kopiert; fremde Zip-Dateien.

stage-reading-evidence = Nachweis wird gelesen
stage-checking-packs = Pakete werden geprüft
pack-not-open = { $path } ist nicht geöffnet. Öffnen Sie es zuerst: Dabei wird es geprüft.
pack-changed-since-opened = { $path } hat sich seit der Prüfung geändert. Öffnen Sie es noch einmal.
pack-record-unknown = Das Paket hat keinen Eintrag { $entity } { $id }.
pack-evidence-differs = { $number } ist nicht, was das Paket verzeichnet ({ $found } statt { $expected }): Es wurde nach dem Versiegeln verändert und wird nicht gezeigt. Lassen Sie sich das Paket noch einmal geben.
pack-evidence-missing = { $number } sollte im Paket unter { $path } liegen und ist nicht da. Lassen Sie sich das Paket noch einmal geben.
pack-evidence-name = „{ $name }“ ist kein Name, den ein Paket vergibt. Wählen Sie selbst einen Dateinamen.
pack-unreadable = Es konnte nicht gelesen werden: { $cause }
pack-folder-empty = { $path } enthält keine Pakete: Weder Zip-Dateien noch ausgepackte Pakete liegen direkt darin.
pack-folder-too-full = Dieser Ordner enthält mehr als { $limit } Pakete. Prüfen Sie ihn in Teilen.
pack-sequence-gap = Von den mit { $subject } versiegelten Paketen { $missing ->
    [one] fehlt die Nummer { $numbers }
   *[other] fehlen die Nummern { $numbers }
}. Fragen Sie den Aussteller, was sie waren.
pack-sequence-forked = Zwei verschiedene, mit { $subject } versiegelte Pakete tragen die Nummer { $sequence }: { $first } und { $other }. Fragen Sie den Aussteller, welches gilt und warum es zwei gibt.
pack-sequence-broken = { $name }, versiegelt mit { $subject }, folgt auf ein anderes Paket als { $before }. Fragen Sie den Aussteller, welches davor kam.
reply-pack-without-seal = { $path } hat kein Siegel: Eine Rückmeldung könnte nicht sagen, welches Paket sie betrifft.

## Zip-Dateien anderer
foreign-zip-unreadable = { $subject } lässt sich nicht als Zip-Datei lesen: { $cause }.
foreign-zip-too-many = { $subject } hat { $found } Einträge; höchstens { $limit } werden angesehen.
foreign-zip-bomb = Aus { $subject } würden { $unpacked } Bytes aus { $packed }: eine Zip-Bombe oder keine Nachweise. Packen Sie sie nicht aus.
foreign-zip-overlap = Einträge von { $subject } teilen sich Bytes wie in einer Zip-Bombe. Packen Sie sie nicht aus.
foreign-zip-duplicates = { $subject } hat zwei Einträge eines Namens: Programme zeigen den einen oder den anderen.
foreign-zip-inconsistent = Was vor den Einträgen von { $subject } steht, ist nicht, was das Dateiverzeichnis sagt: { $cause }.
foreign-zip-prepended = { $subject } hat { $bytes } Bytes vor seinem Anfang wie ein Programm, das sich selbst auspackt.
foreign-zip-outside-bag = { $subject } hat { $entries } Einträge außerhalb des Ordners des BagIt-Pakets. Sie wurden nicht geprüft.
foreign-entry-encrypted = { $subject } ist verschlüsselt und konnte nicht geprüft werden.
foreign-entry-link = { $subject } ist eine Verknüpfung. Ihr wurde nicht gefolgt.
foreign-entry-method = { $subject } ist auf eine Art gepackt, die hier nicht bekannt ist. Packen Sie es aus und geben Sie den Ordner an.
foreign-entry-damaged = { $subject } ist in der Zip-Datei beschädigt: { $cause }.
