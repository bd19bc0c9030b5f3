"""The `terbit` command: one file a command; a command imports only what it needs."""
