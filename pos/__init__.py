"""Kaunta: the till for Kenyan shops."""

__version__ = "0.1.0"
