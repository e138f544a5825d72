use timbang::embedding::{Code, Command, Gate, Knock, Refusal, Sender};

const HOST: &str = "https://intranet.example.go.id";
const CONNECT: &str = r#"{"timbang":1,"type":"connect","id":7}"#;
const PING: &str = r#"{"timbang":1,"type":"ping"}"#;

fn gate() -> Gate {
    Gate::new(vec![HOST.to_owned(), "http://b.test:8080".to_owned()])
}

fn from(origin: &str) -> Sender<'_> {
    Sender {
        origin,
        is_parent: true,
    }
}

fn refused(knock: Knock) -> Option<(Code, Option<u64>)> {
    match knock {
        Knock::Refused(Refusal { code, id, .. }) => Some((code, id.and_then(|id| id.as_u64()))),
        _ => None,
    }
}

#[test]
fn the_parent_of_a_listed_origin_connects_once() {
    let mut gate = gate();
    assert_eq!(
        gate.knock(from(HOST), 0.0, Ok(CONNECT), 1),
        Knock::Connected
    );
    assert!(gate.connected());
    let again = gate.knock(from(HOST), 1.0, Ok(CONNECT), 1);
    assert_eq!(refused(again), Some((Code::AlreadyConnected, Some(7))));
    let on_port = gate.hear(Ok(CONNECT)).err().map(|one| one.code);
    assert_eq!(on_port, Some(Code::AlreadyConnected));
    assert_eq!(gate.counts().connect, 2);
}

#[test]
fn strangers_get_no_answer_and_are_counted() {
    for origin in [
        "https://evil.example",
        "null",
        "",
        "https://intranet.example.go.id:8443",
        "http://intranet.example.go.id",
        "https://intranet.example.go.id.evil.example",
        "https://INTRANET.example.go.id",
        "*",
    ] {
        let mut gate = gate();
        assert_eq!(
            gate.knock(from(origin), 0.0, Ok(CONNECT), 1),
            Knock::Ignored,
            "{origin}"
        );
        assert_eq!((gate.counts().origin, gate.counts().source), (1, 0));
        assert!(!gate.connected());
    }
    // A sibling, an opener, this window itself: of the right origin, but not the parent.
    let mut gate = gate();
    let sibling = Sender {
        origin: HOST,
        is_parent: false,
    };
    assert_eq!(gate.knock(sibling, 0.0, Ok(CONNECT), 1), Knock::Ignored);
    assert_eq!((gate.counts().origin, gate.counts().source), (0, 1));
    assert!(!gate.connected());
}

#[test]
fn without_origins_nobody_connects() {
    let mut gate = Gate::new(Vec::new());
    for origin in [HOST, "null", ""] {
        assert_eq!(
            gate.knock(from(origin), 0.0, Ok(CONNECT), 1),
            Knock::Ignored
        );
    }
    assert_eq!(gate.counts().origin, 3);
}

#[test]
fn strangers_do_not_use_up_the_turns_of_the_host() {
    let mut gate = gate();
    for _ in 0..500 {
        gate.knock(from("https://evil.example"), 0.0, Ok(CONNECT), 1);
    }
    assert_eq!(
        gate.knock(from(HOST), 0.0, Ok(CONNECT), 1),
        Knock::Connected
    );
    assert_eq!(gate.counts().rate, 0);
}

#[test]
fn before_connect_there_is_no_command() {
    let mut gate = gate();
    assert_eq!(
        refused(gate.knock(from(HOST), 0.0, Ok(PING), 0)),
        Some((Code::NotConnected, None))
    );
    assert_eq!(
        refused(gate.knock(from(HOST), 0.0, Ok(CONNECT), 0)),
        Some((Code::Missing, Some(7)))
    );
    assert_eq!(
        refused(gate.knock(from(HOST), 0.0, Ok(CONNECT), 2)),
        Some((Code::Missing, Some(7)))
    );
    assert_eq!(
        refused(gate.knock(from(HOST), 0.0, Err(Code::TooDeep), 1)),
        Some((Code::TooDeep, None))
    );
    assert!(!gate.connected());
    assert_eq!(gate.counts().message, 4);
    assert_eq!(
        gate.knock(from(HOST), 0.0, Ok(CONNECT), 1),
        Knock::Connected
    );
}

#[test]
fn a_flood_is_refused_once() {
    let mut gate = gate();
    let knocks: Vec<Knock> = (0..60)
        .map(|_| gate.knock(from(HOST), 0.0, Ok(PING), 0))
        .collect();
    let aloud = knocks
        .iter()
        .filter(|one| refused((*one).clone()) == Some((Code::TooMany, None)));
    assert_eq!(aloud.count(), 1);
    assert_eq!(
        knocks.iter().filter(|one| **one == Knock::Ignored).count(),
        9
    );
    assert_eq!(gate.counts().rate, 10);
}

#[test]
fn what_is_said_on_the_port_is_understood_or_counted() {
    let mut gate = gate();
    let message = gate.hear(Ok(PING)).expect("a ping");
    assert!(matches!(message.command, Command::Ping) && message.id.is_none());
    assert!(gate.hear(Ok("[]")).is_err());
    assert_eq!(gate.counts().message, 1);
}
