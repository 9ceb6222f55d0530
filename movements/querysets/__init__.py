"""Questions asked of the movement's tables, a module for each of its parts."""
