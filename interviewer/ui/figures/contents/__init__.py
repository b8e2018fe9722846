"""What stands on each card of the Figures screen: its sentence, its n, its chart and its table."""
