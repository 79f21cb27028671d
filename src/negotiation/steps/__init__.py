"""What to do and by when: checklists, the finder, the journey, and days counted by rule."""
