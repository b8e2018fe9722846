"""The charts of the Figures screen, each drawn from plain values with a painter."""
