"""Frame: what stands around every page, for readers and for the machines that find it for them."""
