"""Letters and phone scripts: what they can use, what they say, and what is said beside them."""
