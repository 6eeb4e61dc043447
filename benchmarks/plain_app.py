"""The peer: the smallest FastAPI service that takes a message and gives a reply of like size."""

from __future__ import annotations

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()
TEXT = "Is it written down who decides what, so that every partner can look it up? " * 4


class Say(BaseModel):
    text: str = ""
    choice: str = ""
    client_message_id: str = ""


@app.get("/readyz")
def ready() -> dict[str, str]:
    return {"status": "ready"}


@app.post("/say")
def say(body: Say) -> dict[str, object]:
    choices = [{"id": f"level:{n}", "label": "An answer that fits the question"} for n in range(7)]
    return {"messages": [{"text": TEXT, "choices": choices}], "done": False}
