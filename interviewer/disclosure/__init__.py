"""The one door: raw interviews in, a Reportable view out."""
