"""The Brief screen: one page before the call."""
