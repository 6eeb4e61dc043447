"""Hindi, Bengali and Arabic as people type them on a phone, in Latin letters, put back into their own.

Nobody types them by a standard, so no table of letters leads back: "nahi", "nhi" and "nahin" are one word. What is typed and
each word that the knowledge folder has are reduced to what all spellings of a word share; of the words that share it, the one
is meant that sounds most alike and is used most (decision 20). What is no such word stays as it is typed.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby, product
from pathlib import Path
from threading import Lock

import regex
from pydantic import Field

from advisor.knowledge.content_file import ContentFile, StrictModel, Words, read_by_language
from advisor.understanding.known_words import count_words
from advisor.understanding.language import SCRIPTS, in_other_letters, primary

FOLDER = "transliteration"
_LETTERS = "letters"
_ALIKE = 6.0
"""How much it counts that a word sounds alike, beside how often it is used: found on words in their own letters that were
romanised by rule, put back."""
_USED = 0.4
_UNWRITTEN = 0.9
"""How much a likeness counts for which typed vowels had to be left out."""
_FAR = 0.45
"""Less alike than that, a word is another one."""
_SHORT_KEY = 2
_SHORTEST = 3
"""Letters that a word has at least when something is taken off it."""
_MOST_KEPT = 4096
_MOST_COMPARED = 80
"""Of the words that share what a spelling leaves, so many of the most used: some share with hundreds."""


class Affix(StrictModel):
    """What is typed before and after a word, and what is then written before and after it; either may be empty."""

    typed: tuple[str, str]
    written: tuple[str, str]


class Spelling(StrictModel):
    """How a language is typed in Latin letters; `knowledge/transliteration/README.md` says what each part is for."""

    trust: float = Field(gt=0, le=1)
    letters: dict[Words, Words]
    signs: dict[Words, Words] = Field(default_factory=dict)
    inherent: str = ""
    silencer: str = ""
    alike: tuple[tuple[Words, str], ...] = ()
    unwritten: str = ""
    first_counts: bool = True
    sounds: tuple[tuple[Words, Words], ...] = ()
    silent_end: str = ""
    not_always_written: str = ""
    apart: tuple[Words, ...] = ()
    affixes: tuple[Affix, ...] = ()
    short: dict[Words, Words] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Known:
    """A word of the language, how it sounds, and how often it is used (logarithm)."""

    word: str
    sound: str
    used: float


class Transliterator:
    """Puts the words of one language back into its letters. Safe to call from many threads."""

    def __init__(self, spelling: Spelling, words: Mapping[str, int]) -> None:
        self.trust = spelling.trust
        self._spelling = spelling
        self._known: dict[str, list[_Known]] = defaultdict(list)
        for word, count in words.items():
            self._learn(word, math.log(1 + count))
        for known in self._known.values():
            known.sort(key=lambda one: -one.used)
        self._word = lru_cache(_MOST_KEPT)(self._find)
        before = "|".join(map(regex.escape, spelling.apart)) or "(?!)"
        self._apart = regex.compile(rf"\b({before})[ -](?=[\p{{L}}\p{{N}}'’]{{3}})", regex.IGNORECASE)

    def __call__(self, text: str) -> str:
        """The text with every word that is known in its own letters; all else as it stands."""
        joined = self._apart.sub(r"\1", text)
        own: str = _TYPED.sub(lambda found: self._word(found[0].casefold()) or found[0], joined)
        return own

    def _learn(self, word: str, used: float) -> None:
        for sound in self._sounds(word):
            self._known[self._key(sound)].append(_Known(word, sound, used))

    def _sounds(self, word: str) -> Iterator[str]:
        """By the tables, in every way that they allow."""
        told, way = self._spelling, list[Sequence[str]]()
        letters = _clusters(word, told.letters)
        for at, letter in enumerate(letters):
            if letter in told.letters:
                way.append(told.letters[letter].split())
                after = letters[at + 1] if at + 1 < len(letters) else ""
                if after and after not in told.signs and after != told.silencer:
                    way.append((told.inherent,))
            elif letter in told.signs:
                way.append((told.signs[letter],))
        return (_once("".join(parts)) for parts in product(*way))

    def _heard(self, typed: str) -> str:
        """How what is typed sounds."""
        for one, other in self._spelling.alike:
            typed = typed.replace(one, other)
        return _once(typed)

    def _key(self, sound: str) -> str:
        """What all spellings of a word share."""
        told = self._spelling
        first = sound[:1] if told.first_counts else ""
        key = first + "".join(letter for letter in sound[len(first) :] if letter not in told.unwritten)
        for one, other in told.sounds:
            key = key.replace(one, other)
        key = _once(key)
        return key[:-1] if len(key) > _SHORT_KEY and key[-1] in told.silent_end else key

    def _find(self, typed: str) -> str:
        """The word that is meant, or nothing."""
        plain = typed.replace("’", "'")
        if plain in self._spelling.short:
            return self._spelling.short[plain]
        if not _A_LETTER.search(plain):
            return ""
        return self._likeliest(plain) or next(
            filter(None, (self._within(plain, x) for x in self._spelling.affixes)), ""
        )

    def _within(self, typed: str, affix: Affix) -> str:
        """The word between what is typed around it, and what is written around it."""
        before, after = affix.typed
        if not (typed.startswith(before) and typed.endswith(after)):
            return ""
        inner = typed[len(before) : len(typed) - len(after)]
        word = self._likeliest(inner) if len(inner) >= _SHORTEST else ""
        return affix.written[0] + word + affix.written[1] if word else ""

    def _likeliest(self, typed: str) -> str:
        sound = self._heard(typed)
        inner = "".join(letter for letter in sound[1:-1] if letter not in self._spelling.not_always_written)
        written = sound[:1] + inner + sound[1:][-1:]
        full, short = SequenceMatcher(b=sound, autojunk=False), SequenceMatcher(b=written, autojunk=False)
        best, most = "", 0.0
        for known in self._known.get(self._key(sound), ())[:_MOST_COMPARED]:
            full.set_seq1(known.sound)
            alike = full.ratio()
            if written != sound:
                short.set_seq1(known.sound)
                alike = max(alike, short.ratio() * _UNWRITTEN)
            score = _ALIKE * alike + _USED * known.used
            if alike >= _FAR and score > most:
                best, most = known.word, score
        return best


_TYPED = regex.compile(r"[\p{Latin}\p{N}'’]+")
_A_LETTER = regex.compile(r"\p{Latin}")


class OwnLetters:
    """A transliterator for every language that has a script of its own and a file on how it is typed in another. Made when the
    first message needs it: most talks never do."""

    def __init__(self, folder: Path, spellings: Mapping[str, Spelling]) -> None:
        self._folder, self._spellings = folder, spellings
        self._made: dict[str, Transliterator] = {}
        self._making = Lock()

    def needed(self, text: str, lang: str) -> Transliterator | None:
        """The one for this text, if it is in other letters than the language's own."""
        lang = primary(lang)
        if lang not in self._spellings or not in_other_letters(text, lang):
            return None
        with self._making:
            if lang not in self._made:
                self._made[lang] = Transliterator(self._spellings[lang], _words_of(self._folder, lang))
            return self._made[lang]


def read_own_letters(folder: Path) -> OwnLetters:
    """From the knowledge folder. Raises ContentError with whatever is wrong in its files."""
    return OwnLetters(folder, read_by_language(folder / FOLDER, Spelling, tuple(SCRIPTS), _misplaced))


def _misplaced(file: ContentFile, lang: str, spelling: Spelling) -> Iterator[str]:
    """Letters and words of another script than the language's, and spellings that stand there twice."""
    yield from file.duplicate_keys()
    for part in (_LETTERS, "signs"):
        for letter in getattr(spelling, part):
            if not SCRIPTS[lang].search(letter):
                yield file.problem((part, letter), f"`{letter}` is no letter of that language")
    for typed, word in spelling.short.items():
        if SCRIPTS[lang].search(typed) or not SCRIPTS[lang].search(word):
            yield file.problem(("short", typed), f"`{typed}: {word}` should read `as typed: in its own letters`")


def _words_of(folder: Path, lang: str) -> Mapping[str, int]:
    """Every word in the script of that language."""
    return count_words(folder, regex.compile(rf"[{SCRIPTS[lang].pattern}\p{{M}}]+"))


def _once(sound: str) -> str:
    """Without double letters."""
    return "".join(letter for letter, _ in groupby(sound))


def _clusters(word: str, letters: Mapping[str, str]) -> list[str]:
    """The letters of a word; two signs that are one letter in the table stay together."""
    found: list[str] = []
    for sign in word:
        if found and found[-1] + sign in letters:
            found[-1] += sign
        else:
            found.append(sign)
    return found
