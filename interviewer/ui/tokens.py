"""The colours of the desktop by role: light, dark and high contrast."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """One set of looks; every colour is `#RRGGBB` and has a role, never a place."""

    name: str
    dark: bool
    desk: str
    paper: str
    sunk: str
    line: str
    edge: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    on_accent: str
    soft: str
    on_soft: str
    nudge: str
    nudge_edge: str
    error: str
    error_ground: str
    recording: str
    off: str
    off_ground: str
    kept: str
    panel: str
    on_panel: str
    detractor: str
    passive: str
    passive_edge: str
    promoter: str
    team: str
    team_edge: str


LIGHT = Palette(
    name="light", dark=False,
    desk="#F3F2EE", paper="#FFFFFF", sunk="#EAE8E1", line="#D8D5CC", edge="#858176",
    ink="#222222", ink2="#55524A", ink3="#6B675D",
    accent="#0E5A63", on_accent="#FFFFFF", soft="#E0EDEE", on_soft="#222222",
    nudge="#FFF3C4", nudge_edge="#A67C00", error="#A62B1F", error_ground="#FBEAE7",
    recording="#C4261D", off="#6A1B9A", off_ground="#F3E9F8", kept="#00684C",
    panel="#0E5A63", on_panel="#FFFFFF",
    detractor="#D55E00", passive="#B0B0B0", passive_edge="#767676", promoter="#0072B2",
    team="#E69F00", team_edge="#8A5A00",
)  # fmt: skip

DARK = Palette(
    name="dark", dark=True,
    desk="#14181A", paper="#1D2326", sunk="#101415", line="#3A4449", edge="#7F8C93",
    ink="#ECEAE4", ink2="#BDBAB2", ink3="#A3A098",
    accent="#74C9CE", on_accent="#062A2D", soft="#1B393D", on_soft="#ECEAE4",
    nudge="#3A320F", nudge_edge="#D9B13B", error="#FF9B8F", error_ground="#3A1E1B",
    recording="#FF6B5E", off="#CE9BEF", off_ground="#2E1C3A", kept="#6CCBA3",
    panel="#1B393D", on_panel="#ECEAE4",
    detractor="#F08A3C", passive="#8E8E8E", passive_edge="#BDBDBD", promoter="#58AEE0",
    team="#F0B840", team_edge="#F6D58A",
)  # fmt: skip

CONTRAST = Palette(
    name="contrast", dark=True,
    desk="#000000", paper="#000000", sunk="#000000", line="#FFFFFF", edge="#FFFFFF",
    ink="#FFFFFF", ink2="#FFFFFF", ink3="#FFFFFF",
    accent="#FFFF00", on_accent="#000000", soft="#FFFFFF", on_soft="#000000",
    nudge="#000000", nudge_edge="#FFFF00", error="#FF9090", error_ground="#000000",
    recording="#FF9090", off="#FF9CFF", off_ground="#000000", kept="#7CFC9A",
    panel="#000000", on_panel="#FFFFFF",
    detractor="#F08A3C", passive="#8E8E8E", passive_edge="#BDBDBD", promoter="#58AEE0",
    team="#F0B840", team_edge="#F6D58A",
)  # fmt: skip
