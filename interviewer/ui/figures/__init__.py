"""The Figures screen: each number of a wave with what it counts, as a chart and as a table."""
