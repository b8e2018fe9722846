"""The call screen: one page, from the spoken sentence to the key line."""
