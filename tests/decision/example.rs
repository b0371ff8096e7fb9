//! The company that the printed examples start from.

use orgwright::company::{Exchange, Leadership, Level, Need, Profile, SalesLeader, Share, Stream, StreamKind};

/// $20M, half of it recurring, two streams 60 to 40, every need at 2, a solid VP, 20 people in sales.
pub fn base() -> Profile {
    let stream = |kind, share| Stream { name: String::new(), kind, share: Some(Share::new(share).unwrap()) };
    let mut profile = Profile {
        name: "Base".to_owned(),
        revenue: Some(20_000_000),
        exchange: Exchange::default(),
        sales_people: Some(20),
        recurring: Some(Share::new(0.5).unwrap()),
        streams: vec![stream(StreamKind::Product, 0.6), stream(StreamKind::Services, 0.4)],
        leadership: Leadership { sales: Some(SalesLeader::SolidVp), repeatable: Some(true), ..Leadership::default() },
        ..Profile::default()
    };
    for need in Need::ALL {
        profile.needs.set(need, Level::new(2));
    }
    profile
}

/// [`base`], changed.
pub fn with(change: impl FnOnce(&mut Profile)) -> Profile {
    let mut profile = base();
    change(&mut profile);
    profile
}
