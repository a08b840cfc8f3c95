"""The class reader: what annotations say of a field, and constructors that hold to it. It knows no news."""
