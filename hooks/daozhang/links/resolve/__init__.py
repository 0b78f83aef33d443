"""Addresses → files of the site, as a browser and a plain server would find them."""
