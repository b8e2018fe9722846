"""What a person can ask for about the data kept of them, and how long data is kept (METHOD 5)."""
