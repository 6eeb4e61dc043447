"""Telegram front of the partnership advisor."""
