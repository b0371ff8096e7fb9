//! Reorganisations as they happen, step by step.
