"""From values to text: how papers and replies say them, and the templates of writers."""
