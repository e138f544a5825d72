//! The contract with a page that holds this one in a frame: what the address
//! asks for, who may speak, what a message may say, and how often this page
//! answers. All of it is text and clocks in, decisions out; `ui` only carries
//! messages to and from the browser. `docs/embedding.md` is the host's side of
//! it.

mod address;
mod answer;
mod format;
mod gate;
mod message;
mod pace;
mod revisions;
mod screen;

pub use address::{Guest, Mode, PARTS, is_guest, origin_is_exact};
pub use answer::{autosave, capabilities, error, post};
pub use format::{FORMATS, Format};
pub use gate::{Counts, Gate, Knock, Sender, Turn};
pub use message::{Code, Command, DEEPEST, LARGEST, Load, Message, Refusal, Source, read};
pub use pace::{Pace, Rate};
pub use revisions::Revisions;
pub use screen::Screen;
