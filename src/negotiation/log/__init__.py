"""The reader's notes of contacts, looked through, and what follows from them."""
