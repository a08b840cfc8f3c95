"""Reading and writing of whatever format: the module that has its name does the work."""
