//! Archives that are read in memory, within limits.
