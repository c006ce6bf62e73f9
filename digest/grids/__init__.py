"""From results to grids: words and emphasis, no widths; a module for each kind of result."""
