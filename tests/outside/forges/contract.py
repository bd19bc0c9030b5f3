"""Holding an exchange against a forge's published contract: Swagger 2.0 or OpenAPI 3.0.

A request must be wholly as the contract says. Of an answer, what is there must be as the contract
says; it need not be complete, because a fake gives only what is read.
"""

import re
from dataclasses import dataclass
from typing import Any

from jsonschema import Draft7Validator

from tests.outside.forges.fake import Exchange

Json = dict[str, Any]


@dataclass(frozen=True)
class Contract:
    """One published document; `base` is what stands before its paths."""

    document: Json
    base: str

    def faults(self, exchange: Exchange) -> list[str] | None:
        """Return what breaks the contract; None where it does not know the path."""
        if not exchange.path.startswith(self.base):
            return None
        path = exchange.path.removeprefix(self.base)
        paths = self.document["paths"]
        # A path that is written out comes before one with a placeholder in its place.
        for template in sorted(paths, key=lambda each: each.count("{")):
            methods = paths[template]
            pattern = re.sub(r"\{[^}]+\}", "([^/]+)", template)
            if re.fullmatch(pattern, path):
                operation = methods.get(exchange.method.lower())
                if operation is None:
                    return [f"{exchange.method} {template} does not exist"]
                shared = methods.get("parameters", [])
                return self._held(operation, shared, exchange)
        return None

    def _held(self, operation: Json, shared: list[Json], exchange: Exchange) -> list[str]:
        parameters = [self._target(each) for each in [*shared, *operation.get("parameters", [])]]
        found = self._query(parameters, exchange.query)
        body = self._body(operation, parameters)
        if exchange.body is not None:
            found += (
                ["takes no body"] if body is None else self._breaks(body, exchange.body, "body")
            )
        elif body is not None:
            found.append("needs a body")
        return found + self._answer(operation, exchange)

    def _query(self, parameters: list[Json], query: dict[str, str]) -> list[str]:
        known = {each["name"]: each for each in parameters if each["in"] == "query"}
        found = [f"unknown query {name}" for name in query if name not in known]
        for name, value in query.items():
            shape = known.get(name, {}).get("schema", known.get(name, {}))
            shape = self._target(shape)
            if shape.get("type") == "integer" and not value.isdecimal():
                found.append(f"query {name} is no integer")
            if "enum" in shape and value not in shape["enum"]:
                found.append(f"query {name} is none of {shape['enum']}")
        return found

    def _body(self, operation: Json, parameters: list[Json]) -> Json | None:
        for each in parameters:
            if each["in"] == "body":
                return each["schema"]
        if "requestBody" in operation:
            return self._target(operation["requestBody"])["content"]["application/json"]["schema"]
        return None

    def _answer(self, operation: Json, exchange: Exchange) -> list[str]:
        if not 200 <= exchange.status < 300:
            return []
        response = operation["responses"].get(str(exchange.status))
        if response is None:
            return [f"never answers {exchange.status}"]
        response = self._target(response)
        shape = response.get("schema")
        if "content" in response:
            shape = response["content"]["application/json"]["schema"]
        if shape is None or exchange.answer is None:
            return []
        return self._breaks(shape, exchange.answer, "answer", whole=False)

    def _breaks(self, shape: Json, value: Any, what: str, *, whole: bool = True) -> list[str]:
        plain = self._plain(shape, whole=whole)
        errors = Draft7Validator(plain).iter_errors(value)
        found = [f"{what}{error.json_path[1:]}: {error.message[:200]}" for error in errors]
        return found + self._unknown(shape, value, what)

    def _unknown(self, shape: Json, value: Any, what: str) -> list[str]:
        """Return the names in a value that no part of its schema knows."""
        shape = self._target(shape)
        if isinstance(value, list):
            items = shape.get("items", {})
            return [name for each in value for name in self._unknown(items, each, f"{what}[]")]
        properties = self._properties(shape)
        if not isinstance(value, dict) or not properties:
            return []
        found = [f"{what}.{name} is unknown" for name in value if name not in properties]
        for name, each in value.items():
            if name in properties:
                found += self._unknown(properties[name], each, f"{what}.{name}")
        return found

    def _properties(self, shape: Json) -> Json:
        shape = self._target(shape)
        found = dict(shape.get("properties", {}))
        for key in ("allOf", "anyOf", "oneOf"):
            for part in shape.get(key, []):
                found |= self._properties(part)
        return found

    def _plain(self, shape: Any, *, whole: bool, depth: int = 8) -> Any:
        """Return a schema without references, as JSON Schema would say it."""
        if isinstance(shape, list):
            return [self._plain(each, whole=whole, depth=depth) for each in shape]
        if not isinstance(shape, dict) or depth == 0:
            return shape if not isinstance(shape, dict) else {}
        shape = self._target(shape)
        plain = {
            key: self._plain_properties(value, whole, depth)
            if key == "properties"
            else self._plain(value, whole=whole, depth=depth - 1)
            for key, value in shape.items()
            if key not in ("example", "examples", "default") and (whole or key != "required")
        }
        # In Go's documents a reference may always be null; the Swagger of Gitea cannot say so.
        loose = "swagger" in self.document and shape.get("type") == "object" and not whole
        if shape.get("nullable") or shape.get("x-nullable") or loose:
            return {"anyOf": [{"type": "null"}, plain]}
        return plain

    def _plain_properties(self, properties: Json, whole: bool, depth: int) -> Json:
        return {
            name: self._plain(each, whole=whole, depth=depth - 1)
            for name, each in properties.items()
        }

    def _target(self, shape: Json) -> Json:
        while "$ref" in shape:
            target: Any = self.document
            for part in shape["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            shape = target
        return shape
