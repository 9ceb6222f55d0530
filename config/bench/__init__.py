"""`make bench`: how slow our pages are beside a page that does nothing, in one run under one server."""
