"""What every part needs: files with line numbers, the records, the ids, inline shortcodes."""
