//! How an indicator is judged: periods, criteria, score rule, cap, target, source.

use super::classes;
use crate::evaluation::{IndicatorReport, TARGET};
use crate::i18n;
use crate::methods::inputs::Inputs;
use crate::methods::scoring::{self, CAPS, RULES};
use crate::scorecard::path::IndicatorField;
use crate::scorecard::{Path, PeriodRule};
use crate::ui::page::Page;
use crate::ui::{fields, kit};
use yew::prelude::*;

/// The settings of an indicator, folded away until asked for.
pub fn settings(page: &Page, inputs: &Inputs, report: &IndicatorReport) -> Html {
    let t = &page.t().perspective;
    let indicator = inputs.indicator;
    let path = |field| Path::Indicator(indicator.id, field);
    let rule = scoring::rule_of(indicator, report.rule);
    let rule_word = |key: &str| page.label("rule", key);
    let own = (t.own_rule)(&rule_word(report.rule));
    let mut rules = vec![(String::new(), own)];
    let others = RULES.iter().filter(|rule| rule.key != report.rule);
    rules.extend(others.map(|rule| (rule.key.to_owned(), rule_word(rule.key))));
    let caps: Vec<_> = CAPS
        .iter()
        .map(|cap| (cap.to_string(), cap.to_string()))
        .collect();
    let cap = if indicator.scoring.cap.is_empty() {
        CAPS[0]
    } else {
        &indicator.scoring.cap
    };
    let set = report.classes.as_ref();
    let mut all = vec![fields::select(
        page,
        &path(IndicatorField::Rule),
        t.rule,
        None,
        &rules,
        &indicator.scoring.rule,
    )];
    for field in rule.numbers {
        let path = Path::RuleNumber(indicator.id, field.key.to_owned());
        all.push(fields::number(
            page,
            &path,
            field,
            &page.label("", field.key),
            None,
        ));
    }
    if rule.capped {
        all.push(fields::select(
            page,
            &path(IndicatorField::Cap),
            t.cap,
            Some(t.cap_hint),
            &caps,
            cap,
        ));
    }
    all.push(fields::number(
        page,
        &path(IndicatorField::Target),
        &TARGET,
        t.target,
        Some(t.target_hint),
    ));
    all.push(fields::text(
        page,
        &path(IndicatorField::Source),
        t.source,
        Some(t.source_hint),
    ));
    let cite = set.map(|set| {
        let source = i18n::source(page.language(), set.source);
        kit::p("source", (page.t().shared.judged_by)(&source))
    });
    let offered = (!report.criteria.is_empty()).then(|| {
        let criteria = path(IndicatorField::Criteria);
        classes::chooser(page, &criteria, t.criteria, report.criteria, set)
    });
    let body = html! { <><div class="fields">{ for all }</div>{ kit::slot(offered) }{ kit::slot(cite) }</> };
    html! {
        <>
            { periods(page, inputs) }
            { kit::fold(false, t.settings, rule_word(rule.key), body) }
        </>
    }
}

/// How several periods become one value; asked only where there are several.
fn periods(page: &Page, inputs: &Inputs) -> Html {
    let indicator = inputs.indicator;
    let asked = inputs.instrument.by_period && inputs.periods.len() > 1;
    let path = Path::Indicator(indicator.id, IndicatorField::Over);
    let content = asked.then(|| {
        let all = PeriodRule::ALL.iter();
        let offered = all.filter(|rule| inputs.instrument.pooled || **rule != PeriodRule::Pooled);
        let options: Vec<_> = offered
            .map(|rule| (rule.key().to_owned(), page.label("over", rule.key())))
            .collect();
        fields::segments(
            page,
            &path,
            page.t().perspective.over,
            &options,
            indicator.over.key(),
        )
    });
    kit::slot(content)
}
