"""Typography: Chinese is set as Chinese."""
