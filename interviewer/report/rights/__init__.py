"""Papers about a person's own data: what is kept, that it was erased, and what readers of releases give back."""
