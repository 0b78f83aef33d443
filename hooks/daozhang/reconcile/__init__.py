"""Sales held against the bank statement: the form that the browser's script brings to life."""
