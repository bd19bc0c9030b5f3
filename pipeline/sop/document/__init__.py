"""A procedure as an official document: one set of facts, painted as a page and as a PDF.

Form: PermenPANRB 35/2012 and Peraturan Sekretaris MA 002/2012: an identity page, then the table of
steps with the flowchart in the performers' columns.
"""
