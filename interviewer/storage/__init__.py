"""The encrypted workspace. sqlmodel lives only here; rows never leave."""
