"""What the cashier does: one function is one action is one short transaction, and each asks permission."""
