"""Documents cut along their sections into excerpts of 60 to 220 words, which is what is searched and cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from advisor.errors import DocumentError
from advisor.knowledge.document_sections import Section, sections, short_name
from advisor.knowledge.documents import Content, Excerpt

FEWEST_WORDS, MOST_WORDS = 60, 220
_LETTERS_PER_WORD = 9
"""Scripts without spaces: a word is reckoned per so many letters."""
_SENTENCE_END = regex.compile(r"(?<=[.!?。！？।؟…][\"'”’»)\]]?)\s+|(?<=[。！？।])")


def cut(content: Content) -> tuple[Excerpt, ...]:
    """Excerpts of 60 to 220 words. Paragraphs stay whole as far as that allows; short neighbours (a page's end and the
    next page's beginning, short sections) stand together and carry the place where they begin. Raises DocumentError where
    there is nothing."""
    pieces = [piece for section in sections(content.blocks) for piece in _pieces(section)]
    excerpts = tuple(_joined(group) for group in _evened(_grouped(pieces)))
    if not excerpts:
        raise DocumentError("There is no text in this document.")
    return _numbered(excerpts)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph or a part of one, and whether it opens a section."""

    section: Section
    text: str
    opens: bool

    @property
    def size(self) -> int:
        return _size(self.text)


def _pieces(section: Section) -> Iterator[_Piece]:
    opens = True
    for paragraph in section.paragraphs:
        for part in _parts(paragraph):
            yield _Piece(section, part, opens)
            opens = False


def _parts(paragraph: str) -> Iterator[str]:
    """The paragraph, or runs of its sentences where it is too long."""
    if _size(paragraph) <= MOST_WORDS:
        yield paragraph
        return
    run = ""
    for sentence in (part for found in _sentences(paragraph) for part in _torn(found)):
        if run and _size(f"{run} {sentence}") > MOST_WORDS:
            yield run
            run = ""
        run = f"{run} {sentence}".strip()
    if run:
        yield run


def _torn(sentence: str) -> Iterator[str]:
    """A sentence without an end is torn between words, a word without an end between letters."""
    letters = MOST_WORDS * _LETTERS_PER_WORD
    words = [word[n : n + letters] for word in sentence.split() for n in range(0, len(word), letters)]
    run: list[str] = []
    length = 0
    for word in words:
        if run and (len(run) >= MOST_WORDS or length + len(word) + 1 > letters):
            yield " ".join(run)
            run, length = [], 0
        run.append(word)
        length += len(word) + 1
    if run:
        yield " ".join(run)


def _grouped(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """Neighbours are put together while the group is short; a group that is long enough ends where a section ends."""
    groups: list[list[_Piece]] = []
    size = 0
    for piece in pieces:
        full = size + piece.size > MOST_WORDS
        if not groups or full or (piece.opens and size >= FEWEST_WORDS):
            groups.append([])
            size = 0
        groups[-1].append(piece)
        size += piece.size
    return groups


def _evened(groups: list[list[_Piece]]) -> list[list[_Piece]]:
    """A group that stayed short joins the next one, or takes the first sentences of it; the last one the other way round."""
    made: list[list[_Piece]] = []
    for number, group in enumerate(groups):
        following = groups[number + 1] if number + 1 < len(groups) else []
        short = _sum(group) < FEWEST_WORDS
        if short and following and _sum(group) + _sum(following) <= MOST_WORDS:
            groups[number + 1] = [*group, *following]
            continue
        if short and following:
            while _sum(group) < FEWEST_WORDS and following:
                first, rest = _split_off(following[0], last=False)
                group = [*group, first]  # noqa: PLW2901
                following = [*([rest] if rest else []), *following[1:]]
            groups[number + 1] = following
        elif short and made:
            before = made.pop()
            if _sum(before) + _sum(group) <= MOST_WORDS:
                group = [*before, *group]  # noqa: PLW2901
            else:
                while _sum(group) < FEWEST_WORDS and len(before) + len(_sentences(before[-1].text)) > 1 + 1:
                    last, rest = _split_off(before[-1], last=True)
                    group = [last, *group]  # noqa: PLW2901
                    before = [*before[:-1], *([rest] if rest else [])]
                made.append(before)
        made.append(group)
    return [group for group in made if group]


def _split_off(piece: _Piece, *, last: bool) -> tuple[_Piece, _Piece | None]:
    """(its first or last sentence, the rest)."""
    sentences = _sentences(piece.text)
    one, rest = (sentences[-1], sentences[:-1]) if last else (sentences[0], sentences[1:])
    if not rest:
        return piece, None
    others = replace(piece, text=" ".join(rest), opens=piece.opens and last)
    return replace(piece, text=one, opens=piece.opens and not last), others


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence]


def _sum(group: Iterable[_Piece]) -> int:
    return sum(piece.size for piece in group)


def _joined(group: Sequence[_Piece]) -> Excerpt:
    first = group[0].section
    lines: list[str] = []
    for piece in group:
        if piece.opens and piece.section is not first and piece.section.heading:
            lines.append(piece.section.heading)
        lines.append(piece.text)
    return Excerpt(first.locator, first.place, "\n\n".join(lines))


def _numbered(excerpts: Sequence[Excerpt]) -> tuple[Excerpt, ...]:
    """A document with neither headings nor pages: its excerpts are its places. What stands before the first heading is
    called the beginning by its first words."""
    made = []
    for number, excerpt in enumerate(excerpts, start=1):
        if not excerpt.locator:
            excerpt = replace(excerpt, locator=f"s{number}", place=short_name(excerpt.text.split("\n")[0], 60))  # noqa: PLW2901
        elif not excerpt.place:
            excerpt = replace(excerpt, place=short_name(excerpt.text.split("\n")[0], 60))  # noqa: PLW2901
        made.append(excerpt)
    return tuple(made)


def _size(text: str) -> int:
    return max(len(text.split()), len(text) // _LETTERS_PER_WORD)
