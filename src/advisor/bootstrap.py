"""Wires everything; the only module that knows every layer. Importing it opens, reads and connects nothing."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

import structlog

from advisor.adapters.documents.store import DocumentStore
from advisor.adapters.encoder.classifier import FILE_NAME as MODEL_FILE
from advisor.adapters.encoder.classifier import EncoderClassifier
from advisor.adapters.freed_memory import give_back_memory
from advisor.adapters.stores.chats import SqlChatStore
from advisor.adapters.stores.migrate import upgrade
from advisor.adapters.stores.reminders import SqlReminderStore
from advisor.adapters.stores.sql import SqlConversationStore
from advisor.adapters.stores.switches import SqlSwitches
from advisor.domain.passage import ANY, Filters, Finding, Passage
from advisor.domain.reminders import due_dates
from advisor.engine.advisor import Advisor
from advisor.engine.context import Parts
from advisor.engine.ports import ConversationStore, Limits, Reader, StoredTalk
from advisor.errors import AdvisorError, NotFoundError
from advisor.grounding.alike import Alike
from advisor.grounding.support import Similarity
from advisor.knowledge.corpus import Knowledge, read_knowledge
from advisor.reports import Reports
from advisor.retrieval.lexical import LexicalIndex
from advisor.retrieval.lexical_file import kept_index
from advisor.retrieval.library_build import full_library, word_library
from advisor.retrieval.ports import EmbeddingModel
from advisor.retrieval.search import CorpusLibrary
from advisor.settings import Settings
from advisor.understanding.cautious import CautiousReader
from advisor.understanding.partners import read_partner_names
from advisor.understanding.reader import TrainedReader
from advisor.understanding.transliteration import read_own_letters
from advisor.wording.commands import load_commands
from advisor.wording.replies import load_replies
from advisor.wording.speaker import ContentSpeaker

if TYPE_CHECKING:
    from advisor.model.guest import ModelGuest

MODEL_SWITCH = "model"
"""`advisor model off` turns it."""

ShowProgress = Callable[[str, int, int], None]
"""Called with what is under way, how much is done and how much there is."""

_log = structlog.get_logger(__name__)


def _silent(what: str, done: int, total: int) -> None:
    """No progress shown."""


class Shelf:
    """The library in use: words alone until the vectors are there, then both. Never silent, never half built."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._lock = threading.Lock()
        self._full: CorpusLibrary | None = None
        self._tried = False

    @cached_property
    def _words(self) -> CorpusLibrary:
        """For while the vectors are missing; the full library takes over its index."""
        settings, passages = self._services.settings, self._services.knowledge.passages
        return word_library(passages, kept_index(passages, settings.data_dir))

    @property
    def dense_ready(self) -> bool:
        return self._full is not None

    @property
    def size(self) -> int:
        return len(self._services.knowledge.passages)

    def open(self) -> CorpusLibrary:
        """The full library, built or loaded at the first call; the word library where embeddings cannot be had."""
        with self._lock:
            if self._full is None and not self._tried:
                self._tried = True
                try:
                    self._full = self._services.build_library(self._words.lexical)
                except (AdvisorError, OSError, ImportError) as error:
                    _log.warning("search_by_words_only", reason=str(error), error=type(error).__name__)
        return self._full or self._words

    def _now(self) -> CorpusLibrary:
        """While somebody else is building, search by words instead of waiting."""
        if self._full is not None:
            return self._full
        if self._lock.locked():
            return self._words
        return self.open()

    def find(
        self,
        query: str,
        *,
        k: int = 10,
        lang: str | None = None,
        filters: Filters = ANY,
        practice: str | None = None,
    ) -> Finding:
        return self._now().find(query, k=k, lang=lang, filters=filters, practice=practice)

    def passage(self, passage_id: str) -> Passage:
        return (self._full or self._words).passage(passage_id)

    def for_practice(self, practice: str, kind: str | None = None) -> Sequence[Passage]:
        return (self._full or self._words).for_practice(practice, kind)


@dataclass
class Services:
    """The parts of a running advisor, each made when first needed."""

    settings: Settings
    progress: ShowProgress = _silent

    @staticmethod
    def clock() -> datetime:
        return datetime.now(UTC)

    @cached_property
    def knowledge(self) -> Knowledge:
        return read_knowledge(self.settings.knowledge_folder).beside(self.documents)

    @cached_property
    def documents(self) -> DocumentStore:
        return DocumentStore(self.settings.data_dir)

    @cached_property
    def speaker(self) -> ContentSpeaker:
        prompts = self.settings.prompts_folder
        wordings = {lang: w.model_dump(by_alias=True) for lang, w in self.knowledge.wordings.items()}
        return ContentSpeaker(
            load_replies(prompts / "replies", prompts / "report", prompts / "pages", prompts / "telegram"),
            wordings,
            load_commands(prompts / "commands"),
            self.settings.languages,
        )

    @cached_property
    def _database(self) -> SqlConversationStore:
        self.settings.data_dir.mkdir(parents=True, exist_ok=True)
        upgrade(self.settings.sqlalchemy_url)
        return SqlConversationStore(self.settings.sqlalchemy_url)

    @cached_property
    def store(self) -> ConversationStore:
        return self._database

    def chats(self, front: str) -> SqlChatStore:
        """Which conversation belongs to which chat, for a front such as a bot."""
        return SqlChatStore(self._database, front)

    def reminders(self, front: str) -> SqlReminderStore:
        """Who asked that front to be reminded, and when."""
        return SqlReminderStore(self._database, front)

    def reminder_dates(self, stored: StoredTalk) -> Mapping[int, datetime]:
        """When to remind of a talk; nothing where it is erased before."""
        return due_dates(self.clock(), self.settings.retention_days, stored.updated_at)

    def calendar(self, stored: StoredTalk, way: str, link: str = "") -> bytes:
        """Reminders as a calendar file; `way` says how to come back to the talk. Raises NotFoundError where there are none."""
        from advisor.adapters.calendar_file import reminders_calendar  # noqa: PLC0415 - seldom needed

        due, say, lang = self.reminder_dates(stored), self.speaker.say, stored.talk.lang
        if not due:
            raise NotFoundError("This talk is erased before a reminder would come.")
        text = say("calendar-text", lang, way=way)
        return reminders_calendar(due, self.clock(), say("calendar-title", lang), text, stored.id, link)

    @cached_property
    def switches(self) -> SqlSwitches:
        """What the operator turns while the service runs."""
        return SqlSwitches(self._database)

    @cached_property
    def guest(self) -> ModelGuest | None:
        """A language model, where one is configured. Nothing of LangChain is imported before it is first asked."""
        if not self.settings.model:
            return None
        from advisor.model.assemble import assemble_guest  # noqa: PLC0415 - only with a model

        return assemble_guest(
            self.settings,
            self.knowledge.instrument,
            self.knowledge.sources,
            question_of=lambda practice, lang: self.speaker.word(f"practices/{practice}/question", lang),
            is_on=lambda: self.switches.is_on(MODEL_SWITCH),
            similarity=self.similarity,
        )

    @property
    def model_where(self) -> str:
        """Who gets to see what is sent to the model, as users are told; empty without one."""
        if not self.settings.model:
            return ""
        from advisor.model.connect import ModelSettings  # noqa: PLC0415 - only with a model

        return ModelSettings(self.settings.model, self.settings.model_base_url).where

    @cached_property
    def similarity(self) -> Similarity | None:
        """Compares meanings for the checks on what a model says. Their lines were set for the encoder that ships; with any
        other, and with none, they go by words alone."""
        if self.settings.embeddings != "bundled":
            return None
        return Alike(lambda texts: self._embedder.embed_queries(texts) if self._embedder else ())

    @cached_property
    def _embedder(self) -> EmbeddingModel | None:
        from advisor.adapters.bundled_embeddings import open_embeddings  # noqa: PLC0415 - heavy; only when searching

        return open_embeddings(self.settings.embeddings)

    @cached_property
    def library(self) -> Shelf:
        return Shelf(self)

    @cached_property
    def reader(self) -> Reader:
        """The trained reader; where its model cannot be had, one that never guesses."""
        try:
            return self._trained_reader()
        except (AdvisorError, OSError) as error:
            _log.warning("reading_without_a_model", reason=str(error), error=type(error).__name__)
            return CautiousReader()

    def _trained_reader(self) -> TrainedReader:
        folder = self.settings.knowledge_folder
        return TrainedReader(
            EncoderClassifier.open(folder / MODEL_FILE), read_partner_names(folder), read_own_letters(folder)
        )

    @cached_property
    def advisor(self) -> Advisor:
        parts = Parts(
            self.store,
            self.library,
            self.reader,
            self.speaker,
            self.knowledge.instrument,
            self.knowledge.sources,
            self.clock,
            Limits(message_chars=self.settings.max_message_chars),
            self.guest,
        )
        return Advisor(parts, lambda: secrets.token_urlsafe(18))

    @cached_property
    def reports(self) -> Reports:
        return Reports(self.knowledge.instrument, self.knowledge.sources, self.speaker, self.library, self.clock)

    def build_library(self, lexical: LexicalIndex | None = None) -> CorpusLibrary:
        """Embeds what is not embedded yet and opens the index. Raises SettingsError or UnavailableError."""
        from advisor.adapters.chroma_index import open_index  # noqa: PLC0415 - heavy; only when searching
        from advisor.adapters.vector_cache import LayeredVectors  # noqa: PLC0415

        settings, passages = self.settings, self.knowledge.passages
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        embedder = self._embedder
        if embedder is None:
            return word_library(passages, lexical)
        library = full_library(
            passages,
            settings.knowledge_folder,
            embedder,
            LayeredVectors.open(settings.knowledge_folder, settings.data_dir),
            make_index=lambda corpus: open_index(corpus, settings.data_dir, settings.chroma_url),
            progress=lambda done, total: self.progress("Embedding the guidance", done, total),
            lexical=lexical,
        )
        give_back_memory()
        return library

    def warm_up(self) -> None:
        """Load what the first question would otherwise wait for."""
        self.library.open()
        self.reader.answer(self.knowledge.instrument.practice_ids[0], "yes", "en")
        if self.guest is not None:
            self.guest.warm_up()


def open_services(settings: Settings | None = None, progress: ShowProgress = _silent) -> Services:
    """Services for these settings (those of the environment by default)."""
    return Services(settings or Settings.from_environment(), progress)
