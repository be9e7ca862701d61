from collections.abc import Callable
from pathlib import Path

from restoreapp.service.models import installed_models


def test_the_first_model_of_a_step_is_its_default(install_model: Callable[..., Path]) -> None:
    install_model("zz-shake", "colourise")
    install_model("zz-camera", "denoise")
    defaults = {each.id: each.is_default for each in installed_models()}
    assert defaults["denoise-photo-1"]
    assert defaults["zz-shake"]
    assert not defaults["zz-camera"]
