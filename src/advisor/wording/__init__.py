"""Sentences in the user's language: fixed replies (Project Fluent), the instrument's wording, typed commands."""
