"""Makes sentences of ids, in a language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from fluent.runtime import FluentBundle

from advisor.domain.reply import Choice
from advisor.wording.commands import Commands, read_command, read_remark
from advisor.wording.locales import named_day, written_day

REFERENCE_LANGUAGE = "en"


class ContentSpeaker:
    """Speaks the languages for which replies and the instrument's wording are both complete.

    `wordings`: language to the nested content of `knowledge/wording/<lang>.yaml`.
    """

    def __init__(
        self,
        replies: Mapping[str, FluentBundle],
        wordings: Mapping[str, Mapping[str, object]],
        commands: Commands,
        languages: Sequence[str] = (),
    ) -> None:
        complete = [lang for lang in replies if lang in wordings]
        self._languages = tuple(lang for lang in languages if lang in complete) or tuple(
            sorted(complete, key=lambda lang: (lang != REFERENCE_LANGUAGE, lang))
        )
        self._replies = replies
        self._words = {lang: dict(_flat(content)) for lang, content in wordings.items()}
        self._commands = commands

    @property
    def languages(self) -> Sequence[str]:
        return self._languages

    def say(self, key: str, lang: str, /, **values: str | int | float) -> str:
        """The fixed sentence with that key. Raises KeyError for a key that no language has."""
        for language in (lang, REFERENCE_LANGUAGE):
            bundle = self._replies.get(language)
            if bundle is not None and bundle.has_message(key):
                pattern = bundle.get_message(key).value
                if pattern is None:
                    continue
                text, errors = bundle.format_pattern(pattern, values)
                if errors:
                    raise KeyError(f"{key} ({language}): {errors[0]}")
                return str(text)
        raise KeyError(key)

    def word(self, path: str, lang: str) -> str:
        """The instrument's wording at a path such as `practices/purpose.shared/question`."""
        for language in (lang, REFERENCE_LANGUAGE):
            found = self._words.get(language, {}).get(path)
            if found is not None:
                return found
        raise KeyError(path)

    def day(self, day: date, lang: str) -> str:
        return written_day(day, lang)

    def read_day(self, text: str, lang: str, today: date) -> date | None:
        around = self.say("day-openings", lang).split()
        return named_day(text, (lang, REFERENCE_LANGUAGE), today, around)

    def remark(self, text: str, lang: str) -> tuple[str, str] | None:
        return read_remark(text, lang, self._commands)

    def words(self, key: str, lang: str) -> frozenset[str]:
        return frozenset(
            word
            for language in (lang, REFERENCE_LANGUAGE)
            for word, meanings in self._commands.get(language, {}).items()
            if key in meanings
        )

    def command(self, text: str, lang: str, shown: Sequence[Choice], unshown: Sequence[Choice] = ()) -> str | None:
        return read_command(text, lang, shown, self._commands, unshown)


def _flat(content: Mapping[str, object], prefix: str = "") -> Sequence[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in content.items():
        path = f"{prefix}{key}"
        if isinstance(value, Mapping):
            pairs.extend(_flat(value, path + "/"))
        else:
            pairs.append((path, str(value)))
    return pairs
