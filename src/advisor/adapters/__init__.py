"""The outside things, one file each. Heavy libraries are imported where first needed."""
