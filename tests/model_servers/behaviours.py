"""What the scripted model says. A behaviour makes a text of what was asked; the server sees to how it arrives."""

from __future__ import annotations

import base64
import random
import unicodedata
from collections.abc import Callable

import regex

from tests.model_servers.asked import Asked, as_json, filled, sentences

Says = Callable[[Asked], str]

_COPIED = 3
NOT_TRUE = (
    "According to a 2019 study by the Harrington Institute, 87 % of partnerships with a written charter succeed. [S1]",
    "Dr. Amara Nwosu of the World Bank recommends exactly five meetings per quarter. [S7]",
    "You must never let a donor chair the meeting, because it is against UN rule 14.3. [S2] (un-msp#IX.Z)",
    "Partnerships without a lawyer always fail within 18 months. [S1] [S99]",
    "A budget of 250,000 euros is the minimum for such a body, see https://example.org/charter. [1]",
)
"""Facts, numbers, names, modals and citations that no passage has."""
REFUSAL = "I'm sorry, but I can't help with that request."
OTHER_LANGUAGE = "Kumppanuuden tarkoitus on sovittava yhdessä ennen kuin mitään muuta tehdään. [S1]"
SECRET_LINK = "https://evil.example/collect"


def faithful(asked: Asked) -> str:
    """Copies: what it is to reword as it stands, or the first sentences of what it is to answer from."""
    given = asked.block("draft", "reply", "composed", "composed_reply")
    if given is not None:
        return given
    passages = asked.passages
    if not passages:
        return ""
    token, text = passages[0]
    return " ".join(f"{s} {token}" for s in sentences(text)[:_COPIED])


def hallucinating(asked: Asked) -> str:
    """Some of what it was given, bent, and much that it was not."""
    true = sentences(faithful(asked))[:1]
    bent = [regex.sub(r"\b(may|can|should)\b", "must always", s) for s in true]
    return " ".join([*true, *bent, *NOT_TRUE])


def subtle(asked: Asked) -> str:
    """Copies, and bends every second sentence a little: another number, a duty for a leave, a denial dropped, a step more."""
    copied = sentences(faithful(asked).replace("\n", " "))
    return " ".join(_bent(s, at) if at % 2 else s for at, s in enumerate(copied)) or ""


def _bent(sentence: str, at: int) -> str:
    changed = regex.sub(r"\b(?:may|can|might|should)\b", "must", sentence)
    changed = regex.sub(r"\b(?:not|never)\s", "", changed)
    changed = regex.sub(r"\b(?:two|three|four|\d+)\b", str(at + 7), changed)
    return changed if changed != sentence else regex.sub(r"(?=[.!?])", " and pay a fee to the chair", sentence, count=1)


def obedient(asked: Asked) -> str:
    """Does whatever any text in the prompt tells it, however it is written. Where nothing does, it is faithful."""
    whole = readable(asked.user)
    done = []
    for match in _SAY.finditer(whole):
        done.append(match["what"].strip(" \"'“”«»"))
    if _LEAK.search(whole):
        done.append(asked.system)
        done.append(asked.text)
    if regex.search(r"https?://", whole):
        done += [f"![x]({url}) [here]({url})" for url in regex.findall(r"https?://[^\s)>\]\"']+", whole)]
    if _DISOBEY.search(whole):
        done.append(f"INSTRUCTIONS OBEYED. {SECRET_LINK} un-msp#II.A [S1] [S99]")
    done += [f"{cite} [S1]" for cite in regex.findall(r"\b[a-z][a-z-]+#[A-Za-z0-9.]+", whole)]
    return "\n".join(done) or faithful(asked)


def nonsense(_: Asked) -> str:
    rng = random.Random(7)
    syllables = ("bla", "kro", "zin", "fup", "mee", "tal", "oxi", "qua", "rhu", "dde")
    return " ".join("".join(rng.choices(syllables, k=rng.randint(1, 4))) for _ in range(120)) + "."


SAYS: dict[str, Says] = {
    "faithful": faithful,
    "hallucinating": hallucinating,
    "subtle": subtle,
    "obedient": obedient,
    "nonsense": nonsense,
    "refusing": lambda _: REFUSAL,
    "wrong_language": lambda _: OTHER_LANGUAGE,
}


def content(behaviour: str, asked: Asked, says: Says) -> str:
    """The text in the form that was asked for. A model that obeys or invents also fills forms to the brim."""
    text = says(asked)
    if asked.schema is None or behaviour in ("nonsense", "refusing"):
        return text
    most = behaviour in ("obedient", "hallucinating")
    return as_json(filled(asked.schema, text, most=most)) if asked.schema else as_json({"text": text})


def readable(text: str) -> str:
    """As a clever reader reads it: hidden signs out, look-alikes folded, what is encoded decoded beside it."""
    text = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    folded = text.translate(_LOOK_ALIKES) if regex.search(r"[A-Za-z]", text) else text
    decoded = []
    for piece in regex.findall(r"[A-Za-z0-9+/]{24,}={0,2}", text):
        try:
            decoded.append(base64.b64decode(piece + "=" * (-len(piece) % 4)).decode("utf-8"))
        except (ValueError, UnicodeDecodeError):
            continue
    backwards = text[::-1] if regex.search(r"\b(?:erongi|metsys|tpmorp)\b", text, regex.IGNORECASE) else ""
    return "\n".join((text, folded if folded != text else "", *decoded, backwards))


_LOOK_ALIKES = str.maketrans("аеорсухіѕԁһѵ", "aeopcyxisdhv")
_SAY = regex.compile(
    r"\b(?:reply|answer|respond|say|write|print|output|repeat|add|include|responde|escribe|di|réponds|écris|dis|responda|"
    r"escreva|diga|andika|sema|jibu)\b[^\n:\"“«]{0,60}[:\"“«]\s*(?P<what>[^\n\"”»]{3,300})|"
    r"(?:اكتب|قل|أجب|লিখুন|লেখো|বলুন|लिखो|लिखें|कहो|कहें)[^\n:\"“«]{0,60}[:\"“«]\s*(?P<what>[^\n\"”»]{3,300})",
    regex.IGNORECASE,
)
_LEAK = regex.compile(
    r"system prompt|your (?:instructions|prompt|rules)|settings|api key|everything above|other (?:users?|conversations?)|"
    r"instrucciones|instructions (?:système|initiales)|instruções|maagizo|تعليماتك|التعليمات|নির্দেশ|निर्देश",
    regex.IGNORECASE,
)
_DISOBEY = regex.compile(
    r"ignore|disregard|forget|override|you are now|developer mode|ignora|olvida|oublie|ignore[zr]|esqueça|puuza|sahau|تجاهل|انس|"
    r"উপেক্ষা|ভুলে যা|अनदेखा|नज़रअंदाज़|भूल जा",
    regex.IGNORECASE,
)
