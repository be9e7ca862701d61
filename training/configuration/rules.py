"""What the values of a configuration must keep to, among each other."""

from typing import TYPE_CHECKING

from ..losses import LOSSES
from .tables import BudgetConfig, OptimizerConfig, Stage, TeacherConfig

if TYPE_CHECKING:
    from .config import Config

TASKS = ("denoise", "deblur", "enlarge", "estimate")


def rules(config: "Config") -> dict[str, bool]:
    """Returns each rule, as errors say it, and whether it is kept."""
    return {
        **_data_rules(config),
        **_damage_rules(config),
        **_stage_rules(config.stages),
        **_optimizer_rules(config.optimizer),
        **_budget_rules(config.budget),
        "the seed must be at least 0": config.seed >= 0,
        f"the task must be one of {', '.join(TASKS)}": config.task in TASKS,
        **_teacher_rules(config.teacher),
        f"the loss must be one of {', '.join(LOSSES)}": {
            config.loss,
            *(each.loss for each in config.stages if each.loss is not None),
        }
        <= LOSSES.keys(),
        "checkpoint_every_steps and validate_every_steps must be at least 1": (
            min(config.checkpoint_every_steps, config.validate_every_steps) >= 1
        ),
    }


def _data_rules(config: "Config") -> dict[str, bool]:
    data = config.data
    real = [each.fraction for each in config.pairs]
    real += [each.fraction for each in config.frames]
    return {
        "data.folders must name a folder, or pairs and frames make up all crops": bool(
            data.folders or not config.photographs_fraction
        ),
        "data.held_out_every must be at least 2": data.held_out_every >= 2,
        "data.least_scale must be above 0 and at most 1": 0 < data.least_scale <= 1,
        "data.drawn_fraction must lie in 0..1": 0 <= data.drawn_fraction <= 1,
        "the fractions of pairs and frames must be above 0 and at most 1 in all": (
            all(each > 0 for each in real) and sum(real) <= 1 + 1e-9
        ),
        "frames need 2 <= least_window <= most_window and 0 <= linear_fraction <= 1": all(
            2 <= each.least_window <= each.most_window and 0 <= each.linear_fraction <= 1
            for each in config.frames
        ),
    }


def _damage_rules(config: "Config") -> dict[str, bool]:
    noise, camera, correlated = config.noise, config.camera_noise, config.correlated_noise
    motion, jpeg, reduction = config.motion, config.jpeg, config.reduction
    developed = config.developed_noise
    parts = (camera, developed, correlated, reduction, motion, jpeg)
    return {
        "noise needs 0 <= least_sigma <= most_sigma": (
            noise is None or 0 <= noise.least_sigma <= noise.most_sigma
        ),
        "noise.skew must be above 0": noise is None or noise.skew > 0,
        "noise's fractions must lie in 0..1": noise is None
        or all(
            0 <= each <= 1
            for each in (noise.grey_fraction, noise.clipped_fraction, noise.vivid_fraction)
        ),
        "each damage's fraction must lie in 0..1": all(
            part is None or 0 <= part.fraction <= 1 for part in parts
        ),
        "camera_noise needs most_gain and most_read of at least 0": (
            camera is None or min(camera.most_gain, camera.most_read) >= 0
        ),
        "camera_noise, developed_noise and correlated_noise must not exceed 1 together": (
            sum(each.fraction for each in (camera, developed, correlated) if each) <= 1
        ),
        "developed_noise needs 0 < least_gain <= most_gain, most_read of at least 0 and a "
        "most_radius_px in 0..2": developed is None
        or (
            0 < developed.least_gain <= developed.most_gain
            and developed.most_read >= 0
            and 0 <= developed.most_radius_px <= 2
        ),
        "correlated_noise replaces noise and needs that table": (
            correlated is None or noise is not None
        ),
        "correlated_noise needs 0 <= most_radius_px <= 3 and 0 <= most_shared <= 1": (
            correlated is None
            or (0 <= correlated.most_radius_px <= 3 and 0 <= correlated.most_shared <= 1)
        ),
        "reduction's factors and most_factor must be at least 1": (
            reduction is None or min((reduction.most_factor, *reduction.factors)) >= 1
        ),
        "the task enlarge needs the table reduction": (
            config.task != "enlarge" or reduction is not None
        ),
        "motion needs most_shift_px, most_rotation_deg, most_perspective and supervision of at "
        "least 0": motion is None
        or min(
            motion.most_shift_px,
            motion.most_rotation_deg,
            motion.most_perspective,
            motion.supervision,
        )
        >= 0,
        "motion needs most_saturation of at least 1, samples of at least 2, and a moving_fraction "
        "in 0..1": motion is None
        or (
            motion.most_saturation >= 1 and motion.samples >= 2 and 0 <= motion.moving_fraction <= 1
        ),
        "jpeg needs 1 <= least_quality <= most_quality <= 100": (
            jpeg is None or 1 <= jpeg.least_quality <= jpeg.most_quality <= 100
        ),
    }


def _stage_rules(stages: tuple[Stage, ...]) -> dict[str, bool]:
    ends = [stage.until for stage in stages]
    return {
        "the stages' `until` must rise and end at 1.0": (
            ends == sorted(set(ends)) and ends[-1:] == [1.0] and ends[0] > 0
        ),
        "a stage's crop_px and batch must be at least 1": all(
            stage.crop_px >= 1 and stage.batch >= 1 for stage in stages
        ),
    }


def _teacher_rules(teacher: TeacherConfig | None) -> dict[str, bool]:
    return {
        "teacher needs a share in 0..1, 0 <= since <= until <= 1, and 1 to 7 orientations": (
            teacher is None
            or (
                0 <= teacher.share <= 1
                and 0 <= teacher.since <= teacher.until <= 1
                and 1 <= teacher.orientations <= 7
            )
        ),
    }


def _optimizer_rules(optimizer: OptimizerConfig) -> dict[str, bool]:
    return {
        "optimizer.rate and clip_norm must be above 0": (
            optimizer.rate > 0 and optimizer.clip_norm > 0
        ),
        "optimizer.method must be adam or muon": optimizer.method in {"adam", "muon"},
        "optimizer.schedule must be cosine or step": optimizer.schedule in {"cosine", "step"},
        "optimizer.drops must rise within 0..1 and belong to the step schedule": (
            list(optimizer.drops) == sorted(set(optimizer.drops))
            and all(0 < each < 1 for each in optimizer.drops)
            and (optimizer.schedule == "step" or not optimizer.drops)
        ),
        "optimizer.drop_factor must lie in 0..1": 0 < optimizer.drop_factor <= 1,
        "optimizer.beta1, beta2 and momentum must be in 0..1, without 1": all(
            0 <= each < 1 for each in (optimizer.beta1, optimizer.beta2, optimizer.momentum)
        ),
        "optimizer.ema_decay must be in 0..1, without 1": 0 <= optimizer.ema_decay < 1,
        "optimizer.precision must be float32 or bfloat16": (
            optimizer.precision in {"float32", "bfloat16"}
        ),
    }


def _budget_rules(budget: BudgetConfig) -> dict[str, bool]:
    return {
        "budget needs either steps or minutes": (budget.steps is None) != (budget.minutes is None),
        "the budget must be above 0": (budget.steps or budget.minutes or 0) > 0,
    }
