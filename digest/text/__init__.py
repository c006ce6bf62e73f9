"""Pure functions on strings: no files, no model, no settings."""
