"""Safaricom: a client of Daraja that never guesses, and readers of all that Safaricom says."""
