"""Files of a built site → records of what they link to and what they say of themselves."""
