"""Questions as queries over the cube (city, category, edition) -> place and points; knows no language and no Rasa."""
