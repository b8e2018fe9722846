"""The report as it will leave: preview, choices, and saving it. The only place that loads QtPdf."""
