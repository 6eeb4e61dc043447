"""Many conversations at once against a running server; latency as the client sees it and as the server reports it."""

from __future__ import annotations

import asyncio
import itertools
import re
import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import httpx

Say = Callable[[httpx.AsyncClient, int, int], Awaitable[httpx.Response]]


@dataclass(frozen=True)
class Load:
    turns_per_s: float
    server_p50_ms: float
    server_p95_ms: float
    client_p95_ms: float


async def _drive(url: str, conversations: int, turns: int, pause_s: float, prepare, say: Say) -> Load:
    limits = httpx.Limits(max_connections=conversations)
    async with httpx.AsyncClient(base_url=url, timeout=120, limits=limits) as client:
        states = [await prepare(client) for _ in range(conversations)]
        server: list[float] = []
        seen: list[float] = []

        async def one(number: int, state) -> None:
            await asyncio.sleep(pause_s * number / conversations)
            for turn in range(turns):
                began = time.perf_counter()
                answer = await say(client, state, turn)
                seen.append((time.perf_counter() - began) * 1000)
                answer.raise_for_status()
                timing = re.search(r"dur=([\d.]+)", answer.headers.get("server-timing", ""))
                server.append(float(timing[1]) if timing else seen[-1])
                await asyncio.sleep(pause_s)

        began = time.perf_counter()
        await asyncio.gather(*(one(n, s) for n, s in enumerate(states)))
        took = time.perf_counter() - began
    cuts = statistics.quantiles(server, n=20)
    return Load(len(server) / took, statistics.median(server), cuts[18], statistics.quantiles(seen, n=20)[18])


def drive(url: str, conversations: int, turns: int, prepare, say: Say, pause_s: float = 0.0) -> Load:
    """`pause_s`: how long a person thinks between two turns; 0 is as fast as it goes."""
    return asyncio.run(_drive(url, conversations, turns, pause_s, prepare, say))


async def begin(client: httpx.AsyncClient) -> dict[str, object]:
    begun = (await client.post("/api/conversations", json={"mode": "full", "lang": "en"})).json()
    return {
        "path": f"/api/conversations/{begun['id']}/messages",
        "headers": {"Authorization": f"Bearer {begun['token']}"},
        "levels": itertools.cycle(["level:0", "level:2", "level:1"]),
    }


async def press(client: httpx.AsyncClient, state, turn: int) -> httpx.Response:
    choice = "back" if turn and turn % 12 == 0 else next(state["levels"])
    return await client.post(state["path"], headers=state["headers"], json={"choice": choice})


TEXTS = (
    "not really, the mayor's office decides and we hear about it afterwards",
    "yes it is written in the agreement and everybody signed it in March",
    "there are rules but nobody follows them when it gets serious",
    "who should decide about the money when the funder wants to?",
    "no idea, I only joined last month",
)


async def write(client: httpx.AsyncClient, state, turn: int) -> httpx.Response:
    return await client.post(
        state["path"], headers=state["headers"], json={"text": f"{TEXTS[turn % len(TEXTS)]} ({turn})"}
    )


async def plain_prepare(client: httpx.AsyncClient) -> None:
    return None


async def plain_say(client: httpx.AsyncClient, state, turn: int) -> httpx.Response:
    return await client.post("/say", json={"choice": "level:0", "client_message_id": str(turn)})
