"""The keys of every page: what each does, which one a person gave it, and how a page follows them."""
