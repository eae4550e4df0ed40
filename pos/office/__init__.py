"""What the owner does: one function is one action, and each asks permission."""
