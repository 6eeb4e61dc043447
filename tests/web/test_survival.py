"""Nothing acknowledged is ever lost: the server is killed between and during turns."""

from __future__ import annotations

import random
import threading
import time

import httpx

from tests.server import serve

ROUNDS = 3


def test_every_acknowledged_turn_survives_kill_9(tmp_path):
    """After SIGKILL at random moments under load, each acknowledged answer is in the transcript, once."""
    acknowledged: list[str] = []
    path = headers = None
    chance = random.Random(3)
    for round_ in range(ROUNDS):
        with serve(tmp_path) as server:
            if path is None:
                begun = httpx.post(
                    f"{server.url}/api/conversations", json={"mode": "full", "lang": "en"}, timeout=30
                ).json()
                path, headers = f"/api/conversations/{begun['id']}", {"Authorization": f"Bearer {begun['token']}"}
            stop = threading.Event()

            def talk(url=server.url, round_=round_, stop=stop, path=path, headers=headers):
                with httpx.Client(base_url=url, timeout=30) as client:
                    for number in range(500):
                        if stop.is_set():
                            return
                        id_ = f"r{round_}-{number}"
                        body = {"text": f"what about {id_} then?", "client_message_id": id_}
                        try:
                            answer = client.post(f"{path}/messages", headers=headers, json=body)
                        except httpx.TransportError:
                            return
                        if answer.status_code == 200:
                            acknowledged.append(id_)

            thread = threading.Thread(target=talk)
            thread.start()
            before, deadline = len(acknowledged), time.monotonic() + 30
            while len(acknowledged) < before + 3 and time.monotonic() < deadline:
                time.sleep(0.02)
            time.sleep(chance.random() * 0.3)
            server.kill()
            stop.set()
            thread.join(20)
    with serve(tmp_path) as server:
        seen = httpx.get(server.url + path, headers=headers, timeout=30).json()
    said = [m["text"] for m in seen["messages"] if m["role"] == "user"]
    assert len(acknowledged) >= ROUNDS
    for id_ in acknowledged:
        assert said.count(f"what about {id_} then?") == 1


def test_a_message_lost_in_flight_can_be_sent_again(tmp_path):
    """A client that heard nothing repeats its message after the restart; it counts once."""
    with serve(tmp_path) as server:
        begun = httpx.post(f"{server.url}/api/conversations", json={"mode": "quick", "lang": "en"}, timeout=30).json()
        path, headers = f"/api/conversations/{begun['id']}", {"Authorization": f"Bearer {begun['token']}"}
        body = {"choice": "level:1", "client_message_id": "once"}
        first = httpx.post(f"{server.url}{path}/messages", headers=headers, json=body, timeout=30).json()
        server.kill()
    with serve(tmp_path) as server:
        again = httpx.post(f"{server.url}{path}/messages", headers=headers, json=body, timeout=30).json()
        assert again == first
        assert httpx.get(server.url + path, headers=headers, timeout=30).json()["progress"]["answered"] == 1


def test_an_open_stream_does_not_hold_up_a_stop(tmp_path):
    """Asked to stop, the server ends the streams itself; nothing has to be cut off."""
    with serve(tmp_path) as server:
        begun = httpx.post(f"{server.url}/api/conversations", json={"mode": "full", "lang": "en"}, timeout=30).json()
        headers = {"Authorization": f"Bearer {begun['token']}"}
        url = f"{server.url}/api/conversations/{begun['id']}/events"
        with httpx.stream("GET", url, headers=headers, params={"wait": 120}, timeout=30) as stream:
            lines = stream.iter_lines()
            next(lines)
            server.process.terminate()
            list(lines)  # a stream that is cut off raises instead of ending
        server.process.wait(30)
    assert "timeout graceful shutdown exceeded" not in "".join(server.log)
