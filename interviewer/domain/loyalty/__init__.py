"""The mathematics of METHOD section 3 on plain values: scores, intervals, classes, health, actions."""
