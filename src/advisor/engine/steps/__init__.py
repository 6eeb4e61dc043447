"""The steps of a turn, one file each, in the order of `advisor.engine.turn.STEPS`."""
