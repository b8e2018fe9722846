"""Paths, settings, resources, words in other languages, log."""
