"""The sub-commands of `python -m training`, one a file: arguments in, function called, text out."""
