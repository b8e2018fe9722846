"""Files in and out: YAML, PDF, tables."""
