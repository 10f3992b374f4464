### Das Verzeichnis der dokumentierten Information im Fenster.

section-documents = Dokumente
documents-empty = Noch keine Dokumente
documents-empty-about = Beginnen Sie mit dem, was die Norm verlangt: oben unter „Verlangte Dokumente“.
documents-required = Verlangte Dokumente
documents-required-about = Was die Normen dokumentiert haben wollen. Was Sie ankreuzen, kommt als Entwurf ins Verzeichnis und braucht dann eine verantwortliche Person und eine Version. Was schon da ist, bleibt unberührt.
documents-present = { $present } von { $all } verlangten Dokumenten stehen im Verzeichnis
documents-missing = { $count ->
    [one] eines fehlt
   *[other] { $count } fehlen
  }
documents-all-missing = Alle fehlenden
document-missing = fehlt
documents-accept = { $count ->
    [0] Entwürfe hinzufügen
    [one] Einen Entwurf hinzufügen
   *[other] { $count } Entwürfe hinzufügen
  }
documents-accepted = { $count ->
    [one] Ein Entwurf steht im Verzeichnis
   *[other] { $count } Entwürfe stehen im Verzeichnis
  }
documents-late = Prüfung überfällig ({ $count })
documents-none-late = Keine Prüfung ist überfällig
document-control = Lenkung des Dokuments
document-review-none = kein Tag festgelegt
document-period-from = Betrifft die Zeit von
document-period-to = bis
document-location-hint = Ein Link, ein Ordner, ein Regal.
document-remove = Aus dem Verzeichnis nehmen
document-removed = { $number } ist aus dem Verzeichnis genommen
