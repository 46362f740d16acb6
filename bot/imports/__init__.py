"""Imports: what the press office puts into the store, checked before it goes in."""
