# Bereitschaft für das nächste externe Audit und der Weg zum Zertifikat: rules/readiness, Seite im Fenster, PDF.

readiness-level-ready = Bereit
readiness-level-gaps = Lücken
readiness-level-not-ready = Nicht bereit
readiness-weight-blocks = Im Weg
readiness-weight-weakens = Schwächt
readiness-weight-advises = Rat
readiness-of = { $ready } von { $all }

readiness-no-audit = Es ist kein externes Audit geplant
readiness-audit-in = { $kind }, { $day } ({ $days ->
    [0] heute
    [one] in einem Tag
   *[other] in { $days } Tagen
})
readiness-audit-begun = { $kind }, { $day } (geplant für { $days ->
    [one] gestern
   *[other] vor { $days } Tagen
}, ohne Bericht)
readiness-statement-ready = Nichts, was hier gezählt wird, steht dem externen Audit im Weg oder schwächt es.
readiness-statement-gaps = Nichts steht dem externen Audit im Weg; { $weakening ->
    [one] ein Punkt schwächt es.
   *[other] { $weakening } Punkte schwächen es.
}
readiness-statement-not-ready = { $blocking ->
    [one] Ein Punkt steht
   *[other] { $blocking } Punkte stehen
} dem externen Audit im Weg; { $weakening ->
    [0] sonst schwächt es nichts.
    [one] ein weiterer schwächt es.
   *[other] { $weakening } weitere schwächen es.
}

readiness-count-clauses = Abschnitte bereit
readiness-count-documents = Dokumente bereit
readiness-count-records = Aufzeichnungen bereit
readiness-count-majors = Offene Hauptabweichungen
readiness-count-overdue = Andere überfällige Nichtkonformitäten
readiness-count-actions = Überfällige Maßnahmen

## Warum ein Abschnitt oder ein Dokument nicht bereit ist
readiness-reason-major-open = { $count ->
    [one] Eine Hauptabweichung ist offen.
   *[other] { $count } Hauptabweichungen sind offen.
}
readiness-reason-document-missing = „{ $name }“ steht nicht im Verzeichnis.
readiness-reason-document-draft = { $number } „{ $name }“ ist ein Entwurf.
readiness-reason-document-incomplete = { $number } „{ $name }“ ist ohne Version oder Freigabetag freigegeben.
readiness-reason-internal-audit-never = Über kein internes Audit liegt ein Bericht vor.
readiness-reason-internal-audit-old = Das letzte interne Audit endete am { $last }; { $months } Monate sind vorbei.
readiness-reason-clause-not-audited = Kein internes Audit mit Bericht hat ihn betrachtet.
readiness-reason-review-never = Es ist keine Managementbewertung verzeichnet.
readiness-reason-review-old = Die letzte Managementbewertung war am { $last }; { $months } Monate sind vorbei.
readiness-reason-nonconformity-overdue = { $count ->
    [one] Eine Nichtkonformität ist überfällig.
   *[other] { $count } Nichtkonformitäten sind überfällig.
}
readiness-reason-external-unanswered = { $count ->
    [one] Zu einer Feststellung der Zertifizierungsstelle ist kein Plan angenommen.
   *[other] Zu { $count } Feststellungen der Zertifizierungsstelle ist kein Plan angenommen.
}
readiness-reason-action-overdue = { $count ->
    [one] Eine Maßnahme ist überfällig.
   *[other] { $count } Maßnahmen sind überfällig.
}
readiness-reason-evidence-at-fault = { $count ->
    [one] Ein Nachweis fehlt, ist unlesbar oder verändert.
   *[other] { $count } Nachweise fehlen, sind unlesbar oder verändert.
}
readiness-reason-document-review-overdue = { $number } „{ $name }“ war bis { $due } zu überprüfen.
readiness-reason-record-missing = Aufzeichnungen „{ $name }“ stehen nicht im Verzeichnis.
readiness-reason-record-draft = { $number } „{ $name }“ ist ein Entwurf.
readiness-reason-record-without-period = { $number } „{ $name }“ nennt keinen Zeitraum.
readiness-reason-record-begins-late = { $number } „{ $name }“ beginnt am { $from }; gebraucht ab { $needed }.
readiness-reason-record-ends-early = { $number } „{ $name }“ endet am { $until }; gebraucht bis mindestens { $needed }.
readiness-reason-duty-never = Nichts zeigt, dass es getan wurde: { $duty } ({ $months ->
    [one] jeden Monat
   *[other] alle { $months } Monate
}).
readiness-reason-duty-late = Zuletzt belegt am { $last }: { $duty } ({ $months ->
    [one] jeden Monat
   *[other] alle { $months } Monate
}).
readiness-reason-clause-audit-old = Zuletzt intern auditiert am { $last }; gebraucht nach { $needed }.
readiness-reason-evidence-expired = { $count ->
    [one] Die Gültigkeit eines Nachweises ist abgelaufen.
   *[other] Die Gültigkeit von { $count } Nachweisen ist abgelaufen.
}
readiness-reason-evidence-none = Zu seinen Aufzeichnungen gibt es keinen Nachweis.
readiness-reason-evidence-old = Der neueste Nachweis ist vom { $last }; gebraucht nach { $needed }.
readiness-reason-evidence-unchecked = { $count ->
    [one] Ein Nachweis wurde seit der Aufnahme nicht geprüft.
   *[other] { $count } Nachweise wurden seit der Aufnahme nicht geprüft.
}

## Dasselbe von einzelnen Datensätzen, in der Liste dessen, was fehlt
readiness-record-major-open = Hauptabweichung { $number } „{ $title }“ ist offen.
readiness-record-nonconformity-overdue = { $number } „{ $title }“ ist überfällig.
readiness-record-external-unanswered = { $number } „{ $title }“ hat keinen angenommenen Plan für die Zertifizierungsstelle.
readiness-record-action-overdue = { $number } „{ $title }“ ist überfällig.
readiness-more-major-open = { $count ->
    [one] Eine weitere Hauptabweichung ist offen.
   *[other] { $count } weitere Hauptabweichungen sind offen.
}
readiness-more-nonconformity-overdue = { $count ->
    [one] Eine weitere Nichtkonformität ist überfällig.
   *[other] { $count } weitere Nichtkonformitäten sind überfällig.
}
readiness-more-external-unanswered = { $count ->
    [one] Zu einer weiteren Feststellung der Zertifizierungsstelle ist kein Plan angenommen.
   *[other] Zu { $count } weiteren Feststellungen der Zertifizierungsstelle ist kein Plan angenommen.
}
readiness-more-action-overdue = { $count ->
    [one] Eine weitere Maßnahme ist überfällig.
   *[other] { $count } weitere Maßnahmen sind überfällig.
}

## Dasselbe von vielen Abschnitten in einer Zeile
readiness-together-clause-not-audited = { $count ->
    [one] Ein Abschnitt war in keinem internen Audit mit Bericht.
   *[other] { $count } Abschnitte waren in keinem internen Audit mit Bericht.
}
readiness-together-clause-audit-old = { $count ->
    [one] Das letzte interne Audit eines Abschnitts liegt zu lange zurück.
   *[other] Das letzte interne Audit von { $count } Abschnitten liegt zu lange zurück.
}
readiness-together-evidence-at-fault = { $count ->
    [one] Ein Abschnitt hat Nachweise, die fehlen, unlesbar oder verändert sind.
   *[other] { $count } Abschnitte haben Nachweise, die fehlen, unlesbar oder verändert sind.
}
readiness-together-evidence-expired = { $count ->
    [one] Ein Abschnitt hat abgelaufene Nachweise.
   *[other] { $count } Abschnitte haben abgelaufene Nachweise.
}
readiness-together-evidence-none = { $count ->
    [one] Ein Abschnitt hat keinen Nachweis seiner Aufzeichnungen.
   *[other] { $count } Abschnitte haben keinen Nachweis ihrer Aufzeichnungen.
}
readiness-together-evidence-old = { $count ->
    [one] Der neueste Nachweis eines Abschnitts ist älter als ein Jahr.
   *[other] Der neueste Nachweis von { $count } Abschnitten ist älter als ein Jahr.
}
readiness-together-evidence-unchecked = { $count ->
    [one] Ein Abschnitt hat Nachweise, die seit der Aufnahme nie geprüft wurden.
   *[other] { $count } Abschnitte haben Nachweise, die seit der Aufnahme nie geprüft wurden.
}

## Der Weg
road-establish = Anwendungsbereich, Politik und Plan
road-establish-about = Der Anwendungsbereich ist beschrieben; er, die Politik und der Servicemanagement-Plan sind freigegeben.
road-document = Dokumente
road-document-about = Jedes Dokument, das zu pflegen ist, steht im Verzeichnis, freigegeben und mit Version.
road-operate = Betrieb mit Aufzeichnungen
road-operate-about = Das System läuft, und das Verzeichnis hat die Aufzeichnungen, die es belegen.
road-internal-audit = Internes Audit
road-internal-audit-about = Interne Audits mit Bericht haben jeden Abschnitt betrachtet, der an der Reihe ist.
road-review = Managementbewertung
road-review-about = Die oberste Leitung hat das System innerhalb des Jahres bewertet.
road-correct = Korrekturen
road-correct-about = Keine Hauptabweichung ist offen, nichts ist überfällig, die Feststellungen der Zertifizierungsstelle sind beantwortet.
road-stage1 = Stufe 1
road-stage1-about = Die Zertifizierungsstelle prüft Dokumente und Bereitschaft.
road-stage2 = Stufe 2
road-stage2-about = Die Zertifizierungsstelle auditiert das System im Betrieb.
road-certificate = Zertifikat
road-certificate-about = Die Zertifizierungsstelle entscheidet, und das Zertifikat wird ausgestellt.
road-next-audit = Nächstes externes Audit
road-next-audit-about = Die Überwachung oder Rezertifizierung, die das Zertifikat erhält.
road-state-done = erledigt
road-state-next = als Nächstes
road-state-waiting = wartet

## Die eine Seite für die oberste Leitung
readiness-page-title = Bereitschaft für die Zertifizierung
readiness-page-subject = Bereitschaft des Servicemanagementsystems für das nächste externe Audit, auf einer Seite
readiness-page-internal = Intern
readiness-page-of = { $organisation }, { $day }
readiness-page-clauses-title = Abschnitte der untersten Ebene nach Bereitschaft
readiness-page-first = Was zuerst zu tun ist
readiness-page-what = Was fehlt
readiness-page-weight = Wirkung
readiness-page-left = { $count ->
    [0] Es fehlt nichts.
    [one] Ein weiterer Punkt steht in der Liste in Triennium.
   *[other] { $count } weitere Punkte stehen in der Liste in Triennium.
}
readiness-page-road = Der Weg
readiness-page-note = Gezählt aus den Datensätzen dieses Arbeitsbereichs: Dokumente im Verzeichnis, interne Audits mit Bericht, Managementbewertungen, Nichtkonformitäten, Maßnahmen und Nachweise. Ein Rat an die Organisation, kein Urteil einer Zertifizierungsstelle; was nicht verzeichnet ist, wird nicht gesehen.

## Das Fenster
section-readiness = Bereitschaft
readiness-missing = Was fehlt
readiness-by-clause = Nach Abschnitten
readiness-documents = Dokumente
readiness-sheet = Eine Seite
readiness-next-audit = Nächstes externes Audit:
readiness-on-the-day = Am Tag des Audits
readiness-seen-on = Gesehen am { $day }
readiness-since = Aufzeichnungen werden seit { $day } lückenlos erwartet.
readiness-all = Alle { $count }
readiness-more-clauses = und { $count } weitere
readiness-show-ready = Auch die bereiten
readiness-clauses-about = Es zählt das Schlechteste eines Abschnitts und all dessen, was darunter liegt.
readiness-clause-counts = { $blocking } im Weg, { $weakening } schwächend
readiness-audited-on = Intern auditiert am { $day }
readiness-core = Kern jeder Überwachung
readiness-level = Bereitschaft
readiness-keep-maintain = Dokumente, die gepflegt werden
readiness-keep-retain = Aufzeichnungen, die als Nachweis bleiben
readiness-held-maintain = Version, Freigabe
readiness-held-retain = Zeitraum
readiness-runs = läuft
readiness-sheet-about = Für die oberste Leitung: A4, barrierefrei ausgezeichnet, in Ihrer Sprache.
readiness-sheet-save = Seite speichern
readiness-sheet-written = Die Seite liegt in { $path }
road-waits-for = Wartet auf: { $steps }.
