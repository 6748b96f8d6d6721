"""Why a run cannot go on, in words for whoever started it."""


class RefusalError(RuntimeError):
    """The message, in Chinese, says what is wrong and how to mend it; where in the program it was found is no help."""
