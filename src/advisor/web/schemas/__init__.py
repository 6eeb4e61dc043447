"""The shapes of the HTTP interface. Field names are a public contract; fields may be added, never renamed."""
