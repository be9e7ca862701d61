"""What stands beside the picture: the steps and the facts about the file."""
