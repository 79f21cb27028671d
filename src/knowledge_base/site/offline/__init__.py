"""What a phone may keep of the built site, for when there is no line."""
