"""What the program says of a cluster where it cannot have one; Ray is taken away for it."""

import sys
from pathlib import Path

import pytest

from restoreapp.service.batch.cluster import ClusterFailed, RayCluster


@pytest.mark.parametrize(
    ("is_packaged", "said"), [(False, "Install it: pip"), (True, "on every machine")]
)
def test_without_ray_it_is_said_where_it_comes_from(
    is_packaged: bool, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    monkeypatch.setattr(sys, "frozen", is_packaged, raising=False)
    with pytest.raises(ClusterFailed, match="is not installed") as failed:
        RayCluster("auto", tmp_path)
    assert said in str(failed.value.hint)
    assert "pip install 'restoreapp[cluster]'" in str(failed.value.hint)
