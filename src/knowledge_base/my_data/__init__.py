"""What is kept on the device: its block on a page, and the words for every value."""
