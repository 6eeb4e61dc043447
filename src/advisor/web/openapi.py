"""The OpenAPI document, made to tell the truth about errors and authorisation."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from advisor.web.problems import MEDIA_TYPE, Problem


def install_openapi(app: FastAPI) -> None:
    """Validation errors are problem details too, and calls on a conversation need its bearer token."""

    def document() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = get_openapi(
                title=app.title,
                version=app.version,
                summary=app.summary,
                license_info=app.license_info,
                routes=app.routes,
            )
            components = schema.setdefault("components", {})
            schemas = components.setdefault("schemas", {})
            problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
            schemas.update(problem.pop("$defs", {}))
            schemas["Problem"] = problem
            for unused in ("HTTPValidationError", "ValidationError"):
                schemas.pop(unused, None)
            components["securitySchemes"] = {
                "conversation": {"type": "http", "scheme": "bearer", "description": "The token of the conversation."}
            }
            for path, operations in schema["paths"].items():
                for operation in operations.values():
                    _tell_truth(path, operation)
            app.openapi_schema = schema
        return app.openapi_schema

    app.openapi = document  # type: ignore[method-assign]  # the documented way to replace it


def _tell_truth(path: str, operation: dict[str, Any]) -> None:
    if "422" in operation["responses"]:
        operation["responses"]["422"]["content"] = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    operation["parameters"] = [
        p
        for p in operation.get("parameters", [])
        if not (p["in"] == "header" and p["name"] in ("authorization", "accept"))
    ]
    if "{conversation_id}" in path:
        operation["security"] = [{"conversation": []}]
