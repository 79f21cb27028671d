"""Letter templates, and the rule of old debts that letters and phone scripts warn by."""
