"""What reading needs is sent, and nothing else: one stylesheet a page, one file a script."""
