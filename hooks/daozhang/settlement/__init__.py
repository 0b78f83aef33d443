"""Settlement: on which day card money is due, and why."""
