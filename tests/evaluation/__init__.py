"""Measures the bot as a whole: `make eval`. Its figures go to build/evaluation and to SUMMARY.md beside this file."""
