//! The reference sets as JSON, for measuring other programs
//! (`script/accuracy/measure.py`).

use serde_json::{Value, json};
use timbang::cases::accuracy::{SETS, Task};

fn set(task: &Task) -> Option<Value> {
    match task {
        // The same data once more.
        Task::Rounded(_) => None,
        Task::Univariate(set) => Some(json!({
            "name": set.name,
            "values": (set.values)(),
            "exact": [[set.mean], [set.sd], [set.r1]],
        })),
        Task::Linear(set) => Some(json!({
            "name": set.name,
            "intercept": set.intercept,
            "degree": set.degree,
            "y": (set.y)(),
            "x": (set.x)(),
            "columns": set.rounded(),
            "exact": [
                set.beta,
                set.se,
                &[set.residual_sd],
                &[set.r_squared],
                &[set.ss_reg],
                &[set.ss_res],
                &[set.f.unwrap_or_default()],
            ],
        })),
    }
}

#[test]
#[ignore = "prints"]
fn prints_the_sets() {
    let sets: Vec<Value> = SETS.iter().filter_map(|one| set(&one.task)).collect();
    println!("{}", Value::from(sets));
}
