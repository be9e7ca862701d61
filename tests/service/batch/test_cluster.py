"""Batches whose workers run on a cluster; a local one of two machines stands for it.

Skipped where Ray is not installed: 250 MB are much for what most do without.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from restoreapp.service.batch import cluster
from restoreapp.service.batch.cluster import QUIET, ClusterFailed, RayCluster
from restoreapp.service.batch.crew import WorkerFailed
from restoreapp.service.batch.events import Done, Event, Failed
from restoreapp.service.batch.options import RunOptions
from restoreapp.service.batch.settings import BatchSettings
from restoreapp.service.batch.stages import Services
from tests.service.batch.stand_in import deadly_for_7, run_batch

if TYPE_CHECKING:
    from restoreapp.service.batch.runner import BatchRun

Photos = Callable[..., BatchSettings]
Results = Callable[[], dict[str, int]]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Starts two machines of one core each, as far as Ray can tell."""
    os.environ.update(QUIET)
    pytest.importorskip("ray", reason="needs the extra `cluster`")
    from ray.cluster_utils import Cluster

    local = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    local.add_node(num_cpus=1)
    yield local.address
    local.shutdown()


def options(address: str, **others: object) -> RunOptions:
    return RunOptions(priority="normal", keep_awake=False, cluster=address, **others)


def run_on(address: str, settings: BatchSettings, **others: object) -> dict[str, int]:
    place = RayCluster(address, settings.home)
    return run_batch(settings, options=options(address), workplace=place, **others).counts


def test_two_machines_share_the_photos(photos: Photos, results: Results, address: str) -> None:
    settings = photos(20)
    place = RayCluster(address, settings.home)
    assert place.count == 2
    runs: list[BatchRun] = []
    hands: list[int] = []

    def look(event: Event) -> None:
        if isinstance(event, Done):
            hands.append(sum(bool(each.works) for each in runs[0]._hands))

    counts = run_batch(
        settings, look, options=options(address), workplace=place, told=runs.append
    ).counts
    assert counts == {"done": 20}
    assert max(hands) == 2
    assert results() == {f"{'sub/' if i % 2 else ''}p{i}-restored.png": 255 - i for i in range(20)}


def test_a_batch_goes_on_elsewhere_than_it_was_begun(
    photos: Photos, results: Results, address: str
) -> None:
    settings = photos(12)
    runs: list[BatchRun] = []

    def stop(event: Event) -> None:
        if isinstance(event, Done):
            runs[0].stop()

    begun = run_batch(settings, stop, told=runs.append).counts
    assert begun["waiting"] > 0
    assert run_on(address, settings) == {"done": 12}
    assert len(results()) == 12


def test_a_photo_that_brings_a_machines_worker_down_takes_nothing_with_it(
    photos: Photos, address: str
) -> None:
    events: list[Event] = []
    services = Services(restore=deadly_for_7)
    counts = run_on(address, photos(9), listener=events.append, services=services)
    assert counts == {"done": 8, "failed": 1}
    (failure,) = [each for each in events if isinstance(each, Failed)]
    assert failure.source.name == "p7.png"


def test_machines_of_another_version_are_refused(
    photos: Photos, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = photos(2)
    place = RayCluster(address, settings.home)
    monkeypatch.setattr(cluster, "__version__", "0.0.7")
    with pytest.raises(WorkerFailed) as caught:
        run_batch(settings, options=options(address), workplace=place)
    assert "here 0.0.7" in caught.value.hint


def test_machines_that_do_not_see_the_folder_are_refused(
    photos: Photos, address: str, tmp_path: Path
) -> None:
    place = RayCluster(address, tmp_path / "elsewhere")
    with pytest.raises(WorkerFailed) as caught:
        run_batch(photos(2), options=options(address), workplace=place)
    assert "does not see" in caught.value.hint


@pytest.mark.parametrize("where", ["127.0.0.1:1", "ray://127.0.0.1:1", "host:port"])
def test_a_cluster_that_is_not_there_is_said(tmp_path: Path, where: str) -> None:
    pytest.importorskip("ray", reason="needs the extra `cluster`")
    with pytest.raises(ClusterFailed) as caught:
        RayCluster(where, tmp_path)
    assert where in caught.value.message
    assert caught.value.hint


def test_the_program_still_ends_in_its_own_way(address: str, tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)
    RayCluster(address, tmp_path).close()
    assert signal.getsignal(signal.SIGTERM) == before


def test_without_ray_it_is_said_how_to_get_it(
    photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(ClusterFailed) as caught:
        run_batch(photos(1), options=options("auto"), workplace=None)
    assert "restoreapp[cluster]" in caught.value.hint


def test_ray_is_told_to_report_nothing_before_it_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in QUIET:
        monkeypatch.setenv(name, "1")
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(ClusterFailed):
        RayCluster("auto", tmp_path)
    assert {os.environ[name] for name in QUIET} == {"0"}
