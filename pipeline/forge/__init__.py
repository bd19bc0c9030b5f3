"""What a forge holds, as values, and what is decided about them; nothing here asks a forge."""
