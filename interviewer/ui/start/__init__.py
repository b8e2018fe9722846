"""The start page: unlock, create, practise, begin or go on with an interview."""
