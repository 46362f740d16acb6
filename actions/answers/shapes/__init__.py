"""Findings as lines of text: the same few shapes for all that can be asked of the cube."""
