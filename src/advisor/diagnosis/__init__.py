"""From answers to a diagnosis: beliefs with uncertainty, the next question, priorities. Closed form, numpy only."""
