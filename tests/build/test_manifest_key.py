"""The public key of the manifests stands in the site, in the form that --key takes."""

from pathlib import Path

from pipeline.build.finish.manifest_key import PATH, manifest_key
from pipeline.config.load import load_config
from pipeline.outside.ssh_signatures import make_key
from pipeline.release.seal import keys_in
from tests.demo import ROOT


def test_the_key_is_published_without_its_comment(tmp_path: Path) -> None:
    court = load_config(ROOT).court
    public = make_key(tmp_path / "kunci", "laptop admin")
    [raw] = manifest_key(public, court).values()
    assert list(manifest_key(public, court)) == [PATH]
    assert list(keys_in(raw.decode())) == [raw.decode().strip()]
    assert raw.decode().split()[:2] == public.split()[:2]
    assert "laptop" not in raw.decode()


def test_a_court_that_does_not_sign_has_none() -> None:
    assert manifest_key(None, load_config(ROOT).court) == {}
