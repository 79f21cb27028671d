"""The kinds of plan: what each asks for, how it pays a loan off, its working, its card."""
