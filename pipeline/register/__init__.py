"""The register of obligatory public information: what is owed, and whether it is there."""
