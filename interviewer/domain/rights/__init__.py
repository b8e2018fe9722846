"""What a person may ask about the data kept of them, and how long each kind of data is kept (METHOD 5)."""
