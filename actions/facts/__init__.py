"""The facts store: tables, typed queries, checking and loading of published facts."""
