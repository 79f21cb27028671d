"""What the engine replies: one type for each operation. Nothing here is needed to reply."""
