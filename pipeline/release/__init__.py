"""Release: what a finished site needs to be put before readers, decided as data."""
