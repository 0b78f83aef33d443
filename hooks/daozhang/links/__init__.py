"""Every link, anchor and asset of the finished site leads somewhere: read → check → place."""
