//! What a decision is made from, together.

use super::{Decision, Model, Weights, decide};
use crate::company::Profile;

/// A company, the numbers it is judged by, and the weights that carry the verdict. Whatever two plans have these alike is
/// decided alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    /// The answers about the company.
    pub profile: Profile,
    /// The numbers.
    pub model: Model,
    /// The weights.
    pub weights: Weights,
}

impl Brief {
    /// The company judged by the first edition as it is stated.
    #[must_use]
    pub fn stated(profile: Profile) -> Self {
        let model = Model::v1();
        let weights = Weights::from_points(&model.points);
        Self { profile, model, weights }
    }

    /// What it decides.
    #[must_use]
    pub fn decide(&self) -> Decision {
        decide(&self.profile, &self.model, &self.weights)
    }
}
