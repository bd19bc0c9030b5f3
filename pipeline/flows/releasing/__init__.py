"""The stories of release: putting a finished site before readers, and looking whether it stands."""
