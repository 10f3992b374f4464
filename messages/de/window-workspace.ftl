### Die Seite des Arbeitsbereichs im Fenster: Grade, Sicherungen, Prüfung; lange Arbeit, Fassungen von Nachweisen, eigene Bemerkungen.

section-workspace = Arbeitsbereich
workspace-about = Organisation
workspace-made = Arbeitsbereich angelegt
label-sms-scope = Anwendungsbereich des Service-Management-Systems
sms-scope-none = Noch nicht festgehalten. Berichte zitieren ihn.
sms-scope-hint = In den Worten der Organisation (ISO/IEC 20000-1, 4.3). Berichte zitieren sie.
edit-what = { $what } ändern

grades = Grade
grades-about = Die Wörter, mit denen Feststellungen eingestuft werden. Jedes steht für eine Art von Feststellung, und die Art bestimmt Fristen und wer abschließt.
grade-scale-internal = Eigene Skala
grade-scale-add = Skala hinzufügen
grade-scale-add-about = Eine Zertifizierungsstelle hat ihre eigenen Wörter. Beginnen Sie mit einer mitgelieferten Skala und ändern Sie danach deren Wörter.
grade-scale-name = Name der Zertifizierungsstelle
grade-scale-from = Beginnen mit
grade-add = Grad hinzufügen
grade-word = Wort
grade-kind = Zählt als
grade-kind-hint = Bleibt, sobald etwas mit dem Wort eingestuft ist.
grade-rank = Rang
grade-rank-hint = 1 ist die schwerste Stufe.
grade-used = Verwendet
grade-used-by = { $count ->
    [0] noch nicht
    [one] einmal
   *[other] { $count }-mal
  }
grade-removed = „{ $word }“ wird nicht mehr angeboten; was damit eingestuft ist, behält es

backups = Sicherungen
backups-about = Eine Sicherung enthält die Datenbank: Datensätze und Verlauf. Nachweisdateien bleiben im Tresor, der nur wächst; um auch sie zu sichern, kopieren Sie den ganzen Ordner des Arbeitsbereichs.
backups-empty = Noch keine Sicherung
backups-empty-about = Beim Öffnen entsteht von selbst eine, wenn die letzte älter ist als unten festgelegt. Oder legen Sie jetzt eine an.
backup-make = Jetzt sichern
backup-made = Die Sicherung ist angelegt und zurückgelesen
backup-at = Angelegt
backup-newest-entry = Neuester Eintrag
backup-entry = Verlauf bis Eintrag { $seq }
backup-file = Datei
backup-before-upgrade = vor einer Umstellung
backup-settings = Zeitplan
backup-when = Wann
backup-when-words = Beim Öffnen, wenn die letzte älter als { $hours } h ist, und beim Schließen nach { $entries } Einträgen
backup-kept = Aufbewahrt
backup-kept-words = die jeweils neueste aus { $daily } Tagen, { $weekly } Wochen und { $monthly } Monaten
backup-every-hours = Stunden zwischen Sicherungen
backup-every-hours-hint = Geprüft beim Öffnen des Arbeitsbereichs.
backup-every-entries = Einträge zwischen Sicherungen
backup-every-entries-hint = Geprüft beim Schließen.
backup-daily = Tage aufbewahren
backup-weekly = Wochen aufbewahren
backup-monthly = Monate aufbewahren

restore = Sicherung einspielen
restore-open = Sicherung einspielen …
restore-row = Einspielen …
restore-choose = Welche Sicherung
restore-none = Im Ordner dieses Arbeitsbereichs liegt keine Sicherung. Der andere Weg zurück ist eine anderswo angelegte Kopie des Ordners.
restore-what = Was geschieht
restore-proven = Die Sicherung wird neben die Datenbank kopiert und zuerst geprüft: ihre Seiten, ihr Verlauf und jede Signatur. Stimmt etwas nicht, ändert sich nichts.
restore-swapped = Dann tritt sie an die Stelle der Datenbank, und der Arbeitsbereich wird neu geöffnet. Das Einspielen steht im Verlauf.
restore-kept = Die jetzige Datenbank bleibt im Ordner, unter dem Namen workspace.replaced-… Nichts wird gelöscht. Nachweisdateien bleiben, wo sie sind.
restore-lost = Was nach { $when } (Eintrag { $seq } des Verlaufs) geschrieben wurde, ist dann nicht mehr im Arbeitsbereich.
restore-lost-some = Was nach dieser Sicherung geschrieben wurde, ist dann nicht mehr im Arbeitsbereich.
restore-sure = Mir ist klar, dass spätere Arbeit fehlen wird und nur in der ersetzten Datenbank bleibt.
restore-do = Einspielen
restore-done = Die Sicherung vom { $when } ist eingespielt
restore-stays = Nichts wurde geändert oder gelöscht. Eine einwandfreie Sicherung kann an die Stelle der Datenbank treten.
damaged-title = Dieser Arbeitsbereich ist beschädigt und nur zum Lesen geöffnet
damaged-about = Es wird nichts geschrieben, damit nichts schlimmer wird. Was lesbar ist, wird gezeigt. Spielen Sie eine Sicherung ein, um weiterzuarbeiten; die beschädigte Datenbank bleibt erhalten.
damaged-faults = { $count ->
    [one] Ein Fehler wurde gefunden
   *[other] { $count } Fehler wurden gefunden
  }
opened-with-faults = Beim Öffnen dieses Arbeitsbereichs ist etwas aufgefallen

workspace-check = Prüfen
workspace-check-about = Sieht sich Datenbank, Verlauf mit jeder Signatur, Nummern, Suche, Nachweise und Sicherungen an und nennt jeden Fehler. Geändert wird nichts. Die volle Prüfung liest jede Nachweisdatei; die schnelle vergleicht nur Größe und Zeiten.
workspace-sound = Kein Fehler gefunden: Alles wurde gelesen.
workspace-sound-quick = Kein Fehler gefunden. Nachweise wurden angesehen, nicht gelesen.
workspace-faulty = { $faults ->
    [one] Ein Fehler wurde gefunden.
   *[other] { $faults } Fehler wurden gefunden.
  }
check-looked-at = { $count } angesehen
check-faults = { $count ->
    [0] kein Fehler
    [one] ein Fehler
   *[other] { $count } Fehler
  }

job-stopping = Wird angehalten …
progress-of = { $done } von { $total }

evidence-unlink = Verknüpfung lösen
evidence-unlink-from = Verknüpfung mit { $record } lösen
evidence-unlink-about = { $number } ist dann kein Nachweis mehr für { $record }. Der Nachweis selbst bleibt; der Grund steht im Verlauf.
evidence-unlinked = Nicht mehr verknüpft mit { $record }
evidence-supersede = Neue Fassung
evidence-supersede-about = Ein neuerer Nachweis tritt an die Stelle von { $number }. Der ältere bleibt, als ersetzt gekennzeichnet, mit allem, womit er verknüpft war.
evidence-superseded = { $number } ist hierdurch ersetzt
evidence-superseded-by = Ersetzt durch
evidence-supersedes = Tritt an die Stelle von
evidence-derived-from = Hergestellt aus
evidence-same-content = Diese Datei ist { $number } selbst, Byte für Byte. Wählen Sie die neuere Fassung.
evidence-version-file = Neuere Datei wählen
evidence-version-item = oder ein Nachweis, der schon da ist
evidence-version-item-hint = Angeboten werden die fünfhundert neuesten.
evidence-version-links = { $count ->
    [one] Den neueren Nachweis mit dem Datensatz verknüpfen, mit dem der ältere verknüpft ist
   *[other] Den neueren Nachweis mit den { $count } Datensätzen verknüpfen, mit denen der ältere verknüpft ist
  }
evidence-remove = Aus den Listen nehmen
evidence-remove-about = { $number } verlässt die Listen und die Datensätze, mit denen der Nachweis verknüpft ist. Seine Bytes und sein Verlauf bleiben im Arbeitsbereich.

comment-edit = Kommentar ändern
comment-remove = Kommentar zurücknehmen
comment-remove-about = Er wird nicht mehr gezeigt. Der Verlauf behält, was gesagt wurde.
comment-removed = Der Kommentar ist zurückgenommen
