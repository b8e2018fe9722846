"""The search over every talk: one field, what was said below it, and the way into the talk at that passage."""
