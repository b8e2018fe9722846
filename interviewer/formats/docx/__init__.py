"""Papers as Word documents, for those who must edit them: the same blocks, the layout left to Word."""

from interviewer.formats.docx.writing import docx_bytes, write_docx

__all__ = ["docx_bytes", "write_docx"]
