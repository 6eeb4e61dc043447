"""Reads what a curator brings (PDF, Word, HTML, Markdown, text) and keeps it in the data folder."""
