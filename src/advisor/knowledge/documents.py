"""Documents that a curator imports: cleaned, cut along their structure, and turned into sources and passages.

What a document says is data. It is searched, quoted and cited; nothing in it is ever obeyed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import regex

from advisor.domain.citation import Source
from advisor.domain.passage import Passage, PassageKind, PassageText
from advisor.errors import DocumentError

FEWEST_WORDS, MOST_WORDS = 60, 220
SOURCE_KIND = "imported document"
MOST_ID_CHARS = 32
_LETTERS_PER_WORD = 9
"""Scripts without spaces: a word is reckoned per so many letters."""
_LONGEST_NAME = 120
_DEEPEST = 4
_FEWEST_LETTERS = 0.4
"""Of a block's signs this share must be letters; tables of figures and dotted lines are no guidance."""

_INVISIBLE = regex.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\U000e0000-\U000e007f\p{Co}\p{Cs}]"
)
"""Control signs, direction overrides, tag letters and the like: what a reader would not see, no search should. The joiners
that Bengali, Hindi and Persian need stay."""
_LIGATURES = regex.compile(r"[\ufb00-\ufb06]")
_SENTENCE_END = regex.compile(r"(?<=[.!?。！？।؟…][\"'”’»)\]]?)\s+|(?<=[。！？।])")
_SLUG = regex.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a heading where `level` is 1 (highest) or more. `page` counts from 1 where a document has pages."""

    text: str
    level: int = 0
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a reader found in a file. `pages`: how many it has; `blank_pages`: how many of them have no text."""

    blocks: tuple[Block, ...]
    pages: int = 0
    blank_pages: int = 0


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """What a curator says about a document."""

    id: str
    title: str
    year: int | None
    licence: str
    lang: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a document. `locator` names its place (`p3`, `s2.1`), `place` says it in words."""

    locator: str
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """An imported document."""

    record: SourceRecord
    excerpts: tuple[Excerpt, ...]
    file_name: str = ""
    sha256: str = ""
    imported: str = ""

    @property
    def source(self) -> Source:
        """To be cited like any other source."""
        record, places = self.record, dict[str, str]()
        for excerpt in self.excerpts:
            places.setdefault(excerpt.locator, excerpt.place)
        return Source(
            record.id, record.title, record.year, SOURCE_KIND, places, record.lang, record.licence, curated=False
        )

    @property
    def passages(self) -> tuple[Passage, ...]:
        """To be found beside the curated ones. A dot in an id keeps it from ever being that of a curated passage."""
        record, seen = self.record, dict[str, int]()
        made = []
        for excerpt in self.excerpts:
            seen[excerpt.locator] = seen.get(excerpt.locator, 0) + 1
            made.append(
                Passage(
                    id=f"{record.id}.{excerpt.locator}.{seen[excerpt.locator]}",
                    kind=PassageKind.EXCERPT,
                    practices=(),
                    cites=(f"{record.id}#{excerpt.locator}",),
                    texts={record.lang: PassageText(_title(excerpt, record), excerpt.text)},
                    language=record.lang,
                    curated=False,
                )
            )
        return tuple(made)


def clean(text: str) -> str:
    """Only what a reader sees, on one line, in one spelling."""
    text = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text.replace("\x00", " "))).split())


def id_of(title: str) -> str:
    """An id made of a title: `Water users' guide` gives `water-users-guide`. Empty for a title without Latin letters."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug: str = _SLUG.sub("-", plain).strip("-")
    return slug if len(slug) <= MOST_ID_CHARS else slug[:MOST_ID_CHARS].rpartition("-")[0] or slug[:MOST_ID_CHARS]


def cut(content: Content) -> tuple[Excerpt, ...]:
    """Excerpts of 60 to 220 words. Paragraphs stay whole as far as that allows; short neighbours (a page's end and the
    next page's beginning, short sections) stand together and carry the place where they begin. Raises DocumentError where
    there is nothing."""
    pieces = [piece for section in _sections(content.blocks) for piece in _pieces(section)]
    excerpts = tuple(_joined(group) for group in _evened(_grouped(pieces)))
    if not excerpts:
        raise DocumentError("There is no text in this document.")
    return _numbered(excerpts)


@dataclass(slots=True)
class _Section:
    """Paragraphs under one heading or on one page."""

    locator: str
    place: str
    heading: str = ""
    paragraphs: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph or a part of one, and whether it opens a section."""

    section: _Section
    text: str
    opens: bool

    @property
    def size(self) -> int:
        return _size(self.text)


def _sections(blocks: Sequence[Block]) -> Iterator[_Section]:
    """By headings where there are any, else by pages, else all in one."""
    cleaned = [replace(block, text=clean(block.text)) for block in blocks]
    told = [block for block in cleaned if block.level or _says_something(block.text)]
    if any(block.level for block in told):
        yield from _by_heading(told)
    else:
        yield from _by_page(told)


def _by_heading(blocks: Sequence[Block]) -> Iterator[_Section]:
    levels = sorted({block.level for block in blocks if block.level})[:_DEEPEST]
    if sum(block.level == levels[0] for block in blocks) == 1 and len(levels) > 1 and blocks[0].level == levels[0]:
        levels, blocks = levels[1:], blocks[1:]  # the title of the whole is no section
    depths = {level: depth for depth, level in enumerate(levels)}
    count = [0] * len(levels)
    section = _Section("s0", "")
    for block in blocks:
        depth = depths.get(block.level)
        if depth is None:
            section.paragraphs.append(block.text)
            continue
        if section.paragraphs:
            yield section
        count = [*count[:depth], count[depth] + 1, *[0] * (len(levels) - depth - 1)]
        number = ".".join(str(max(n, 1)) for n in count[: depth + 1])
        section = _Section(f"s{number}", _short(block.text), block.text)
    if section.paragraphs:
        yield section


def _by_page(blocks: Sequence[Block]) -> Iterator[_Section]:
    section = _Section("", "")
    for block in blocks:
        locator = f"p{block.page}" if block.page else ""
        if locator != section.locator:
            if section.paragraphs:
                yield section
            section = _Section(locator, f"p. {block.page}")
        section.paragraphs.append(block.text)
    if section.paragraphs:
        yield section


def _pieces(section: _Section) -> Iterator[_Piece]:
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
            excerpt = replace(excerpt, locator=f"s{number}", place=_short(excerpt.text.split("\n")[0], 60))  # noqa: PLW2901
        elif not excerpt.place:
            excerpt = replace(excerpt, place=_short(excerpt.text.split("\n")[0], 60))  # noqa: PLW2901
        made.append(excerpt)
    return tuple(made)


def _size(text: str) -> int:
    return max(len(text.split()), len(text) // _LETTERS_PER_WORD)


def _says_something(text: str) -> bool:
    signs = [sign for sign in text if not sign.isspace()]
    return bool(signs) and sum(unicodedata.category(s)[0] in "LM" for s in signs) >= _FEWEST_LETTERS * len(signs)


def _short(text: str, most: int = _LONGEST_NAME) -> str:
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"


def _title(excerpt: Excerpt, record: SourceRecord) -> str:
    return excerpt.place if excerpt.locator.startswith("s") else f"{record.title}, {excerpt.place}"


def without_page_furniture(pages: Iterable[Sequence[str]]) -> list[list[str]]:
    """Lines of pages without those that stand at the top or bottom of most of them, and without page numbers."""
    pages = [[line for line in lines if line.strip()] for lines in pages]
    seen: dict[str, int] = {}
    for lines in pages:
        for line in {_pattern(line) for line in (*lines[:_EDGE], *lines[-_EDGE:])}:
            seen[line] = seen.get(line, 0) + 1
    often = {line for line, count in seen.items() if count >= max(3, len(pages) * 0.5)}
    return [
        [
            line
            for at, line in enumerate(lines)
            if not (_edge(at, len(lines)) and (_pattern(line) in often or not _pattern(line).strip("#-–—. /|")))
        ]
        for lines in pages
    ]


_EDGE = 2


def _edge(at: int, of: int) -> bool:
    return at < _EDGE or at >= of - _EDGE


def _pattern(line: str) -> str:
    """A line with its numbers left open."""
    pattern: str = regex.sub(r"\d+", "#", " ".join(line.split()).lower())
    return pattern
