"""What a built site says to its hosts, asked of real servers: nginx, Apache's httpd and Caddy, on loopback.

Each server serves the site below the path of its address, with the file that the build wrote for it, and is asked for
pages, old addresses, languages, compressed answers, headers and what is not there. The site has to be built for all of
them, with `--precompress`. A server that is not installed is a failure: `scripts/test` installs them.
"""

import gzip
import http.client
import json
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from built_site import Tally, from_arguments

CACHED = "public, max-age=31536000, immutable"
REVALIDATED = "public, max-age=0, must-revalidate"
#: Who is led where, for a site in English and French.
LANGUAGES = [
    ("fr", "fr"), ("fr-CH, fr;q=0.9, en;q=0.8", "fr"), ("en-US,en;q=0.5", "en"), ("FR", "fr"),
    ("de-DE,de;q=0.9,fr;q=0.8,en;q=0.7", "fr"), ("de, es, it, en", "en"), ("de", None), ("", None), ("frr", None),
    ("*", None), ("enm, fr", "fr"),
]

tally = Tally()
check = tally.check


class Server:
    """A running server, asked with the headers of a request as they are."""

    def __init__(self, name: str, port: int) -> None:
        self.name, self.port = name, port

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers (names in small letters; the values of one name joined) and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.putrequest("GET", path, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            answer = connection.getresponse()
            found: dict[str, str] = {}
            for name, value in answer.getheaders():
                name = name.lower()
                found[name] = f"{found[name]}, {value}" if name in found else value
            return answer.status, found, answer.read()
        finally:
            connection.close()


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def running(name: str, command: list[str], port: int, log: Path) -> Iterator[Server]:
    """A server in the foreground of its own process, ended at the end."""
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        try:
            for _ in range(100):
                if process.poll() is not None:
                    break
                try:
                    socket.create_connection(("127.0.0.1", port), timeout=1).close()
                    yield Server(name, port)
                    return
                except OSError:
                    time.sleep(0.1)
            raise SystemExit(f"{name} does not start:\n{log.read_text()}")
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


def nginx(root: Path, site: Path, work: Path, port: int) -> list[str]:
    """A server block of the kind that people have, with the file of the site."""
    (work / "nginx.conf").write_text(f"""
daemon off; master_process off; pid {work}/nginx.pid; error_log {work}/nginx.log;
events {{}}
http {{
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
  client_body_temp_path {work}/body; proxy_temp_path {work}/proxy; fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi; scgi_temp_path {work}/scgi;
  server {{ listen 127.0.0.1:{port}; root {root}; include {site}/.hosts/nginx.conf; }}
}}
""")
    return ["nginx", "-e", f"{work}/nginx.log", "-c", f"{work}/nginx.conf"]


def apache(root: Path, site: Path, work: Path, port: int) -> list[str]:
    """A folder in which `.htaccess` may say everything."""
    modules = next(path for path in [Path("/usr/lib/apache2/modules"), Path("/usr/lib64/httpd/modules")] if path.is_dir())
    names = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "alias", "deflate", "filter", "negotiation"]
    loads = "\n".join(f"LoadModule {name}_module {modules}/mod_{name}.so" for name in names if (modules / f"mod_{name}.so").exists())
    (work / "apache.conf").write_text(f"""
{loads}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {work}/apache.pid
ErrorLog {work}/apache.log
TypesConfig /etc/mime.types
DocumentRoot {root}
# As Debian has it: to a server, `.br` is Breton.
AddLanguage br .br
AddOutputFilterByType DEFLATE text/html text/css application/javascript
<Directory {root}>
  AllowOverride All
  Options FollowSymLinks
  Require all granted
</Directory>
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
""")
    return ["apache2", "-X", "-f", str(work / "apache.conf")]


def caddy(root: Path, site: Path, work: Path, port: int) -> list[str]:
    """A site block without TLS, which loopback does not need."""
    (work / "Caddyfile").write_text(f"""
{{
  admin off
  auto_https off
  storage file_system {work}/caddy
}}
http://127.0.0.1:{port} {{
  root * {root}
  error /closed/* 403
  import {site}/.hosts/Caddyfile
}}
""")
    return ["caddy", "run", "--config", str(work / "Caddyfile"), "--adapter", "caddyfile"]


def expected_headers(site: Path) -> dict[str, str]:
    """What every answer says: the first rule of `_headers`, which other hosts read."""
    lines = (site / "_headers").read_text().splitlines()[1:]
    first = [line.strip() for line in lines[: next(at for at, line in enumerate(lines) if line.startswith("/"))]]
    return {name.lower(): value for name, value in (line.split(": ", 1) for line in first)}


def ask(server: Server, site: Path, base: str) -> None:
    """Everything that a server is asked."""
    said = lambda what: f"{server.name}: {what}"
    headers = expected_headers(site)
    check("frame-ancestors" in headers["content-security-policy"], said(f"the policy of all: {headers}"))

    def secure(what: str, got: dict[str, str]) -> None:
        for name, value in headers.items():
            check(got.get(name) == value, said(f"{what}: {name} is {got.get(name)!r}, not {value!r}"))

    # A page.
    status, got, body = server.get(f"{base}en/")
    page = (site / "en/index.html").read_bytes()
    check(status == 200 and body == page, said(f"{base}en/ is {status}"))
    check(got["content-type"].replace(" ", "").lower() == "text/html;charset=utf-8", said(f"a page is {got['content-type']}"))
    check(got.get("cache-control") == REVALIDATED, said(f"a page is kept: {got.get('cache-control')}"))
    secure("a page", got)
    again, _, body = server.get(f"{base}en/", If_None_Match=got.get("etag", ""))
    check(again == 304 and not body, said(f"a page that is the same is sent again: {again}"))
    status, got, _ = server.get(f"{base}en")
    check(status in (301, 307, 308) and urlsplit(got["location"]).path == f"{base}en/", said(f"{base}en: {status} {got.get('location')}"))

    # What pages load, kept for good.
    style = re.search(rb'href="\.\./(assets/css/site\.[0-9a-f]{8}\.css)"', page)[1].decode()
    status, got, body = server.get(base + style)
    check(status == 200 and body == (site / style).read_bytes(), said(f"{style} is {status}"))
    check(got["content-type"].startswith("text/css"), said(f"a style is {got['content-type']}"))
    check(got.get("cache-control") == CACHED, said(f"a style is kept: {got.get('cache-control')}"))
    secure("a style", got)
    font = next(re.finditer(rb"url\(\"(\.\./fonts/[^\"]+)\"\)", body), None)
    check(font is None, said("the style names fonts where they are not"))
    for name in re.findall(rb"url\(\"\.\./\.\./([^\"]+)\"\)", body):
        status, _, _ = server.get(base + name.decode())
        check(status == 200, said(f"a style names {name.decode()}: {status}"))
    for file in sorted((site / "pagefind").rglob("*.pf_fragment"))[:1]:
        status, got, _ = server.get(base + str(file.relative_to(site)))
        check(status == 200 and got.get("cache-control") == CACHED, said(f"a fragment is kept: {status} {got}"))

    # Compressed answers, and the file itself for who wants no other.
    for path, file in [(f"{base}en/", "en/index.html"), (base + style, style)]:
        for coding, read in [("gzip", gzip.decompress), ("br", brotli)]:
            if coding == "br" and server.name == "nginx":
                continue
            status, got, body = server.get(path, Accept_Encoding=f"{coding}, deflate")
            check(status == 200 and got.get("content-encoding") == coding, said(f"{path}: {coding}: {status} {got}"))
            if got.get("content-encoding") == coding:
                sent = (site / f"{file}.{'gz' if coding == 'gzip' else 'br'}").read_bytes()
                check(body == sent, said(f"{path}: {coding} is not what was made at the build"))
                check(read(body) == (site / file).read_bytes(), said(f"{path}: {coding} is another text"))
            check("accept-encoding" in got.get("vary", "").lower(), said(f"{path}: {coding}: Vary is {got.get('vary')}"))
            check(got["content-type"].startswith("text/"), said(f"{path}: {coding}: {got['content-type']}"))
            check("content-language" not in got, said(f"{path}: {coding}: in {got.get('content-language')}"))
            secure(f"{path} as {coding}", got)
        for refused in ["identity", "br;q=0, gzip;q=0"] if server.name == "apache" else ["identity"]:
            status, got, body = server.get(path, Accept_Encoding=refused)
            check("content-encoding" not in got, said(f"{path}: {refused}: {got}"))
        check("content-encoding" not in got and body == (site / file).read_bytes(), said(f"{path}: identity: {got}"))

    # The choice of a language.
    for wanted, tag in LANGUAGES:
        status, got, body = server.get(base, Accept_Language=wanted) if wanted else server.get(base)
        if tag is None:
            check(status == 200 and body == (site / "index.html").read_bytes(), said(f"{wanted!r}: {status} {got.get('location')}"))
        else:
            place = urlsplit(got.get("location", "")).path
            check(status == 302 and place == f"{base}{tag}/", said(f"{wanted!r} is led to {status} {place}"))
        check("accept-language" in got.get("vary", "").lower(), said(f"{wanted!r}: Vary is {got.get('vary')}"))
        secure(f"/ for {wanted!r}", got)

    # Old addresses.
    moves = [line.split(" ")[:2] for line in (site / "_redirects").read_text().splitlines() if "Language=" not in line]
    check(bool(moves), "the site has no old addresses")
    for old, new in moves:
        status, got, _ = server.get(old)
        check(status == 301 and urlsplit(got.get("location", "")).path == new, said(f"{old}: {status} {got.get('location')}"))
        secure(old, got)
        status, _, _ = server.get(new)
        check(status == 200, said(f"{old} leads to {new}: {status}"))
        status, _, _ = server.get(f"{old.rstrip('/')}/no/such")
        check(status == 404, said(f"{old}: what is below it: {status}"))

    # What is not there, and what is not for readers.
    nothing = (site / "404.html").read_bytes()
    for path in ["no/such/page/", "assets/css/site.00000000.css", "en/no.html"]:
        status, got, body = server.get(base + path)
        check(status == 404 and body == nothing, said(f"{path}: {status}"))
        check(got.get("cache-control") != CACHED, said(f"{path}: nothing is kept for good"))
        secure(path, got)
    for path in [".hosts/nginx.conf", ".hosts/Caddyfile", ".hosts/", ".htaccess", ".tablecloth"]:
        status, _, _ = server.get(base + path)
        check(status in (403, 404), said(f"{path}: {status}"))

    if server.name == "caddy":
        status, _, body = server.get("/closed/page")
        check(status == 403 and not body, said(f"what is closed: {status}, {len(body)} bytes"))

    # For programs.
    for path, type_ in [("data/archive.json", "application/json"), ("data/cities.geojson", "application/geo+json"), ("data/archive.ttl", "text/turtle"), ("en/calendar.ics", "text/calendar")]:
        status, got, _ = server.get(base + path)
        check(status == 200 and got["content-type"].startswith(type_), said(f"{path}: {status} {got.get('content-type')}"))
        shared = got.get("access-control-allow-origin")
        check(shared == ("*" if path.startswith("data/") else None), said(f"{path}: shared with {shared}"))
        secure(path, got)


def brotli(body: bytes) -> bytes:
    """What Brotli compressed."""
    return subprocess.run(["brotli", "--decompress", "--stdout"], input=body, capture_output=True, check=True).stdout


def read_others(site: Path, base: str, host: str) -> None:
    """The files of hosts that cannot be run here, read as they read them."""
    website = json.loads((site / ".hosts/s3-website.json").read_text())
    check(website["ErrorDocument"]["Key"] == f"{base}404.html".lstrip("/"), f"S3: {website}")
    for rule in website["RoutingRules"]:
        target = site / rule["Redirect"]["ReplaceKeyWith"].removeprefix(base.lstrip("/")) / "index.html"
        check(target.is_file(), f"S3: {rule}")
    seen: dict[str, list[str]] = {}
    for line in (site / "_headers").read_text().splitlines():
        if line.startswith("/"):
            pattern = line
        else:
            seen.setdefault(line.strip().split(":")[0], []).append(pattern)
    for name, patterns in seen.items():
        # A host that finds a header twice sends both.
        prefixes = [pattern.removesuffix("*") for pattern in patterns]
        twice = [(a, b) for a in prefixes for b in prefixes if a != b and a.startswith(b)]
        check(not twice and len(set(prefixes)) == len(prefixes), f"_headers: {name} is said twice: {twice}")
    domain = site / "CNAME"
    check(not domain.exists() or domain.read_text() == f"{host}\n", "CNAME is not the host")


def main() -> int:
    site = from_arguments(__doc__)
    address = urlsplit(site.base_url)
    base = address.path
    read_others(site.folder, base, address.hostname or "")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        work.chmod(0o755)
        root = work / "www"
        copy = root / base.strip("/")
        shutil.copytree(site.folder, copy)
        for make in [nginx, apache, caddy]:
            port, before = free_port(), tally.passed
            command = make(root, copy, work, port)
            if shutil.which(command[0]) is None:
                tally.fail(f"{command[0]} is not installed")
                continue
            with running(make.__name__, command, port, work / f"{make.__name__}.out") as server:
                ask(server, copy, base)
            print(f"{make.__name__}: {tally.passed - before} passed")
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
