"""What can keep the reader from reading; a text never can."""


class ReaderError(RuntimeError):
    """The reader can't be loaded or trained as asked; the message says what to do."""
