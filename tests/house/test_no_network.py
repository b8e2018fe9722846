"""The program talks to nobody: it knows no network library, and the system saw it open no connection."""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TALKERS = {
    "socket", "ssl", "http", "ftplib", "smtplib", "imaplib", "poplib", "telnetlib", "xmlrpc", "socketserver",
    "requests", "httpx", "aiohttp", "websockets", "urllib3", "QtNetwork", "QtWebSockets", "webbrowser",
}  # fmt: skip
CONNECTION = re.compile(r"AF_INET6?\b|AF_NETLINK")
DEMO = [sys.executable, "-m", "interviewer", "demo"]
WINDOW = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/flows/test_desktop.py"]
needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="watching system calls needs strace")


def imported(path: Path) -> set[str]:
    """Every part of every module name that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {part for alias in node.names for part in alias.name.split(".")}
        elif isinstance(node, ast.ImportFrom):
            names |= {*(node.module or "").split("."), *(alias.name for alias in node.names)}
            names |= {"urllib.request"} if node.module == "urllib.request" else set()
    return names


def test_no_module_knows_the_network(house: Path) -> None:
    found = {
        str(path.relative_to(house)): talkers
        for path in (house / "interviewer").rglob("*.py")
        if (talkers := imported(path) & (TALKERS | {"urllib.request"}))
    }
    assert found == {}


def connections(house: Path, command: list[str], trace: Path) -> list[str]:
    """The system calls about connections over a network that a command and its children make."""
    watched = ["strace", "-f", "--seccomp-bpf", "-e", "trace=%network", "-o", str(trace), *command]
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(watched, cwd=house, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return [line for line in trace.read_text("utf-8", "replace").splitlines() if CONNECTION.search(line)]


@needs_strace
@pytest.mark.slow
def test_the_demo_opens_no_connection(house: Path, tmp_path: Path) -> None:
    assert connections(house, [*DEMO, str(tmp_path / "out")], tmp_path / "trace") == []


@needs_strace
@pytest.mark.slow
def test_the_window_opens_no_connection(house: Path, tmp_path: Path) -> None:
    assert connections(house, WINDOW, tmp_path / "trace") == []


@needs_strace
def test_the_watch_sees_a_connection(house: Path, tmp_path: Path) -> None:
    call = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    assert len(connections(house, [sys.executable, "-c", call], tmp_path / "trace")) >= 2
