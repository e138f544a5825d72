//! A whole study in the order of an Indonesian thesis: description, validity,
//! reliability, classical assumptions, equation, t, F, R Square, contributions.

mod respondents;
mod topic;

pub use topic::Topic;

use super::style::{Names, Style};
use super::{fault, sentences, tables, warning};
use crate::i18n::Grid;
use crate::methods::questionnaire::computed::Computed;
use crate::methods::questionnaire::groups::{Compared, Grouping};
use crate::statistics::description::Description;
use crate::statistics::fault::Fault;
use crate::statistics::regression::{Assumptions, Regression, Warning};
use crate::statistics::reliability::Reliability;
use crate::statistics::verdicts::{self, Standing, Thresholds};
use crate::storage::export::Node;

/// A scale with its name and those of its items.
#[derive(Clone, Copy, Debug)]
pub struct Scale<'a> {
    /// The variable's name.
    pub name: &'a str,
    /// The items' names.
    pub items: &'a [String],
    /// What was found of it.
    pub found: &'a Result<Reliability, Fault>,
}

/// What a report is made of.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    /// Who answered, by each column of categories.
    pub respondents: &'a [Grouping],
    /// Groups compared, with the column that makes them.
    pub compared: Option<(&'a Grouping, &'a [Compared])>,
    /// Items described, each with its name.
    pub items: &'a [(String, Description)],
    /// Variables described, each with its name.
    pub descriptions: &'a [(String, Description)],
    /// Scales, in the order of a report.
    pub scales: &'a [Scale<'a>],
    /// The names of the regression's variables.
    pub names: Names<'a>,
    /// The regression; none where there is none yet.
    pub regression: Option<&'a Result<Regression, Fault>>,
    /// What results are held against.
    pub by: Thresholds,
}

/// A part of a report: tables, then sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What it is about.
    pub topic: Topic,
    /// Its heading.
    pub title: String,
    /// How its requirement stands, where it has one.
    pub standing: Option<Standing>,
    /// Its tables.
    pub grids: Vec<Grid>,
    /// Its sentences.
    pub sentences: Vec<String>,
}

impl Section {
    /// As plain text: heading, tables with tabs, sentences.
    pub fn plain(&self) -> String {
        let grids = self.grids.iter().map(Grid::tabbed);
        let prose = (!self.sentences.is_empty()).then(|| self.sentences.join("\n"));
        let parts = std::iter::once(self.title.clone()).chain(grids);
        parts.chain(prose).collect::<Vec<_>>().join("\n\n")
    }
}

/// Parts of a report as word processors take them.
pub fn clipped<'a>(sections: impl IntoIterator<Item = &'a Section>) -> Node {
    let mut all = Vec::new();
    for section in sections {
        all.push(Node::words("h3", "", section.title.as_str()));
        all.extend(section.grids.iter().map(Grid::clip));
        let said = section.sentences.iter();
        all.extend(said.map(|sentence| Node::words("p", "", sentence.as_str())));
    }
    Node::new("div", "", all)
}

/// A whole report as plain text.
pub fn plain(sections: &[Section]) -> String {
    let each: Vec<String> = sections.iter().map(Section::plain).collect();
    each.join("\n\n")
}

/// Writes the report of a questionnaire; the regression is none while it is being
/// computed.
pub fn report_of(
    style: Style,
    found: &Computed,
    regression: Option<&Result<Regression, Fault>>,
) -> Vec<Section> {
    let of = &found.instrument;
    let scales: Vec<Scale> = of
        .scales
        .iter()
        .map(|(name, items, found)| Scale { name, items, found })
        .collect();
    let predictors = found.predictors();
    let inputs = Inputs {
        respondents: &of.respondents,
        compared: of.compared.as_ref().map(|(by, all)| (by, all.as_slice())),
        items: &of.items,
        descriptions: &of.descriptions,
        scales: &scales,
        names: Names {
            response: found.asked.response.map_or("", |place| found.name(place)),
            predictors: &predictors,
        },
        regression,
        by: found.by,
    };
    report(style, &inputs)
}

/// Writes a report of what there is.
pub fn report(style: Style, of: &Inputs) -> Vec<Section> {
    let mut writer = Writer {
        style,
        of,
        sections: Vec::new(),
    };
    writer.respondents();
    writer.describe();
    writer.groups();
    writer.scales();
    match of.regression {
        None => {}
        Some(Err(found)) => {
            let why = fault(style, &of.names, found);
            writer.add(Topic::Equation, None, Vec::new(), vec![why]);
        }
        Some(Ok(found)) => writer.regression(found),
    }
    writer.sections
}

struct Writer<'a> {
    style: Style,
    of: &'a Inputs<'a>,
    sections: Vec<Section>,
}

impl Writer<'_> {
    fn section(&self, topic: Topic) -> Section {
        Section {
            topic,
            title: topic.title(self.style),
            standing: None,
            grids: Vec::new(),
            sentences: Vec::new(),
        }
    }

    fn add(
        &mut self,
        topic: Topic,
        standing: Option<Standing>,
        grids: Vec<Grid>,
        sentences: Vec<String>,
    ) {
        self.sections.push(Section {
            standing,
            grids,
            sentences,
            ..self.section(topic)
        });
    }

    fn describe(&mut self) {
        let all = self.of.descriptions;
        if all.is_empty() {
            return;
        }
        let found = self.of.regression.and_then(|found| found.as_ref().ok());
        let grid = tables::descriptions(self.style, all, found.map(|found| found.n));
        let written =
            |(name, found): &(String, Description)| sentences::description(self.style, name, found);
        let each = all.iter().map(written).collect();
        let mut grids = vec![grid];
        if !self.of.items.is_empty() {
            let items = tables::descriptions(self.style, self.of.items, None);
            grids.push(titled(&self.style.pick("Butir", "Items"), items));
        }
        self.add(Topic::Description, None, grids, each);
    }

    fn scales(&mut self) {
        let (style, by) = (self.style, &self.of.by);
        if self.of.scales.is_empty() {
            return;
        }
        let mut valid = self.section(Topic::Validity);
        let mut reliable = self.section(Topic::Reliability);
        let mut whole = Vec::new();
        let mut totals = Vec::new();
        let mut standings = [Vec::new(), Vec::new()];
        for scale in self.of.scales {
            let (name, items) = (scale.name, scale.items);
            match scale.found {
                Err(found) => {
                    let names = Names {
                        response: name,
                        predictors: items,
                    };
                    let why = format!("{name}: {}", fault(style, &names, found));
                    standings
                        .iter_mut()
                        .for_each(|all| all.push(Standing::Open));
                    valid.sentences.push(why.clone());
                    reliable.sentences.push(why);
                }
                Ok(found) => {
                    standings[0].push(verdicts::all_valid(found, by));
                    standings[1].push(verdicts::reliable(found, by));
                    let grid = tables::validity(style, name, items, found, by);
                    valid.grids.push(grid);
                    let said = sentences::validity(style, name, items, found, by);
                    valid.sentences.push(said);
                    valid.sentences.extend(bad_items(style, scale, found, by));
                    if !found.excluded.is_empty() {
                        let grid = tables::cases(style, found.n, &found.excluded);
                        reliable.grids.push(titled(name, grid));
                    }
                    totals.push(titled(name, tables::item_total(style, items, found)));
                    let said = sentences::reliability(style, name, items, found, by);
                    reliable.sentences.push(said);
                    whole.push((name, found));
                }
            }
        }
        if !whole.is_empty() {
            let grid = tables::reliability(style, &whole, by);
            reliable.grids.push(grid);
        }
        reliable.grids.extend(totals);
        let [items, scales] = standings.map(|all| Some(Standing::of_all(all)));
        valid.standing = items;
        reliable.standing = scales;
        self.sections.extend([valid, reliable]);
    }

    fn regression(&mut self, found: &Regression) {
        let (style, names, by) = (self.style, &self.of.names, &self.of.by);
        let verdict = verdicts::verdicts(found, by);
        let cases = tables::cases(style, found.n, &found.excluded);
        let warnings = found.warnings.iter();
        let warnings = warnings.map(|one| warning(style, names, *one)).collect();
        self.add(Topic::Rows, None, vec![cases], warnings);
        self.assumptions(found, &verdict);
        let coefficients = tables::coefficients(style, names, found, by.level);
        let mut said = vec![sentences::equation(style, names, found)];
        said.extend(sentences::constant(style, names, found));
        let each = 0..found.slopes.len();
        said.extend(each.filter_map(|place| sentences::coefficient(style, names, found, place)));
        said.push(style.pick(
            "Semua ini menyatakan hubungan secara statistik, bukan sebab dan akibat.",
            "All of this states statistical association, not cause and effect.",
        ));
        self.add(Topic::Equation, None, vec![coefficients], said);
        let tests = sentences::t_tests(style, names, found, by);
        if !tests.is_empty() {
            self.add(Topic::TTests, None, Vec::new(), tests);
        }
        let anova = tables::anova(style, names, found);
        let f = sentences::f_test(style, names, found, by);
        self.add(Topic::FTest, None, vec![anova], f.into_iter().collect());
        let summary = tables::model_summary(style, names, found);
        let share = sentences::determination(style, names, found);
        self.add(Topic::Determination, None, vec![summary], vec![share]);
        let mut said: Vec<String> = sentences::dominant(style, names, found, by)
            .into_iter()
            .collect();
        said.extend(sentences::contributions(style, names, found));
        let grid = tables::contributions(style, names, found);
        self.add(Topic::Contributions, None, vec![grid], said);
    }

    fn assumptions(&mut self, found: &Regression, verdict: &verdicts::Verdicts) {
        let (style, names, by) = (self.style, &self.of.names, &self.of.by);
        let separate = Standing::of_all(verdict.separate.iter().copied());
        let apart = sentences::collinearity(style, names, found, by);
        let both = vec![tables::collinearity(style, names, found, by)];
        let Some(all) = &found.assumptions else {
            let flat = vec![warning(style, names, Warning::PerfectFit)];
            let open = Some(Standing::Open);
            self.add(Topic::Normality, open, Vec::new(), flat.clone());
            self.add(Topic::Multicollinearity, Some(separate), both, apart);
            self.add(Topic::Heteroscedasticity, open, Vec::new(), flat.clone());
            self.add(Topic::Autocorrelation, open, Vec::new(), flat);
            return;
        };
        let mut grids = Vec::new();
        if let Ok(kolmogorov) = &all.kolmogorov {
            grids.push(tables::kolmogorov(style, found, kolmogorov));
        }
        grids.push(tables::normality(style, names, found.n, all, by));
        let said = sentences::normality(style, names, all, by);
        self.add(Topic::Normality, Some(verdict.normal), grids, said);
        self.add(Topic::Multicollinearity, Some(separate), both, apart);
        self.spread(found, all, verdict);
    }

    fn spread(&mut self, found: &Regression, all: &Assumptions, verdict: &verdicts::Verdicts) {
        let (style, names, by) = (self.style, &self.of.names, &self.of.by);
        let mut grids = Vec::new();
        if let Ok(glejser) = &all.glejser {
            grids.push(tables::glejser(style, names, glejser));
        }
        grids.push(tables::spread(style, names, all, by));
        let said = sentences::spread(style, names, all, by);
        self.add(Topic::Heteroscedasticity, Some(verdict.spread), grids, said);
        let watson = all.durbin_watson.as_ref().ok();
        let grids = watson.map(|watson| tables::durbin_watson(style, watson, by));
        let said = sentences::autocorrelation(style, names, found, all, by);
        let grids = grids.into_iter().collect();
        self.add(
            Topic::Autocorrelation,
            Some(verdict.independent),
            grids,
            said,
        );
    }
}

/// A table of one scale among several.
fn titled(name: &str, grid: Grid) -> Grid {
    Grid {
        title: format!("{} – {name}", grid.title),
        ..grid
    }
}

/// A sentence for each item that is not valid.
fn bad_items(style: Style, scale: &Scale, found: &Reliability, by: &Thresholds) -> Vec<String> {
    let items = found.items.iter().enumerate();
    let bad = items.filter(|(_, item)| {
        verdicts::validity(item, found.critical_r, by) != verdicts::Validity::Valid
    });
    let said = bad.map(|(place, item)| {
        let number = (place + 1).to_string();
        let name = scale.items.get(place).unwrap_or(&number);
        sentences::item(style, name, item, found.critical_r, by)
    });
    said.collect()
}
