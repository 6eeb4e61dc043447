"""A lock that one process at a time holds, given back by the system when the process ends, however it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import Lock
from typing import ClassVar


class ProcessLock:
    """One per path and process, so that asking twice in one process is asking once."""

    _known: ClassVar[dict[Path, ProcessLock]] = {}
    _making: ClassVar[Lock] = Lock()

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    @classmethod
    def of(cls, path: Path) -> ProcessLock:
        with cls._making:
            return cls._known.setdefault(path.resolve(), cls(path.resolve()))

    def held(self) -> bool:
        """Takes the lock unless another process has it; whether this process holds it now."""
        with self._making:
            if self._descriptor is None:
                self._descriptor = _take(self._path)
            return self._descriptor is not None


def _take(path: Path) -> int | None:
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - only where needed

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - only where needed

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor
