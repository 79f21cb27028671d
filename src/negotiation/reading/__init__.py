"""From what was typed to values: numbers, amounts, dates, rates, fields."""
