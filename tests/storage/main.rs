//! Files and drafts: what is written comes back, what is broken is named, and
//! nothing that cannot be read is ever overwritten.

mod damage;
mod drafts;
mod files;
mod limits;
mod migrations;
mod sample;
mod stores;
