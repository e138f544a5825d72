//! Each instrument against numbers of its source or computed by hand.

#[path = "../common/mod.rs"]
mod common;

mod absorption;
mod bands;
mod class_sets;
mod cycle;
mod importance;
mod interval;
mod interval_entry;
mod likert;
mod questionnaire;
mod questionnaire_feed;
mod questionnaire_groups;
mod ratio_criteria;
mod retention;
mod satisfaction;
mod satisfaction_elements;
mod satisfaction_survey;
mod scoring;
mod sharing;
mod targets;
mod value_for_money;
