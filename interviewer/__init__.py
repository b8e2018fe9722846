"""Interviewer: talk with a company's clients, keep what they said, hand over a paper that can be acted on."""

__version__ = "0.4.0"
