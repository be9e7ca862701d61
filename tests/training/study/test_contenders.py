import pytest
import torch

from restoreapp.engine.arch import ARCHITECTURES
from training.networks import build_network
from training.study.contenders import (
    CONTENDERS,
    DEBLUR,
    DEEPDEBLUR,
    DENOISE,
    FULL_SIZE_MINUTES,
    PAPERS_OWN,
    plans,
    study_config,
)

CPU, GPU = torch.device("cpu"), torch.device("cuda")


def test_the_budget_is_split_evenly_over_all_trainings() -> None:
    made = plans(80, CPU)
    assert len(made) == 8
    assert {plan.minutes for plan in made} == {10}
    assert sum(plan.minutes for plan in made) == 80


def test_the_papers_networks_are_trained_for_both_tasks_and_the_others_for_their_own() -> None:
    names = {plan.name for plan in plans(60, CPU)}
    assert names == {
        "denoise-without-skip",
        "denoise-pooling",
        "denoise-with-skip",
        "denoise-autoencoder",
        "deblur-without-skip",
        "deblur-pooling",
        "deblur-with-skip",
        "deblur-deepdeblur",
    }


def test_the_papers_figures_stand_beside_its_networks() -> None:
    figures = {each.name: (each.paper[DENOISE], each.paper[DEBLUR]) for each in PAPERS_OWN}
    assert figures == {
        "without-skip": (0.00677, 0.0045),
        "pooling": (0.00093, 0.004),
        "with-skip": (0.0009, 0.00356),
    }


@pytest.mark.parametrize(
    ("minutes", "device", "is_cut"),
    [
        (60, CPU, True),
        (8 * FULL_SIZE_MINUTES - 1, CPU, True),
        (8 * FULL_SIZE_MINUTES, CPU, False),
        (60, GPU, False),
    ],
)
def test_only_short_runs_on_a_cpu_are_cut(
    minutes: float, device: torch.device, is_cut: bool
) -> None:
    assert {plan.is_cut for plan in plans(minutes, device)} == {is_cut}


def test_a_cut_run_ends_on_whole_pictures_and_a_full_one_has_no_others() -> None:
    cut, full = (
        study_config(plans(minutes, CPU)[0], CPU, 1) for minutes in (60, 8 * FULL_SIZE_MINUTES)
    )
    assert [stage.crop_px for stage in cut.stages] == [64, 128, 256]
    assert [stage.crop_px for stage in full.stages] == [256]


def test_the_configurations_are_the_papers() -> None:
    for plan in plans(60, CPU):
        config = study_config(plan, CPU, 1)
        assert config.loss == "mse"
        assert config.photographs_fraction == 0
        assert config.budget.minutes == 7.5
        assert build_network(config.model).is_conditioned is False


def test_the_multi_scale_network_is_smaller_only_where_the_run_is_cut() -> None:
    assert DEEPDEBLUR.size(is_cut=True) == {"width": 32, "blocks": 4}
    assert DEEPDEBLUR.size(is_cut=False) == {}
    reduced = {plan.contender.name for plan in plans(60, CPU) if plan.is_reduced}
    assert reduced == {"deepdeblur"}


def test_every_contender_names_a_network_of_the_table() -> None:
    assert {each.architecture for each in CONTENDERS} <= ARCHITECTURES.keys()


def test_a_gpu_trains_in_reduced_precision() -> None:
    plan = plans(60, GPU)[0]
    assert study_config(plan, GPU, 1).optimizer.precision == "bfloat16"
