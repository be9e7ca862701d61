"""Pictures of others, brought into the layout that training reads."""
