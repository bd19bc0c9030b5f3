"""Pictures and articles made for the demo and for measuring; none shows a real court."""
