#!/usr/bin/env bash
# Sets everything up and starts the app; with no display, or with a FOLDER, makes the demo's papers there instead.
# usage: bash packaging/run.sh [FOLDER]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

[ $# -le 1 ] || { say "usage: bash packaging/run.sh [FOLDER]"; exit 2; }
need_system
fill_environment run

if [ $# -eq 0 ] && has_display; then
    exec "$VENV/bin/interviewer"
fi

folder=${1:-out}
[ $# -eq 1 ] || say "There is no display here, so the demo's papers are made instead of opening the window."
if [ -f "$folder/demo.interviewer" ] && [ "$(find "$folder" -name '*.pdf' | wc -l)" -ge 3 ]; then
    say "They are there from an earlier run. Remove the folder to have them made anew."
    find "$folder" -name '*.pdf' | sort
else
    "$VENV/bin/interviewer" demo "$folder"
fi
say "The papers are in $(cd "$folder" && pwd)"
