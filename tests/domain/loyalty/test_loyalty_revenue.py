"""What an average would hide of the money at risk."""

from interviewer.domain.loyalty.revenue import by_rule_alone


def test_a_mean_hides_an_account_that_is_red_by_its_decision_maker_alone() -> None:
    override = "decision maker 0-6"
    assert by_rule_alone(7.4, (override, "7-8"))
    assert not by_rule_alone(5.0, ("account detractor", override))
    assert not by_rule_alone(7.4, (override, "actively_evaluating", "7-8"))
    assert not by_rule_alone(7.4, ("7-8",))
