"""What machine this is, as far as it matters to figures."""

import os
import platform
from pathlib import Path


def describe() -> str:
    """Cores, memory, system and processor; no name by which the machine is known."""
    return ", ".join(part for part in (_cores(), _memory(), _system(), _processor()) if part)


def _cores() -> str:
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return f"{count} core{'' if count == 1 else 's'}"


def _memory() -> str:
    try:
        size = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError):
        return ""
    return f"{size / 2**30:.0f} GiB of memory"


def _system() -> str:
    try:
        name = platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        name = f"{platform.system()} {platform.mac_ver()[0] or platform.release()}"
    return f"{name} on {platform.machine()}"


def _processor() -> str:
    """The name of the processor, where Linux tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else ""
