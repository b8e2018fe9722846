"""What the papers say, as plain blocks; no layout engine."""
