"""PDFs as they lie on the disk: read (pikepdf for structure, PDFium for what is seen), made."""
