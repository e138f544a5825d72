//! Who may speak, and in which order. Strangers get no answer; they are counted.

use super::message::{Code, Command, Message, Refusal, read};
use super::pace::Rate;
use serde_json::{Value, json};

/// The most messages in a second.
const MOST: usize = 50;

/// Whether a message is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It is.
    Go,
    /// It is not, and the sender is told.
    Refuse,
    /// It is not.
    Silent,
}

/// Who sent a message to the window.
#[derive(Clone, Copy, Debug)]
pub struct Sender<'a> {
    /// The origin that the browser vouches for.
    pub origin: &'a str,
    /// Whether it is the window around this one, and not a sibling, an opener or
    /// this window itself.
    pub is_parent: bool,
}

/// What was not heard, for those who look for the reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// From the window around this one, but of an origin that is not listed.
    pub origin: u32,
    /// From another window.
    pub source: u32,
    /// A second `connect`.
    pub connect: u32,
    /// Not understood.
    pub message: u32,
    /// More than are heard in a second.
    pub rate: u32,
}

impl Counts {
    /// The counts as a host sees them.
    pub fn json(self) -> Value {
        json!({
            "origin": self.origin, "source": self.source, "connect": self.connect,
            "message": self.message, "rate": self.rate,
        })
    }
}

/// What becomes of a message to the window.
#[derive(Clone, Debug, PartialEq)]
pub enum Knock {
    /// No answer.
    Ignored,
    /// The answer is this error.
    Refused(Refusal),
    /// The port is taken.
    Connected,
}

/// Keeps the door: who may connect, once; and what is said on the port.
#[derive(Clone, Debug)]
pub struct Gate {
    origins: Vec<String>,
    connected: bool,
    counts: Counts,
    rate: Rate,
}

impl Gate {
    /// A door that these origins may pass; nobody, when there is none.
    pub fn new(origins: Vec<String>) -> Gate {
        Gate {
            origins,
            connected: false,
            counts: Counts::default(),
            rate: Rate::per_second(MOST),
        }
    }

    /// What was not heard so far.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Whether a port was taken.
    pub fn connected(&self) -> bool {
        self.connected
    }

    /// Whether who may speak has sent a message to the window. Nothing of what
    /// others send is looked at.
    pub fn lists(&self, sender: Sender) -> bool {
        sender.is_parent && self.origins.iter().any(|origin| origin == sender.origin)
    }

    /// The same, and counts the others.
    fn knows(&mut self, sender: Sender) -> bool {
        match (self.lists(sender), sender.is_parent) {
            (true, _) => return true,
            (false, true) => self.counts.origin = self.counts.origin.saturating_add(1),
            (false, false) => self.counts.source = self.counts.source.saturating_add(1),
        }
        false
    }

    /// Whether one more message is heard now.
    pub fn turn(&mut self, now: f64) -> Turn {
        let turn = self.rate.ask(now);
        if turn != Turn::Go {
            self.counts.rate = self.counts.rate.saturating_add(1);
        }
        turn
    }

    /// A message to the window, with so many ports. `text` is its JSON, or why it
    /// has none.
    pub fn knock(
        &mut self,
        sender: Sender,
        now: f64,
        text: Result<&str, Code>,
        ports: usize,
    ) -> Knock {
        if !self.knows(sender) {
            return Knock::Ignored;
        }
        match self.turn(now) {
            Turn::Go => {}
            Turn::Refuse => return Knock::Refused(Refusal::at(Code::TooMany, "")),
            Turn::Silent => return Knock::Ignored,
        }
        let message = match self.understand(text) {
            Ok(message) => message,
            Err(refusal) => return Knock::Refused(refusal),
        };
        let refusal = match message.command {
            Command::Connect if self.connected => {
                self.counts.connect = self.counts.connect.saturating_add(1);
                Refusal::at(Code::AlreadyConnected, "type")
            }
            Command::Connect if ports == 1 => {
                self.connected = true;
                return Knock::Connected;
            }
            Command::Connect => self.not_understood(Refusal::at(Code::Missing, "port")),
            _ => self.not_understood(Refusal::at(Code::NotConnected, "type")),
        };
        Knock::Refused(Refusal {
            id: message.id,
            ..refusal
        })
    }

    /// A message on the port, which has had its [`Gate::turn`].
    pub fn hear(&mut self, text: Result<&str, Code>) -> Result<Message, Refusal> {
        let message = self.understand(text)?;
        if let Command::Connect = message.command {
            self.counts.connect = self.counts.connect.saturating_add(1);
            return Err(Refusal {
                id: message.id,
                ..Refusal::at(Code::AlreadyConnected, "type")
            });
        }
        Ok(message)
    }

    fn understand(&mut self, text: Result<&str, Code>) -> Result<Message, Refusal> {
        let read = text.map_err(|code| Refusal::at(code, "")).and_then(read);
        read.map_err(|refusal| self.not_understood(refusal))
    }

    fn not_understood(&mut self, refusal: Refusal) -> Refusal {
        self.counts.message = self.counts.message.saturating_add(1);
        refusal
    }
}
