"""Search: Chinese words are found in the middle of a sentence."""
