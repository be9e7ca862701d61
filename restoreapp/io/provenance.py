"""The note of what was done to a picture: EXIF's `Software`, and XMP's history."""

import re
from dataclasses import replace
from xml.sax.saxutils import quoteattr

from restoreapp.core.image import Metadata
from restoreapp.io.exif_editing import with_software
from restoreapp.io.ifd import InvalidDirectory

# JPEG's limit is the lowest; a note is not worth losing all EXIF for.
MOST_EXIF_BYTES = 65000

_HISTORY = re.compile(
    rb"(<xmpMM:History\b[^>]*>\s*<rdf:Seq\b[^>]*)(?:/>|(>)(.*?)(</rdf:Seq>))", re.DOTALL
)
_END = re.compile(rb"</rdf:RDF\s*>")
_NAMES = (
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" '
    'xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"'
)
_EMPTY = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF>'
    '</x:xmpmeta><?xpacket end="w"?>'
).encode()


def noted(metadata: Metadata, software: str, what: str) -> Metadata:
    """Returns metadata that say which program changed the picture, and how.

    What cannot take the note stays as it is: a block of EXIF that is full, a packet without RDF.

    Args:
        metadata: of the photo.
        software: name and version.
        what: steps, models and strengths in one line.
    """
    exif = metadata.exif
    try:
        written = with_software(exif, software)
        exif = written if len(written) <= MOST_EXIF_BYTES else exif
    except InvalidDirectory:
        exif = metadata.exif
    return replace(metadata, exif=exif, xmp=with_event(metadata.xmp or _EMPTY, software, what))


def with_event(xmp: bytes, software: str, what: str) -> bytes:
    """Returns the packet with one more event in its history (XMP part 2, section 2.4)."""
    event = (
        f'<rdf:li {_NAMES} stEvt:action="edited" stEvt:softwareAgent={quoteattr(software)} '
        f"stEvt:parameters={quoteattr(what)}/>"
    ).encode()
    if found := _HISTORY.search(xmp):
        content = (found[3] or b"") + event
        return xmp[: found.start()] + found[1] + b">" + content + b"</rdf:Seq>" + xmp[found.end() :]
    history = (
        f'<rdf:Description rdf:about="" {_NAMES}><xmpMM:History><rdf:Seq>'.encode()
        + event
        + b"</rdf:Seq></xmpMM:History></rdf:Description>"
    )
    ends = list(_END.finditer(xmp))
    return xmp[: ends[-1].start()] + history + xmp[ends[-1].start() :] if ends else xmp
