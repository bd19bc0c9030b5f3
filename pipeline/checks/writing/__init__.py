"""What is written in an item, as a reader sees it: texts, paragraphs, look-alike letters."""
