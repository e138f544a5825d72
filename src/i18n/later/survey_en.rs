//! English: questionnaires.

use super::*;

pub(super) const SURVEY: SurveyTexts = SurveyTexts {
    intro: "Answers from Google Forms, CSV or Excel: validity, reliability, classical assumptions and regression, with the sentences of a report.",
    add: "+ Another",
    pages: "Pages of the questionnaire",
    data: "Columns and variables",
    results: "Results",
    name: "Name of the questionnaire",
    remove: "Remove the questionnaire",
    size: |a, b, c| format!("{a} respondents, {b} columns, {c} variables."),
    columns: "Columns",
    columns_hint: "Items of one name make one variable. The score of an item that asks the other way round is turned.",
    heading: "Heading",
    role: "Used as",
    variable: "Variable",
    reversed: "Reversed",
    answers: "Filled",
    mean: "Mean",
    unread: "Not read",
    unread_at: |a, b| format!("Respondent {a}: “{b}”."),
    more: |a| format!("And {a} more."),
    import: "Take in answers",
    import_hint: "One respondent a line, one question a column. Names, numbers of persons, mail, phones and times are left out unless you ask for them. The file is read in this browser only.",
    choose_file: "Choose a CSV or XLSX file",
    paste: "Or paste from a spreadsheet",
    sheet: "Sheet",
    too_large: |a| format!("The file is too large: at most {a} MB."),
    understood: "What was understood",
    rows: |a, b| format!("{a} respondents, {b} columns."),
    hidden: |a| format!("Leave out {a} rows that the spreadsheet hides"),
    sample: "What it holds",
    nameless: |a| format!("Column {a}"),
    scale: "Scores of the words",
    unknown_word: |a, b| format!("“{a}” is not known (rows {b})."),
    take_in: "Take in",
    nothing_chosen: "No column is used.",
    asks: |a| format!("Column “{a}”: choose first how its numbers are read."),
    too_many_bytes: |a, b| {
        format!(
            "The answers take {a} KB; a draft holds at most {b} KB. Leave out columns or use numbers for words."
        )
    },
    full: "This draft has no room for another questionnaire.",
    model: "What is computed",
    response: "Dependent variable (Y)",
    predictors: "Independent variables (X)",
    thresholds: "Scores, levels and deciding tests",
    spss: "Tables as in SPSS",
    copy_report: "Copy the report",
    computing: "Computing the regression …",
};
