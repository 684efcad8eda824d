"""The commands of `perennial`, a module each for what belongs together; what they do is elsewhere."""
