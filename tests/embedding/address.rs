use timbang::editing::{Action, AppState, Change, SaveState, Theme, View};
use timbang::embedding::{Guest, Mode, Screen, is_guest, origin_is_exact};
use timbang::i18n::Language;
use timbang::scorecard::{Path, Role, Scorecard};
use timbang::storage::DraftId;

fn read(query: &str) -> Guest {
    Guest::read(query).expect("a guest")
}

#[test]
fn only_embed_1_makes_a_guest() {
    for query in ["?embed=1", "embed=1", "a=b&embed=1", "embed=1&lang=en"] {
        assert!(is_guest(query), "{query}");
    }
    for query in [
        "", "?", "embed", "embed=", "embed=0", "embed=10", "xembed=1",
    ] {
        assert!(Guest::read(query).is_none(), "{query}");
    }
}

#[test]
fn what_is_not_said_has_its_default() {
    // The table of docs/embedding.md.
    let guest = read("embed=1");
    assert_eq!(guest, Guest::default());
    assert!(guest.origins.is_empty() && guest.hide.is_empty() && !guest.local);
    assert_eq!(
        (guest.language, guest.theme),
        (Language::Indonesian, Theme::Auto)
    );
    assert_eq!(
        (guest.mode, guest.view, guest.case),
        (Mode::Edit, None, None)
    );
}

#[test]
fn every_parameter_is_read() {
    let guest = read(
        "?embed=1&origin=https%3A%2F%2Fa.go.id&origin=http://b.test:8080&lang=en&theme=dark\
         &mode=edit&view=results&case=bone-bolango&storage=local&hide=share,print+help",
    );
    assert_eq!(guest.origins, ["https://a.go.id", "http://b.test:8080"]);
    assert_eq!(
        (guest.language, guest.theme),
        (Language::English, Theme::Dark)
    );
    assert_eq!(guest.view, Some(Screen::Results));
    assert_eq!(guest.case.as_deref(), Some("bone-bolango"));
    assert_eq!(guest.hide, ["share", "print", "help"]);
    assert!(guest.local);
    assert_eq!(guest.unread, 0);
}

#[test]
fn what_cannot_be_read_counts_as_not_said() {
    let guest =
        read("embed=1&lang=fr&theme=blue&mode=admin&view=secret&storage=cloud&hide=all&origin=*");
    assert_eq!(guest.unread, 7);
    assert_eq!(Guest { unread: 0, ..guest }, Guest::default());
    // The first counts, as for `URLSearchParams.get`, whose word static/boot.js takes.
    assert_eq!(read("embed=1&mode=view&mode=edit").mode, Mode::View);
    assert_eq!(
        read("embed=1&case=%zz%4&x=%").case.as_deref(),
        Some("%zz%4")
    );
}

#[test]
fn only_an_exact_origin_is_one() {
    for origin in [
        "https://a.go.id",
        "http://localhost:8080",
        "http://[::1]:3000",
        "https://10.0.0.7",
    ] {
        assert!(origin_is_exact(origin), "{origin}");
    }
    for origin in [
        "",
        "*",
        "null",
        "a.go.id",
        "https://",
        "https://a.go.id/",
        "https://a.go.id/x",
        "https://*.go.id",
        "https://A.go.id",
        "https://a.go.id:443",
        "http://a.go.id:80",
        "https://u@a.go.id",
        "file://",
        "javascript:1",
        "https://a.go.id:",
        "ftp://a.go.id",
        " https://a.go.id",
    ] {
        assert!(!origin_is_exact(origin), "{origin}");
    }
}

#[test]
fn where_nothing_may_be_stored_the_storage_is_not_used() {
    assert!(read("embed=1&storage=local").local);
    for mode in ["view", "demo"] {
        assert!(
            !read(&format!("embed=1&storage=local&mode={mode}")).local,
            "{mode}"
        );
    }
}

#[test]
fn screens_are_found_by_their_names() {
    let card = Scorecard::new("2024");
    let id = |role| {
        card.perspectives
            .iter()
            .find(|one| one.role == role)
            .map(|one| one.id)
    };
    let of = |key| Screen::from_key(key).and_then(|screen| screen.of(&card));
    assert_eq!(of("profile"), Some(View::Profile));
    assert_eq!(of("results"), Some(View::Results));
    assert_eq!(of("questionnaires"), Some(View::Survey(None, false)));
    for (key, role) in [
        ("financial", Role::Financial),
        ("customer", Role::Customer),
        ("process", Role::Process),
        ("growth", Role::Growth),
    ] {
        assert_eq!(of(key), id(role).map(View::Perspective), "{key}");
        assert!(of(key).is_some());
    }
    assert_eq!(of("Results"), None);
    let mut without = card.clone();
    without.perspectives.retain(|one| one.role != Role::Growth);
    assert_eq!(Screen::Perspective(Role::Growth).of(&without), None);
}

#[test]
fn a_locked_document_does_not_change() {
    let card = std::rc::Rc::new(Scorecard::new("2024"));
    let id = DraftId::parse("draft").expect("an identity");
    let open = |state: AppState| {
        state.apply(Action::Open(
            id.clone(),
            card.clone(),
            View::Profile,
            SaveState::Saved(1.0),
        ))
    };
    let touch = |state: AppState| {
        let edit = Action::Edit {
            path: Path::Name,
            text: "Dinas".to_owned(),
        };
        let state = state
            .apply(edit)
            .apply(Action::Change(Change::AddPerspective));
        state.open.expect("an open draft")
    };
    let locked = touch(open(AppState::default().apply(Action::Lock(true))));
    assert_eq!((locked.revision, &locked.scorecard), (0, &card));
    let free = AppState::default()
        .apply(Action::Lock(true))
        .apply(Action::Lock(false));
    assert_eq!(touch(open(free)).revision, 2);
    // Nothing is taken back either.
    let edited = open(AppState::default()).apply(Action::Edit {
        path: Path::Name,
        text: "x".to_owned(),
    });
    let undone = edited.apply(Action::Lock(true)).apply(Action::Undo);
    assert_eq!(
        undone
            .open
            .map(|open| open.scorecard.name.clone())
            .as_deref(),
        Some("x")
    );
}
