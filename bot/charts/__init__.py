"""Pictures of places: drawn from the facts, at addresses that stay the same."""
