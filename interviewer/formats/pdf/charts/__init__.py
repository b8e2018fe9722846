"""Charts of the papers, one file each."""
