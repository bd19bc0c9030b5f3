"""Until when a domain name is paid for, and what the registry says of it."""
