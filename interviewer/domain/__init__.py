"""The interviewer's world as plain values: standard library only, no input or output."""
