//! How large a picture of pixels may be.

/// The longest edge in pixels. Judgement: what browsers on desks and in pockets draw; some draw more.
pub const LONGEST_EDGE: u32 = 16_384;
/// The most pixels. Judgement: 400 MB while it is drawn.
pub const MOST_PIXELS: u32 = 100_000_000;

/// Width and height in pixels.
pub type Size = (u32, u32);

/// The size of a drawing at `scale`; `Err` holds the largest size of the same shape that can be drawn.
///
/// # Errors
/// Where it would be longer than [`LONGEST_EDGE`] or have more than [`MOST_PIXELS`].
pub fn scaled((width, height): Size, scale: u32) -> Result<Size, Size> {
    let (wide, high) = (u64::from(width) * u64::from(scale), u64::from(height) * u64::from(scale));
    match (u32::try_from(wide), u32::try_from(high)) {
        (Ok(wide), Ok(high)) if fits((wide, high)) => Ok((wide, high)),
        _ => Err(largest((width, height))),
    }
}

fn fits((width, height): Size) -> bool {
    width.max(height) <= LONGEST_EDGE && u64::from(width) * u64::from(height) <= u64::from(MOST_PIXELS)
}

/// The largest size of this shape that can be drawn, at least one pixel each way.
fn largest((width, height): Size) -> Size {
    let (width, height) = (f64::from(width.max(1)), f64::from(height.max(1)));
    let by_edge = f64::from(LONGEST_EDGE) / width.max(height);
    let by_area = (f64::from(MOST_PIXELS) / (width * height)).sqrt();
    let factor = by_edge.min(by_area);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // positive and at most LONGEST_EDGE
    let shrunk = |edge: f64| ((edge * factor) as u32).max(1);
    (shrunk(width), shrunk(height))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_fits_is_drawn_at_its_scale() {
        assert_eq!(scaled((800, 600), 4), Ok((3_200, 2_400)));
        assert_eq!(scaled((16_384, 100), 1), Ok((16_384, 100)));
        assert_eq!(scaled((16_385, 100), 1), Err((16_384, 99)));
        assert_eq!(scaled((20_000, 20_000), 1), Err((10_000, 10_000)));
        assert_eq!(scaled((u32::MAX, 1), 4), Err((16_384, 1)));
    }

    proptest! {
        #[test]
        fn the_largest_size_can_be_drawn_and_has_the_shape(width in 1_u32..1 << 29, height in 1_u32..1 << 29) {
            if let Err((wide, high)) = scaled((width, height), 1) {
                prop_assert!(fits((wide, high)), "{wide} × {high}");
                let (shape, kept) = (f64::from(width) / f64::from(height), f64::from(wide) / f64::from(high));
                // Each edge is rounded down to a whole pixel, and is at least one.
                prop_assert!((kept / shape - 1.0).abs() < 2.0 / f64::from(wide.min(high)) || wide.min(high) < 3);
            }
        }
    }
}
