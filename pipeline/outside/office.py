"""LibreOffice: an office file to PDF/A-2b, without macros or network, in its own profile."""

from pathlib import Path

from pipeline.outside.confined import Done, confined, find

PROGRAM = "soffice"
_SECONDS = 120.0
_MEMORY = 4 * 1024**3
_FILTERS = {"text": "writer_pdf_Export", "table": "calc_pdf_Export", "slides": "impress_pdf_Export"}
_OPTIONS = (
    '{"SelectPdfVersion":{"type":"long","value":"2"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportNotes":{"type":"boolean","value":"false"},'
    '"ExportFormFields":{"type":"boolean","value":"false"}}'
)
# Macros never run, links are never followed, and the network leads nowhere.
_SETTINGS = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop>
</item>
</oor:items>
"""


def office_to_pdf(file: Path, kind: str, folder: Path) -> tuple[Path | None, Done]:
    """Return the PDF of an office file of a kind (`text`, `table`, `slides`), and how it went.

    `file` has a neutral name with its right ending; everything is written below `folder`. Raises
    FileNotFoundError where LibreOffice is not installed.
    """
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user/registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    arguments = [
        find(PROGRAM) or PROGRAM,
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"),
        *("--convert-to", f"pdf:{_FILTERS[kind]}:{_OPTIONS}"),
        *("--outdir", str(folder / "out"), str(file)),
    ]
    done = confined(arguments, folder / "home", _SECONDS, memory=_MEMORY)
    made = folder / "out" / f"{file.stem}.pdf"
    return (made if done.well and made.is_file() else None), done
