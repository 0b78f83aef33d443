"""Reading: what a page needs to be read aloud, on a narrow screen, and on paper."""
