"""The trained reader with the model that ships."""

from __future__ import annotations

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from advisor.adapters.encoder.classifier import FILE_NAME, EncoderClassifier
from advisor.adapters.encoder.weight_file import WeightFile
from advisor.bootstrap import open_services
from advisor.domain.level import Level
from advisor.domain.reading import ActKind, Wish
from advisor.errors import UnavailableError
from advisor.settings import Settings, content_folder
from advisor.understanding.cautious import CautiousReader
from advisor.understanding.reader import TrainedReader

ANSWERS = [
    ("trust.contact", "en", "Every Monday at ten, and notes go out to everyone the same day.", Level.IN_PLACE),
    ("power.decisions", "es", "Está escrito quién decide qué, todos lo conocen y se cumple.", Level.IN_PLACE),
    ("accountability.transparency", "pt", "Ninguém nunca viu as contas.", Level.NOT_YET),
    ("accountability.transparency", "en", "I don't know, I joined last week.", Level.UNKNOWN),
]
HARD = [
    ("trust.contact", "en", "They have not spoken to us since the signing.", Level.NOT_YET),
    ("power.decisions", "fr", "Le maire décide tout seul et nous l'apprenons après.", Level.NOT_YET),
    (
        "power.decisions",
        "en",
        "Oh sure, everything is decided together, once the trucks are already there.",
        Level.NOT_YET,
    ),
]
HOSTILE = [
    "",
    " ",
    "\x00\x00",
    "\ud800",
    "a\udfffb",
    "🎉🙈" * 50,
    "x" * 100_000,
    "word " * 20_000,
    "?!" * 999,
    "\u200f\u202e",
]


@pytest.mark.parametrize(("practice", "lang", "text", "level"), ANSWERS)
def test_plain_answers_are_read(reader: TrainedReader, practice: str, lang: str, text: str, level: Level) -> None:
    """What nobody would misread is not misread."""
    reading = reader.answer(practice, text, lang)
    assert reading.act is ActKind.ANSWER
    assert reading.level is level


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("skip this one please", ActKind.SKIP),
        ("let's stop here for today", ActKind.STOP),
        ("what do you mean by partners?", ActKind.QUESTION),
        ("pasemos a la siguiente pregunta", ActKind.SKIP),
    ],
)
def test_what_is_no_answer_has_no_level(reader: TrainedReader, text: str, act: ActKind) -> None:
    """A question, a skip or a stop never becomes a score."""
    reading = reader.answer("trust.contact", text, "en")
    assert (reading.act, reading.level) == (act, None)


@pytest.mark.parametrize(("practice", "lang", "text", "level"), HARD)
def test_a_hard_answer_is_read_rightly_or_asked_about(
    reader: TrainedReader, practice: str, lang: str, text: str, level: Level
) -> None:
    """Indirect words and irony may be beyond the model; then it is not sure, and the talk asks instead of guessing."""
    reading = reader.answer(practice, text, lang)
    assert reading.level is level or not reading.sure


def test_danger_is_seen_in_the_middle_of_a_story(reader: TrainedReader) -> None:
    """Care comes first, wherever in the text the danger stands."""
    calm = "We are three villages with the town hall. The meetings are on Fridays and the coffee is good. "
    assert reader.danger(calm, "en") is None
    assert reader.danger(calm + "Last night two men came to my house and said they will kill me. " + calm, "en")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("sabko pata hai kaun kya faisla karta hai par likha nahi hai", "hi"),
        ("upor theke order aslo ekshathe korte hobe, lagbe kina keu vabe o nai", "bn"),
    ],
)
def test_what_is_hard_to_read_is_never_met_with_safety_words_alone(reader: TrainedReader, text: str, lang: str) -> None:
    """In Latin letters harmless answers look like danger; at most a short note stands before the reply to them."""
    sign = reader.danger(text, lang)
    assert sign is None or not sign.certain


def test_a_story_is_quoted_word_for_word(reader: TrainedReader) -> None:
    """Every finding carries words of the user; no practice comes twice."""
    text = (
        "We are three villages with the municipality and a water company. The mayor's office decides everything alone "
        "and we are told afterwards by email. Nobody has ever shown us what happens to the money."
    )
    reading = reader.story(text, "en")
    assert reading.evidence
    assert len({e.practice for e in reading.evidence}) == len(reading.evidence)
    assert all(e.quote in text for e in (*reading.evidence, *reading.red_flags))
    assert all(e.level.known for e in reading.evidence)
    assert "a water company" in {partner.name for partner in reading.partners}


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_are_only_texts(reader: TrainedReader, text: str) -> None:
    """Nothing that can be typed raises or takes for ever."""
    assert 0 <= reader.answer("trust.contact", text, "en").confidence <= 1
    reader.opening(text, "en")
    reader.danger(text, "en")
    reader.story(text, "en")


def test_the_same_text_is_read_the_same_from_many_threads(classifier: EncoderClassifier) -> None:
    """No state, no order: neither the threads nor what was read before changes a reading."""
    texts = ["Yes, every Monday.", "Nadie nos avisó nunca.", "sijui", "We vote, they decide. Then they tell us."] * 4
    alone = [classifier.logits((text,))["level"].tobytes() for text in texts]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda text: classifier.logits((text,))["level"].tobytes(), texts))
    assert together == alone


def test_the_shipped_model_is_the_one_that_was_measured() -> None:
    """The metadata (temperatures, lines) belongs to this very model file, and all of it stays under 60 MB."""
    path = content_folder("knowledge") / FILE_NAME
    meta = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert hashlib.sha256(path.read_bytes()).hexdigest() == meta["model"]
    assert path.stat().st_size < 60e6
    assert meta["data"] in path.with_name("CARD.md").read_text("utf-8")


def test_without_a_model_the_talk_asks_instead(tmp_path: Path) -> None:
    """A missing model is a warning in the log and buttons for the user, no crash."""
    for part in ("instrument.yaml", "sources.yaml"):
        (tmp_path / part).write_bytes((content_folder("knowledge") / part).read_bytes())
    services = open_services(Settings(knowledge_dir=tmp_path, data_dir=tmp_path))
    assert isinstance(services.reader, CautiousReader)


def test_a_broken_model_or_weight_file_is_named(tmp_path: Path) -> None:
    """Half a download says what is wrong with it."""
    source = content_folder("knowledge") / FILE_NAME
    (tmp_path / "m.json").write_bytes(source.with_suffix(".json").read_bytes())
    (tmp_path / "m.onnx").write_bytes(source.read_bytes()[:1000])
    with pytest.raises(UnavailableError, match=r"m\.onnx"):
        EncoderClassifier.open(tmp_path / "m.onnx")
    (tmp_path / "weights.bin").write_bytes(b"nonsense")
    with pytest.raises(UnavailableError, match=r"weights\.bin"):
        WeightFile(tmp_path / "weights.bin")


def test_an_answer_to_another_question_says_what_it_is_about(reader):
    """People tell what is on their mind; "yes, since March" is no such thing."""
    about = reader.answer("roles.resources", "The accounts hang in the library every month.", "en").elsewhere
    assert about is not None
    assert about.practice == "accountability.transparency"
    assert about.level in (Level.PARTLY, Level.IN_PLACE)
    assert reader.answer("accountability.transparency", about.quote, "en").elsewhere is None
    assert reader.answer("roles.resources", "Yes, since March.", "en").elsewhere is None


def test_a_remark_on_something_else_is_astray(reader):
    """It sounds like an answer to any question; one to this question does not go astray."""
    assert reader.answer("roles.negotiated", "The roof is not there and it rains in.", "en").astray
    assert not reader.answer("roles.negotiated", "No, we never sat down to agree who does what.", "en").astray
    assert not reader.answer("roles.negotiated", "No idea, I was not there.", "en").astray


@pytest.mark.parametrize(
    ("lang", "practice", "own", "typed"),
    [
        (
            "hi",
            "power.decisions",
            "हाँ, कौन क्या तय करेगा सब लिखा है और सबको पता है",
            "haan, kaun kya tay karega sab likha hai aur sabko pata hai",
        ),
        ("bn", "trust.contact", "না, কখনো দেখা হয় না", "na, kokhono dekha hoy na"),
        ("ar", "power.decisions", "لا، ما في شي مكتوب", "la2, ma fi shi maktoob"),
    ],
)
def test_who_types_in_latin_letters_is_read_as_in_their_own(
    reader: TrainedReader, lang: str, practice: str, own: str, typed: str
) -> None:
    """The same level, and hardly less surely."""
    meant, read = (reader.answer(practice, text, lang) for text in (own, typed))
    assert read.level is meant.level
    assert read.confidence > 0.6 * meant.confidence


def test_what_is_typed_in_latin_letters_is_quoted_as_it_was_typed(reader: TrainedReader) -> None:
    """People find their own words again, and not what was made of them."""
    story = "Sab faisla company karti hai. Hum teen gaon ke log hain, hume baad me pata chalta hai."
    read = reader.story(story, "hi")
    quotes = [seen.quote for seen in (*read.evidence, *read.red_flags)]
    assert quotes
    assert all(quote in story for quote in quotes)


@pytest.mark.parametrize("lang", ["hi", "bn", "ar"])
@pytest.mark.parametrize("words", ["they beat me", "he raped her", "police beat us", "I want to kill myself"])
def test_danger_in_english_is_seen_in_every_talk(reader: TrainedReader, lang: str, words: str) -> None:
    """Short English is not mistaken for words of the talk's language that sound like it."""
    assert reader.danger(words, lang) is not None


def test_english_in_a_hindi_talk_is_read_as_english(reader: TrainedReader) -> None:
    """And searched for as such."""
    text = "nobody has ever seen the accounts of this project"
    assert reader.in_own_letters(text, "hi") == text
    assert reader.answer("accountability.transparency", text, "hi").level is Level.NOT_YET


@pytest.mark.parametrize(
    ("text", "lang", "level"),
    [
        ("yes, we all do", "en", Level.IN_PLACE),
        ("yes we did", "en", Level.IN_PLACE),
        ("nobody does", "en", Level.NOT_YET),
        ("some of us do", "en", Level.PARTLY),
        ("oui, tous", "fr", Level.IN_PLACE),
        ("नहीं, कोई नहीं", "hi", Level.NOT_YET),
    ],
)
def test_an_answer_without_the_words_of_the_question_means_the_same_everywhere(
    classifier: EncoderClassifier, reader: TrainedReader, text: str, lang: str, level: Level
) -> None:
    """It says nothing of any practice, and so no practice may bend it."""
    practices = classifier.meta["labels"]["practice"][:-1]
    read = [reader.answer(practice, text, lang).level for practice in practices]
    assert read.count(level) >= len(practices) - 1


def test_what_is_wanted_of_the_talk_is_no_answer(reader: TrainedReader) -> None:
    """A wish in a sentence is found, and an answer in the same words is none."""
    assert reader.wish("out of time, give me the report", "en") is Wish.REPORT
    assert reader.wish("can u delete this", "en") is Wish.FORGET
    assert reader.wish("the council never shows us a report, and nobody can read their accounts", "en") is None
    assert reader.wish("Every first Monday the whole board reads the accounts aloud in the market hall.", "en") is None
