"""The pure package: values in, values out; no MkDocs, no clock, no disk, no processes, no network.

A room for each feature (`links`, `flows`, `settlement`, `facts`), each with the same steps under
the same names: read → model → check → draw. What they share is how a fault is worded
(`report`) and what a page is (`pages`).
"""
