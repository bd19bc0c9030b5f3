"""How an item is worded: its sentences, phrases, spelling, days and months."""
