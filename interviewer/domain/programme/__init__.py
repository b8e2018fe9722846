"""The engagement with a vendor: whose clients, which people, which round, what came of each call."""
