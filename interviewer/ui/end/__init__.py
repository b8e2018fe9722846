"""The page after a talk: what is open, what was said, what can be made."""
