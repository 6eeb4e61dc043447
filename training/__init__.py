"""Trains what `advisor.understanding` reads with, from `knowledge/examples/`. Needs torch; never part of the service."""
