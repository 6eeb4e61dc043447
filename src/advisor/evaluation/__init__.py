"""Measuring quality: simulated partnerships, question sets, answer sets. Reports figures, never passes or fails."""
