"""One module per part of the interface."""
