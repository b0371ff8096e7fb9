//! The normal distribution: how many standard deviations must lie below the mean to have a given share on the right side.

/// The share above which nothing is asked for: 99.9 %.
const MOST: f64 = 0.999;

/// The number of standard deviations below which the share `share` of a normal distribution lies; `share` is held to ½ to
/// 0.999, so the result to 0 to 3.0903. Exact to 1e-9.
///
/// The distribution is ½ + φ(x)(x + x³/3 + x⁵/(3·5) + …) (Marsaglia 2004), and concave right of its middle: Newton’s steps
/// from there never go too far.
pub(super) fn quantile(share: f64) -> f64 {
    let beyond = share.clamp(0.5, MOST) - 0.5;
    let mut x = 0.0_f64;
    for _ in 0..40 {
        let density = libm::exp(-x * x / 2.0) / (2.0 * std::f64::consts::PI).sqrt();
        let (mut sum, mut term, mut odd) = (x, x, 1.0);
        while term > 1e-17 {
            odd += 2.0;
            term *= x * x / odd;
            sum += term;
        }
        let step = beyond / density - sum;
        x += step;
        if step < 1e-12 {
            break;
        }
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As printed in tables of the distribution.
    #[test]
    fn shares_have_the_quantiles_that_are_printed() {
        let printed = [
            (0.5, 0.0),
            (0.6, 0.253_347_103),
            (0.75, 0.674_489_750),
            (0.9, 1.281_551_566),
            (0.95, 1.644_853_627),
            (0.975, 1.959_963_985),
            (0.99, 2.326_347_874),
            (0.999, 3.090_232_306),
        ];
        for (share, quantile_of) in printed {
            assert!((quantile(share) - quantile_of).abs() < 1e-8, "{share}: {}", quantile(share));
        }
    }

    #[test]
    fn what_no_share_can_be_is_held_to_the_ends() {
        assert!(quantile(0.2).abs() < 1e-12);
        assert!((quantile(1.0) - quantile(0.999)).abs() < 1e-12);
    }
}
