"""The Today screen: whom to call next and why, what is agreed, how much of the list is heard."""
