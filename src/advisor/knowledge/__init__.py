"""Reads the files in `knowledge/` into the domain, and checks them."""
