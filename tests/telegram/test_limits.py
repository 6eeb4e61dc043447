"""Under Telegram's own limits nothing is lost and nobody is spammed."""

from __future__ import annotations

from pathlib import Path

from tests.telegram.bot_api.limits import Limits
from tests.telegram.bot_api.server import running
from tests.telegram.running_bot import bot

WITHOUT_A_LIMITER = 50
"""Of eighty messages at once, so many are refused."""


def test_too_many_requests_is_waited_out(tmp_path: Path):
    """429 with retry_after: the answer comes later, once, in order."""
    with (
        running(Limits(chat_per_second=1, chat_burst=2)) as server,
        bot(server, tmp_path, ADVISOR_TELEGRAM_MESSAGES_PER_S="30"),
    ):
        person = server.person(5)
        for command in ("/help", "/privacy", "/language", "/unknown_one"):
            person.write(command)
        for part in ("/check", "I keep", "Which language", "do not know this command"):
            person.wait_for(part, within=30)
        assert any(code == 429 for _, code, _ in server.refused)
        assert person.quiet()
        assert len(server.of(5)) == 4


def test_thirty_per_second_over_all_chats_are_kept(tmp_path: Path):
    """With many people at once the bot stays below Telegram's overall limit by itself. What was sent in time may arrive bunched
    on a busy machine, and be refused and sent again; without its limiter that is what happens to most."""
    with running(Limits(chat_burst=5)) as server, bot(server, tmp_path, ADVISOR_TELEGRAM_MESSAGES_PER_S="22"):
        people = [server.person(n) for n in range(200, 280)]
        server.push_many([{"message": person.message("/help")} for person in people])
        for person in people:
            person.wait_for("/check", within=30)
        assert len([r for r in server.refused if r[1] == 429]) < WITHOUT_A_LIMITER / 3
