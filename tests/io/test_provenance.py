"""The note of what was done."""

import xml.etree.ElementTree as ET

import pytest
from PIL import Image as PillowImage

from restoreapp.core.image import Metadata
from restoreapp.io.provenance import noted, with_event

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
HISTORY = "{http://ns.adobe.com/xap/1.0/mm/}History"
EVENT = "{http://ns.adobe.com/xap/1.0/sType/ResourceEvent#}"
OTHER = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="a"/>'
    b"</rdf:RDF></x:xmpmeta>"
)


def events(xmp: bytes) -> list[dict[str, str]]:
    root = ET.fromstring(xmp.split(b"?>", 1)[-1].rsplit(b"<?xpacket", 1)[0])
    histories = root.iter(HISTORY)
    return [
        {name.removeprefix(EVENT): value for name, value in each.attrib.items()}
        for history in histories
        for each in history.iter(f"{RDF}li")
    ]


def test_a_photo_without_metadata_gets_a_note():
    metadata = noted(Metadata(), "RestoreApp 1", 'denoise "all" <now> & then')

    exif = PillowImage.Exif()
    exif.load(metadata.exif)
    assert exif[0x0131] == "RestoreApp 1"
    assert events(metadata.xmp) == [
        {
            "action": "edited",
            "softwareAgent": "RestoreApp 1",
            "parameters": 'denoise "all" <now> & then',
        }
    ]


def test_the_note_is_added_to_what_a_packet_says():
    twice = with_event(with_event(OTHER, "RestoreApp 1", "first"), "RestoreApp 1", "second")

    assert [each["parameters"] for each in events(twice)] == ["first", "second"]
    assert b'dc:format="a"' in twice


@pytest.mark.parametrize("empty", [b"<rdf:Seq/>", b"<rdf:Seq></rdf:Seq>"])
def test_an_empty_history_is_filled(empty):
    packet = OTHER.replace(
        b'dc:format="a"/>',
        b'><xmpMM:History xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">'
        + empty
        + b"</xmpMM:History></rdf:Description>",
    )

    assert [each["parameters"] for each in events(with_event(packet, "a", "b"))] == ["b"]


def test_what_is_no_packet_stays_as_it_is():
    assert with_event(b"not xml", "a", "b") == b"not xml"


def test_a_full_block_of_exif_is_not_risked_for_a_note(exif):
    full = exif() + bytes(65000)

    assert noted(Metadata(exif=full), "a", "b").exif == full
