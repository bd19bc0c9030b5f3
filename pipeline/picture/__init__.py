"""Pictures: opening one within bounds, and turning its colours into sRGB."""
