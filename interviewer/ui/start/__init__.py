"""The pages before a call: unlocking or creating a workspace, and choosing which interview."""
