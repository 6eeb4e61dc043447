"""The HTTP client for OpenAI-compatible servers: it stops reading a reply that is too long, and takes none that is packed.

Imported only when such a model is in use. Deadlines are not kept here: a call that is over is cancelled, which closes its
connection at whatever point it is.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from urllib.request import getproxies, proxy_bypass

import httpx2

MOST_BYTES = 512 * 1024
"""Of one reply. The longest that is asked for has about 16 KB, streamed with all its wrapping about 200."""


class TooLargeError(Exception):
    """The reply is longer than any that is asked for, or hides how long it is."""


class _BoundedStream(httpx2.AsyncByteStream):
    def __init__(self, inner: httpx2.AsyncByteStream) -> None:
        self._inner = inner

    async def __aiter__(self) -> AsyncIterator[bytes]:
        read = 0
        async for piece in self._inner:
            read += len(piece)
            if read > MOST_BYTES:
                raise TooLargeError(f"over {MOST_BYTES} bytes")
            yield piece

    async def aclose(self) -> None:
        await self._inner.aclose()


class _BoundedTransport(httpx2.AsyncBaseTransport):
    def __init__(self, proxy: str | None, connections: int) -> None:
        limits = httpx2.Limits(max_connections=connections, max_keepalive_connections=connections)
        self._inner = httpx2.AsyncHTTPTransport(proxy=proxy, limits=limits)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        request.headers["accept-encoding"] = "identity"
        response = await self._inner.handle_async_request(request)
        packed = response.headers.get("content-encoding", "identity") != "identity"
        length = response.headers.get("content-length", "0")
        if packed or (length.isdecimal() and int(length) > MOST_BYTES):
            await response.aclose()
            raise TooLargeError("packed" if packed else f"{length} bytes announced")
        assert isinstance(response.stream, httpx2.AsyncByteStream)  # noqa: S101 - narrows the type for the checker
        return httpx2.Response(
            response.status_code,
            headers=response.headers,
            stream=_BoundedStream(response.stream),
            extensions=response.extensions,
        )

    async def aclose(self) -> None:
        await self._inner.aclose()


def bounded_client(base_url: str, connections: int) -> httpx2.AsyncClient:
    """Uses the proxy that the environment names for the server, if it does."""
    address = httpx2.URL(base_url or "https://api.openai.com")
    proxy = None if proxy_bypass(address.host) else getproxies().get(address.scheme)
    return httpx2.AsyncClient(transport=_BoundedTransport(proxy, connections))
