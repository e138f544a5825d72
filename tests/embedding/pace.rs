use timbang::embedding::{Pace, Rate, Revisions, Turn};
use timbang::storage::DraftId;

/// When something is said, if it is asked for at these times: timers come as
/// announced, but up to so much too early.
fn said(most: u32, asked: &[f64], early: f64) -> Vec<f64> {
    let mut pace = Pace::per_second(most);
    let mut timer: Option<f64> = None;
    let mut said = Vec::new();
    let mut asked = asked.iter().copied().peekable();
    loop {
        let next = asked.peek().copied();
        match (timer, next) {
            (Some(at), next) if next.is_none_or(|next| at <= next) => {
                timer = pace.take(at).err().map(|left| at + left);
                if timer.is_none() {
                    said.push(at);
                }
            }
            (_, Some(now)) => {
                asked.next();
                if let Some(millis) = pace.ask(now) {
                    timer = Some(now + (millis - early).max(0.0));
                }
            }
            (None, None) => return said,
            (Some(_), None) => unreachable!(),
        }
    }
}

#[test]
fn a_burst_is_said_at_once_and_at_its_end() {
    // change: 4 a second, so 250 ms apart.
    assert_eq!(said(4, &[0.0, 10.0, 20.0, 30.0], 0.0), [0.0, 250.0]);
    assert_eq!(said(1, &[5.0], 0.0), [5.0]);
    assert_eq!(said(10, &[0.0, 500.0], 0.0), [0.0, 500.0]);
}

#[test]
fn nothing_is_said_more_often_than_allowed_however_timers_run() {
    let asked: Vec<f64> = (0..3000).map(f64::from).collect();
    for most in [1, 4, 10] {
        for early in [0.0, 0.5, 40.0] {
            let said = said(most, &asked, early);
            let gap = 1000.0 / f64::from(most);
            let close = said
                .windows(2)
                .filter(|two| two[1] - two[0] < gap - 1e-9)
                .count();
            assert_eq!(
                close, 0,
                "{most} a second, timers {early} ms early: {said:?}"
            );
            assert!(
                said.len() >= 3 * most as usize - 1,
                "the last is always said: {said:?}"
            );
            assert!(said.last().is_some_and(|last| *last >= 2999.0 - gap));
        }
    }
}

#[test]
fn a_clock_set_back_does_not_stop_anything() {
    let mut pace = Pace::per_second(1);
    assert_eq!(pace.ask(1e12), Some(0.0));
    assert_eq!(pace.take(1e12), Ok(()));
    assert_eq!(pace.ask(0.0), Some(1000.0));
}

#[test]
fn fifty_messages_a_second_are_heard() {
    let mut rate = Rate::per_second(50);
    let heard = (0..50)
        .filter(|at| rate.ask(f64::from(*at)) == Turn::Go)
        .count();
    assert_eq!(heard, 50);
    // One is refused aloud, the rest of that second silently.
    assert_eq!(rate.ask(60.0), Turn::Refuse);
    assert_eq!(rate.ask(61.0), Turn::Silent);
    assert_eq!(rate.ask(999.0), Turn::Silent);
    // The first of them is a second old.
    assert_eq!(rate.ask(1000.0), Turn::Go);
    assert_eq!(rate.ask(1000.5), Turn::Silent);
    assert_eq!(rate.ask(3000.0), Turn::Go);
    // Within no second there are more than fifty.
    let mut rate = Rate::per_second(50);
    let times: Vec<f64> = (0..4000)
        .map(f64::from)
        .filter(|at| rate.ask(*at) == Turn::Go)
        .collect();
    assert!(times.windows(51).all(|some| some[50] - some[0] >= 1000.0));
    assert_eq!(times.len(), 200);
}

#[test]
fn numbers_rise_over_documents() {
    let id = |name: &str| DraftId::parse(name).expect("an identity");
    let mut numbers = Revisions::default();
    assert_eq!(numbers.number(&id("a"), 0), 1);
    assert_eq!(numbers.number(&id("a"), 3), 4);
    assert_eq!(numbers.revision(4), Some(3));
    assert_eq!(
        numbers.number(&id("b"), 0),
        5,
        "a late word about 1 to 4 is not about this"
    );
    assert_eq!(numbers.revision(4), None);
    assert_eq!(numbers.revision(6), Some(1));
    assert_eq!(
        numbers.number(&id("b"), 0),
        5,
        "asking twice changes nothing"
    );
}
