"""Fuzzing guided by coverage: python -m tests.hostile.guided NAME FOLDER SECONDS.

Ends with 0 when nothing but refusals came of it; a crash is kept by the fuzzer as a file in FOLDER.
"""

import shutil
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["interviewer.formats", "interviewer.kit", "interviewer.storage.keys"]):
    from tests.hostile.readers import READERS


def main(name: str, folder: Path, seconds: int) -> None:
    """Let the fuzzer change the good files of one reader for so many seconds."""
    corpus, place = folder / "corpus", folder / "reading"
    corpus.mkdir(parents=True)
    for number, seed in enumerate(READERS[name].seeds(folder)):
        (corpus / str(number)).write_bytes(seed)

    def read(data: bytes) -> None:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        READERS[name].read(data, place)

    options = [f"-max_total_time={seconds}", f"-artifact_prefix={folder}/", "-timeout=20", "-rss_limit_mb=2048"]
    atheris.Setup([sys.argv[0], str(corpus), *options, "-print_final_stats=1"], read)
    atheris.Fuzz()


main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
