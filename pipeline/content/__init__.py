"""The nouns of the court's website: items of content, their photos and documents, and the site."""
