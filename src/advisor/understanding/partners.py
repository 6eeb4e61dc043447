"""Which kinds of partner a text names, and what the user calls them. Words and grammar are data:
`knowledge/examples/partners/<lang>.yaml`."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import regex

from advisor.domain.reading import Partner, PartnerType
from advisor.knowledge.content_file import ContentFile, StrictModel, Words, read_by_language
from advisor.understanding.known_words import LatinWords
from advisor.understanding.language import KNOWN
from advisor.understanding.slips import Slips

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’\-][\p{L}\p{M}\p{N}]+)*")
_OTHERS = "en"
_OWN_WITHIN = 7


class PartnerWords(StrictModel):
    """How partners are named in one language."""

    starts: tuple[Words, ...] = ()
    """Words with which a name begins: the, our, three; also those among the prefixes."""
    stops: tuple[Words, ...] = ()
    """Words that are never inside a name: and, with, is."""
    links: tuple[Words, ...] = ()
    """Words that tie what follows (or, with `links_before`, what goes before) to a name: of, de, ya."""
    links_before: bool = False
    before: int = 0
    """So many words may stand between the start and the noun."""
    prefixes: tuple[Words, ...] = ()
    """Written together with the noun: and-, to-, the-."""
    endings: tuple[Words, ...] = ()
    """Written together after the noun, and no part of the name: 's."""
    follows: Words | None = None
    """A word that begins so may follow the noun as part of the name."""
    own: tuple[Words, ...] = ()
    """What people say before the partner that they belong to: I am, we are, I work."""
    own_links: tuple[Words, ...] = ()
    """Words that may stand between: (I am the secretary) of, (I work) for."""
    own_after: tuple[tuple[tuple[Words, ...], ...], ...] = ()
    """Where "I" stands before the partner and the rest behind it: ways to go on, each a list of words for every place, of which
    one is there: [में, (काम, नौकरी), (करता, करती)]."""
    nouns: dict[PartnerType, tuple[Words, ...]]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int


class PartnerNames:
    """Finds partners by the nouns of the text's language. `said` tells how often a word is used."""

    def __init__(self, words: Mapping[str, PartnerWords], said: Callable[[str], int]) -> None:
        self._words, self._said = dict(words), said
        self._nouns = {lang: _by_words(each) for lang, each in words.items()}
        self._slips = {lang: Slips(noun[0] for noun in nouns if len(noun) == 1) for lang, nouns in self._nouns.items()}
        self._lengths = {lang: sorted(set(map(len, nouns)), reverse=True) for lang, nouns in self._nouns.items()}

    def find(self, text: str, lang: str, is_word: Callable[[str], bool] = bool) -> tuple[Partner, ...]:
        """One of each kind, in the order of their first mention and with the longest of its first two names. `is_word` knows
        the words that are no slips; left out, nothing is taken for one."""
        spoken = lang if lang in self._words else _OTHERS
        if spoken not in self._words:
            return ()
        names: dict[PartnerType, list[str]] = {}
        own: set[PartnerType] = set()
        for kind, name, speaks in self._mentions(text, spoken, is_word):
            names.setdefault(kind, []).append(name)
            own |= {kind} if speaks else set()
        return tuple(Partner(kind, max(found[:2], key=len), kind in own) for kind, found in names.items())

    def _mentions(
        self, text: str, lang: str, is_word: Callable[[str], bool]
    ) -> Iterator[tuple[PartnerType, str, bool]]:
        words = [_Word(_plain(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]
        at = 0
        while at < len(words):
            found = self._noun_at(words, at, lang) or self._slip_at(words[at].text, at, lang, is_word)
            if found is None:
                at += 1
                continue
            kind, last, prefix, ending = found
            first, end = _widened(text, words, at, last, self._words[lang])
            start = words[first].start + (_foreign(prefix, self._words[lang].starts) if first == at else 0)
            name = text[start : words[end].end - (len(ending) if end == last else 0)]
            yield kind, name, _is_own(words, first, end, self._words[lang])
            at = last + 1

    def _noun_at(self, words: Sequence[_Word], at: int, lang: str) -> tuple[PartnerType, int, str, str] | None:
        """Kind, last word, and what is written together with the first and after the last."""
        nouns, grammar = self._nouns[lang], self._words[lang]
        for length in self._lengths[lang]:
            if at + length > len(words):
                continue
            heard = tuple(word.text for word in words[at : at + length])
            for start, ending in product(("", *grammar.prefixes), ("", *grammar.endings)):
                if heard[0].startswith(start) and heard[-1].endswith(ending):
                    bare = (heard[0].removeprefix(start), *heard[1:])
                    kind = nouns.get((*bare[:-1], bare[-1].removesuffix(ending)))
                    if kind is not None:
                        return kind, at + length - 1, start, ending
        return None

    def _slip_at(
        self, word: str, at: int, lang: str, is_word: Callable[[str], bool]
    ) -> tuple[PartnerType, int, str, str] | None:
        meant = self._slips[lang].meant(word, is_word, self._said)
        return None if meant is None else (self._nouns[lang][meant,], at, "", "")


def read_partner_names(folder: Path) -> PartnerNames:
    """From the knowledge folder. Raises ContentError with whatever is wrong in its files."""
    words = read_by_language(folder / "examples" / "partners", PartnerWords, KNOWN, _said_twice)
    return PartnerNames(words, LatinWords(folder))


def _said_twice(file: ContentFile, lang: str, words: PartnerWords) -> Iterator[str]:
    kinds: dict[str, PartnerType] = {}
    for kind, nouns in words.nouns.items():
        for at, noun in enumerate(nouns):
            if kinds.setdefault(noun, kind) is not kind:
                yield file.problem(("nouns", kind.value, at), f"`{noun}` stands under {kinds[noun].value} as well")


def _widened(text: str, words: Sequence[_Word], first: int, last: int, grammar: PartnerWords) -> tuple[int, int]:
    """The noun with the words around it that belong to the name."""
    noun = first
    for at in range(noun - 1, max(noun - grammar.before - 2, -1), -1):
        if words[at].text in grammar.stops or not _side_by_side(text, words[at], words[at + 1]):
            break
        if words[at].text in grammar.starts:
            first = at
            break
    if grammar.links_before:
        if noun > 1 and words[noun - 1].text in grammar.links and words[noun - 2].text not in grammar.stops:
            first = noun - 2
    elif (
        last + 2 < len(words)
        and words[last + 1].text in grammar.links
        and _side_by_side(text, words[last], words[last + 2])
    ):
        last = last + 3 if words[last + 2].text in grammar.starts and last + 3 < len(words) else last + 2
    if grammar.follows and last + 1 < len(words) and words[last + 1].text.startswith(grammar.follows):
        last += 1 if _side_by_side(text, words[last], words[last + 1]) else 0
    return first, last


def _is_own(words: Sequence[_Word], first: int, end: int, grammar: PartnerWords) -> bool:
    """Whether "I am", or "I am the secretary of", stands before the name, or around it."""
    if grammar.own_after and not any(_goes_on(words[end + 1 :], way) for way in grammar.own_after):
        return False
    near = [word.text for word in words[max(first - _OWN_WITHIN, 0) : first]]
    openers = [opener.split() for opener in grammar.own]
    if grammar.own_after:
        return any(near[at : at + len(opener)] == opener for opener in openers for at in range(len(near)))
    for gap in range(len(near)):
        said, between = near[: len(near) - gap], near[len(near) - gap :]
        if between and between[-1] not in grammar.own_links:
            return False
        if any(word in grammar.stops and word not in grammar.own_links for word in between):
            return False
        if any(said[-len(opener) :] == opener for opener in openers):
            return True
    return False


def _goes_on(words: Sequence[_Word], way: Sequence[Sequence[str]]) -> bool:
    return len(words) >= len(way) and all(word.text in place for word, place in zip(words, way, strict=False))


def _foreign(prefix: str, starts: Sequence[str]) -> int:
    """How many letters of what is written together with a noun are no part of its name: of "and-the-" the first."""
    return next((at for at in range(len(prefix)) if prefix[at:] in starts), len(prefix))


def _side_by_side(text: str, left: _Word, right: _Word) -> bool:
    """Nothing but words and spaces between them."""
    between = text[left.end : right.start]
    return not between or not regex.search(r"[^\p{L}\p{M}\p{N}\s'’\-]|\n", between)


def _by_words(words: PartnerWords) -> dict[tuple[str, ...], PartnerType]:
    return {
        tuple(_plain(m.group()) for m in _WORD.finditer(noun)): kind
        for kind, nouns in words.nouns.items()
        for noun in nouns
    }


def _plain(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold().replace("’", "'")
