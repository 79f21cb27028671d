"""The home page: what whoever comes back was doing."""
