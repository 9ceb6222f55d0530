"""The cases of `make bench` can be put together from a made-up province, and answer as they should."""
