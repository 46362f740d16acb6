"""What an editor brings into the store: rankings and press releases."""
