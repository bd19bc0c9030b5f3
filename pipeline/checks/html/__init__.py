"""What a Markdown body makes of itself: headings, links, tags, and what hides in them."""
