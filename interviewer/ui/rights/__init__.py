"""What people may ask about their data, and what is due to be deleted."""
