"""The page on which a person gives the keys."""
