"""What the team foresaw: trouble points predicted, surprises, and value the client named unprompted."""

from interviewer.domain.loyalty.shares import Share


def hit_rate(matched: int, all_points: int) -> Share:
    """Client trouble points the team had predicted (METHOD 3.8); the interviewer confirms the matches."""
    return Share(matched, all_points)


def surprise_index(unpredicted: int, accounts_heard: int) -> float | None:
    """Trouble points nobody predicted per account heard (METHOD 3.8); None when no account was heard."""
    return unpredicted / accounts_heard if accounts_heard else None


def value_heard(named: int, listed: int) -> Share:
    """Value lines of the vendor that the client named unprompted (METHOD 3.8)."""
    return Share(named, listed)
