"""What every page may be given: one value, handed from place to place."""

from dataclasses import dataclass

from interviewer.kit.paths import Folders
from interviewer.ui.crash import CrashHandler
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme


@dataclass(frozen=True)
class Tools:
    """What every page may be given."""

    folders: Folders
    theme: Theme
    icons: Icons
    prompts: Prompts
    jobs: Jobs
    crash: CrashHandler
