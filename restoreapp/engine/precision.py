"""Whether a device may compute in a precision that is faster but not right everywhere.

float16 ends at 65504: on some GPUs convolutions overflow in it, and pictures turn black (pytorch
#58123). So each model proves itself on each device, once, on a part of a real photo.
"""

from collections.abc import Callable
from dataclasses import replace

import torch

from restoreapp.core.image import FloatArray
from restoreapp.engine.device import Device
from restoreapp.engine.findings import Findings
from restoreapp.engine.inference import is_memory_shortage, is_sane
from restoreapp.engine.likeness import likeness_db
from restoreapp.engine.placement import DEVICE_FAILURES, PlacedNetwork, hardware

# Costs less than 0.01 dB of a photo that is 37 dB like its clean self; float16 on a device that
# computes it as it should is above 70.
LEAST_HALF_LIKENESS_DB = 60.0
# Side of the part that is tried: the processor takes a tenth of a second for it.
TRIED_PX = 320

Placed = Callable[[Device], PlacedNetwork]


def proven(
    device: Device,
    checksum: str,
    values: FloatArray,
    level: float,
    *,
    placed: Placed,
    reference: Callable[[FloatArray, float], FloatArray],
    findings: Findings,
    clock: Callable[[], float],
) -> Device:
    """Returns the device with the fastest dtype that a model has proven itself in.

    Args:
        device: as chosen; it comes back as it is where it has nothing to prove.
        checksum: of the model's weights.
        values: a tile of a photo, `(h, w, C)`, finite; a part of it is tried.
        level: what the network is told.
        placed: puts the network on a device.
        reference: the network in float32 on the processor.
        findings: where the verdict is kept, and looked for first.
        clock: in seconds.
    """
    if device.unproven is None:
        return device
    half = device.with_dtype(device.unproven)
    name = f"{_name(half.dtype)} of {checksum} on {hardware(device)}"
    verdict = findings.found(name)
    if not isinstance(verdict, bool):
        part = values[:TRIED_PX, :TRIED_PX]
        try:
            verdict = _is_right_and_fast(part, level, placed, half, device, reference, clock)
        except DEVICE_FAILURES as error:
            verdict = False
            if is_memory_shortage(error):  # says nothing about the precision
                return replace(device, unproven=None)
        findings.keep(name, verdict)
    return half if verdict else replace(device, unproven=None)


def _is_right_and_fast(
    values: FloatArray,
    level: float,
    placed: Placed,
    half: Device,
    full: Device,
    reference: Callable[[FloatArray, float], FloatArray],
    clock: Callable[[], float],
) -> bool:
    answer, half_s = _timed(placed(half), values, level, clock)
    if not is_sane(answer, values):
        return False
    if likeness_db(answer, reference(values, level)) < LEAST_HALF_LIKENESS_DB:
        return False
    # Some GPUs of 2016 and before compute float16 at a sixty-fourth of float32's rate.
    _, full_s = _timed(placed(full), values, level, clock)
    return half_s < full_s


def _timed(
    network: PlacedNetwork, values: FloatArray, level: float, clock: Callable[[], float]
) -> tuple[FloatArray, float]:
    """Returns the answer and the seconds of the second run; kernels are chosen at the first."""
    network.answer(values, level)
    before = clock()
    answer = network.answer(values, level)
    return answer, clock() - before


def _name(dtype: torch.dtype) -> str:
    return str(dtype).removeprefix("torch.")
