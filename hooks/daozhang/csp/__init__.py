"""What a page may do in a browser: its own files, and nothing that someone slipped in."""
