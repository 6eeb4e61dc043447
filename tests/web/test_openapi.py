"""Schema-driven fuzzing: no response that the OpenAPI document does not describe."""

from __future__ import annotations

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from advisor.bootstrap import open_services
from advisor.web.app import create_app

OPERATIONS = [
    result.ok() for result in schemathesis.openapi.from_dict(create_app(open_services()).openapi()).get_all_operations()
]


def test_the_document_describes_the_whole_contract():
    """The calls of the published contract are all there."""
    described = {(o.method.upper(), o.path) for o in OPERATIONS}
    conversation = "/api/conversations/{conversation_id}"
    assert described >= {
        ("GET", "/healthz"),
        ("GET", "/readyz"),
        ("POST", "/api/search"),
        ("POST", "/api/ask"),
        ("POST", "/api/assess"),
        ("POST", "/api/notice"),
        ("POST", "/api/conversations"),
        ("POST", f"{conversation}/messages"),
        ("GET", conversation),
        ("PUT", f"{conversation}/answers/{{practice}}"),
        ("GET", f"{conversation}/report"),
        ("GET", f"{conversation}/events"),
        ("DELETE", conversation),
    }


@pytest.mark.parametrize(
    ("operation", "with_talk"),
    [
        pytest.param(o, with_talk, id=f"{o.label}{' in an open talk' if with_talk else ''}")
        for o in OPERATIONS
        for with_talk in ((False, True) if "{conversation_id}" in o.path else (False,))
    ],
)
def test_every_response_is_described(operation, with_talk, server, begun):
    """Status, content type and shape of every answer are in the document; nothing is a server error."""
    path, headers, _ = begun

    @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(case=operation.as_strategy())
    def hold(case):
        if with_talk:
            case.path_parameters["conversation_id"] = path.rsplit("/", 1)[1]
            case.headers = {**(case.headers or {}), **headers}
            if operation.path.endswith("/events") and "wait" in (case.query or {}):
                case.query["wait"] = 0
        response = case.call(base_url=server.url)
        case.validate_response(
            response,
            checks=[
                not_a_server_error,
                status_code_conformance,
                content_type_conformance,
                response_schema_conformance,
            ],
        )

    hold()
