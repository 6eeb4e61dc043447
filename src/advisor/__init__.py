"""The partnership advisor: a dialogue engine that helps people diagnose their partnership, with cited advice."""

__version__ = "0.1.0"
