# Dateien im PDF: ihre Liste auf den Seiten, und was die Anlagenliste eines Betrachters zu jeder sagt.
report-attached = Beigefügte Dateien
report-attached-intro = Diese Dateien stecken in diesem PDF; ein Betrachter zeigt sie in seiner Liste der Anlagen. Zu jeder steht ihr SHA-256.
report-file = Datei
report-size-bytes = Bytes
report-attached-findings-csv = Feststellungsregister als Tabelle
report-attached-findings-json = Feststellungsregister für Programme
report-attached-manifest-sha256-txt = SHA-256 jeder Nachweisdatei, die dieser Bericht nennt
