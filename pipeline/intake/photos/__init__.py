"""Photos: any picture from a phone or a scanner becomes one master without metadata."""
