"""Runs: procedures carried out, step by step, with evidence.

A run is one file, content/ceklis/<sop>/<period>.yml: a row of entries that only grows. Everything
else is computed from it and from the procedure: where it stands (`follow`), what one entry more
makes of it (`act`), whether it may be closed (`closing`), what is due (`due`), and the recap.
"""
