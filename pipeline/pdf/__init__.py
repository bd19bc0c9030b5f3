"""What a PDF holds, as values that intake and the checks both decide on; nothing here reads."""
