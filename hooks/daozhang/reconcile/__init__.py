"""Sales compared with the bank statement: the form, whose script does the work."""
