"""A Bot API server on loopback that holds bots to Telegram's real limits, and lets tests play the people.

Limits, as in https://core.telegram.org/bots/api and its FAQ: 1 to 4096 UTF-16 units per message, callback data of 1 to 64 bytes,
`start` payloads of at most 64 characters, entities inside the text and never inside a surrogate pair, one message per second and
chat after a short burst, 30 per second over all chats, 20 per minute in a group, Forbidden from people who blocked the bot,
"not modified" for edits that change nothing, one consumer of getUpdates, and the webhook's secret header.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import re
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import httpx
import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

BOT = {"id": 4242, "is_bot": True, "first_name": "Advisor", "username": "partnership_test_bot"}
TOKEN = "4242:test-token_abcdefghijklmnopqrstuvwxyz01"
Json = dict[str, Any]


@dataclass(frozen=True)
class Limits:
    """How strict the server is; `burst` messages may come at once before `per_second` holds."""

    chat_per_second: float = 1.0
    chat_burst: float = 5
    overall_per_second: float = 30.0
    group_per_minute: int = 20


RELAXED = Limits(chat_per_second=1000, chat_burst=1000, overall_per_second=100_000, group_per_minute=100_000)


class ApiError(Exception):
    def __init__(self, code: int, description: str, retry_after: int = 0) -> None:
        self.code, self.description, self.retry_after = code, description, retry_after


class Bucket:
    """A token bucket: says how long to wait when it is empty."""

    def __init__(self, rate: float, burst: float) -> None:
        self.rate, self.burst, self.level, self.at = rate, burst, burst, time.monotonic()

    def take(self) -> float:
        now = time.monotonic()
        self.level = min(self.burst, self.level + (now - self.at) * self.rate)
        self.at = now
        if self.level >= 1:
            self.level -= 1
            return 0
        return (1 - self.level) / self.rate


@dataclass
class Sent:
    """A message of the bot as a person sees it now."""

    chat: int
    id: int
    text: str
    entities: list[Json] = field(default_factory=list)
    keyboard: list[list[Json]] = field(default_factory=list)
    document: bytes = b""
    filename: str = ""
    reply_to: int = 0
    edits: int = 0

    @property
    def labels(self) -> list[str]:
        return [button["text"] for row in self.keyboard for button in row]

    def button(self, label: str) -> Json:
        return next(button for row in self.keyboard for button in row if button["text"] == label)


class BotApiServer:
    """`start` and `stop` it, or use `running`. Everything a test wants to look at is an attribute."""

    def __init__(self, limits: Limits = RELAXED) -> None:
        self.limits = limits
        self.app = FastAPI()
        self.app.add_api_route("/bot{token}/{method}", self._call, methods=["GET", "POST"])
        self.sent: list[Sent] = []
        self.calls: Counter[str] = Counter()
        self.refused: list[tuple[str, int, str]] = []
        self.profile: dict[tuple[str, str, str], Any] = {}
        self.toasts: list[tuple[str, str]] = []
        self.blocked: set[int] = set()
        self.deleted: set[int] = set()
        self.bytes_per_chat: Counter[int] = Counter()
        self.webhook: Json = {}
        self.before_answer: Callable[[str, Json], None] | None = None
        """Called with the method and its parameters after it took effect and before the bot hears of it."""
        self.before_call: Callable[[str, Json], None] | None = None
        self._by_id: dict[tuple[int, int], Sent] = {}
        self._last: dict[int, Sent] = {}
        self._updates: list[Json] = []
        self._update_ids = itertools.count(700_000_001)
        self._message_ids: dict[int, Iterator[int]] = defaultdict(lambda: itertools.count(1))
        self._buckets: dict[int, Bucket] = {}
        self._groups: dict[int, Bucket] = {}
        self._overall = Bucket(limits.overall_per_second, limits.overall_per_second)
        self._arrived: asyncio.Event | None = None
        self._polling = 0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        self.url = ""

    # --- running -------------------------------------------------------------------------------------------------

    def start(self) -> BotApiServer:
        config = uvicorn.Config(self.app, host="127.0.0.1", port=0, log_level="critical", access_log=False)
        self._server = uvicorn.Server(config)

        async def serve() -> None:
            self._loop = asyncio.get_running_loop()
            self._arrived = asyncio.Event()
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

    # --- people --------------------------------------------------------------------------------------------------

    def person(self, number: int, lang: str = "en", name: str = "Ana") -> Person:
        return Person(self, number, {"id": number, "is_bot": False, "first_name": name, "language_code": lang})

    def push(self, content: Json) -> int:
        """A new update; waiting getUpdates calls get it at once."""
        update = {"update_id": next(self._update_ids), **content}
        self._updates.append(update)
        self._wake()
        return int(update["update_id"])

    def push_many(self, contents: list[Json]) -> list[int]:
        """Several updates that arrive together."""
        made = [{"update_id": next(self._update_ids), **content} for content in contents]
        self._updates.extend(made)
        self._wake()
        return [update["update_id"] for update in made]

    def _wake(self) -> None:
        if self._loop is not None and self._arrived is not None:
            self._loop.call_soon_threadsafe(self._arrived.set)

    @property
    def unconfirmed(self) -> list[int]:
        return [update["update_id"] for update in self._updates]

    def deliver_to_webhook(self, update: Json, secret: str | None = None) -> httpx.Response:
        """One request as Telegram makes it, with the secret that setWebhook gave, or another one."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook["secret_token"] if secret is None else secret}
        return httpx.post(self.webhook["local_url"], json=update, headers=headers, timeout=60)

    def next_message_id(self, chat: int) -> int:
        return next(self._message_ids[chat])

    def of(self, chat: int) -> list[Sent]:
        return [message for message in self.sent if message.chat == chat]

    def of_last(self, chat: int) -> Sent | None:
        """The newest message in a chat."""
        return self._last.get(chat)

    # --- methods -------------------------------------------------------------------------------------------------

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

    def do_getMe(self, data: Json, files: Json) -> Json:
        return {**BOT, "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}

    async def do_getUpdates(self, data: Json, files: Json) -> list[Json]:
        if self.webhook:
            raise ApiError(409, "Conflict: can't use getUpdates method while webhook is active")
        offset, limit = int(data.get("offset", 0)), int(data.get("limit", 100))
        if offset > 0:
            self._updates = [update for update in self._updates if update["update_id"] >= offset]
        elif offset < 0:
            self._updates = self._updates[offset:]
        self._polling += 1
        mine = self._polling
        deadline = time.monotonic() + float(data.get("timeout", 0))
        assert self._arrived is not None
        while not self._updates and time.monotonic() < deadline:
            if self._polling != mine:
                raise ApiError(409, "Conflict: terminated by other getUpdates request; only one bot instance may run")
            self._arrived.clear()
            try:
                await asyncio.wait_for(self._arrived.wait(), min(0.5, max(0.0, deadline - time.monotonic())))
            except TimeoutError:
                continue
        return self._updates[:limit]

    def do_sendMessage(self, data: Json, files: Json) -> Json:
        chat = self._reachable(data)
        text, entities = _checked_text(data.get("text", ""), data.get("entities"), 4096)
        keyboard = _checked_keyboard(data.get("reply_markup"))
        if data.get("parse_mode"):
            raise ApiError(400, "Bad Request: the tests want entities, not parse_mode")
        self._within_limits(chat)
        reply_to = (data.get("reply_parameters") or {}).get("message_id", 0)
        return self._add(Sent(chat, self.next_message_id(chat), text, entities, keyboard, reply_to=reply_to))

    def do_sendDocument(self, data: Json, files: Json) -> Json:
        chat = self._reachable(data)
        caption, entities = _checked_text(
            data.get("caption", ""), data.get("caption_entities"), 1024, may_be_empty=True
        )
        self._within_limits(chat)
        filename, content = next(iter(files.values()))
        sent = Sent(chat, self.next_message_id(chat), caption, entities, document=content, filename=filename)
        return self._add(sent)

    def do_editMessageText(self, data: Json, files: Json) -> Json:
        message = self._editable(data)
        text, entities = _checked_text(data.get("text", ""), data.get("entities"), 4096)
        keyboard = _checked_keyboard(data.get("reply_markup"))
        if (text, entities, keyboard) == (message.text, message.entities, message.keyboard):
            raise ApiError(
                400, "Bad Request: message is not modified: specified new message content is exactly the same"
            )
        message.text, message.entities, message.keyboard = text, entities, keyboard
        message.edits += 1
        return self._shown(message)

    def do_editMessageReplyMarkup(self, data: Json, files: Json) -> Json:
        message = self._editable(data)
        keyboard = _checked_keyboard(data.get("reply_markup"))
        if keyboard == message.keyboard:
            raise ApiError(
                400, "Bad Request: message is not modified: specified new message content is exactly the same"
            )
        message.keyboard = keyboard
        message.edits += 1
        return self._shown(message)

    def do_answerCallbackQuery(self, data: Json, files: Json) -> bool:
        if len(data.get("text", "")) > 200:
            raise ApiError(400, "Bad Request: MESSAGE_TOO_LONG")
        self.toasts.append((data["callback_query_id"], data.get("text", "")))
        return True

    def do_sendChatAction(self, data: Json, files: Json) -> bool:
        self._reachable(data)
        return True

    def do_setMyCommands(self, data: Json, files: Json) -> bool:
        for command in data["commands"]:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]) or not 1 <= len(command["description"]) <= 256:
                raise ApiError(400, "Bad Request: BOT_COMMAND_INVALID")
        scope = (data.get("scope") or {}).get("type", "default")
        self.profile["commands", scope, data.get("language_code", "")] = data["commands"]
        return True

    def do_setMyDescription(self, data: Json, files: Json) -> bool:
        return self._describe("description", data, 512)

    def do_setMyShortDescription(self, data: Json, files: Json) -> bool:
        return self._describe("short_description", data, 120)

    def do_setWebhook(self, data: Json, files: Json) -> bool:
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", data.get("secret_token", "")):
            raise ApiError(400, "Bad Request: secret token contains unallowed characters")
        if not data["url"].startswith("https://"):
            raise ApiError(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        self.webhook = data
        return True

    def do_deleteWebhook(self, data: Json, files: Json) -> bool:
        self.webhook = {}
        if data.get("drop_pending_updates") in (True, "true", "True"):
            self._updates = []
        return True

    def _describe(self, what: str, data: Json, most: int) -> bool:
        if len(data.get(what, "")) > most:
            raise ApiError(400, f"Bad Request: {what} is too long")
        self.profile[what, "default", data.get("language_code", "")] = data.get(what, "")
        return True

    def _reachable(self, data: Json) -> int:
        chat = int(data["chat_id"])
        if chat in self.blocked:
            raise ApiError(403, "Forbidden: bot was blocked by the user")
        if chat in self.deleted:
            raise ApiError(400, "Bad Request: chat not found")
        return chat

    def _within_limits(self, chat: int) -> None:
        waits = [self._overall.take()]
        bucket = self._buckets.setdefault(chat, Bucket(self.limits.chat_per_second, self.limits.chat_burst))
        waits.append(bucket.take())
        if chat < 0:
            group = self._groups.setdefault(
                chat, Bucket(self.limits.group_per_minute / 60, self.limits.group_per_minute)
            )
            waits.append(group.take())
        if max(waits) > 0:
            seconds = int(max(waits)) + 1
            raise ApiError(429, f"Too Many Requests: retry after {seconds}", seconds)

    def _editable(self, data: Json) -> Sent:
        chat = self._reachable(data)
        message = self._by_id.get((chat, int(data["message_id"])))
        if message is None:
            raise ApiError(400, "Bad Request: message to edit not found")
        return message

    def _add(self, message: Sent) -> Json:
        self.sent.append(message)
        self._by_id[message.chat, message.id] = self._last[message.chat] = message
        return self._shown(message)

    def _shown(self, message: Sent) -> Json:
        kind = "private" if message.chat > 0 else "supergroup"
        shown: Json = {
            "message_id": message.id,
            "date": int(time.time()),
            "from": BOT,
            "chat": {"id": message.chat, "type": kind, "first_name" if kind == "private" else "title": "x"},
        }
        if message.document:
            file = {
                "file_id": "f",
                "file_unique_id": "u",
                "file_name": message.filename,
                "file_size": len(message.document),
            }
            shown |= {"document": file, "caption": message.text}
        else:
            shown |= {"text": message.text, "entities": message.entities}
        if message.keyboard:
            shown["reply_markup"] = {"inline_keyboard": message.keyboard}
        return shown

    def shown(self, message: Sent) -> Json:
        return self._shown(message)


@dataclass
class Person:
    """Somebody with Telegram: writes, taps, forwards, blocks, and reads what the bot sent."""

    server: BotApiServer
    number: int
    user: Json
    group: int = 0
    read: int = 0

    @property
    def chat(self) -> int:
        return self.group or self.number

    def in_group(self, group: int) -> Person:
        return Person(self.server, self.number, self.user, group)

    def message(self, text: str = "", **more: Any) -> Json:
        chat: Json = {"id": self.chat, "type": "private", "first_name": self.user["first_name"]}
        if self.group:
            chat = {"id": self.group, "type": "supergroup", "title": "The water group"}
        message: Json = {
            "message_id": self.server.next_message_id(self.chat),
            "date": int(time.time()),
            "from": self.user,
            "chat": chat,
            **more,
        }
        if text:
            found = re.finditer(r"(?<!\S)(?:/[a-z_]+(?:@\w+)?|@\w+)", text)
            entities = [
                {
                    "type": "bot_command" if part[0].startswith("/") else "mention",
                    "offset": _units(text[: part.start()]),
                    "length": _units(part[0]),
                }
                for part in found
            ]
            message["text"] = text
            if entities:
                message["entities"] = entities
        return message

    def write(self, text: str = "", **more: Any) -> int:
        return self.server.push({"message": self.message(text, **more)})

    def follow(self, link: str) -> int:
        """Opens a t.me link and taps Start."""
        payload = parse_qs(urlsplit(link).query).get("start", [""])[0]
        assert re.fullmatch(r"[A-Za-z0-9_-]{0,64}", payload), payload
        return self.write(f"/start {payload}".strip())

    def tap(self, label: str, message: Sent | None = None) -> int:
        message = message or self.open()
        return self.server.push({"callback_query": self.callback(message, message.button(label)["callback_data"])})

    def callback(self, message: Sent, data: str) -> Json:
        made = {"id": f"cb{time.monotonic_ns()}", "from": self.user, "chat_instance": "1", "data": data}
        return {**made, "message": self.server.shown(message)}

    def open(self) -> Sent:
        """The last message with buttons."""
        return next(m for m in reversed(self.server.of(self.chat)) if m.keyboard)

    def wait(self, count: int = 1, within: float = 20) -> list[Sent]:
        """The next `count` messages of the bot in this chat."""
        deadline = time.monotonic() + within
        while time.monotonic() < deadline:
            fresh = self.server.of(self.chat)[self.read :]
            if len(fresh) >= count:
                self.read += count
                return fresh[:count]
            time.sleep(0.005)
        raise AssertionError(f"only {[m.text for m in self.server.of(self.chat)[self.read :]]} came, {count} expected")

    def wait_for(self, part: str, within: float = 20) -> Sent:
        """The next message that contains `part`; those before it count as read."""
        deadline = time.monotonic() + within
        while time.monotonic() < deadline:
            for number, message in enumerate(self.server.of(self.chat)[self.read :], start=1):
                if part in message.text:
                    self.read += number
                    return message
            time.sleep(0.005)
        raise AssertionError(f"{part!r} is not in {[m.text for m in self.server.of(self.chat)[self.read :]]}")

    def quiet(self, seconds: float = 0.6) -> bool:
        """Nothing more comes."""
        time.sleep(seconds)
        return len(self.server.of(self.chat)) == self.read


@contextmanager
def running(limits: Limits = RELAXED) -> Iterator[BotApiServer]:
    server = BotApiServer(limits).start()
    try:
        yield server
    finally:
        server.stop()


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


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


def _checked_text(text: Any, entities: Any, most: int, *, may_be_empty: bool = False) -> tuple[str, list[Json]]:
    text = str(text)
    length = _units(text)
    if not text.strip() and not may_be_empty:
        raise ApiError(400, "Bad Request: message text is empty")
    if length > most:
        raise ApiError(400, "Bad Request: message is too long")
    halves = {n for n, start in _pairs(text) for n in (start + 1,)}
    for entity in entities or []:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if entity["length"] <= 0 or start < 0 or end > length or start in halves or end in halves:
            raise ApiError(400, f"Bad Request: entity {entity} is outside of the text or inside a character")
    return text, list(entities or [])


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for char in text:
        if char > "\uffff":
            yield at, at
            at += 1
        at += 1


def _checked_keyboard(markup: Any) -> list[list[Json]]:
    rows: list[list[Json]] = (markup or {}).get("inline_keyboard", [])
    for button in (button for row in rows for button in row):
        if not button.get("text"):
            raise ApiError(400, "Bad Request: text of a button is empty")
        if "url" not in button and not 1 <= len(button.get("callback_data", "").encode()) <= 64:
            raise ApiError(400, "Bad Request: BUTTON_DATA_INVALID")
        payload = parse_qs(urlsplit(button.get("url", "")).query).get("start", [""])[0]
        if len(payload) > 64:
            raise ApiError(400, "Bad Request: BUTTON_URL_INVALID")
    return rows
