"""The conversation engine: one turn is a list of steps that can be read (`turn.py`); `Advisor` is its door."""
