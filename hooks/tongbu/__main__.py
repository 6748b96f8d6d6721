"""`python -m tongbu`: the command line where the `tongbu` script is not on the path."""

from tongbu.cli import main

if __name__ == "__main__":
    main(prog_name="tongbu")
