//! The zones of Durbin and Watson's d on a line from 0 to 4, with the limits named below and the
//! statistic above.
//!
//! Below dL d shows positive autocorrelation, above `4 - dL` negative; between dL and dU, and their
//! mirror images, it decides nothing; between dU and `4 - dU` it shows none (Durbin & Watson 1951,
//! *Testing for serial correlation in least squares regression II*). With dU beyond 2, nothing
//! is free of doubt.

use super::{
    Anchor, Baseline, Label, Mark, Point, Rect, Scale, Size, length, path_through, present, spread,
};
use crate::sorting::sorted;
use crate::statistics::distributions::normal_density;

/// The largest d.
const MOST: f64 = 4.0;
/// The straight pieces of which the curve is made.
const PIECES: usize = 80;

/// What is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ZoneItem {
    /// The statistic.
    pub d: Option<f64>,
    /// dL and dU; without them the line has no zones.
    pub bounds: Option<[f64; 2]>,
    /// The standard deviation of a curve about 2: without autocorrelation d is nearly normal for
    /// large n, with a variance of `4 / n`.
    pub sd: Option<f64>,
}

/// The lengths the zones are laid out with; the height follows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ZoneLayout {
    /// The width of the whole drawing.
    pub width: f64,
    /// The width of the longest name or value of a limit, below.
    pub label_width: f64,
    /// The width of the text at the statistic, above.
    pub note_width: f64,
    /// The height of the curve, if there is one.
    pub curve_height: f64,
    /// The height of the line of zones.
    pub band_height: f64,
    /// The height of a line of text.
    pub line_height: f64,
    /// The distance of a text from what it belongs to.
    pub gap: f64,
}

impl Default for ZoneLayout {
    fn default() -> ZoneLayout {
        ZoneLayout {
            width: 360.0,
            label_width: 44.0,
            note_width: 80.0,
            curve_height: 72.0,
            band_height: 20.0,
            line_height: 16.0,
            gap: 6.0,
        }
    }
}

/// What d shows in a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZoneKind {
    /// Positive autocorrelation.
    Positive,
    /// Nothing for certain.
    Undecided,
    /// No autocorrelation.
    Free,
    /// Negative autocorrelation.
    Negative,
}

/// A zone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zone {
    /// What d shows there.
    pub kind: ZoneKind,
    /// Its place on the line.
    pub place: Rect,
}

/// Which value a limit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZoneValue {
    /// 0.
    Least,
    /// dL.
    Lower,
    /// dU.
    Upper,
    /// 4 - dU.
    FromUpper,
    /// 4 - dL.
    FromLower,
    /// 4.
    Most,
}

/// A limit.
#[derive(Clone, Debug, PartialEq)]
pub struct ZoneLimit {
    /// Which it is.
    pub which: ZoneValue,
    /// Its value.
    pub value: f64,
    /// Its x.
    pub x: f64,
    /// Where its name and, below, its value stand: under it or beside that. Without room for all,
    /// 0 and 4 have none, then 4 - dL and 4 - dU.
    pub texts: Option<[Label; 2]>,
    /// The line from the limit to its texts.
    pub leader: String,
}

/// The statistic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ZoneMark {
    /// Its place at the lower edge of the line; a stroke goes up from there to the text.
    pub mark: Mark,
    /// The y at which the stroke ends.
    pub top: f64,
    /// Where the text stands.
    pub label: Label,
}

/// The zones.
#[derive(Clone, Debug, PartialEq)]
pub struct ZoneChart {
    /// The size of the whole drawing.
    pub size: Size,
    /// The line of zones.
    pub plot: Rect,
    /// The zones that have any width, from the left.
    pub zones: Vec<Zone>,
    /// The curve above them; empty without one.
    pub curve: String,
    /// The limits, from the left.
    pub limits: Vec<ZoneLimit>,
    /// The statistic.
    pub statistic: Option<ZoneMark>,
}

/// Lays out the zones.
pub fn zones(item: &ZoneItem, layout: &ZoneLayout) -> ZoneChart {
    let (line, gap, width) = (
        length(layout.line_height),
        length(layout.gap),
        length(layout.width),
    );
    let half = (length(layout.label_width) / 2.0).min(width / 2.0);
    let sd = item.sd.filter(|sd| sd.is_finite() && *sd > 0.0);
    let tall = sd.map_or(0.0, |_| length(layout.curve_height));
    let plot = Rect {
        x: half,
        y: line + gap + tall,
        width: width - 2.0 * half,
        height: length(layout.band_height),
    };
    let scale = Scale::new((0.0, MOST), (plot.x, plot.right()), 4);
    let bounds = item.bounds.and_then(|[one, other]| {
        let (one, other) = present(Some(one)).zip(present(Some(other)))?;
        let inside = |value: f64| value.clamp(0.0, MOST);
        Some([inside(one.min(other)), inside(one.max(other))])
    });
    let texts = plot.bottom() + 2.0 * gap;
    let statistic = Mark::of(item.d, &scale, |x| Point {
        x,
        y: plot.bottom(),
    });
    let note = (length(layout.note_width) / 2.0).min(width / 2.0);
    ZoneChart {
        size: Size {
            width,
            height: texts + 2.0 * line,
        },
        zones: bounds.map_or_else(Vec::new, |bounds| areas(bounds, &scale, &plot)),
        curve: sd.map_or_else(String::new, |sd| curve(sd, tall, &scale, &plot)),
        limits: limits(bounds, &scale, &plot, layout),
        statistic: statistic.map(|mark| ZoneMark {
            mark,
            top: line,
            label: Label::new(
                mark.at.x.clamp(note, width - note),
                0.0,
                Anchor::Middle,
                Baseline::Top,
            ),
        }),
        plot,
    }
}

fn areas([lower, upper]: [f64; 2], scale: &Scale, plot: &Rect) -> Vec<Zone> {
    let middle = MOST / 2.0;
    let (lower, upper) = (lower.min(middle), upper.min(middle));
    let ends = [0.0, lower, upper, MOST - upper, MOST - lower, MOST];
    let kinds = [
        ZoneKind::Positive,
        ZoneKind::Undecided,
        ZoneKind::Free,
        ZoneKind::Undecided,
        ZoneKind::Negative,
    ];
    let zone = |(pair, kind): (&[f64], ZoneKind)| {
        let (start, end) = (scale.at(pair[0]), scale.at(pair[1]));
        let place = Rect {
            x: start,
            width: (end - start).max(0.0),
            ..*plot
        };
        (pair[0] < pair[1]).then_some(Zone { kind, place })
    };
    ends.windows(2).zip(kinds).filter_map(zone).collect()
}

fn curve(sd: f64, tall: f64, scale: &Scale, plot: &Rect) -> String {
    let point = |piece: usize| {
        let d = MOST * piece as f64 / PIECES as f64;
        let z = (d - MOST / 2.0) / sd;
        Some(Point {
            x: scale.at(d),
            y: plot.y - tall * normal_density(z) / normal_density(0.0),
        })
    };
    let points: Vec<Option<Point>> = (0..=PIECES).map(point).collect();
    path_through(&points, false)
}

fn limits(
    bounds: Option<[f64; 2]>,
    scale: &Scale,
    plot: &Rect,
    layout: &ZoneLayout,
) -> Vec<ZoneLimit> {
    let mut values = vec![(ZoneValue::Least, 0.0)];
    if let Some([lower, upper]) = bounds {
        values.push((ZoneValue::Lower, lower));
        values.push((ZoneValue::Upper, upper));
        values.push((ZoneValue::FromUpper, MOST - upper));
        values.push((ZoneValue::FromLower, MOST - lower));
    }
    values.push((ZoneValue::Most, MOST));
    let values = sorted(values, |one, other| one.1.total_cmp(&other.1));
    let limit = |(which, value): (ZoneValue, f64)| ZoneLimit {
        which,
        value,
        x: scale.at(value),
        texts: None,
        leader: String::new(),
    };
    let mut limits: Vec<ZoneLimit> = values.into_iter().map(limit).collect();

    let (line, gap) = (length(layout.line_height), length(layout.gap));
    let apart = length(layout.label_width) + gap;
    let wanted: [&dyn Fn(ZoneValue) -> bool; 3] = [
        &|_| true,
        &|which| !matches!(which, ZoneValue::Least | ZoneValue::Most),
        &|which| matches!(which, ZoneValue::Lower | ZoneValue::Upper),
    ];
    for wanted in wanted {
        let chosen = limits.iter().enumerate();
        let chosen = chosen.filter(|(_, limit)| wanted(limit.which));
        let mut places: Vec<(usize, f64)> = chosen.map(|(index, limit)| (index, limit.x)).collect();
        let room = apart * places.len().saturating_sub(1) as f64;
        if room > plot.width {
            continue;
        }
        part(&mut places, (plot.x, plot.right()), apart);
        let y = plot.bottom() + 2.0 * gap;
        for (index, x) in places {
            let text = |y| Label::new(x, y, Anchor::Middle, Baseline::Top);
            let start = Point {
                x: limits[index].x,
                y: plot.bottom(),
            };
            let end = Point {
                x,
                y: y - gap / 2.0,
            };
            limits[index].leader = path_through(&[Some(start), Some(end)], false);
            limits[index].texts = Some([text(y), text(y + line)]);
        }
        break;
    }
    limits
}

/// Moves places apart to both sides alike: the mean of all moved to the right and all moved to the
/// left is as far apart as either, and leaves what is symmetric so.
fn part(places: &mut [(usize, f64)], (first, last): (f64, f64), apart: f64) {
    let mut mirrored: Vec<(usize, f64)> = places.iter().rev().map(|(i, x)| (*i, -x)).collect();
    spread(places, (first, last), apart);
    spread(&mut mirrored, (-last, -first), apart);
    for (place, (_, other)) in places.iter_mut().zip(mirrored.iter().rev()) {
        place.1 = (place.1 - other) / 2.0;
    }
}

#[cfg(test)]
mod tests {
    use super::{super::same, ZoneItem, ZoneKind, ZoneLayout, zones};

    fn kinds(bounds: [f64; 2]) -> (Vec<ZoneKind>, Vec<f64>) {
        let item = ZoneItem {
            d: Some(1.9),
            bounds: Some(bounds),
            sd: None,
        };
        let chart = zones(&item, &ZoneLayout::default());
        let share = |width: f64| 4.0 * width / chart.plot.width;
        let widths = chart.zones.iter().map(|zone| share(zone.place.width));
        let kinds = chart.zones.iter().map(|zone| zone.kind);
        let mark = chart.statistic.expect("a mark").mark;
        same(mark.at.x, chart.plot.x + 1.9 / 4.0 * chart.plot.width);
        (kinds.collect(), widths.collect())
    }

    #[test]
    fn texts_are_as_symmetric_as_their_limits() {
        let item = ZoneItem {
            bounds: Some([1.7, 1.8]),
            ..ZoneItem::default()
        };
        let chart = zones(&item, &ZoneLayout::default());
        let places = chart
            .limits
            .iter()
            .map(|limit| limit.texts.map(|text| text[0].at.x));
        let places: Vec<f64> = places.flatten().collect();
        assert_eq!(places.len(), 6);
        for (one, other) in places.iter().zip(places.iter().rev()) {
            same(one + other, chart.size.width);
        }
        same(places[3] - places[2], 50.0);
    }

    #[test]
    fn zones_lie_between_their_limits() {
        use ZoneKind::{Free, Negative, Positive, Undecided};
        // Savin & White (1977), n = 25, k = 3, 5 %: 1.123 and 1.654.
        let (found, widths) = kinds([1.123, 1.654]);
        assert_eq!(found, [Positive, Undecided, Free, Undecided, Negative]);
        for (width, expected) in widths.iter().zip([1.123, 0.531, 0.692, 0.531, 1.123]) {
            same(*width, expected);
        }
        // Savin & White, n = 10, k = 5, 5 %: 0.243 and 2.822, so that no zone is free.
        let (found, widths) = kinds([0.243, 2.822]);
        assert_eq!(found, [Positive, Undecided, Undecided, Negative]);
        same(widths[1], 1.757);
    }
}
