"""Slack: what its requests mean, and what its messages look like."""
