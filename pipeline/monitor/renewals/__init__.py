"""Renewing what runs out: when to remind whom, and the steps from due to verified."""
