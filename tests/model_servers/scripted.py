"""A model server that behaves as told: OpenAI's chat completions over real HTTP on loopback, whole or streamed.

    with ScriptedModel("hallucinating") as model:
        ... ADVISOR_MODEL=openai:scripted, ADVISOR_MODEL_BASE_URL=model.base_url, ADVISOR_MODEL_API_KEY=any
        model.requests  # what it was asked

Behaviours, by what it says: faithful, hallucinating, subtle, obedient, refusing, nonsense, wrong_language; by how it arrives:
down, slow:SECONDS, dribble[:SECONDS between bytes], stall (half an answer, then silence), cut (hangs up halfway),
huge[:BYTES], html, status:CODE, broken_json, wrong_json, none_tool (no content at all), silent (an empty text). `then` gives
further behaviours, one per request, the last one staying; `says` replaces the text.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

from tests.model_servers.asked import Asked, as_json
from tests.model_servers.behaviours import REFUSAL, SAYS, Says, content

_PIECE = 12
_HUGE = 10_000_000


class ScriptedModel:
    """A context manager. `behaviour` may be changed while it runs, except from and to `down` (nobody listens then)."""

    def __init__(self, behaviour: str = "faithful", *, then: Sequence[str] = (), says: Says | None = None) -> None:
        self.behaviour = behaviour
        self.says = says
        self.requests: list[Asked] = []
        self.bytes_sent = 0
        """Of bodies, over all replies: shows how much a client really read."""
        self._then = list(then)
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.model = self
        self.base_url = f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def __enter__(self) -> Self:
        if self.behaviour == "down":
            self._server.server_close()
        else:
            threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        if self.behaviour != "down":
            self._server.shutdown()
            self._server.server_close()

    @property
    def calls(self) -> int:
        return len(self.requests)

    def take(self, asked: Asked) -> tuple[str, str]:
        """Notes the request; (behaviour, its argument) for it."""
        with self._lock:
            self.requests.append(asked)
            now = self.behaviour
            if self._then:
                self.behaviour = self._then.pop(0)
        name, _, argument = now.partition(":")
        return name, argument

    def wait(self, seconds: float) -> None:
        """Sleeps, but not past the end of the test."""
        self._over.wait(seconds)

    def sent(self, count: int) -> None:
        with self._lock:
            self.bytes_sent += count


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    model: ScriptedModel

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients hang up on a model that misbehaves; that is what they should do."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, *_: object) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        self._whole(200, as_json({"object": "list", "data": [{"id": "scripted", "object": "model"}]}))

    def do_POST(self) -> None:
        model = self.server.model
        body = json.loads(self.rfile.read(int(self.headers.get("content-length", "0"))))
        asked = Asked(body, {k.lower(): v for k, v in self.headers.items()}, self.path)
        behaviour, argument = model.take(asked)
        if behaviour == "status":
            self._whole(int(argument or 500), as_json({"error": {"message": "scripted", "type": "scripted"}}))
            return
        if behaviour == "html":
            self._whole(200, "<html><body>Welcome to the hotel wifi</body></html>", "text/html")
            return
        if behaviour == "slow":
            model.wait(float(argument or 30))
        if asked.stream:
            self._stream(behaviour, argument, asked)
        else:
            self._complete(behaviour, argument, asked)

    def _text(self, behaviour: str, asked: Asked) -> str | None:
        says = self.server.model.says or SAYS.get(behaviour, SAYS["faithful"])
        match behaviour:
            case "none_tool":
                return None
            case "silent":
                return ""
            case "broken_json":
                whole = content("faithful", asked, says)
                return whole[: max(len(whole) * 2 // 3, 1)] if asked.schema is not None else '{"text": "Agree on'
            case "wrong_json":
                return as_json({"surprise": [1, 2, {"deep": None}], "level": "eleven", "act": 7})
            case _:
                return content(behaviour, asked, says)

    def _complete(self, behaviour: str, argument: str, asked: Asked) -> None:
        text = self._text(behaviour, asked)
        if behaviour == "huge":
            text = "a " * (int(argument or _HUGE) // 2)
        message: dict[str, Any] = {"role": "assistant", "content": text}
        if behaviour == "refusing" and asked.schema is not None:
            message = {"role": "assistant", "content": None, "refusal": REFUSAL}
        whole = as_json(_completion({"message": message, "finish_reason": "stop"}, asked, text or ""))
        if behaviour in ("dribble", "stall", "cut"):
            self._slowly(behaviour, argument, whole.encode())
        else:
            self._whole(200, whole)

    def _slowly(self, behaviour: str, argument: str, data: bytes) -> None:
        self._headers(200, "application/json", len(data))
        half = data[: len(data) // 2]
        if behaviour == "dribble":
            for byte in data:
                self._write(bytes([byte]))
                self.server.model.wait(float(argument or 0.3))
            return
        self._write(half)
        if behaviour == "stall":
            self.server.model.wait(120)
        self.close_connection = True

    def _stream(self, behaviour: str, argument: str, asked: Asked) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        pieces = list(self._pieces(behaviour, argument, asked))
        for number, piece in enumerate(pieces):
            self._chunk(f"data: {as_json(piece)}\n\n".encode())
            if behaviour == "dribble":
                self.server.model.wait(float(argument or 0.3))
            if number >= len(pieces) // 2 and behaviour in ("stall", "cut"):
                if behaviour == "stall":
                    self.server.model.wait(120)
                self.close_connection = True
                return
        self._chunk(b"data: [DONE]\n\n")
        self._write(b"0\r\n\r\n")

    def _pieces(self, behaviour: str, argument: str, asked: Asked) -> Iterator[dict[str, Any]]:
        text = self._text(behaviour, asked)
        if behaviour == "huge":
            text = "a " * (int(argument or _HUGE) // 2)
        size = 64_000 if behaviour == "huge" else _PIECE
        yield _chunk({"role": "assistant", "content": None if text is None else ""})
        if behaviour == "refusing" and asked.schema is not None:
            yield _chunk({"refusal": REFUSAL})
        else:
            for start in range(0, len(text or ""), size):
                yield _chunk({"content": (text or "")[start : start + size]})
        yield _chunk({}, "stop")
        if (asked.body.get("stream_options") or {}).get("include_usage"):
            yield _chunk({}) | {"choices": [], "usage": _usage(asked, text or "")}

    def _chunk(self, data: bytes) -> None:
        self._write(f"{len(data):x}\r\n".encode() + data + b"\r\n")

    def _whole(self, status: int, text: str, kind: str = "application/json") -> None:
        data = text.encode()
        self._headers(status, kind, len(data))
        for start in range(0, len(data), 65_536):
            self._write(data[start : start + 65_536])

    def _headers(self, status: int, kind: str, length: int) -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(length))
        self.end_headers()

    def _write(self, data: bytes) -> None:
        self.wfile.write(data)
        self.wfile.flush()
        self.server.model.sent(len(data))


def _completion(choice: dict[str, Any], asked: Asked, text: str) -> dict[str, Any]:
    return {
        "id": "chatcmpl-scripted",
        "object": "chat.completion",
        "created": int(time.time()),
        "model": "scripted",
        "choices": [{"index": 0, **choice}],
        "usage": _usage(asked, text),
    }


def _chunk(delta: dict[str, Any], finish: str | None = None) -> dict[str, Any]:
    return {
        "id": "chatcmpl-scripted",
        "object": "chat.completion.chunk",
        "created": int(time.time()),
        "model": "scripted",
        "choices": [{"index": 0, "delta": delta, "finish_reason": finish}],
    }


def _usage(asked: Asked, text: str) -> dict[str, int]:
    sent, got = len(asked.text) // 4, len(text) // 4
    return {"prompt_tokens": sent, "completion_tokens": got, "total_tokens": sent + got}
