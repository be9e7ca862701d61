"""The paper's networks on the paper's tasks."""
