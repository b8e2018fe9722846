"""The guard before a paper leaves: what in its words would show who spoke (METHOD 3.15.7, DESIGN 10)."""
