"""The parts of the vague-answer detector; its public door is `interviewer.domain.interview.signals`."""
