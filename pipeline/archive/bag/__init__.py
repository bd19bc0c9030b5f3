"""BagIt (RFC 8493): folders of plain files that say by themselves whether they are still whole."""
