"""Is every sentence of an answer carried by a passage that it cites? Sentence by sentence, before anybody sees it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import regex

from advisor.domain.citation import Sources
from advisor.domain.passage import Passage
from advisor.domain.reply import CitedPassage
from advisor.grounding.sentences import split_sentences
from advisor.grounding.support import Similarity, unsupported
from advisor.grounding.tokens import CitationTokens
from advisor.model.fallbacks import FallbackError, Reason

_TOKEN = regex.compile(r"\s*\[S\d{1,3}\]")
_LIST_MARK = regex.compile(r"^\s*[-*•–]\s+")
_SHORT_WORDS = 3
MARKUP = regex.compile(
    r"https?:|www\.|\]\s*\(|!\[|```|^\s*#{1,6}\s|^\s*\||</?\p{L}|‹|›|\[\[", regex.MULTILINE | regex.IGNORECASE
)
"""What no reply of ours has: links, pictures, code, headings, tables, tags, places where something was masked."""


InTime = Callable[[], None]
"""Raises FallbackError when the turn's time is over: a reply of many sentences takes long to check, too."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A sentence that cannot stay, and why in one word."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Checked:
    """The answer as far as it is carried: `lines` with tokens, `wrong` what is not."""

    lines: tuple[str, ...]
    wrong: tuple[Wrong, ...]


class AnswerCheck:
    """For one question: the passages that were given, and the tokens that stand for their places."""

    def __init__(
        self,
        passages: Sequence[Passage],
        sources: Sources,
        lang: str,
        similarity: Similarity | None,
        in_time: InTime = lambda: None,
    ) -> None:
        self.passages = tuple(passages)
        self._lang, self._similarity, self._in_time = lang, similarity, in_time
        self._known: dict[str, str | Wrong | None] = {}
        """A growing answer is looked at again and again."""
        self._cited: dict[str, CitedPassage] = {}
        for passage in passages:
            for cite in passage.cites:
                if cite in sources:
                    self._cited.setdefault(cite, CitedPassage(sources.resolve(cite), passage.id))
        self._tokens = CitationTokens([c.citation for c in self._cited.values()])

    def tokens_of(self, passage: Passage) -> list[str]:
        return [self._tokens.token(self._cited[c].citation) for c in passage.cites if c in self._cited]

    def check(self, text: str) -> Checked:
        """Each sentence gets the token of a passage that carries it, if one does."""
        lines, wrong = [], []
        for line in text.splitlines():
            mark = _LIST_MARK.match(line)
            kept = []
            for sentence in split_sentences(line[mark.end() :] if mark else line, self._lang):
                if sentence not in self._known:
                    self._in_time()
                    self._known[sentence] = self._sentence(sentence)
                outcome = self._known[sentence]
                if outcome is None:
                    continue
                if isinstance(outcome, Wrong):
                    wrong.append(outcome)
                else:
                    kept.append(outcome)
            if kept:
                lines.append(("- " if mark else "") + " ".join(kept))
        return Checked(tuple(lines), tuple(wrong))

    def restored(self, lines: Sequence[str]) -> tuple[str, tuple[CitedPassage, ...]]:
        """With the marks of the house. Raises FallbackError for an answer without a place, or with signs that no answer has."""
        text, cited = self._tokens.restore(_joined(lines))
        if MARKUP.search(text):
            raise FallbackError(Reason.MARKUP)
        if not cited:
            raise FallbackError(Reason.UNCITED)
        return text, tuple(self._cited[c.cite] for c in cited)

    def _sentence(self, sentence: str) -> str | Wrong | None:
        """A "yes" or "no" that no passage says is left out: by itself it would be the whole answer."""
        given = set(regex.findall(r"\[S\d{1,3}\]", sentence))
        bare = _TOKEN.sub("", sentence).strip()
        if len(bare.split()) < _SHORT_WORDS and not any(_says(p, bare, self._lang) for p in self.passages):
            return None
        if MARKUP.search(bare):
            return Wrong(sentence, "markup")
        reason = "content"
        named = [p for p in self.passages if given & set(self.tokens_of(p))]
        for passage in (*named, *(p for p in self.passages if p not in named)):
            found = unsupported(bare, [passage], self._lang, similarity=self._similarity)
            if found is None:
                real = [t for t in self.tokens_of(passage) if t in given] or self.tokens_of(passage)[:1]
                return f"{bare} {' '.join(real)}" if real else Wrong(sentence, "uncited")
            reason = found if passage in named[:1] or not named else reason
        return Wrong(sentence, reason)


def begun(text: str, lang: str) -> str:
    """Of an answer that is still growing: without the sentence that may not have ended."""
    head, _, line = text.rpartition("\n")
    mark = _LIST_MARK.match(line)
    sentences = split_sentences(line[mark.end() :] if mark else line, lang)
    last_is_token = bool(sentences) and sentences[-1].startswith("[")
    ended = sentences[: -2 if last_is_token else -1]
    return f"{head}\n{'- ' if mark else ''}{' '.join(ended)}" if ended else head


def _joined(lines: Sequence[str]) -> str:
    """Lists stand together, everything else is a paragraph."""
    text = ""
    for line in lines:
        listed = line.startswith("- ")
        if text:
            text += "\n" if listed and text.rpartition("\n")[2].startswith("- ") else "\n\n"
        text += line
    return text


def _says(passage: Passage, sentence: str, lang: str) -> bool:
    told = passage.text(lang)[0]
    bare = sentence.strip(" .!").casefold()
    return any(s.strip(" .!").casefold() == bare for s in split_sentences(f"{told.body}", lang))
