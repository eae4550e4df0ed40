"""Between screen and till: presenters on QtCore, which ask the till and say what changed."""
