"""Where crops come from: photographs, pairs, drawings."""
