"""Reads queries off a parsed message and the conversation before it. Pure: no store, no clock, no Rasa."""
