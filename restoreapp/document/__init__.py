"""What the user has and wants: steps, recipes, history."""
