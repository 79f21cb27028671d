"""The debts and the budget: one door, `api`; plans and pasted tables in rooms of their own."""
