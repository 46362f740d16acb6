"""Reads German press releases and proposes facts and quotes; nothing enters the store unseen."""
