"""validate.py SCHEMA DOCUMENT: holds an OSCAL document against its JSON schema, and its references against its ids.

Every complaint is a line; there are none where it is sound. Python's own `re` knows no \\p{L}, so patterns are those of
`regex`: a schema whose patterns were skipped would have checked nothing.
"""

import json
import sys

import regex
from jsonschema import Draft7Validator, FormatChecker, ValidationError, validators


def pattern(_validator, expected, instance, _schema):
    if isinstance(instance, str) and not regex.search(expected, instance):
        yield ValidationError(f"{instance!r} does not match {expected!r}")


def walk(value, path=()):
    yield path, value
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from walk(inner, path + (name,))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from walk(inner, path + (at,))


def ids(document):
    """Ids that things have, and roles that are defined; a thing's id stands in it once."""
    found, twice = set(), []
    for path, value in walk(document):
        if path and path[-1] == "uuid":
            if value in found:
                twice.append(f"{'/'.join(map(str, path))}: {value} twice")
            found.add(value)
    roles = {role["id"] for role in document["assessment-results"]["metadata"].get("roles", [])}
    return found, roles, twice


def references(document):
    found, roles, complaints = ids(document)
    for path, value in walk(document):
        if not path or not isinstance(path[-1], (str, int)):
            continue
        name = path[-1] if isinstance(path[-1], str) else path[-2]
        place = "/".join(map(str, path))
        if isinstance(value, str) and str(name).endswith(("-uuid", "-uuids")) and value not in found:
            complaints.append(f"{place}: {value} refers to nothing")
        if name == "href" and isinstance(value, str) and value.startswith("#") and value[1:] not in found:
            complaints.append(f"{place}: {value} refers to nothing")
        if name == "role-id" and value not in roles:
            complaints.append(f"{place}: {value} is no role")
    return complaints


def main():
    schema, document = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
    validator = validators.extend(Draft7Validator, {"pattern": pattern})
    complaints = [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message[:400]}"
        for error in validator(schema, format_checker=FormatChecker()).iter_errors(document)
    ]
    complaints += references(document) if not complaints else []
    print("\n".join(complaints))
    sys.exit(bool(complaints))


main()
