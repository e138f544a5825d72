//! What follows from each questionnaire, in the order of its report.

use super::{Source, Study, as_table};
use crate::evaluation::indicator_word;
use crate::i18n::Language;
use crate::i18n::statistics::{Inputs, Names, Scale, Section, Style, report};
use crate::methods::questionnaire::cache;
use crate::methods::questionnaire::study::{instrument, model, thresholds};
use crate::scorecard::Indicator;
use crate::statistics::fault::Fault;
use crate::statistics::regression::Regression;
use crate::storage::export::{Cell, Sheet, Table};

/// The report of a questionnaire with its regression, where there is one.
pub fn sections(
    language: Language,
    annex: &Indicator,
    regression: Option<&Result<Regression, Fault>>,
) -> Vec<Section> {
    let data = cache::shared(annex);
    let by = thresholds(annex);
    let asked = model(annex, &data);
    let found = instrument(annex, &data, &by);
    let scales: Vec<Scale> = found
        .scales
        .iter()
        .map(|(name, items, found)| Scale { name, items, found })
        .collect();
    let name = |place: &usize| {
        let found = data.variables.get(*place);
        found.map_or("", |one| one.name.as_str())
    };
    let predictors: Vec<String> = asked
        .predictors
        .iter()
        .map(|place| name(place).to_owned())
        .collect();
    let compared = found.compared.as_ref();
    let inputs = Inputs {
        respondents: &found.respondents,
        compared: compared.map(|(by, all)| (by, all.as_slice())),
        items: &found.items,
        descriptions: &found.descriptions,
        scales: &scales,
        names: Names {
            response: asked.response.as_ref().map_or("", name),
            predictors: &predictors,
        },
        regression,
        by,
    };
    let style = Style {
        language,
        spss: false,
    };
    report(style, &inputs)
}

pub(super) fn sheets(of: &Source, studies: &[Study]) -> Vec<Sheet> {
    studies.iter().map(|study| sheet(of, study)).collect()
}

fn sheet(of: &Source, study: &Study) -> Sheet {
    let own = of.scorecard.indicator(study.id).map(indicator_word);
    let name = crate::i18n::user_word(of.language, &own.unwrap_or_default());
    let mut tables = Vec::new();
    for section in &study.sections {
        tables.extend(section.grids.iter().map(|grid| Table {
            title: match grid.title.as_str() {
                "" => section.title.clone(),
                title => format!("{}: {title}", section.title),
            },
            ..as_table(of.language, grid)
        }));
        let said = section.sentences.iter();
        let rows = said.map(|sentence| vec![Cell::text(sentence.as_str())]);
        tables.push(Table {
            title: format!("{}: {}", section.title, of.pick("kesimpulan", "in words")),
            rows: rows.collect(),
            ..Table::default()
        });
    }
    Sheet { name, tables }
}
