"""What happened in a conversation: events, transcript, route."""
