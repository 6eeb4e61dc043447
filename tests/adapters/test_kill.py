"""A store that is killed while it writes. Run as a script, this file is the process that gets killed."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from advisor.adapters.stores.migrate import upgrade
from advisor.adapters.stores.sql import SqlConversationStore
from advisor.domain.check_acts import Noted
from advisor.domain.reply import Message, Progress, Reply
from advisor.domain.talk import Talk, fold
from advisor.engine.ports import Incoming, StoredTalk, Turn

_ROUNDS = 6
_ID = "the-one"
_REPLY = Reply((Message("Thank you. " * 50),), Progress(0, 13), done=False, status="question_put", lang="en")


def write_until_killed(url: str) -> None:
    """Append turns and say of each, once it is acknowledged, that it was."""
    store = SqlConversationStore(url)
    while True:
        before = store.load(_ID)
        acts = (Noted("purpose.shared", f"note {before.seq + 1}"),)
        turn = Turn(before.seq + 1, Incoming("x" * 500), acts, _REPLY, datetime.now(UTC))
        store.append(_ID, turn, fold(before.talk, acts))
        print(turn.seq, flush=True)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        address = f"sqlite:///{tmp_path / 'conversations.sqlite3'}"
    else:
        new: Callable[[], str] = request.getfixturevalue("new_postgres_url")
        address = new()
    upgrade(address)
    return address


def test_every_acknowledged_turn_survives_a_kill(url: str) -> None:
    """What a user saw answered is there after the process died at any moment, whole and in step with the snapshot."""
    store = SqlConversationStore(url)
    now = datetime.now(UTC)
    store.create(StoredTalk(_ID, "hash", "api", Talk("en"), 1, now, now), Turn(1, Incoming(), (), _REPLY, now))
    last = 1
    for _ in range(_ROUNDS):
        store.close()
        child = subprocess.Popen([sys.executable, __file__, url], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(random.uniform(0.0, 0.4))
        child.kill()
        said = [first, *child.stdout.readlines()]
        child.wait()
        seqs = [int(line) for line in said if line.endswith("\n")]
        # A server may finish a commit after its client died; hence the one turn more, here and below.
        assert last + 1 <= seqs[0] <= last + 2
        stored, kept = store.load(_ID), store.turns(_ID)
        # The last turn may be saved though nobody was told any more; the other way round would be a loss.
        assert seqs[-1] <= stored.seq <= seqs[-1] + 1
        assert [t.seq for t in kept] == list(range(1, len(kept) + 1))
        assert stored.talk == fold(Talk("en"), [act for t in kept[: stored.seq] for act in t.acts])
        last = stored.seq
    store.close()


if __name__ == "__main__":
    write_until_killed(sys.argv[1])
