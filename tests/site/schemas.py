"""Judges the schemas that `tablecloth schema` writes with a foreign validator.

Are they JSON Schema, and do they say what the program does? Whatever `check` passes, a schema accepts: the real
archive, the sites and the documentation of this project, the broken sites where nothing is wrong, and values of every
form under every key. What a schema refuses, `check` refuses too. Which mistakes it sees in the broken sites is written
down in `schemas.json` beside this file; UPDATE_EXPECTED=1 writes it anew.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError, ValidationError
from referencing import Registry, Resource

from built_site import Tally

PROJECT = Path(__file__).resolve().parents[2]
SEEN = Path(__file__).with_suffix(".json")
LANGUAGES = ["en", "fr", "ru"]
KINDS = {
    "story": "stories", "city": "cities", "twinning": "twinnings", "event": "events", "object": "objects",
    "source": "sources", "question": "questions", "topic": "topics", "page": "pages",
}  # fmt: skip
# Findings that are about more than one value of one file.
OF_OTHER_FILES = {
    "address-collision", "alias-loop", "dead-link", "missing-media", "missing-published", "missing-word",
    "period-backwards", "repeated-pair", "stages-out-of-order", "unknown-id", "unknown-locale", "unknown-source",
    "unstamped-translation", "unused-citation", "unused-media", "unused-source", "unused-word",
}  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=Path, help="the program, built")
    parser.add_argument("folder", type=Path, help="a folder for what is tried out")
    arguments = parser.parse_args()
    tally = Tally()
    program = Program(arguments.program.resolve(), arguments.folder.resolve())
    schemas = {language: program.schemas(language) for language in LANGUAGES}
    print(f"checked {check_schemas(program, schemas, tally)}")
    validators = {name: Draft202012Validator(schema) for name, schema in schemas["en"].items()}
    print(f"checked {check_archives(validators, tally)}")
    print(f"checked {check_documentation(validators, tally)}")
    print(f"checked {check_problems(validators, tally)}")
    print(f"checked {check_front_matters(program, validators, tally)}")
    print(f"checked {check_settings(program, validators, tally)}")
    return tally.close()


class Program:
    """The program, and a folder in which it works."""

    def __init__(self, path: Path, folder: Path) -> None:
        self.path = path
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)

    def run(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """Runs it; what it says is UTF-8."""
        command = [self.path, *arguments]
        return subprocess.run(command, cwd=self.folder, capture_output=True, encoding="utf-8", check=False)

    def schemas(self, language: str) -> dict[str, dict]:
        """The schemas in a language, by the names of what they are for."""
        folder = self.folder / f"schemas-{language}"
        self.run("schema", "--write", folder, "--lang", language).check_returncode()
        return {path.name.split(".")[0]: json.loads(path.read_text("utf-8")) for path in sorted(folder.iterdir())}

    def archive(self, name: str) -> Path:
        """An archive with the project's templates and wording, and the settings of the broken sites' good one."""
        root = self.folder / name
        for part in ["i18n", "patterns", "static", "templates"]:
            shutil.copytree(PROJECT / part, root / part)
        settings = "tests/problems/base/content/site.yaml"
        write(root / "content/site.yaml", (PROJECT / settings).read_text("utf-8").replace("home_city: volgograd\n", ""))
        return root

    def findings(self, root: Path) -> dict[str, set[str]]:
        """The codes of what `check` finds, by file."""
        found = defaultdict(set)
        for line in self.run("check", "--root", root, "--format", "json").stdout.splitlines():
            finding = json.loads(line)
            found[finding["file"]].add(finding["code"])
        return found


def write(path: Path, text: str) -> None:
    """Writes a file, and the folders that it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


class Yaml(yaml.SafeLoader):
    """YAML 1.2 as editors read it (core schema): days are texts, `NO` is Norway."""


def number(loader: Yaml, node: yaml.ScalarNode) -> int | float:
    text = loader.construct_scalar(node)
    if text.startswith(("0o", "0x")):
        return int(text, 0)
    try:
        return int(text)
    except ValueError:
        return float(text)


Yaml.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", "true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("number", r"0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
]:
    name = tag if tag == "number" else f"tag:yaml.org,2002:{tag}"
    Yaml.add_implicit_resolver(name, re.compile(f"^(?:{pattern})$"), first)
Yaml.add_constructor("number", number)


def read_yaml(text: str) -> object:
    """A text in YAML as JSON; what cannot be read raises `yaml.YAMLError`."""

    def as_json(value: object) -> object:
        if isinstance(value, dict):
            return {str(key): as_json(item) for key, item in value.items()}
        return [as_json(item) for item in value] if isinstance(value, list) else value

    return as_json(yaml.load(text, Yaml))


def front_matter(text: str) -> str | None:
    """The front matter of a file; none where it is not closed."""
    found = re.match(r"\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", text, re.DOTALL | re.MULTILINE)
    return found and found[1]


def texts(content: Path) -> Iterator[tuple[str, Path]]:
    """The texts below a folder `content` with the names of their kinds, and the settings."""
    yield from (("site", path) for path in content.glob("site.yaml"))
    for kind, folder in KINDS.items():
        yield from ((kind, path) for path in sorted(content.glob(f"{folder}/*/index.*.md")))


def value_of(kind: str, path: Path) -> object:
    """What a file says; what cannot be read raises an error."""
    text = path.read_text("utf-8")
    front = text.removeprefix("\ufeff") if kind == "site" else front_matter(text)
    if front is None:
        raise yaml.YAMLError("no front matter")
    return read_yaml(front)


def refusals(validator: Draft202012Validator, value: object) -> Iterator[tuple[str, ValidationError]]:
    """What a schema has against a value, each with the place in the value."""
    for error in validator.iter_errors(value):
        yield "/" + "/".join(map(str, error.absolute_path)), error


def errors(validator: Draft202012Validator, value: object) -> list[str]:
    """The same for people."""
    return [f"{place}: {error.message[:120]}" for place, error in refusals(validator, value)]


def without_words(schema: object) -> object:
    """A schema without what people read."""
    if isinstance(schema, dict):
        words = {key for key in ("title", "description") if isinstance(schema.get(key), str)}
        return {key: without_words(value) for key, value in schema.items() if key not in words}
    return [without_words(item) for item in schema] if isinstance(schema, list) else schema


def check_schemas(program: Program, schemas: dict[str, dict[str, dict]], tally: Tally) -> str:
    """They follow the meta-schema, say the same in each language, and are the same alone and together."""
    for language, own in schemas.items():
        tally.check(list(own) == sorted(["site", *KINDS]), f"{language}: schemas of {', '.join(own)}")
        together = json.loads(program.run("schema", "--lang", language).stdout)
        for name, schema in [*own.items(), ("all", together)]:
            try:
                Draft202012Validator.check_schema(schema)
            except SchemaError as error:
                tally.fail(f"{language} {name}: {error.message}")
        tally.check(together["$defs"] == own, f"{language}: together the schemas are other ones")
        for name, schema in own.items():
            alone = json.loads(program.run("schema", name, "--lang", language).stdout)
            tally.check(alone == schema, f"{language} {name}: printed and written differ")
            english = schemas["en"][name]
            tally.check(without_words(schema) == without_words(english), f"{name}: another one in {language}")
            is_own = language == "en" or schema["description"] != english["description"]
            tally.check(is_own, f"{name}: in {language} it speaks English")
    # A reference leads into the schema that it stands in, also where that lies in another.
    together = json.loads(program.run("schema").stdout)
    registry = Registry().with_resource("", Resource.from_contents(together))
    for name in schemas["en"]:
        inner = Draft202012Validator({"$ref": f"{name}.schema.json"}, registry=registry.crawl())
        tally.check(errors(inner, {"colour": "red"}), f"{name}: within the whole, it allows everything")
    return f"{len(schemas)} × {len(schemas['en'])} schemas"


def check_archives(validators: dict[str, Draft202012Validator], tally: Tally) -> str:
    """The archive and the sites of the tests, in which nothing is wrong."""
    count = 0
    for content in [PROJECT / "content", *sorted(PROJECT.glob("tests/sites/*/content"))]:
        for kind, path in texts(content):
            count += 1
            found = errors(validators[kind], value_of(kind, path))
            tally.check(not found, f"{path.relative_to(PROJECT)}: {'; '.join(found)}")
    return f"{count} texts and settings of the archive and of test sites"


def check_documentation(validators: dict[str, Draft202012Validator], tally: Tally) -> str:
    """Examples of the schemas, and what the documentation and the hints of `check` tell people to write."""
    count = 0

    def expect(schema: dict, root: Draft202012Validator, where: str) -> None:
        nonlocal count
        for name, key in schema["properties"].items():
            count += 1
            own = root.evolve(schema=key)
            wrong = [error for example in key["examples"] for error in errors(own, example)]
            tally.check(not wrong, f"{where} {name}: its example is wrong: {wrong}")
            if "properties" in key.get("items", {}):
                expect(key["items"], root, f"{where} {name}")

    for name, validator in validators.items():
        expect(validator.schema, validator, name)

    blocks = 0
    for path in [PROJECT / "README.md", PROJECT / "CONTRIBUTING.md", *sorted((PROJECT / "docs").glob("*.md"))]:
        text = path.read_text("utf-8")
        for block in re.finditer(r"^( *)```markdown\n(.*?)^\1```", text, re.DOTALL | re.MULTILINE):
            folder = re.findall(r"content/(\w+)/", text[: block.start()])[-1]
            kind = next(kind for kind, own in KINDS.items() if own == folder)
            front = front_matter(re.sub(f"^{block[1]}", "", block[2], flags=re.MULTILINE))
            found = errors(validators[kind], read_yaml(front)) if front else ["no front matter"]
            tally.check(not found, f"{path.name}: {'; '.join(found)}\n{block[2]}")
            blocks += 1
        for row in re.finditer(r"^\| `(\w+)`(?: \\\*)? \|.*\| `?(.*?)`? \|$", text, re.MULTILINE):
            count += check_span(f"{row[1]}: {row[2]}", validators, path.name, tally)
        for span in re.findall(r"`([^`\n]+)`", re.sub(r"^ *```.*?```", "", text, flags=re.DOTALL | re.MULTILINE)):
            count += check_span(span, validators, path.name, tally)
    tally.check(blocks >= 2, f"only {blocks} blocks of front matter in the documentation")
    for path in sorted(PROJECT.glob("tests/problems/*/report.txt")):
        for hint in re.findall(r"^  hint: (.*)$", path.read_text("utf-8"), re.MULTILINE):
            for span in re.findall(r"`([^`]+)`", hint):
                count += check_span(span, validators, path.parent.name, tally)
    return f"{count} examples, {blocks} blocks"


def check_span(span: str, validators: dict[str, Draft202012Validator], where: str, tally: Tally) -> int:
    """A line for front matter or settings is right for some kind; whether it was such a line."""
    line = re.fullmatch(r"(\w+): (.+)", span)
    # Dots stand for what people write themselves.
    if not line or "…" in span or "..." in span or "<" in span:
        return 0
    schemas = [(validator, schema) for validator in validators.values() for schema in mappings(validator.schema)]
    known = [(validator, schema) for validator, schema in schemas if line[1] in schema["properties"]]
    if not known:
        return 0
    try:
        value = read_yaml(span)
    except yaml.YAMLError as error:
        tally.fail(f"{where}: `{span}`: {error}")
        return 1
    found = [errors(validator.evolve(schema={"properties": own["properties"]}), value) for validator, own in known]
    tally.check(not all(found), f"{where}: `{span}`: {found[0]}")
    return 1


def mappings(schema: dict) -> Iterator[dict]:
    """A schema, and those of the entries of its lists."""
    yield schema
    for key in schema["properties"].values():
        if "properties" in key.get("items", {}):
            yield key["items"]


def check_problems(validators: dict[str, Draft202012Validator], tally: Tally) -> str:
    """What the schemas refuse of the broken sites has a finding, and is what is written down."""
    seen: dict[str, list[str]] = {}
    count = 0
    for case in sorted((PROJECT / "tests/problems").iterdir()):
        report = (case / "report.txt").read_text("utf-8") if case.name != "base" else ""
        for kind, path in texts(case / "content"):
            name = path.relative_to(case).as_posix()
            try:
                found = list(refusals(validators[kind], value_of(kind, path)))
            except (yaml.YAMLError, UnicodeDecodeError):
                continue
            count += 1
            told = re.search(rf"^  (?:see also: )?{re.escape(name)}(?::|$)", report, re.MULTILINE)
            messages = [error.message for _, error in found]
            tally.check(told or not found, f"{case.name}: {name} has no finding: {messages}")
            for place, error in sorted(found, key=lambda one: (one[0], one[1].validator)):
                seen.setdefault(case.name, []).append(f"{name.removeprefix('content/')} {place} {error.validator}")
    if os.environ.get("UPDATE_EXPECTED"):
        write(SEEN, json.dumps(seen, indent=2, ensure_ascii=False) + "\n")
    expected = json.loads(SEEN.read_text("utf-8"))
    for case in sorted(expected.keys() | seen.keys()):
        wanted, found = expected.get(case), seen.get(case)
        tally.check(wanted == found, f"{case}: expected {wanted}, found {found}")
    codes = {case.split("--")[0] for case in seen} - {"several"}
    page = (PROJECT / "docs/editors.md").read_text("utf-8")
    listed = page.split("[findings](findings.md)")[1].split(".\n\n")[0]
    told = set(re.findall("`([a-z]+-[a-z-]+)`", listed))
    tally.check(told == codes, f"docs/editors.md tells of {sorted(told)}, the schemas see {sorted(codes)}")
    return f"{count} texts of broken sites; the schemas see mistakes of {len(codes)} codes: {', '.join(sorted(codes))}"


# Values of every form, as they stand in a file.
BASICS = r"""
a | A | a-b | a--b | -a | 7 | 007 | 0 | -1 | 1.5 | 1e3 | 0x1f | "" | " " | "…" | ... | "..." | true | false | yes |
no | NO | null | ~ | [] | [a] | [a, b] | [a, a] | [1] | [[a]] | [true] | [null] | {} | {a: b} | {a: 1} | {a: true} |
{a: [b]} | {a: } | {en: a, fr: b} |
"""
ADDRESSES = r"""
https://example.org/ | http://example.org | HTTPS://example.org/ü | https:// | ftp://example.org/ | example.org |
https://example.org/a b | https://a/?b#c | https://example.org/archive | https://example.org:8000/a/../b |
http://localhost:8000/ | https://[::1]/ | en | en-GB | en_GB | EN | mul | zh-Hant-TW | x | e | english |
en-u-ca-buddhist | de-1901 | en-x-private | und | a-b-c-d | full | summary | summery |
"""
VALUES = ADDRESSES + r"""
1944 | 44 | 19440 | 19440606 | -0044 | -1944 | "1944" | 1944.0 | 1944-06 | 1944-6 | 1944-13 | 1944-21 | 1944-41 |
1940-41 | 1944-42 | 1944-06-06 | 1944-06-31 | 1944-6-6 | 1944-06-XX | 1944-XX | 1944-XX-06 | 194X | 19XX | 1XXX |
XXXX | 19X4 | "1944?" | 1944~ | "1944%" | "?1944" | ~1944 | "1944?-06" | 1944-~06 | 1944-06~ | 1944-06-06~ |
"?2004-06-~11" | 1944S2 | 1944S5 | Y19440 | Y1944 | Y-19440 | Y3E5 | Y3E5S2 | 1942/1943 | 1943/1942 |
1942-08/1943-02 | 1942~/1943? | 1942/.. | ../1943 | 1942/ | /1943 | 1942/1943/1944 | ../.. | / | ..1943/1944 |
1942/1943.. | [1947, 1948] | [1947,1948,..1940] | [1947..1949] | ["1947,1948"] | "[1947,1948]" | "[1947]" |
[1947-05, 1948] | [19470] | {1947, 1949} | "{1947,1949}" | "{1947..1949}" | {1947: a} | "[1947" | "1947]" | "[]" |
"1947,1948" | 1944-06-06T10:00:00 | 1944-06-06T10:00:00Z | 1944-06-06T10:00:00+02:00 | 1944-06-06T10:00 |
"1944-06-06 " | 6 June 1944 | 1990s | c. 1943 | 06.06.1944 | 2026-11-28 | 0000-01-01 | -0001-01-01 | [48.7, 44.5] |
[48, 44] | [90, 180] | [-90, -180] | [91, 0] | [0, 181] | [44.5, 148.7] | [48.7] | [48.7, 44.5, 1] |
["48.7", "44.5"] | 48.7, 44.5 | RU | ru | UK | GB | XK | SU | EU | RUS | France | Q914 | q914 | Q | Q91a | 914 |
en-3f9c2a71 | en-3F9C2A71 | fr-3f9c2a7 | 3f9c2a71 | -3f9c2a71 | pt-BR-3f9c2a71 | en-3f9c2a71x | declared | Declared |
signed | CC-BY-4.0 | CC-BY | InC | cc0-1.0 | news-article | letter | city:coventry | town:coventry | city:Coventry |
[city:a] | ["city:a", "story:b"] | [a:b] | [city] | "city:" | [{a: b}] | photo.jpg | .photo.jpg | a/b.jpg | ../a.jpg |
"a b.jpg" | "a#b.jpg" | "a%20b.jpg" | "a:b.jpg" | "a?b" | été.jpg | [stories/old/] | [/old/page.html] | [old] |
[//old] | [a//b] | [../a] | [a/.b] | ["a b"] | ["a?b"] | [/] | [été/] | [a/] | [a//] | [1999] | ["a:b"] |
[Anna Petrova] | ["", a] | [" "] | […] |
"""


def values(text: str) -> list[str]:
    """The values of a list, each once."""
    found = [value.strip() for value in text.replace("\n", " ").split(" | ")]
    return list(dict.fromkeys(value for value in found if value))


def lines_of(mapping: dict) -> str:
    """A mapping in YAML, which has that of JSON inside."""
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in mapping.items())


class Trials:
    """Texts that are right but for one value. A form that several keys have is tried out under the first of them."""

    def __init__(self, text: str) -> None:
        self.values = values(text)
        self.known: set[str] = set()

    def of(self, schema: dict, needed: set[str]) -> Iterator[tuple[str, str]]:
        """For each key and value such a text, and where the value stands in it."""
        keys = schema["properties"]
        required = needed | set(schema.get("required", []))
        base = {name: key["examples"][0] for name, key in keys.items() if name in required}
        for name, key in keys.items():
            others = lines_of({other: value for other, value in base.items() if other != name})
            for value in self.under(key):
                yield f"{name}: {value}", f"{others}{name}: {value}\n"
            yield f"no {name}", others
            for inner, its in key.get("items", {}).get("properties", {}).items():
                entry, *more = key["examples"][0]
                parts = [f"{json.dumps(key)}: {json.dumps(own)}" for key, own in entry.items() if key != inner]
                for value in ["", *(f"{inner}: {value}" for value in self.under(its))]:
                    entries = [f"{{{', '.join([*parts, value])}}}", *(json.dumps(v) for v in more)]
                    yield f"{name}: [{{{value}}}]", f"{others}{name}: [{', '.join(entries)}]\n"

    def under(self, key: dict) -> list[str]:
        """The values to try out under a key."""
        form = json.dumps({name: value for name, value in key.items() if name not in {"description", "examples"}})
        is_new = form not in self.known
        self.known.add(form)
        return self.values if is_new else ["a", "1", "true", "[]", "{}"]


def check_front_matters(program: Program, validators: dict[str, Draft202012Validator], tally: Tally) -> str:
    """Under every key of every kind, in originals and translations, schema and program agree on all values."""
    root = program.archive("front-matter")
    tried: dict[str, tuple[str, str, str]] = {}
    all_trials = Trials(BASICS + VALUES)
    for kind, folder in KINDS.items():
        schema = validators[kind].schema
        needed = set(next(iter(schema.get("anyOf", [{}])), {}).get("required", []))
        for number, (what, front) in enumerate(all_trials.of(schema, needed)):
            name = f"content/{folder}/w{number}/index.en.md"
            tried[name] = (kind, what, front)
            write(root / name, f"---\n{front}---\nText.\n")
        # Translations: with each fact, and without any.
        examples = {key: value["examples"][0] for key, value in schema["properties"].items()}
        words = {key: value for key, value in examples.items() if key not in schema["then"]["properties"]}
        # Of a draft, `check` looks at no translation.
        facts = {key: value for key, value in examples.items() if key not in words and key != "draft"}
        for number, fact in enumerate([None, *facts]):
            folder_of_work = f"content/{folder}/t{number}"
            own = {key: value for key, value in words.items() if key != "translated_from"}
            write(root / folder_of_work / "index.en.md", f"---\n{lines_of(own | facts)}---\nText.\n")
            front = lines_of(words | ({fact: facts[fact]} if fact else {}))
            tried[f"{folder_of_work}/index.fr.md"] = (kind, f"translation with {fact}", front)
            write(root / folder_of_work / "index.fr.md", f"---\n{front}---\nText.\n")
    found = program.findings(root)
    return compare(tried, found, {"stale-translation"}, validators, tally)


def check_settings(program: Program, validators: dict[str, Draft202012Validator], tally: Tally) -> str:
    """Under every key of the settings, schema and program agree on all values."""
    root = program.archive("settings")
    tried: dict[str, tuple[str, str, str]] = {}
    found: dict[str, set[str]] = {}
    good = read_yaml((root / "content/site.yaml").read_text("utf-8"))
    keys = validators["site"].schema["properties"]
    for name, key in keys.items():
        key["examples"] = [good.get(name, key["examples"][0])]
    for number, (what, text) in enumerate(Trials(BASICS + ADDRESSES).of(validators["site"].schema, set())):
        write(root / "content/site.yaml", text)
        tried[str(number)] = ("site", what, text)
        found[str(number)] = program.findings(root)["content/site.yaml"]
    return compare(tried, found, {"missing-messages"}, validators, tally)


def compare(
    tried: dict[str, tuple[str, str, str]],
    found: dict[str, set[str]],
    passed_over: set[str],
    validators: dict[str, Draft202012Validator],
    tally: Tally,
) -> str:
    """What the program passes, the schema accepts."""
    accepted, refused, only_program = 0, 0, defaultdict(int)
    for name, (kind, what, text) in tried.items():
        codes = found.get(name, set()) - OF_OTHER_FILES - passed_over
        try:
            wrong = errors(validators[kind], read_yaml(text))
        except yaml.YAMLError:
            continue
        tally.check(codes or not wrong, f"{kind}: the schema refuses, and the program passes, {what!r}: {wrong}")
        accepted += not codes
        refused += bool(codes and wrong)
        if codes and not wrong:
            only_program[f"{kind} {what}"] = codes
    if os.environ.get("VERBOSE"):
        print("\n".join(f"  only the program: {what} {codes}" for what, codes in only_program.items()))
    mistakes = refused + len(only_program)
    share = refused / max(mistakes, 1)
    return f"{len(tried)} values: {accepted} pass both; of {mistakes} mistakes the schema sees {share:.0%}"


if __name__ == "__main__":
    sys.exit(main())
