"""Loans out of a pasted table: from a spreadsheet, a CSV file or a bank's page."""
