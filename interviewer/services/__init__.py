"""What a person can do, one module per activity. No Qt, no SQL, no file format."""
