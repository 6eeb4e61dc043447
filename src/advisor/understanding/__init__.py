"""Reads what people write, without a language model: language, danger, what a message does, levels, stories.

Readings propose and say how sure they are; below the calibrated line the talk asks instead of guessing.
"""
