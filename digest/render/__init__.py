"""From grids and the model to bytes: a module a format."""
