"""Many photos, overnight: chosen, planned, restored in a process of their own, never lost."""
