//! Durbin and Watson's zones: texts that must not collide at any width, and junk.

use super::{CLOSE, Junk, apart, finite, same, size};
use timbang::chart::{Rect, ZoneChart, ZoneItem, ZoneKind, ZoneLayout, ZoneValue, zones};
use timbang::statistics::durbin_watson::bounds;

fn texts(chart: &ZoneChart, layout: &ZoneLayout) -> Vec<Rect> {
    let text = size(layout.label_width, layout.line_height);
    let labels = chart.limits.iter().flat_map(|limit| limit.texts).flatten();
    let mut boxes: Vec<Rect> = labels.map(|label| label.text_box(text)).collect();
    let note = size(layout.note_width, layout.line_height);
    boxes.extend(chart.statistic.map(|mark| mark.label.text_box(note)));
    // Nothing is written over the zones.
    boxes.push(chart.plot);
    boxes
}

#[test]
fn texts_stay_inside_and_apart_at_any_width() {
    for width in [320.0, 360.0, 560.0, 1200.0] {
        for (n, k) in [(10, 1), (10, 5), (25, 3), (45, 4), (100, 8), (200, 20)] {
            for d in [0.0, 1.1, 2.0, 3.99] {
                for label_width in [30.0, 44.0, 60.0] {
                    let layout = ZoneLayout {
                        width,
                        label_width,
                        ..ZoneLayout::default()
                    };
                    let item = ZoneItem {
                        d: Some(d),
                        bounds: bounds(n, k, 0.05),
                        sd: Some(2.0 / (n as f64).sqrt()),
                    };
                    let chart = zones(&item, &layout);
                    let name = format!("{width} wide, {label_width}, {n} and {k}, {d}");
                    apart(&texts(&chart, &layout), chart.size, &name);
                    // The four limits are always named; 0 and 4 where there is room.
                    let named = chart.limits.iter().filter(|limit| limit.texts.is_some());
                    let all = 6.0 * label_width + 5.0 * layout.gap <= width;
                    let wanted = if all { 6 } else { 4 };
                    assert_eq!(named.count(), wanted, "{name}");
                    let rising = |pair: &[timbang::chart::ZoneLimit]| pair[0].x <= pair[1].x;
                    assert!(chart.limits.windows(2).all(rising), "{name}");
                    let filled: f64 = chart.zones.iter().map(|zone| zone.place.width).sum();
                    assert!((filled - chart.plot.width).abs() <= CLOSE, "{name}");
                }
            }
        }
    }
}

#[test]
fn a_small_sample_with_many_predictors_has_no_free_zone() {
    // Savin & White (1977), n = 10, k = 5, 5 %: 0.243 and 2.822.
    let found = bounds(10, 5, 0.05);
    let [lower, upper] = found.expect("limits");
    assert_eq!(format!("{lower:.3} {upper:.3}"), "0.243 2.822");
    let item = ZoneItem {
        bounds: found,
        ..ZoneItem::default()
    };
    let chart = zones(&item, &ZoneLayout::default());
    assert!(chart.zones.iter().all(|zone| zone.kind != ZoneKind::Free));
    // In rising order 4 - dU comes before dU.
    let order: Vec<ZoneValue> = chart.limits.iter().map(|limit| limit.which).collect();
    use ZoneValue::{FromLower, FromUpper, Least, Lower, Most, Upper};
    assert_eq!(order, [Least, Lower, FromUpper, Upper, FromLower, Most]);
}

#[test]
fn without_limits_the_line_and_the_statistic_remain() {
    let item = ZoneItem {
        d: Some(1.0),
        ..ZoneItem::default()
    };
    let chart = zones(&item, &ZoneLayout::default());
    assert!(chart.zones.is_empty() && chart.curve.is_empty());
    let ends: Vec<ZoneValue> = chart.limits.iter().map(|limit| limit.which).collect();
    assert_eq!(ends, [ZoneValue::Least, ZoneValue::Most]);
    let at = chart.statistic.expect("a mark").mark.at;
    same(at.x, chart.plot.x + chart.plot.width / 4.0);
    assert!(
        zones(&ZoneItem::default(), &ZoneLayout::default())
            .statistic
            .is_none()
    );
}

#[test]
fn junk_gives_finite_drawings_with_zones_inside() {
    let mut junk = Junk(31);
    for _ in 0..5_000 {
        let bounds = junk.value().zip(junk.value());
        let item = ZoneItem {
            d: junk.value(),
            bounds: bounds.map(|(lower, upper)| [lower, upper]),
            sd: junk.value(),
        };
        let mut l = ZoneLayout::default();
        junk.spoil([&mut l.width, &mut l.label_width, &mut l.note_width]);
        junk.spoil([&mut l.curve_height, &mut l.band_height]);
        junk.spoil([&mut l.line_height, &mut l.gap]);
        let chart = zones(&item, &l);
        finite(&chart, &(item, l));
        let inside = chart.plot.x - 1e-6..=chart.plot.right() + 1e-6;
        for zone in &chart.zones {
            let (start, end) = (zone.place.x, zone.place.right());
            assert!(
                inside.contains(&start) && inside.contains(&end),
                "{item:?} {l:?}"
            );
        }
        let marked = chart.statistic.map(|one| one.mark.at.x);
        assert!(marked.is_none_or(|x| inside.contains(&x)), "{item:?} {l:?}");
    }
}
