//! The Bone Bolango example: what the paper prints and what follows from it.

use timbang::cases;
use timbang::evaluation::evaluate;

#[test]
fn shows_the_figures_of_the_paper() {
    let case = cases::find("bone-bolango").unwrap();
    let report = evaluate(&(case.build)());
    println!("{:?} {:?}", report.score, report.band.map(|b| b.code()));
    for p in &report.perspectives { println!("{:?} {:?}", p.score.ready().map(|f| f.value), p.weight); 
      for i in &p.indicators { println!("   {:?} {:?}", i.value.ready().map(|f| f.value), i.band.map(|b| b.code())); } }
    for f in &report.findings { println!("{:?}", f); }
    assert!(report.score.ready().is_some());
}
