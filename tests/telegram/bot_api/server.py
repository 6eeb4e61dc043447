"""The Bot API over HTTP on loopback."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl

import httpx
import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from tests.telegram.bot_api.limits import RELAXED, ApiError, Limits
from tests.telegram.bot_api.messages import Json
from tests.telegram.bot_api.methods import Methods
from tests.telegram.bot_api.person import Person

TOKEN = "4242:test-token_abcdefghijklmnopqrstuvwxyz01"


class BotApiServer(Methods):
    """`start` and `stop` it, or use `running`. Everything a test wants to look at is an attribute."""

    def __init__(self, limits: Limits = RELAXED) -> None:
        super().__init__(limits)
        self.calls: Counter[str] = Counter()
        self.refused: list[tuple[str, int, str]] = []
        self.bytes_per_chat: Counter[int] = Counter()
        self.before_answer: Callable[[str, Json], None] | None = None
        """Called with the method and its parameters after it took effect and before the bot hears of it."""
        self.before_call: Callable[[str, Json], None] | None = None
        self.url = ""
        self._app = FastAPI()
        self._app.add_api_route("/bot{token}/{method}", self._call, methods=["GET", "POST"])
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> BotApiServer:
        config = uvicorn.Config(self._app, host="127.0.0.1", port=0, log_level="critical", access_log=False)
        self._server = uvicorn.Server(config)

        async def serve() -> None:
            self.updates.wait_in_this_loop()
            assert self._server is not None
            await self._server.serve()

        self._thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
        self._thread.start()
        while not self._server.started:
            time.sleep(0.01)
        port = self._server.servers[0].sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        return self

    def stop(self) -> None:
        assert self._server is not None
        assert self._thread is not None
        self._server.should_exit = True
        self._server.force_exit = True
        self._thread.join(10)

    def person(self, number: int, lang: str = "en", name: str = "Ana") -> Person:
        return Person(self, number, {"id": number, "is_bot": False, "first_name": name, "language_code": lang})

    def deliver_to_webhook(self, update: Json, secret: str | None = None) -> httpx.Response:
        """One request as Telegram makes it, with the secret that setWebhook gave, or another one."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook["secret_token"] if secret is None else secret}
        return httpx.post(self.webhook["local_url"], json=update, headers=headers, timeout=60)

    async def _call(self, token: str, method: str, request: Request) -> JSONResponse:
        data, files, size = await _parameters(request)
        self.calls[method] += 1
        try:
            if token != TOKEN:
                raise ApiError(401, "Unauthorized")
            if self.before_call:
                self.before_call(method, data)
            handler = getattr(self, "do_" + method, None)
            if handler is None:
                raise ApiError(404, "Not Found")
            result = handler(data, files)
            if asyncio.iscoroutine(result):
                result = await result
        except ApiError as error:
            self.refused.append((method, error.code, error.description))
            body: Json = {"ok": False, "error_code": error.code, "description": error.description}
            if error.retry_after:
                body["parameters"] = {"retry_after": error.retry_after}
            return JSONResponse(body, error.code)
        if self.before_answer:
            await asyncio.to_thread(self.before_answer, method, data)
        response = JSONResponse({"ok": True, "result": result})
        if "chat_id" in data:
            self.bytes_per_chat[int(data["chat_id"])] += size + len(response.body)
        return response


@contextmanager
def running(limits: Limits = RELAXED) -> Iterator[BotApiServer]:
    server = BotApiServer(limits).start()
    try:
        yield server
    finally:
        server.stop()


async def _parameters(request: Request) -> tuple[Json, Json, int]:
    body = await request.body()
    kind = request.headers.get("content-type", "")
    files: Json = {}
    if kind.startswith("application/json"):
        return json.loads(body or b"{}"), files, len(body)
    data: Json = {key: _value(value) for key, value in request.query_params.items()}
    if kind.startswith("multipart/form-data"):
        parsed = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body)
        for part in parsed.iter_parts():
            name, content = part.get_param("name", header="content-disposition"), part.get_payload(decode=True)
            if part.get_filename():
                files[name] = (part.get_filename(), content)
            else:
                data[name] = _value(content.decode())
    else:
        data |= {key: _value(value) for key, value in parse_qsl(body.decode(), keep_blank_values=True)}
    return data, files, len(body)


def _value(text: str) -> Any:
    if text[:1] in "[{":
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text
