"""Measurements: everything in one run on one disk, so that the ratios count and not the machine."""
