"""Blocks of the papers, one file each."""
