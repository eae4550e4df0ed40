"""The books on disk: one SQLite file at each till. Gives and takes the shop's own values."""
