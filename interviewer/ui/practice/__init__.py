"""Practising a call with somebody invented: whom, and how it went."""
