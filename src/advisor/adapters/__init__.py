"""One file or folder per outside thing: stores, models, documents, channels of output."""
