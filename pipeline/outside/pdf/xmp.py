"""The one packet of metadata that a published PDF keeps: its title, language and standards."""

from xml.sax.saxutils import escape

_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
{lines}
</rdf:Description>{about_ua}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
# PDF/A asks that a schema which it does not know be described (ISO 19005-2 section 6.6.2.3.3).
_ABOUT_UA = """\
<rdf:Description rdf:about="" xmlns:e="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:s="http://www.aiim.org/pdfa/ns/schema#" xmlns:p="http://www.aiim.org/pdfa/ns/property#">
<e:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<s:schema>PDF/UA identification schema</s:schema>
<s:namespaceURI>http://www.aiim.org/pdfua/ns/id/</s:namespaceURI><s:prefix>pdfuaid</s:prefix>
<s:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<p:name>part</p:name><p:valueType>Integer</p:valueType>
<p:category>internal</p:category><p:description>Part of ISO 14289</p:description>
</rdf:li></rdf:Seq></s:property>
</rdf:li></rdf:Bag></e:schemas>
</rdf:Description>"""
_ALT = '<{key}><rdf:Alt><rdf:li xml:lang="x-default">{value}</rdf:li></rdf:Alt></{key}>'
_BAG = "<{key}><rdf:Bag><rdf:li>{value}</rdf:li></rdf:Bag></{key}>"
_ONE = "<{key}>{value}</{key}>"


def packet(title: str, language: str, pdfa: str, pdfua: str) -> bytes:
    """Return the packet; `pdfa` is a level such as `2b`, `pdfua` a part such as `1`, or nothing."""
    lines = [
        _line(_ALT, "dc:title", title),
        _line(_BAG, "dc:language", language),
        _line(_ONE, "pdfaid:part", pdfa[:1]),
        _line(_ONE, "pdfaid:conformance", pdfa[1:].upper()),
        _line(_ONE, "pdfuaid:part", pdfua),
    ]
    about_ua = f"\n{_ABOUT_UA}" if pdfa and pdfua else ""
    shown = "\n".join(line for line in lines if line)
    return _PACKET.format(lines=shown, about_ua=about_ua).encode()


def _line(shape: str, key: str, value: str) -> str:
    return shape.format(key=key, value=escape(value)) if value else ""
