"""The public HTTP interface, over a real connection."""

from __future__ import annotations

import json
import os

import httpx
import jsonschema
import pytest

from tests.server import serve

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def question_of(reply):
    return next((m["question"]["practice"] for m in reply["messages"] if m.get("question")), None)


def finish(api, path, headers, reply, choose=lambda practice: "level:0"):
    asked = []
    while not reply.get("done"):
        asked.append(question_of(reply))
        answer = api.post(f"{path}/messages", headers=headers, json={"choice": choose(asked[-1])})
        assert answer.status_code == 200, answer.text
        reply = answer.json()
    return asked, reply


def test_health_readiness_and_metrics_answer(api):
    """What a supervisor needs."""
    assert api.get("/healthz").json() == {"status": "ok"}
    assert api.get("/readyz").json()["status"] == "ready"
    assert "advisor_requests_total" in api.get("/metrics").text


def test_a_check_by_buttons_ends_with_a_report(api, begun):
    """The whole way of an integrator: begin, answer, report."""
    path, headers, reply = begun
    asked, reply = finish(api, path, headers, reply)
    assert len(asked) == 13
    report = api.get(f"{path}/report", headers=headers).json()
    assert report["asked"] == 13
    assert len(report["dimensions"]) == 9
    assert {"id", "score", "confidence", "answered"} <= set(report["dimensions"][0])
    assert 1 <= len(report["priorities"]) <= 5
    assert {"practice", "why", "steps", "sign", "citations"} <= set(report["priorities"][0])
    assert report["priorities"][0]["practice"] in asked


def test_choices_of_a_question_have_the_contracts_ids(begun):
    """Integrators rely on these ids."""
    ids = [c["id"] for c in begun[2]["messages"][-1]["choices"]]
    assert ids == ["level:2", "level:1", "level:0", "level:unknown", "skip", "why"]


def test_a_retry_returns_the_same_reply_and_changes_nothing(api, begun):
    """A weak network must not count twice."""
    path, headers, _ = begun
    body = {"choice": "level:1", "client_message_id": "a-1"}
    one = api.post(f"{path}/messages", headers=headers, json=body)
    two = api.post(f"{path}/messages", headers=headers, json=body)
    assert one.json() == two.json()
    assert api.get(path, headers=headers).json()["progress"]["answered"] == 1


def test_events_carry_the_same_as_the_plain_reply(api, begun):
    """The stream is the same reply in pieces."""
    path, headers, _ = begun
    body = {"choice": "level:1", "client_message_id": "s-1"}
    with api.stream("POST", f"{path}/messages", headers=headers | {"Accept": "text/event-stream"}, json=body) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        text = stream.read().decode()
    events = [(block.split("\n")[0].removeprefix("event: "), block) for block in text.strip().split("\n\n") if block]
    plain = api.post(f"{path}/messages", headers=headers, json=body).json()
    messages = [
        json.loads(next(line for line in block.split("\n") if line.startswith("data: "))[6:])
        for name, block in events
        if name == "message"
    ]
    assert messages == plain["messages"]
    assert [name for name, _ in events][-2:] == ["progress", "done"]


def test_the_transcript_holds_both_sides_in_order(api, begun):
    """Coming back shows what was said, the user's own lines included."""
    path, headers, _ = begun
    api.post(f"{path}/messages", headers=headers, json={"choice": "level:2"})
    seen = api.get(path, headers=headers).json()
    assert [m["role"] for m in seen["messages"]][:3] == ["advisor", "advisor", "user"]
    assert seen["messages"][2]["text"] == "Yes, each one has" or seen["messages"][2]["text"]
    assert seen["mode"] == "quick"


def test_answers_can_be_set_directly_and_everything_follows(api, begun):
    """PUT corrects one answer; the report follows."""
    path, headers, _ = begun
    put = api.put(f"{path}/answers/trust.contact", headers=headers, json={"level": 0, "note": "they never call us"})
    assert put.status_code == 200
    report = api.get(f"{path}/report.json", headers=headers).json()
    assert [p["practice"] for p in report["priorities"]] == ["trust.contact"]
    assert api.put(f"{path}/answers/trust.contact", headers=headers, json={"level": 2}).status_code == 200
    assert api.get(f"{path}/report.json", headers=headers).json()["priorities"] == []


@pytest.mark.parametrize(
    ("suffix", "accept", "media"),
    [
        (".json", "*/*", "application/json"),
        (".md", "*/*", "text/markdown; charset=utf-8"),
        (".html", "*/*", "text/html; charset=utf-8"),
        (".pdf", "*/*", "application/pdf"),
        (".docx", "*/*", WORD),
        (".odt", "*/*", "application/vnd.oasis.opendocument.text"),
        ("", "*/*", "application/json"),
        ("", "text/*", "text/html; charset=utf-8"),
        ("", "application/pdf", "application/pdf"),
        ("", f"text/markdown;q=0.2, {WORD}", WORD),
        ("", "*/*, text/markdown", "text/markdown; charset=utf-8"),
        ("", "text/html;q=0, application/json;q=0.1", "application/json"),
        ("", "text/html,*/*;q=0.1", "text/html; charset=utf-8"),
        ("", "text/markdown", "text/markdown; charset=utf-8"),
    ],
)
def test_reports_come_by_suffix_and_by_accept(api, begun, suffix, accept, media):
    """The same report in the form that is asked for."""
    path, headers, _ = begun
    answer = api.get(f"{path}/report{suffix}", headers=headers | {"Accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == media
    kind = "attachment" if suffix else "inline"
    assert answer.headers["content-disposition"].startswith(f'{kind}; filename="partnership-report-')


def test_a_form_that_there_is_not_is_refused_with_those_there_are(api, begun):
    """Asked for something else, the answer names what can be had."""
    path, headers, _ = begun
    answer = api.get(f"{path}/report", headers=headers | {"Accept": "image/png"})
    assert answer.status_code == 406
    assert all(media in answer.json()["detail"] for media in (WORD, "application/pdf", "text/markdown"))
    assert api.get(f"{path}/report.xls", headers=headers).status_code == 422


def test_without_pango_the_other_formats_work_and_the_remedy_is_named(tmp_path):
    """A server that cannot set PDFs says so and what to install; it does not fail."""
    (tmp_path / "weasyprint").mkdir()
    (tmp_path / "weasyprint" / "__init__.py").write_text("raise OSError('cannot load library libpango-1.0-0')")
    paths = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH"))))
    with serve(tmp_path / "data", PYTHONPATH=paths) as running, httpx.Client(base_url=running.url, timeout=30) as api:
        talk = api.post("/api/conversations", json={"mode": "quick", "lang": "en"}).json()
        path, headers = f"/api/conversations/{talk['id']}", {"Authorization": f"Bearer {talk['token']}"}
        refused = api.get(f"{path}/report.pdf", headers=headers)
        assert refused.status_code == 501
        assert refused.headers["content-type"] == "application/problem+json"
        assert refused.json()["type"].endswith(":format-unavailable")
        assert "apt-get install libpango-1.0-0" in refused.json()["detail"]
        assert api.get(f"{path}/report.docx", headers=headers).status_code == 200


def test_erasing_leaves_nothing_behind(api, begun):
    """Erased is erased."""
    path, headers, _ = begun
    assert api.delete(path, headers=headers).status_code == 204
    assert api.get(path, headers=headers).status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "/api/search", {"query": ""}, 422),
        ("POST", "/api/search", {"query": "x", "k": 0}, 422),
        ("POST", "/api/search", {"query": "x", "surprise": 1}, 422),
        ("POST", "/api/ask", {}, 422),
        ("POST", "/api/ask", {"question": "   "}, 422),
        ("POST", "/api/assess", {"practice": "no.such", "text": "yes"}, 404),
        ("POST", "/api/conversations", {"mode": "sideways"}, 422),
        ("GET", "/api/conversations/none", None, 401),
        ("GET", "/api/nothing", None, 404),
        ("PATCH", "/api/search", {}, 405),
    ],
)
def test_errors_are_problem_details_that_say_what_to_do(api, method, path, body, status):
    """One shape for every error, told apart by type."""
    answer = api.request(method, path, json=body)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["type"].startswith("urn:partnership-advisor:problem:")
    assert problem["title"]


def test_a_wrong_token_is_refused_and_broken_json_is_explained(api, begun):
    """No token, wrong token, no JSON: three different answers."""
    path, _, _ = begun
    assert api.get(path).status_code == 401
    assert api.get(path, headers={"Authorization": "Bearer wrong"}).status_code == 403
    broken = api.post("/api/ask", content=b"{nope", headers={"Content-Type": "application/json"})
    assert broken.status_code == 422
    assert broken.headers["content-type"] == "application/problem+json"


def test_a_body_that_is_too_large_is_refused_before_it_is_read(api):
    """Half a megabyte is enough for anybody."""
    answer = api.post("/api/ask", json={"question": "x" * 600_000})
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"


def test_notice_assess_search_and_ask_have_the_contracts_fields(api):
    """The calls that evaluation sets use."""
    search = api.post("/api/search", json={"query": "who decides", "k": 3}).json()
    assert set(search) == {"covered", "results"}
    assert len(search["results"]) == 3
    assert {"id", "title", "text", "cites", "kind", "practices", "score"} <= set(search["results"][0])
    ask = api.post("/api/ask", json={"question": "do we have to give every partner an equal vote?"}).json()
    assert {"covered", "answer", "citations", "suggestions"} <= set(ask)
    assess = api.post("/api/assess", json={"practice": "power.decisions", "text": "Yes, all written down"}).json()
    assert {"act", "level", "confidence"} <= set(assess)
    notice = api.post("/api/notice", json={"text": "The company and the mayor decide everything."}).json()
    assert set(notice) == {"evidence", "red_flags", "partners"}


def test_filters_narrow_a_search(api):
    """Only passages of the practice and kind asked for."""
    body = {"query": "how", "k": 50, "filters": {"practice": "power.decisions", "kind": "warning"}}
    for result in api.post("/api/search", json=body).json()["results"]:
        assert "power.decisions" in result["practices"]
        assert result["kind"] == "warning"


def test_accept_language_chooses_the_language_of_a_new_talk(api):
    """A browser set to Spanish is greeted in Spanish."""
    answer = api.post("/api/conversations", json={}, headers={"Accept-Language": "es-MX,es;q=0.9,en;q=0.1"}).json()
    assert answer["lang"] == "es"
    assert "Soy un programa" in answer["messages"][0]["text"]


def test_the_report_fits_its_published_schema(api, begun):
    """Programs can rely on the schema."""
    path, headers, reply = begun
    finish(api, path, headers, reply, lambda p: "level:1")
    schema = api.get("/schemas/report.json")
    assert schema.headers["content-type"] == "application/schema+json"
    jsonschema.validate(api.get(f"{path}/report.json", headers=headers).json(), schema.json())


def test_message_texts_and_tokens_never_reach_the_log(server, api, begun):
    """Logs are for operators, not for reading along."""
    path, headers, _ = begun
    secret = "the treasurer of Quiltown took the purse"
    api.post(f"{path}/messages", headers=headers, json={"text": secret})
    api.post(f"{path}/messages", headers=headers, json={"text": "x" * 5000})
    log = "".join(server.log)
    assert "Quiltown" not in log
    assert headers["Authorization"].split()[1] not in log
    assert "/api/conversations/{conversation_id}/messages" in log
