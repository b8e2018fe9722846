"""How a vendor's papers look, on disk: one row for a programme that has a logo or a colour of its own."""

from collections.abc import Callable

from sqlalchemy import Column, Engine, ForeignKey, LargeBinary, Text, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlmodel import Field

from interviewer.services.vendor_looks import VendorLook
from interviewer.storage.access import Access
from interviewer.storage.programme_rows import programme_id
from interviewer.storage.tables import Row, table_of


class LookRow(Row, table=True):
    """The logo is a small PNG, the accent #RRGGBB or empty."""

    __tablename__ = "vendor_look"
    programme_id: str = Field(
        sa_column=Column(Text, ForeignKey("programme.id", ondelete="CASCADE"), primary_key=True, nullable=False)
    )
    logo: bytes | None = Field(sa_column=Column(LargeBinary, nullable=True))
    accent: str = Field(sa_column=Column(Text, nullable=False))


LOOK = table_of(LookRow)


class StoredLooks:
    """Fulfils `LookStore`; every method is one transaction, and durable when it returns."""

    def __init__(self, engine: Engine, still_there: Callable[[], None] = lambda: None) -> None:
        self._access = Access(engine, still_there)

    def look(self, programme: str) -> VendorLook:
        """The look of a programme, plain where none was set. UserError "no_such_programme"."""
        with self._access.reading() as connection:
            query = select(LOOK.c.logo, LOOK.c.accent)
            row = connection.execute(query.where(LOOK.c.programme_id == programme_id(connection, programme))).first()
            return VendorLook(row[0], row[1]) if row is not None else VendorLook()

    def keep_look(self, programme: str, look: VendorLook) -> None:
        """Keep it in place of the one before. UserError "no_such_programme"."""
        with self._access.writing() as connection:
            row = {"programme_id": programme_id(connection, programme), "logo": look.logo, "accent": look.accent}
            kept = upsert(LOOK).values(row)
            connection.execute(kept.on_conflict_do_update(index_elements=["programme_id"], set_=row))
