# What run.sh and test.sh share: find Python, add what the system lacks, fill .venv. Sourced, never run.
# shellcheck shell=bash
set -euo pipefail
export PATH="$PATH:/usr/sbin:/sbin" PIP_DISABLE_PIP_VERSION_CHECK=1

HOUSE=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
VENV="$HOUSE/.venv"
STAMP="$VENV/interviewer-stamp"

# soname and the Debian package that brings it
LIBRARIES="libglib-2.0.so.0=libglib2.0-0 libEGL.so.1=libegl1 libGL.so.1=libgl1 libxkbcommon.so.0=libxkbcommon0
libdbus-1.so.3=libdbus-1-3 libfontconfig.so.1=libfontconfig1"
WINDOW_LIBRARIES="libxkbcommon-x11.so.0=libxkbcommon-x11-0 libxcb-cursor.so.0=libxcb-cursor0
libxcb-icccm.so.4=libxcb-icccm4 libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-shape.so.0=libxcb-shape0"

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# Is there a screen to open a window on? macOS always has one.
has_display() {
    [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]
}

# install_packages NAME...: by apt, as root or through sudo; else say what a person has to type, and stop.
install_packages() {
    if ! command -v apt-get >/dev/null; then
        stop "This system has no apt. Install what these Debian packages hold, then run this again: $*"
    fi
    local apt=(apt-get -o DPkg::Lock::Timeout=300) root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null || ! { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
            stop "Some packages are missing and only root may add them. As root, type this, then run this again:
  apt-get update && apt-get install -y --no-install-recommends $*"
        fi
        root=(sudo)
    fi
    say "Adding system packages: $*"
    # One stale list of some other origin must not stop us; the install below tells whether it mattered.
    [ -n "${LISTS_FRESH:-}" ] || "${root[@]}" "${apt[@]}" update -q >&2 || say "Some package lists are old."
    LISTS_FRESH=yes
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive "${apt[@]}" install -y -q --no-install-recommends "$@" >&2 ||
        stop "apt could not add: $*. Its own message stands above."
}

# Prints the first Python of at least 3.11, or fails.
find_python() {
    local name
    for name in ${PYTHON:-} python3.11 python3.12 python3.13 python3 python3.14 python; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            command -v "$name"
            return
        fi
    done
    return 1
}

# The Debian package that lets this Python make virtual environments.
venv_package() { printf 'python%s-venv' "$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')"; }

# Leaves PYTHON set to a Python >= 3.11. need_system has already tried the system's own python3.
need_python() {
    PYTHON=$(find_python) && return
    command -v apt-get >/dev/null ||
        stop "Python 3.11 or newer is needed. On macOS: brew install python@3.12. Elsewhere: install python3.11."
    install_packages python3.11 python3.11-venv
    PYTHON=$(find_python) || stop "Python 3.11 or newer is needed and this system does not offer it."
}

# Adds to the array missing what Python itself lacks for making .venv, unless .venv is there already.
miss_python() {
    local python
    "$VENV/bin/python" -c '' 2>/dev/null && return 0
    if ! python=$(find_python); then
        command -v python3 >/dev/null || missing+=(python3 python3-venv)
    elif ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        missing+=("$(venv_package "$python")")
    fi
}

# Adds Python, the libraries Qt loads and the tools named as COMMAND=PACKAGE, all at once, when they are missing.
need_system() {
    [ "$(uname -s)" = Linux ] || return 0
    local wanted=$LIBRARIES present pair missing=()
    has_display && wanted="$wanted $WINDOW_LIBRARIES"
    present=$(ldconfig -p)
    for pair in $wanted; do
        [[ $present == *"${pair%%=*} "* ]] || missing+=("${pair#*=}")
    done
    for pair in "$@"; do
        command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}")
    done
    miss_python
    [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

# What the environment was filled from; another value means it has to be filled again.
environment_key() {
    { cat "$HOUSE/pyproject.toml" "$HOUSE/packaging/constraints.txt"; printf '%s\n' "$VENV"; } | cksum
}

# fill_environment run|dev: .venv with the project in it; a second time with nothing changed it only looks.
fill_environment() {
    local level=$1 key what=$HOUSE python="$VENV/bin/python"
    key=$(environment_key)
    [ "$level" = run ] || what="$HOUSE[dev]"
    if [ -f "$STAMP" ] && "$python" -c '' 2>/dev/null; then
        { grep -qxF "$key $level" "$STAMP" || grep -qxF "$key dev" "$STAMP"; } && return 0
    fi
    need_python
    # A stamp that names another place: the folder was copied or moved and its scripts point elsewhere.
    if ! grep -qsxF "$VENV" "$STAMP" || ! "$python" -c '' 2>/dev/null; then
        say "Making .venv with $("$PYTHON" --version)"
        "$PYTHON" -m venv --clear "$VENV"
    fi
    say "Installing the project and its libraries into .venv (once; a minute or so)"
    "$python" -m pip install -q -c "$HOUSE/packaging/constraints.txt" -e "$what" >&2 ||
        stop "The libraries could not be installed. Is there a network? pip's own message stands above."
    printf '%s\n%s %s\n' "$VENV" "$key" "$level" >"$STAMP"
}
