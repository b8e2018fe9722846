"""The end page: what is open, what was said, what can be made."""
