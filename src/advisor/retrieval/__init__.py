"""Finds the passages that answer, and tells when none does."""
