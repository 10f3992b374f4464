# Files carried inside a PDF: their list on its pages, and what a reader's list of attachments says of each.
report-attached = Attached files
report-attached-intro = These files are inside this PDF; a reader shows them in its list of attachments. Each is given with its SHA-256.
report-file = File
report-size-bytes = Bytes
report-attached-findings-csv = Register of findings as a table for spreadsheets
report-attached-findings-json = Register of findings for programs
report-attached-manifest-sha256-txt = SHA-256 of every file of evidence named in this report
