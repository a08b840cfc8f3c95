"""`python -m newsmodel`, and the console script."""

from newsmodel.cli import main

if __name__ == "__main__":
    main()
