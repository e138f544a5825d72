//! Who answered, and whether groups of them answered differently.

use super::{Topic, Writer, titled};
use crate::i18n::Grid;
use crate::i18n::statistics::style::Names;
use crate::i18n::statistics::{fault, sentences, tables};
use crate::methods::questionnaire::groups::Differ;

impl Writer<'_> {
    pub(super) fn respondents(&mut self) {
        let style = self.style;
        let grids: Vec<Grid> = self
            .of
            .respondents
            .iter()
            .filter(|one| !one.too_many())
            .map(|one| tables::frequencies(style, one))
            .collect();
        let unused = self.of.respondents.iter().filter(|one| one.too_many());
        let said: Vec<String> = unused
            .map(|one| sentences::no_category(style, one))
            .collect();
        if !self.of.respondents.is_empty() {
            self.add(Topic::Respondents, None, grids, said);
        }
    }

    pub(super) fn groups(&mut self) {
        let Some((by, all)) = self.of.compared else {
            return;
        };
        let style = self.style;
        let mut grids = Vec::new();
        let mut said = Vec::new();
        for one in all {
            grids.push(titled(&one.name, tables::groups(style, &one.groups)));
            match &one.test {
                Ok(Differ::Two(found)) => {
                    let grid = tables::two_groups(style, found, self.of.by.level);
                    grids.push(titled(&one.name, grid));
                    if let [first, second] = one.groups.as_slice() {
                        let names = [first.0.as_str(), second.0.as_str()];
                        let by = &self.of.by;
                        said.push(sentences::two_groups(style, &one.name, names, found, by));
                    }
                }
                Ok(Differ::Many(found)) => {
                    grids.push(titled(&one.name, tables::one_way(style, found)));
                    said.push(sentences::one_way(style, &one.name, found, &self.of.by));
                }
                Err(why) => {
                    let names = Names {
                        response: &one.name,
                        predictors: &by.names,
                    };
                    said.push(format!("{}: {}", one.name, fault(style, &names, why)));
                }
            }
        }
        self.add(Topic::Groups, None, grids, said);
    }
}
