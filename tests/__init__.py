"""Tests. What several modules share lies here: fakes.py, server.py."""
