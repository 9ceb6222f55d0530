"""Pages of notices: the inbox, what people choose, links of letters, who cannot be reached."""
