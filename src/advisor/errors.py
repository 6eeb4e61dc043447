"""The named errors. Adapters translate their libraries' errors into these; each edge makes words of them in one place."""

from __future__ import annotations


class AdvisorError(Exception):
    """Base of everything the advisor raises on purpose. The message says what to do about it."""


class AdvisorWarning(UserWarning):
    """Something works less well than it could; the text says how to mend it."""


class ContentError(AdvisorError):
    """Files in `knowledge/` or `prompts/` are wrong. `problems` are `file:line: what`, one each."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class SettingsError(AdvisorError):
    """The environment asks for something that cannot be."""


class NotFoundError(AdvisorError):
    """There is no such conversation, practice or passage."""


class AccessDeniedError(AdvisorError):
    """The token does not open this conversation."""


class InvalidInputError(AdvisorError):
    """The message cannot be taken as it is. `field` names the input that is wrong."""

    def __init__(self, message: str, field: str = "") -> None:
        self.field = field
        super().__init__(message)


class ConflictError(AdvisorError):
    """Somebody else changed the conversation at the same moment; the call can be repeated."""


class MovedOnError(ConflictError):
    """The talk went on since the sender last looked: what was chosen would land on another question."""


class UnavailableError(AdvisorError):
    """A part that is needed (store, index, model server) does not answer right now."""


class FormatUnavailableError(AdvisorError):
    """This machine lacks what the format needs; the text says what to install, and what works without it."""


class DocumentError(AdvisorError):
    """A document cannot be imported: broken, encrypted, empty, too large or of an unknown kind."""
