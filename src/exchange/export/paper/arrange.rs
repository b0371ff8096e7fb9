//! Several drawings on one page: in rows read from left to right, or in columns read downwards.

/// The room that drawings share.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Units of the drawing.
    pub width: u32,
    /// The same.
    pub height: u32,
    /// Left free between two drawings.
    pub gap: u32,
}

/// Where drawings of these widths and heights have their upper left corners, in order, in rows or else in columns; `None`
/// where there is no room for all. O(N).
pub fn arrange(sizes: &[(u32, u32)], room: Room) -> Option<Vec<(u32, u32)>> {
    let turned = |(x, y): (u32, u32)| (y, x);
    in_rows(sizes.iter().copied(), room).or_else(|| {
        let columns = Room { width: room.height, height: room.width, ..room };
        let places = in_rows(sizes.iter().copied().map(turned), columns)?;
        Some(places.into_iter().map(turned).collect())
    })
}

/// Rows as full as they can be, each as high as the highest in it.
fn in_rows(sizes: impl Iterator<Item = (u32, u32)>, room: Room) -> Option<Vec<(u32, u32)>> {
    let (mut x, mut y, mut bottom) = (0, 0, 0);
    let place = |(width, height): (u32, u32)| {
        if x > 0 && x + width > room.width {
            (x, y) = (0, bottom + room.gap);
        }
        let place = (x, y);
        x += width + room.gap;
        bottom = bottom.max(y + height);
        (place.0 + width <= room.width && bottom <= room.height).then_some(place)
    };
    sizes.map(place).collect()
}

/// Width and height of what is arranged.
pub fn extent(sizes: &[(u32, u32)], places: &[(u32, u32)]) -> (u32, u32) {
    let corners = sizes.iter().zip(places).map(|(size, place)| (place.0 + size.0, place.1 + size.1));
    corners.fold((0, 0), |(width, height), (right, bottom)| (width.max(right), height.max(bottom)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room { width: 100, height: 60, gap: 10 };

    #[test]
    fn rows_are_filled_in_order() {
        let sizes = [(40, 20), (50, 30), (30, 20), (60, 10)];
        let places = arrange(&sizes, ROOM).expect("there is room");
        assert_eq!(places, [(0, 0), (50, 0), (0, 40), (40, 40)]);
        assert_eq!(extent(&sizes, &places), (100, 60));
    }

    #[test]
    fn columns_are_filled_where_rows_are_too_high() {
        let sizes = [(40, 60), (40, 20), (50, 30)];
        assert_eq!(arrange(&sizes, ROOM), Some(vec![(0, 0), (50, 0), (50, 30)]));
    }

    #[test]
    fn what_is_too_large_has_no_place() {
        for sizes in [&[(101, 1)][..], &[(1, 61)], &[(100, 30), (100, 30)], &[(60, 60), (40, 60)]] {
            assert_eq!(arrange(sizes, ROOM), None, "{sizes:?}");
        }
    }
}
