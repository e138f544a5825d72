//! English: what follows from pairwise comparisons.

use super::*;

pub(super) const CONSISTENCY: ConsistencyTexts = ConsistencyTexts {
    waits: "This page waits until every pair is judged.",
    of_experts: "These judgments come from several experts; mending is done expert by expert, on the Experts page.",
    mend: "Mending consistency",
    mend_hint: "For each pair, the one value of Saaty’s scale that lowers CR most, recomputed in full. Nothing changes until you try it. Change a judgment only where the new one is what you mean.",
    cr_now: |a| format!("CR is now {a}"),
    nothing_to_mend: "No single change lowers CR.",
    try_it: "Try",
    tried: |a, b, c| format!("{a}: {b} became {c}."),
    take_back: "Take back",
    circles: "Orders that go around",
    circles_hint: "No weights can follow these judgments; at least one of each must change.",
    circle: |a, b, c| format!("{a} outweighs {b}, {b} outweighs {c}, but {c} outweighs {a}."),
    weak_circle: |a, b, c| {
        format!(
            "{a}, {b} and {c}: some are judged equal, some not, so that their order goes around."
        )
    },
    more: |a| format!("And {a} more."),
    heat: "Where the strain is",
    heat_hint: "How many times the judgment of row against column is above (×) or below (÷) the ratio of their weights. The larger, the stranger.",
    differs: "Why does it differ?",
    differs_hint: "Three ways to derive weights and every RI table side by side. Type printed figures in the last column to see which way gives them.",
    printed: "Printed",
    printed_of: |a| format!("Printed: {a}"),
    printed_bad: "Not a number.",
    reproduced_by: |a| format!("All printed figures come from: {a}."),
    reproduced_by_none: "No single way gives all printed figures. Those that agree are marked ✓.",
    turns: "turns it around",
    cr_then: |a| format!("CR becomes {a}"),
    now_is: |a| format!("now {a}"),
    still_lower: "Changes that would still lower CR",
    cr_good: |a| format!("Consistent already: CR {a}. Nothing needs to change."),
    weak_circles: "Orders that go around by way of an equal pair",
};

pub(super) const GAPS: GapTexts = GapTexts {
    title: "From the pairs judged so far",
    judged: |a, b| format!("{a} of {b} pairs are judged."),
    disconnected: "The judgments do not join these groups yet, so no weights follow:",
    range: "90 % range",
    deviation: |a, b| {
        format!("Pairs beyond the fewest: {a}. Judgments stray from the weights by about ×/÷ {b}.")
    },
    no_redundancy: "There is no pair beyond the fewest: the weights follow with nothing to check them, and how sure they are is unknown.",
    sparse: "Very few pairs are judged. Judge at least as many as there are elements.",
    lambda: |a| {
        format!(
            "λ by Harker’s method: {a}. CR is not computed: RI holds for complete matrices only."
        )
    },
    next: |a, b| format!("The most useful pair to judge next: {a} compared with {b}."),
    go: "Judge this pair",
    use_them: "Use these weights without waiting",
};

pub(super) const SENSITIVITY: SensitivityTexts = SensitivityTexts {
    waits: "This page waits for the scores of all members and their weights.",
    title: "Sensitivity to the weights",
    hint: "One weight moves from 0 to 100 %, the others keep their proportions. The agency’s score, its class, and what to improve first (weight × distance to target) are followed on the way. In the pictures dotted lines are limits of classes, and dashed ones stand where something changes.",
    hint_perspective: "One weight moves from 0 to 100 %, the others keep their proportions. There is no agency score yet, so the score of this perspective is followed.",
    total_at: |a| format!("Score at weight {a}"),
    total_now: "Score now",
    margin: "To another class",
    margin_hint: "The least change of this weight that changes the class",
    points: |a| format!("{a} percentage points"),
    changes: "What changes on the way",
    no_change: "Nothing",
    class_changes: |a, b, c| format!("{a}: from {b} to {c}"),
    weakest_changes: |a, b, c| format!("{a}: what to improve first is no longer {b} but {c}"),
    picture: |a| format!("Score by the weight of {a}"),
    uncertainty: "How sure are the weights?",
    uncertainty_hint: "Every judgment is shaken at random around its value, 10,000 times. The same seed gives the same result.",
    spread: "Uncertainty of a judgment",
    spread_option: |a, b| format!("σ {a}: 90 % within ×/÷ {b}"),
    seed: "Seed of the random numbers",
    bad_seed: "Enter a whole number from 0 on.",
    run: "Compute",
    running: |a, b| format!("{a} of {b}"),
    cancel: "Cancel",
    intervals: "Ranges of the weights",
    median: "Median",
    first_place: "Chance to rank first",
    reversal: |a| format!("Probability that the ranking changes: {a}."),
    total_range: |a, b, c| {
        format!("The score lies between {a} and {b} in 90 % of the draws (median {c}).")
    },
    class_change: |a| format!("Probability that the agency’s class changes: {a}."),
    drawn: |a| format!("{a} log-normal draws; 5th, 50th and 95th percentile."),
};

pub(super) const HIERARCHY: HierarchyTexts = HierarchyTexts {
    title: "Hierarchy and global weights",
    hint: "A global weight is that of the perspective times that of the indicator in it; they sum to 100 %.",
    part: "Element",
    local: "Local weight",
    global: "Global weight",
    sum: "Sum",
};
