//! A hierarchy from left to right: the goal, its branches, and the leaves of each.

use super::{Point, Rect, Size, length, path_through};

/// The most leaves of a branch that are drawn.
pub const MOST_LEAVES: usize = 1000;

/// The lengths a tree is laid out with; the height follows from the leaves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TreeLayout {
    /// The width of the whole drawing.
    pub width: f64,
    /// The widths that the boxes of the three columns want. All are made wider or narrower in
    /// proportion, so that the columns fill the drawing.
    pub columns: [f64; 3],
    /// The heights of the boxes of the three columns.
    pub heights: [f64; 3],
    /// The distance of two columns, in which the links bend; at most a quarter of the width.
    pub between: f64,
    /// The distance of two leaves of a branch, one above the other.
    pub gap: f64,
    /// The distance of the boxes of two branches, one above the other.
    pub branch_gap: f64,
}

impl Default for TreeLayout {
    fn default() -> TreeLayout {
        TreeLayout {
            width: 640.0,
            columns: [140.0, 180.0, 240.0],
            heights: [40.0, 40.0, 28.0],
            between: 24.0,
            gap: 6.0,
            branch_gap: 14.0,
        }
    }
}

/// A tree.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeChart {
    /// The size of the whole drawing.
    pub size: Size,
    /// The box of the goal, level with the middle of its branches.
    pub root: Rect,
    /// The branches, in order.
    pub branches: Vec<TreeBranch>,
}

/// A box with the link that leads to it from the left.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeBox {
    /// The box; its text must fit into it.
    pub place: Rect,
    /// The path of the link: level, upright halfway, level again.
    pub link: String,
}

/// A branch.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeBranch {
    /// The box of the branch, level with the middle of its leaves.
    pub own: TreeBox,
    /// The leaves, in order.
    pub leaves: Vec<TreeBox>,
}

/// Lays out a tree; `leaves` says how many each branch has, up to [`MOST_LEAVES`].
pub fn tree(leaves: &[usize], layout: &TreeLayout) -> TreeChart {
    let width = length(layout.width);
    let columns = columns(layout, width);
    let [root_height, branch_height, leaf_height] = layout.heights.map(length);
    let (gap, branch_gap) = (length(layout.gap), length(layout.branch_gap));

    // First the heights alone: the root box may be taller than all its branches.
    let block = |count: usize| match count.min(MOST_LEAVES) {
        0 => 0.0,
        count => count as f64 * (leaf_height + gap) - gap,
    };
    let whole = |count: &usize| block(*count).max(branch_height);
    let blocks: f64 = leaves.iter().map(whole).sum();
    let tall = blocks + branch_gap * leaves.len().saturating_sub(1) as f64;
    let height = tall.max(root_height);
    let place = |column: usize, middle: f64, height: f64| Rect {
        x: columns[column].0,
        y: middle - height / 2.0,
        width: columns[column].1,
        height,
    };
    let root = place(0, height / 2.0, root_height);

    let mut top = (height - tall) / 2.0;
    let mut branches = Vec::with_capacity(leaves.len());
    for count in leaves {
        let tall = whole(count);
        let own = place(1, top + tall / 2.0, branch_height);
        let mut middle = top + (tall - block(*count)) / 2.0 + leaf_height / 2.0;
        let mut boxes = Vec::new();
        for _ in 0..(*count).min(MOST_LEAVES) {
            boxes.push(linked(&own, place(2, middle, leaf_height)));
            middle += leaf_height + gap;
        }
        branches.push(TreeBranch {
            own: linked(&root, own),
            leaves: boxes,
        });
        top += tall + branch_gap;
    }
    TreeChart {
        size: Size { width, height },
        root,
        branches,
    }
}

/// Left edge and width of each column.
fn columns(layout: &TreeLayout, width: f64) -> [(f64, f64); 3] {
    let between = length(layout.between).min(width / 4.0);
    let wanted = layout.columns.map(length);
    let sum: f64 = wanted.iter().sum();
    let room = width - 2.0 * between;
    let share = |wanted: f64| match sum > 0.0 {
        true => room * (wanted / sum),
        false => room / 3.0,
    };
    let [first, second, third] = wanted.map(share);
    [
        (0.0, first),
        (first + between, second),
        (first + second + 2.0 * between, third),
    ]
}

/// A box with its link from the box at its left.
fn linked(from: &Rect, place: Rect) -> TreeBox {
    let (start, end) = (from.centre().y, place.centre().y);
    let bend = (from.right() + place.x) / 2.0;
    let at = |x: f64, y: f64| Some(Point { x, y });
    let points = [
        at(from.right(), start),
        at(bend, start),
        at(bend, end),
        at(place.x, end),
    ];
    TreeBox {
        link: path_through(&points, false),
        place,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::same, TreeLayout, tree};

    #[test]
    fn parents_stand_level_with_the_middle_of_their_children() {
        let layout = TreeLayout {
            width: 400.0,
            columns: [100.0, 100.0, 100.0],
            heights: [40.0, 40.0, 20.0],
            between: 50.0,
            gap: 10.0,
            branch_gap: 30.0,
        };
        let chart = tree(&[3, 0], &layout);
        // Three leaves and their gaps are 80 high, the bare branch 40, with 30 between.
        assert_eq!((chart.size.width, chart.size.height), (400.0, 150.0));
        same(chart.root.centre().y, 75.0);
        let [first, second] = &chart.branches[..] else {
            panic!("two branches");
        };
        same(first.own.place.centre().y, 40.0);
        same(second.own.place.centre().y, 130.0);
        let tops: Vec<f64> = first.leaves.iter().map(|leaf| leaf.place.y).collect();
        assert_eq!(tops, [0.0, 30.0, 60.0]);
        assert_eq!(first.leaves[0].link, "M250,40L275,40L275,10L300,10");
        assert_eq!(first.leaves[0].place.right(), 400.0);
    }
}
