"""Values and arithmetic; numpy only."""
