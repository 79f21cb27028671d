"""The money tools: their blocks on a page, and a worked example."""
