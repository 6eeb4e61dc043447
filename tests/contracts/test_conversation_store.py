"""The contract of `ConversationStore`, run against every implementation."""

from __future__ import annotations

import threading
import types
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, insert, select, update

from advisor.adapters.stores import codec
from advisor.adapters.stores.memory import MemoryConversationStore
from advisor.adapters.stores.migrate import upgrade
from advisor.adapters.stores.sql import SqlConversationStore
from advisor.adapters.stores.tables import conversations, turns
from advisor.domain import acts as a
from advisor.domain.assessment import Assessment
from advisor.domain.level import Level
from advisor.domain.reply import Choice, Message, Progress, Reply
from advisor.domain.rounds import Round
from advisor.domain.talk import Talk, fold
from advisor.engine.ports import Incoming, StoredTalk, Turn
from advisor.errors import ConflictError, InvalidInputError, NotFoundError, SettingsError, UnavailableError

Store: TypeAlias = MemoryConversationStore | SqlConversationStore

ACTS: tuple[type[Any], ...] = get_args(a.Act)
NOW = datetime(2024, 5, 6, 7, 8, 9, 123456, tzinfo=UTC)
REPLY = Reply(
    (Message("Is it so?", choices=(Choice("answer:0", "Not yet"),), practice="purpose.shared", id="1.1"),),
    Progress(0, 13),
    done=False,
    status="question_put",
    lang="en",
)
# The examples share one store, each with a conversation of its own; a commit waits for the disk, hence no deadline.
shared_store = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def any_value(kind: Any, **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Values of a type; in a dataclass every field gets one, also those with a default. `fixed` is for single fields."""
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        parts = {f.name: fixed[f.name] if f.name in fixed else any_value(hints[f.name]) for f in fields(kind)}
        return st.builds(kind, **parts)
    origin, args = get_origin(kind), get_args(kind)
    if origin in COLLECTIONS:
        return COLLECTIONS[origin](*map(any_value, args[: 1 if origin is tuple else 2]))
    if origin in (Union, types.UnionType):
        return st.one_of([any_value(option) for option in args])
    if origin is Literal:
        return st.sampled_from(args)
    return PLAIN[kind] if kind in PLAIN else st.from_type(kind)


COLLECTIONS: dict[Any, Callable[..., st.SearchStrategy[Any]]] = {
    tuple: lambda item: st.lists(item, max_size=3).map(tuple),
    frozenset: lambda item: st.frozensets(item, max_size=3),
    Mapping: lambda key, value: st.dictionaries(key, value, max_size=3),
}
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=12),
    float: st.floats(allow_nan=False),
    datetime: st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),
}
ids = st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=12)


@pytest.fixture(scope="session")
def migrated_postgres(new_postgres_url: Callable[[], str]) -> str:
    url = new_postgres_url()
    upgrade(url)
    return url


def _sql_store(kind: str, request: pytest.FixtureRequest, folder: Path) -> Iterator[SqlConversationStore]:
    """A store on tables of its own; the PostgreSQL database is shared by the session and emptied after each test."""
    if kind == "postgres":
        url = request.getfixturevalue("migrated_postgres")
    else:
        url = f"sqlite:///{folder / 'conversations.sqlite3'}"
        upgrade(url)
    store = SqlConversationStore(url)
    yield store
    with store._engine.begin() as db:
        db.execute(conversations.delete())
    store.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def sql_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SqlConversationStore]:
    yield from _sql_store(request.param, request, tmp_path)


@pytest.fixture(params=["memory", "sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "memory":
        yield MemoryConversationStore()
    else:
        yield from _sql_store(request.param, request, tmp_path)


def begin(store: Store, at: datetime = NOW, *acts: a.Act, lang: str = "en") -> StoredTalk:
    """A stored conversation with its greeting."""
    talk = fold(Talk(lang), acts)
    conversation = StoredTalk(uuid.uuid4().hex, "hash", "api", talk, 1, at, at)
    store.create(conversation, Turn(1, Incoming(), acts, REPLY, at))
    return conversation


def say(store: Store, conversation: StoredTalk, *acts: a.Act, at: datetime = NOW, message: str = "") -> Turn:
    """One more turn, as the engine makes it."""
    before = store.load(conversation.id)
    turn = Turn(before.seq + 1, Incoming("hello", "", message), acts, REPLY, at)
    store.append(conversation.id, turn, fold(before.talk, acts))
    return turn


def answered(practice: str, level: Level = Level.PARTLY) -> a.Answered:
    return a.Answered(practice, level, a.Via.CHOICE)


def test_what_was_created_can_be_loaded(store: Store) -> None:
    """The greeting is durable, with every field as it was."""
    conversation = begin(store, NOW, a.ModeChosen(a.Mode.QUICK))
    assert store.load(conversation.id) == conversation
    assert store.turns(conversation.id) == (Turn(1, Incoming(), (a.ModeChosen(a.Mode.QUICK),), REPLY, NOW),)


def test_an_id_is_created_once(store: Store) -> None:
    """A second conversation with the same id must not overwrite the first."""
    conversation = begin(store)
    with pytest.raises(ConflictError):
        store.create(replace(conversation, channel="web"), Turn(1, Incoming(), (), REPLY, NOW))
    assert store.load(conversation.id).channel == "api"


def test_turns_come_back_in_order_with_the_new_snapshot(store: Store) -> None:
    """A turn and the state after it are saved together."""
    conversation = begin(store)
    later = NOW + timedelta(minutes=1)
    made = [say(store, conversation, answered("purpose.shared")), say(store, conversation, a.Paused(), at=later)]
    loaded = store.load(conversation.id)
    assert list(store.turns(conversation.id))[1:] == made
    assert (loaded.seq, loaded.created_at, loaded.updated_at) == (3, NOW, later)
    assert loaded.talk == fold(conversation.talk, [answered("purpose.shared"), a.Paused()])


def test_moments_come_back_in_utc(store: Store) -> None:
    """A moment told in another zone is the same moment after; one without a zone is refused."""
    elsewhere = NOW.astimezone(timezone(timedelta(hours=-5)))
    loaded = store.load(begin(store, elsewhere).id)
    assert loaded.created_at == NOW
    assert loaded.created_at.tzinfo is not None
    with pytest.raises(ValueError, match="time zone"):
        begin(store, NOW.replace(tzinfo=None))


def test_a_client_message_leads_to_its_turn(store: Store) -> None:
    """A repeated request finds the reply it already got, in its own conversation only."""
    conversation, other = begin(store), begin(store)
    turn = say(store, conversation, answered("purpose.shared"), message="m1")
    assert store.turn_of(conversation.id, "m1") == turn
    assert store.turn_of(conversation.id, "m2") is None
    assert store.turn_of(other.id, "m1") is None
    say(store, other, message="m1")


def test_messages_without_a_client_id_are_never_each_others_repeat(store: Store) -> None:
    """An empty client message id means none, not the same one."""
    conversation = begin(store)
    say(store, conversation)
    say(store, conversation)
    assert store.turn_of(conversation.id, "") is None
    assert store.load(conversation.id).seq == 3


def test_a_client_message_makes_one_turn(store: Store) -> None:
    """Two requests with one client id, both under way, must not count twice."""
    conversation = begin(store)
    say(store, conversation, message="m1")
    before = store.load(conversation.id)
    with pytest.raises(ConflictError):
        say(store, conversation, a.Paused(), message="m1")
    assert store.load(conversation.id) == before
    assert len(store.turns(conversation.id)) == 2


@pytest.mark.parametrize("seq", [1, 2, 4])
def test_a_turn_that_does_not_come_next_is_refused(store: Store, seq: int) -> None:
    """Numbers are taken once and without gaps; a refused turn leaves nothing behind."""
    conversation = begin(store)
    say(store, conversation)
    before = store.load(conversation.id)
    with pytest.raises(ConflictError):
        store.append(conversation.id, Turn(seq, Incoming("x"), (a.Paused(),), REPLY, NOW), Talk("es"))
    assert store.load(conversation.id) == before
    assert [t.seq for t in store.turns(conversation.id)] == [1, 2]


def test_eight_writers_lose_and_double_nothing(store: Store) -> None:
    """Whoever was told that a turn is saved finds it saved once, whatever else happened at that moment."""
    conversation = begin(store)
    acknowledged: list[str] = []
    failed: list[BaseException] = []
    conflicts: Counter[str] = Counter()
    ready = threading.Barrier(8)

    def write(name: str) -> None:
        try:
            ready.wait()
            done = 0
            while done < 12:
                message = f"{name}-{done}"
                try:
                    say(store, conversation, answered(f"practice.{message}"), message=message)
                except ConflictError:
                    conflicts[name] += 1
                    continue
                acknowledged.append(message)
                done += 1
        except BaseException as error:
            failed.append(error)

    writers = [threading.Thread(target=write, args=(f"w{n}",)) for n in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert not failed
    kept = store.turns(conversation.id)
    assert [t.seq for t in kept] == list(range(1, 8 * 12 + 2))
    assert Counter(t.incoming.client_message_id for t in kept[1:]) == Counter(acknowledged)
    assert set(store.load(conversation.id).talk.assessment.answers) == {f"practice.{m}" for m in acknowledged}


def test_what_was_erased_is_gone(store: Store) -> None:
    """Erasing takes the turns along and touches nobody else's."""
    conversation, other = begin(store), begin(store)
    say(store, conversation, message="m1")
    store.delete(conversation.id)
    with pytest.raises(NotFoundError):
        store.load(conversation.id)
    assert store.turns(conversation.id) == ()
    assert store.turn_of(conversation.id, "m1") is None
    assert store.load(other.id) == other


@pytest.mark.parametrize("unknown", ["nobody", "", "nul\0byte"])
def test_an_unknown_conversation_is_not_found(store: Store, unknown: str) -> None:
    """A wrong or erased id is told apart from a conflict, which would be tried again; whatever the id looks like."""
    with pytest.raises(NotFoundError):
        store.load(unknown)
    with pytest.raises(NotFoundError):
        store.delete(unknown)
    with pytest.raises(NotFoundError):
        store.append(unknown, Turn(2, Incoming("x"), (), REPLY, NOW), Talk("en"))


def test_retention_erases_what_nobody_touched(store: Store) -> None:
    """What is older than the moment goes, with its turns; what was touched at or after it stays."""
    old, touched, new = begin(store, NOW - timedelta(days=9)), begin(store, NOW - timedelta(days=9)), begin(store)
    say(store, touched, at=NOW)
    assert store.delete_untouched_since(NOW) == 1
    assert store.delete_untouched_since(NOW) == 0
    assert store.turns(old.id) == ()
    assert len(store.turns(touched.id)) == 2
    assert store.load(new.id) == new


def test_retention_goes_on_until_all_is_erased(sql_store: SqlConversationStore) -> None:
    """It erases in portions; more than one portion is still everything."""
    old = StoredTalk("", "hash", "api", Talk("en"), 1, NOW, NOW)
    with sql_store._engine.begin() as db:
        db.execute(insert(conversations), [codec.conversation_row(replace(old, id=f"old-{n}")) for n in range(1201)])
    assert sql_store.delete_untouched_since(NOW + timedelta(seconds=1)) == 1201


@pytest.mark.parametrize("text", ["nul\0byte", "half \ud83d smile"])
def test_a_client_id_that_cannot_be_stored_is_the_senders_mistake(store: Store, text: str) -> None:
    """Every store refuses it alike and says which input is wrong, instead of failing in the database."""
    conversation = begin(store)
    with pytest.raises(InvalidInputError) as refused:
        say(store, conversation, message=text)
    assert refused.value.field == "client_message_id"
    with pytest.raises(InvalidInputError):
        store.turn_of(conversation.id, text)


def test_a_text_that_is_not_unicode_is_the_senders_mistake(store: Store) -> None:
    """Half a surrogate pair has no UTF-8; nothing of such a turn is saved."""
    conversation = begin(store)
    with pytest.raises(InvalidInputError):
        say(store, conversation, a.Noted("purpose.shared", "half \ud83d smile"))
    assert store.load(conversation.id) == conversation


@pytest.mark.parametrize("kind", ACTS, ids=lambda kind: kind.__name__)
@shared_store
@given(data=st.data())
def test_every_act_comes_back_as_it_was(store: Store, kind: type[Any], data: st.DataObject) -> None:
    """No field of any act is lost or changed by storing it, nor by the snapshot folded from it."""
    fixed = {"lang": st.sampled_from(["en", "es", "zh-Hant"])}
    acts = tuple(data.draw(st.lists(any_value(kind, **fixed), min_size=1, max_size=3)))
    conversation = begin(store)
    turn = say(store, conversation, *acts)
    assert store.turns(conversation.id)[1] == turn
    assert store.load(conversation.id).talk == fold(conversation.talk, acts)


@shared_store
@given(
    reply=any_value(Reply),
    incoming=any_value(Incoming, client_message_id=ids),
    at=any_value(datetime),
)
def test_every_message_comes_back_as_it_was(store: Store, reply: Reply, incoming: Incoming, at: datetime) -> None:
    """The transcript shows what was said, to the letter, citations included."""
    conversation = begin(store)
    turn = Turn(2, incoming, (), reply, at)
    store.append(conversation.id, turn, conversation.talk)
    assert store.turns(conversation.id)[1] == turn
    if incoming.client_message_id:
        assert store.turn_of(conversation.id, incoming.client_message_id) == turn


@shared_store
@given(
    turns_made=st.lists(
        st.lists(any_value(a.Act).filter(lambda act: "\0" not in getattr(act, "lang", "")), max_size=4), max_size=6
    )
)
def test_the_snapshot_is_the_fold_of_all_acts(store: Store, turns_made: list[list[a.Act]]) -> None:
    """The state shown and the state that a replay gives are one."""
    conversation = begin(store)
    for acts in turns_made:
        say(store, conversation, *acts)
    told = [act for turn in store.turns(conversation.id) for act in turn.acts]
    assert store.load(conversation.id).talk == fold(Talk("en"), told)


@pytest.mark.parametrize("state", ['{"schema":0,"talk":{}}', '{"schema":1,"talk":{"lang":"en","tone":"warm"}}', "[]"])
def test_a_snapshot_that_cannot_be_read_is_folded_anew(sql_store: SqlConversationStore, state: str) -> None:
    """A program with another idea of the snapshot goes on with the talk; the next turn writes its own."""
    acts = (answered("purpose.shared"), a.LanguageChosen("es"), a.Skipped("trust.open"))
    for conversation in (begin(sql_store, NOW, lang="pt"), begin(sql_store, NOW, acts[0], acts[1], lang="pt")):
        say(sql_store, conversation, *acts)
        expected = sql_store.load(conversation.id)
        _set(sql_store, conversations, conversations.c.id == conversation.id, state=state)
        assert sql_store.load(conversation.id) == expected
        say(sql_store, conversation, a.Paused())
        assert sql_store.load(conversation.id).talk == expected.talk.after(a.Paused())


@pytest.mark.parametrize(
    "acts",
    [
        '[{"kind":"foretold"}]',
        '[{"kind":"paused","why":"SECRET"}]',
        '[{"kind":"answered","practice":"SECRET"}]',
        "null",
        '"SECRET"',
    ],
)
def test_acts_that_cannot_be_read_are_an_error_without_their_content(
    sql_store: SqlConversationStore, acts: str
) -> None:
    """Nothing is guessed or dropped, and nobody's words get into the log."""
    conversation = begin(sql_store)
    _set(sql_store, turns, turns.c.conversation_id == conversation.id, acts=acts)
    with pytest.raises(codec.StoredDataError, match="stored acts cannot be read") as failed:
        sql_store.turns(conversation.id)
    assert "SECRET" not in str(failed.value)
    assert failed.value.__cause__ is None


def test_what_a_newer_version_said_can_be_read_during_an_update(sql_store: SqlConversationStore) -> None:
    """Two versions on one database: fields that this one does not know are passed over, also deep inside."""
    conversation = begin(sql_store)
    incoming = '{"text":"hello","choice":"","client_message_id":"","seen":"","mood":"new"}'
    reply = (
        '{"messages":[{"text":"Hi","tone":"new","choices":[{"id":"skip","label":"Skip","icon":"new"}]}],'
        '"progress":{"answered":0,"expected":13,"pace":1},"done":false,"status":"greeted","lang":"en","mood":"new"}'
    )
    _set(sql_store, turns, turns.c.conversation_id == conversation.id, incoming=incoming, reply=reply)
    turn = sql_store.turns(conversation.id)[0]
    assert turn.incoming == Incoming("hello")
    assert turn.reply.messages[0].text == "Hi"
    assert turn.reply.messages[0].choices[0].id == "skip"


@pytest.mark.parametrize("acts", ['[{"kind":"foretold"}]', '[{"kind":"paused","why":"bored"}]'])
def test_acts_of_a_newer_version_say_so_and_can_be_tried_again(sql_store: SqlConversationStore, acts: str) -> None:
    """The state is made of acts: not knowing one is no reason to guess, and another replica may know it."""
    conversation = begin(sql_store)
    _set(sql_store, turns, turns.c.conversation_id == conversation.id, acts=acts)
    with pytest.raises(UnavailableError, match="newer version"):
        sql_store.turns(conversation.id)


def test_a_later_check_survives_being_stored(sql_store: SqlConversationStore) -> None:
    """The earlier answers, the plan and what became of it come back equal from the database."""
    conversation = begin(sql_store)
    acts = (
        a.Answered("purpose.shared", Level.PARTLY, a.Via.TEXT, 0.8, "half of us"),
        a.ActionPlanned(2, "purpose.shared", "meet", "Ana", "2026-06-01"),
        a.Closed(),
        a.CheckedAgain(("purpose.shared",), "2026-05-06"),
        a.ActionPut(2),
        a.ActionReviewed(2, a.Done.PARTLY),
    )
    say(sql_store, conversation, *acts)
    stored = sql_store.load(conversation.id)
    assert stored.talk == fold(Talk("en"), acts)
    assert stored.talk.compared is not None
    assert stored.talk.compared.done == {2: a.Done.PARTLY}


def test_no_turn_outlives_its_conversation(sql_store: SqlConversationStore) -> None:
    """The rows themselves are gone, not only out of reach."""
    erased, old = begin(sql_store, NOW), begin(sql_store, NOW - timedelta(days=9))
    say(sql_store, erased)
    sql_store.delete(erased.id)
    assert sql_store.delete_untouched_since(NOW) == 1
    with sql_store._engine.connect() as db:
        assert db.execute(select(func.count()).select_from(turns)).scalar_one() == 0
    assert old.id != erased.id


def test_a_commit_on_sqlite_waits_for_the_disk(tmp_path: Path) -> None:
    """A turn acknowledged just before a power cut is there after; readers need not wait for the writer."""
    store = SqlConversationStore(f"sqlite:///{tmp_path / 'x.sqlite3'}")
    with store._engine.connect() as db:
        pragmas = {name: db.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("synchronous", "journal_mode")}
    assert pragmas == {"synchronous": 2, "journal_mode": "wal"}
    store.close()


def test_erased_words_are_not_left_in_the_files(tmp_path: Path) -> None:
    """SQLite by default only unlinks what is deleted; a story that was erased must not be readable in the file or its log."""
    url = f"sqlite:///{tmp_path / 'conversations.sqlite3'}"
    upgrade(url)
    store = SqlConversationStore(url)
    erased, old = begin(store), begin(store, NOW - timedelta(days=9))
    for conversation in (erased, old):
        say(store, conversation, a.Noted("purpose.shared", "the mayor's cousin " * 300), at=conversation.created_at)
    assert any(b"cousin" in file.read_bytes() for file in tmp_path.iterdir())
    store.delete(erased.id)
    assert store.delete_untouched_since(NOW) == 1
    assert not any(b"cousin" in file.read_bytes() for file in tmp_path.iterdir())
    store.close()


def test_snapshot_fields_are_those_of_the_schema_number() -> None:
    """Whoever changes the state of a talk is told to raise `codec.SCHEMA`, or old snapshots would be read with gaps."""
    shape = {kind.__name__: " ".join(f.name for f in fields(kind)) for kind in (Talk, Assessment, Round)}
    assert (codec.SCHEMA, shape) == (
        2,
        {
            "Talk": "lang mode phase assessment pending put trail skipped other_side_put findings settled turns interrupted "
            "conflicts earlier comparing given",
            "Assessment": "answers evidence red_flags partners stories notes other_side actions view",
            "Round": "on answers again actions done",
        },
    ), "raise SCHEMA in advisor/adapters/stores/codec.py, then write the new fields here"


def test_a_database_that_cannot_be_reached_is_unavailable(tmp_path: Path) -> None:
    """Fronts answer with a sentence and a status of their own; the driver's error stays inside."""
    nowhere = SqlConversationStore("postgresql+psycopg://postgres@127.0.0.1:9/none")
    empty = SqlConversationStore(f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    (tmp_path / "text.sqlite3").write_text("not a database " * 100)
    broken = SqlConversationStore(f"sqlite:///{tmp_path / 'text.sqlite3'}")
    for store in (nowhere, empty, broken):
        with pytest.raises(UnavailableError):
            store.ping()
        with pytest.raises(UnavailableError):
            store.load("x")
        store.close()


@pytest.mark.parametrize("url", ["nonsense", "mysql://root@host/db", "sqlite://", "sqlite:///:memory:"])
def test_an_address_that_cannot_work_is_refused_at_once(url: str) -> None:
    """The operator reads what to set instead of losing conversations later."""
    with pytest.raises(SettingsError, match="ADVISOR_DATABASE_URL"):
        SqlConversationStore(url)


def test_ping_of_a_working_store(store: Store) -> None:
    """The health page is green when the store works."""
    store.ping()


def _set(store: SqlConversationStore, table: Any, where: Any, **values: str) -> None:
    with store._engine.begin() as db:
        db.execute(update(table).where(where).values(**values))
