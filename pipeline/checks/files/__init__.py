"""The files beside an item: photos, documents, receipts."""
