//! Nothing: this package is here for its tests, and to turn the client's generator on.
