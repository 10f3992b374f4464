### verify.html: die Seite, die ein Nachweispaket ohne Triennium prüft und zeigt, was darin ist.

## Befunde, die nur die Seite hat
verify-unreadable = { $subject } ist nicht zu lesen ({ $cause }). Ist das Laufwerk noch da, wurde die Datei seit der Auswahl verändert? Wählen Sie das Paket noch einmal.
verify-not-hashed = { $subject } ließ sich nicht prüfen: Diesem Browser fehlt Speicher oder WebAssembly für eine Datei von { $bytes } Bytes. Nehmen Sie einen anderen Browser oder „triennium pack verify“.
verify-signature-not-checkable = { $subject }: Die Unterschrift ist in diesem Browser nicht prüfbar. Nichts zeigt, wer dieses Paket gemacht hat, bis ein anderer Browser, ssh-keygen oder „triennium pack verify“ sie geprüft hat.
verify-time-not-checkable = { $subject }: Der Zeitstempel ist in diesem Browser nicht prüfbar. Bis ein anderer Browser oder „triennium pack verify“ ihn geprüft hat, gilt die Uhr des Geräts, nicht bewiesen.

## Überall
verify-app = Nachweispaket prüfen
verify-language = Sprache
verify-sections = Teile des Pakets
verify-skip = Zum Inhalt springen
verify-other-pack = Anderes Paket
verify-print = Drucken
verify-cancel = Abbrechen
verify-nothing = Nichts

## Anfang
verify-start = Nachweispaket prüfen
verify-start-about = Wählen Sie das Paket, wie es geschickt wurde: die Zip-Datei, nicht ausgepackt. Es wird nur auf diesem Rechner gelesen, und nichts wird irgendwohin gesendet.
verify-drop = Zip-Datei des Pakets hier ablegen
verify-choose-zip = Zip-Datei wählen
verify-choose-folder = Ausgepackten Ordner wählen
verify-folder-note = Auch ein ausgepackter Ordner lässt sich prüfen, besser ist die Zip-Datei: Im Ordner folgt ein Browser Verknüpfungen und sieht nicht, was die Zip-Datei sonst enthielt.
verify-drop-folder = Ein Browser lässt eine Seite von der Festplatte keinen abgelegten Ordner lesen. Nehmen Sie „Ausgepackten Ordner wählen“ oder legen Sie die Zip-Datei ab.
verify-drop-many = Das war mehr als eine Datei. Legen Sie nur die Zip-Datei des Pakets ab.
verify-letter = Aus dem Übergabeschreiben
verify-letter-about = Es hat Sie auf anderem Weg erreicht als das Paket. Was Sie eingeben, wird hier verglichen und nirgends behalten.
verify-letter-key = Fingerabdruck des Schlüssels
verify-letter-key-hint = SHA256: und 43 Zeichen
verify-letter-seal = SHA-256 des Siegels
verify-letter-seal-hint = 64 Zeichen, 0–9 und a–f
verify-key-unreadable = Das ist noch kein Fingerabdruck: Er beginnt mit SHA256: und hat 43 weitere Zeichen.
verify-seal-unreadable = Das ist noch kein Hashwert eines Siegels: Er hat 64 Zeichen, 0–9 und a–f.
verify-key-same = Es ist der Schlüssel des Schreibens.
verify-key-other = Es ist ein anderer Schlüssel als der des Schreibens. Suchen Sie einen Schreibfehler; ist keiner da, verlassen Sie sich nicht auf dieses Paket.
verify-seal-same = Es ist das Siegel des Schreibens.
verify-seal-other = Es ist ein anderes Siegel als das des Schreibens. Suchen Sie einen Schreibfehler; ist keiner da, ist dies nicht das Paket, das Ihnen geschickt wurde.
verify-can = Was diese Seite sagen kann
verify-can-bytes = Ob jedes Byte ist, wie es versiegelt wurde, und nichts hinzugefügt, entfernt oder versteckt wurde.
verify-can-key = Welcher Schlüssel es versiegelt hat. Wem er gehört, kann nur das Übergabeschreiben sagen.
verify-can-time = Ob ein Zeitstempel über dem Siegel stimmt, wer ihn unterschrieben hat, welche Zeit er nennt und ob er zu einer Stelle führt, der Sie trauen.
verify-cannot = Was sie nicht sagen kann
verify-cannot-truth = Ob das Versiegelte wahr ist und ob es vollständig ist.
verify-cannot-time = Ob der Stelle hinter einem Zeitstempel zu trauen ist.
verify-cannot-itself = Ob diese Seite selbst echt ist: Jeder kann eine Seite machen, die „unverändert“ sagt. Nehmen Sie sie von jemandem, dem Sie trauen, oder vergleichen Sie ihren SHA-256 mit dem, der für ihre Version von Triennium veröffentlicht ist.

## Prüfung
verify-checking = Wird geprüft
verify-checking-about = Jedes Byte wird gelesen und verglichen. Bis das getan ist, ist über dieses Paket nichts bekannt.
verify-progress = { $files } von { $filesTotal } Dateien, { $bytes } von { $bytesTotal }
verify-cancelled = Die Prüfung wurde abgebrochen. Über dieses Paket ist nichts bekannt.
verify-broken = Die Prüfung ließ sich nicht beenden: { $cause }. Über dieses Paket ist nichts bekannt. Wählen Sie es noch einmal oder nehmen Sie einen anderen Browser.

## Urteil
verify-section-check = Prüfung
verify-standing-faults = { $count ->
    [one] Nicht wie versiegelt: ein Fehler
   *[other] Nicht wie versiegelt: { $count } Fehler
  }
verify-standing-differs = Nicht das Paket, von dem das Übergabeschreiben spricht
verify-standing-stranger = Unverändert seit der Versiegelung. Wessen Schlüssel es war, ist noch nicht gezeigt
verify-standing-letter-seal = Unverändert, und es ist das Siegel des Übergabeschreibens. Der Schlüssel wurde nicht verglichen
verify-standing-compared = Unverändert und mit dem Schlüssel des Übergabeschreibens versiegelt
verify-short-faults = Nicht wie versiegelt
verify-short-differs = Nicht das des Schreibens
verify-short-stranger = Unverändert, Schlüssel nicht verglichen
verify-short-letter-seal = Siegel des Schreibens, Schlüssel nicht verglichen
verify-short-compared = Unverändert
verify-do-stranger = Vergleichen Sie den Schlüssel unten mit dem Übergabeschreiben, das Sie auf anderem Weg erreicht hat. Wem er gehört, kann das Paket nicht zeigen.
verify-do-letter-seal = Es ist das Paket, von dem das Schreiben spricht. Vergleichen Sie unten auch den Schlüssel mit dem Schreiben: Erst das zeigt, wessen Schlüssel es versiegelt hat.
verify-do-differs = Fragen Sie den Aussteller auf einem Weg, dem Sie trauen, welches Paket er geschickt hat und welcher Schlüssel seiner ist.
verify-faults = Fehler und Bemerkungen
verify-faults-count = { $count ->
    [one] Eines wurde gefunden
   *[other] { $count } Dinge wurden gefunden
  }
verify-fault = Fehler
verify-warning = Bemerkung
verify-faults-save = Liste speichern
verify-faults-heading = Gefunden in { $name } von verify.html:
verify-key = Schlüssel
verify-key-none = Keine gültige Unterschrift
verify-seal-hash = SHA-256 des Siegels
verify-seal-facts = Was das Siegel sagt
verify-no-seal = Es gibt kein lesbares Siegel.
verify-pack = Paket
verify-sequence = Nummer
verify-sequence-words = { $sequence }, vom Aussteller gezählt: Eine Lücke ist ein Paket, das Ihnen nicht gezeigt wurde
verify-previous = Siegel des Pakets davor
verify-previous-none = keines: das erste Paket
verify-issuer = Versiegelt von
verify-recipient = Für
verify-purpose = Zweck
verify-clock = Uhr des Geräts
verify-clock-words = { $when } (nicht bewiesen)
verify-time = Zeitstempel
verify-time-none = keiner: Es gilt die Uhr des Geräts, nicht bewiesen
verify-time-fails = es gibt einen, der nichts beweist, wie oben steht: Es gilt die Uhr des Geräts, nicht bewiesen
verify-time-about = Wer den Schlüssel dieses Zertifikats hat, bezeugt mit einer Unterschrift, die stimmt, dass es genau dieses Siegel damals gab. Das kann jeder sein, auch der Aussteller, und ist so viel wert, wie Sie ihm trauen. Diese Seite kennt keine Stellen: Vergleichen Sie das Zertifikat mit dem, das die Stelle veröffentlicht, oder wählen Sie es hier.
verify-time-when = Das Siegel gab es am
verify-time-authority = Bezeugt von
verify-time-certificate = Zertifikat (SHA-256)
verify-time-policy = Nach den Regeln
verify-time-serial = Nummer des Stempels
verify-time-trusted = Dieses Zertifikat führt zu dem, dem Sie trauen: Es gab genau dieses Siegel damals.
verify-time-stranger = Dieses Zertifikat führt zu keinem in der gewählten Datei. Entweder hat eine andere Stelle den Stempel gemacht, oder er geht nicht auf diese Datei zurück: Nehmen Sie die Zeit als nicht bewiesen.
verify-authority = Zeitstempelstelle
verify-authority-about = Ein Zeitstempel ist so viel wert wie die Stelle, die ihn gemacht hat. Wählen Sie das Zertifikat derjenigen, der Sie trauen, als PEM- oder DER-Datei, die nicht mit dem Paket kam; ein Stempel wird dann daran gemessen. Es wird hier gelesen und nirgends behalten.
verify-authority-file = Zertifikat der Zeitstempelstelle, der Sie trauen
verify-authority-choose = Zertifikat wählen
verify-authority-drop = Ohne Zertifikat
verify-authority-none = Keines gewählt. Ohne eines wird ein Stempel auch geprüft, aber niemand bürgt dafür, wer ihn gemacht hat.
verify-authority-chosen = Gewählt: { $name }
verify-history = Verlauf
verify-history-words = { $entries ->
    [one] ein Eintrag bei der Versiegelung, der neueste { $hash }
   *[other] { $entries } Einträge bei der Versiegelung, der neueste { $hash }
  }
verify-holds = Enthält
verify-holds-words = { $files ->
    [one] eine Datei, { $bytes }
   *[other] { $files } Dateien, { $bytes }
  }
verify-evidence-digest = Prüfsumme der Nachweise
verify-file = Datei
verify-form-zip = { $name }, die Zip-Datei, wie sie ist
verify-form-folder = { $name }, ein ausgepackter Ordner
verify-made-by = Gemacht mit
verify-checked-at = Geprüft
verify-checked-words = { $when } nach der Uhr dieses Rechners

## Inhalt
verify-section-summary = Inhalt
verify-section-audits = Audits
verify-section-findings = Feststellungen
verify-section-nonconformities = Nichtkonformitäten
verify-section-actions = Maßnahmen
verify-section-requests = Anforderungen
verify-section-evidence = Nachweise
verify-section-others = Weitere Einträge
verify-section-reply = Antwort
verify-no-index = Das Verzeichnis dieses Pakets ist nicht lesbar: Nichts sagt, was seine Dateien sind. Was daran falsch ist, steht unter „Prüfung“.
verify-unsound-contents = Dieses Paket ist nicht, wie es versiegelt wurde. Was hier steht, kann jeder verändert haben.
verify-supersedes = Ersetzt das Paket
verify-profile = Umfang
verify-in-it = Was darin ist
verify-report = Bericht
verify-report-open = Bericht öffnen (PDF)
verify-left-out = Weggelassen
verify-left-out-about = Was zur Sache gehört und nicht im Paket ist, wie sein Aussteller sagt.
verify-left-out-none = Der Aussteller nennt nichts, was weggelassen wurde. Das beweist nichts.
verify-gaps = Von diesem Paket nicht gezeigt
verify-gap-clause-not-covered = Abschnitt nicht betrachtet
verify-gap-area-not-covered = Bereich nicht betrachtet
verify-gap-independence-override = Unabhängigkeit übergangen
verify-gap-evidence-expired = Nachweis abgelaufen
verify-redactions = Geschwärzt
verify-differences = Anders als im Paket, das es ersetzt
verify-number = Nummer
verify-title = Titel
verify-why = Warum
verify-note = Anmerkung
verify-what = Was
verify-text = Text
verify-by = Von
verify-entity = Art

## Listen
verify-search = Suchen: { $what }
verify-search-hint = / drücken, um zu suchen
verify-filter-kind = Art
verify-filter-grade = Einstufung
verify-filter-state = Stand
verify-filter-type = Dateityp
verify-filter-linked = Gehört zu
verify-filter-all = alle
verify-count = { $count ->
    [0] Nichts gefunden
    [one] Ein Eintrag
   *[other] { $count } Einträge
  }
verify-count-of = { $count } von { $all }
verify-page = Seite { $page } von { $pages }
verify-page-first = Erste
verify-page-before = Vorige
verify-page-after = Nächste
verify-page-last = Letzte
verify-none-here = Dieses Paket hat keine.
verify-grade = Einstufung
verify-state = Stand
verify-clause = Abschnitt
verify-dates = Tage
verify-due = Fällig
verify-evidence = Nachweise
verify-type = Art
verify-size = Größe
verify-links = Für
verify-file-state = Datei

## Ein Eintrag
verify-details = Einzelheiten
verify-evidence-for = Nachweise dazu
verify-referring = Was sich darauf bezieht
verify-not-found = Dieses Paket hat keinen solchen Eintrag.
verify-unnamed = Ohne Titel
verify-remarks = Ihre Anmerkungen dazu
verify-kind-request-list = Anforderungsliste
verify-kind-request = Anforderung

## Ein Nachweis
verify-state-intact = Wie versiegelt
verify-state-changed = Nicht wie versiegelt
verify-state-unproven = Nicht bewiesen
verify-state-missing = Fehlt
verify-state-changed-about = Diese Datei ist nicht die versiegelte. Sie wird hier nicht geöffnet; was falsch ist, steht unter „Prüfung“.
verify-state-unproven-about = Siegel, Unterschrift oder Listen dieses Pakets stimmen nicht: Nichts zeigt, dass diese Datei die versiegelte ist. Sie wird hier nicht geöffnet; was falsch ist, steht unter „Prüfung“.
verify-original-name = Hieß
verify-original-path = Lag in
verify-original-raw = Genaue Bytes des Pfads
verify-path = Im Paket
verify-sha256 = SHA-256
verify-what-known = Was davon bekannt ist
verify-custody = Wer ihn hatte
verify-custody-who = Wer
verify-custody-when = Wann
verify-open = Öffnen
verify-open-pdf = PDF in einem neuen Tab öffnen
verify-show-text = Als Text zeigen
verify-show-image = Bild zeigen
verify-download = Kopie speichern
verify-download-note = Gespeicherte Dateien dieser Art öffnen andere Programme: Tun Sie es mit Vorsicht.
verify-hide = Verbergen
verify-not-what = Die Datei beginnt nicht wie eine dieser Art. Sie lässt sich nur speichern.
verify-text-cut = Gezeigt ist der Anfang; das Ganze hat { $size }.
verify-preview = Vorschau: { $title }
verify-records-for = Nachweis für

## Antwort
verify-reply = Antwort an den Aussteller
verify-reply-about = Anmerkungen, Anforderungen und Feststellungen für den, der das Paket geschickt hat. Sie bleiben in dieser Seite, bis Sie sie als Datei speichern; schicken Sie diese Datei zurück. Beim Einlesen verändert sie nichts, was da ist.
verify-reply-unsound = Dieses Paket ist nicht, wie es versiegelt wurde. Sagen Sie es dem Aussteller, bevor Sie damit arbeiten.
verify-reply-author = Wer antwortet
verify-reply-name = Name
verify-reply-organisation = Organisation
verify-reply-entries = Einträge
verify-reply-empty = Noch nichts. Fügen Sie hier einen Eintrag hinzu oder bei dem Eintrag des Pakets, um den es geht.
verify-reply-add-remark = Anmerkung hinzufügen
verify-reply-add-request = Anforderung hinzufügen
verify-reply-add-finding = Feststellung hinzufügen
verify-reply-remark = Anmerkung
verify-reply-request = Anforderung
verify-reply-finding = Feststellung
verify-reply-about-record = Zu
verify-reply-free = nichts Bestimmtem
verify-reply-field-title = Titel
verify-reply-field-text-remark = Anmerkung
verify-reply-field-text-request = Was angefordert wird
verify-reply-field-text-finding = Was festgestellt wurde
verify-reply-field-grade = Einstufung
verify-reply-field-clause = Abschnitt
verify-reply-field-due = Gewünscht bis
verify-reply-field-request = Anforderung, die es beantwortet oder wiederholt
verify-reply-grade-major = Hauptabweichung
verify-reply-grade-minor = Nebenabweichung
verify-reply-grade-observation = Beobachtung
verify-reply-grade-opportunity = Verbesserungspotenzial
verify-reply-choose = Wählen
verify-reply-optional = freiwillig
verify-reply-keep = Übernehmen
verify-reply-edit = Ändern
verify-reply-remove = Entfernen
verify-reply-removed = Entfernt
verify-reply-undo = Rückgängig
verify-reply-save = Antwort speichern
verify-reply-saved = Gespeichert als { $name }. Schicken Sie die Datei dem Aussteller.
verify-reply-unsaved = Noch nicht gespeichert
verify-reply-open = Mit gespeicherter Antwort weitermachen
verify-reply-opened = { $count ->
    [0] Die Antwort hat keine Einträge.
    [one] Ein Eintrag wurde übernommen.
   *[other] { $count } Einträge wurden übernommen.
  }
verify-reply-replaces = Diese Antwort hat Einträge, die nicht gespeichert sind. Sie werden durch die der Datei ersetzt. Weitermachen?
verify-reply-not-a-reply = { $name } ist keine Antwort, wie diese Seite sie schreibt ({ $cause }).
verify-reply-other-pack = { $name } ist die Antwort auf ein anderes Paket.
verify-reply-needed = Das wird gebraucht.
verify-reply-too-long = Höchstens { $limit } Zeichen passen hinein.
verify-reply-hidden = Darin steht ein Zeichen, das Text versteckt oder umdreht: { $character }. Nehmen Sie es heraus.
verify-reply-no-day = Schreiben Sie den Tag als 2026-12-01.
verify-reply-too-many = Eine Antwort hat höchstens 5.000 Einträge. Speichern Sie diese und beginnen Sie eine neue.
verify-reply-too-large = Die Antwort würde größer als 5 MB, was kein Programm einliest. Entfernen Sie Einträge oder verteilen Sie sie auf zwei Antworten.
verify-reply-no-seal = Dieses Paket hat kein lesbares Siegel; eine Antwort könnte nicht sagen, zu welchem Paket sie gehört.
