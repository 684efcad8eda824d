"""The one error of publishing; modules of the package raise it, its readers get it from the package."""


class PublicationError(Exception):
    """A night could not be published, or what is published is broken; what was current before still is."""
