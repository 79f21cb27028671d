"""Repayment plans: their terms, how each kind pays off a loan, explained and compared."""
