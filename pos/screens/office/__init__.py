"""The screens of the office: one page, its wings, and the rooms in them."""
