//! Hierarchies: boxes that must not collide at any width and size, and junk.

use super::{Junk, apart, finite, same};
use timbang::chart::{Rect, TreeChart, TreeLayout, tree};

fn boxes(chart: &TreeChart) -> Vec<Rect> {
    let mut all = vec![chart.root];
    for branch in &chart.branches {
        all.push(branch.own.place);
        all.extend(branch.leaves.iter().map(|leaf| leaf.place));
    }
    all
}

#[test]
fn boxes_stay_inside_and_apart_at_any_width() {
    let shapes: [&[usize]; 6] = [&[40; 9], &[4, 3, 5, 2], &[0, 0, 7], &[1], &[0], &[]];
    for leaves in shapes {
        for width in [320.0, 390.0, 768.0, 1280.0, 2560.0] {
            let layout = TreeLayout {
                width,
                ..TreeLayout::default()
            };
            let chart = tree(leaves, &layout);
            let name = format!("{leaves:?} at {width}");
            apart(&boxes(&chart), chart.size, &name);
            same(chart.size.width, width);
            let narrowest = boxes(&chart)
                .iter()
                .map(|one| one.width)
                .fold(width, f64::min);
            assert!(narrowest >= 60.0, "{name}: {narrowest}");
            let counts: Vec<usize> = chart.branches.iter().map(|one| one.leaves.len()).collect();
            assert_eq!(counts, leaves);
        }
    }
}

#[test]
fn columns_keep_their_proportions_and_links_bend_between_them() {
    let chart = tree(&[2, 1], &TreeLayout::default());
    let first = &chart.branches[0];
    let widths = [chart.root, first.own.place, first.leaves[0].place].map(|one| one.width);
    // 640 less twice 24 is 592, shared as 140 to 180 to 240.
    for (width, wanted) in widths.into_iter().zip([140.0, 180.0, 240.0]) {
        same(width, 592.0 * wanted / 560.0);
    }
    same(first.leaves[0].place.right(), 640.0);
    for (from, one) in [
        (chart.root, &first.own),
        (first.own.place, &first.leaves[1]),
    ] {
        assert_eq!(one.link.matches(['M', 'L']).count(), 4);
        same(one.place.x - from.right(), 24.0);
    }
}

#[test]
fn junk_gives_finite_drawings() {
    let mut junk = Junk(4);
    for _ in 0..3_000 {
        let leaves = junk.many(|junk| [0, 1, 3, 40][junk.below(4) as usize]);
        let mut l = TreeLayout::default();
        let [a, b, c] = &mut l.columns;
        junk.spoil([&mut l.width, a, b, c, &mut l.between]);
        let [a, b, c] = &mut l.heights;
        junk.spoil([a, b, c, &mut l.gap, &mut l.branch_gap]);
        let chart = tree(&leaves, &l);
        finite(&chart, &(&leaves, l));
        let positive = |one: &Rect| one.width >= 0.0 && one.height >= 0.0;
        assert!(boxes(&chart).iter().all(positive), "{leaves:?} {l:?}");
    }
    let most = timbang::chart::tree::MOST_LEAVES;
    let chart = tree(&[usize::MAX, 0], &TreeLayout::default());
    assert_eq!(chart.branches[0].leaves.len(), most);
}
