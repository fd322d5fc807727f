//! Hand-over over the room's network without a window: one side shows a ticket and a code, the other types them.

use std::{
    io::BufRead,
    process::ExitCode,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    time::{Duration, Instant},
};

use zapis_domain::GroupId;
use zapis_notebook::{
    LiveDocument, LiveHandOver, LiveNews, LiveOptions, LivePeer, LiveScope, LiveView, Notebook,
    NotebookError, view::Problem,
};
use zapis_text::Catalogue;

use crate::{
    Done,
    args::{LiveAction, LiveCommon},
    output::Output,
};

/// How often it is looked whether both sides are in step.
const LOOK: Duration = Duration::from_millis(200);

pub fn run(output: &Output, notebook: Notebook, action: LiveAction) -> Done {
    match action {
        LiveAction::Serve { common, no_code } => {
            let scope = scope(&notebook, common.group.as_deref(), true)?;
            let talk = Talk::start(output, notebook, scope, &common)?;
            talk.show_ticket()?;
            if !no_code {
                talk.show_code()?;
            }
            talk.until_the_end(&common)
        }
        LiveAction::Join { ticket, code, common } => {
            let scope = scope(&notebook, common.group.as_deref(), false)?;
            let talk = Talk::start(output, notebook, scope, &common)?;
            talk.open.join(&ticket, code.as_deref())?;
            talk.until_the_end(&common)
        }
    }
}

/// A group's laptop where a group is named; else the desk, or a laptop that has nothing yet.
fn scope(notebook: &Notebook, group: Option<&str>, serves: bool) -> Result<LiveScope, NotebookError> {
    match (group, notebook.current_event()) {
        (Some(group), event) => Ok(LiveScope::Group(notebook.find_group(event?, group)?)),
        (None, Ok(event)) => Ok(LiveScope::Desk(event)),
        (None, Err(NotebookError::NoEvent)) if !serves => Ok(LiveScope::New),
        (None, Err(error)) => Err(error),
    }
}

/// The open network, and what it says.
struct Talk<'a> {
    output: &'a Output,
    notebook: Arc<Mutex<Notebook>>,
    group: Option<GroupId>,
    open: LiveHandOver,
    news: Receiver<LiveNews>,
    /// Somebody at this terminal pressed Enter.
    enter: (Sender<()>, Receiver<()>),
}

impl<'a> Talk<'a> {
    fn start(
        output: &'a Output,
        notebook: Notebook,
        scope: LiveScope,
        common: &LiveCommon,
    ) -> Result<Talk<'a>, NotebookError> {
        let notebook = Arc::new(Mutex::new(notebook));
        let options = LiveOptions {
            name: common.name.clone(),
            relay: common.relay.clone(),
            hidden: common.hidden,
            only_at: None,
        };
        let (sender, news) = channel();
        let tell = Arc::new(move |told: LiveNews| drop(sender.send(told)));
        let open = LiveHandOver::start(notebook.clone(), scope, options, tell)?;
        let group = match scope {
            LiveScope::Group(group) => Some(group),
            _ => None,
        };
        Ok(Talk { output, notebook, group, open, news, enter: channel() })
    }

    fn show_ticket(&self) -> Result<(), NotebookError> {
        let ticket = self.open.ticket()?;
        let addresses = self.open.view()?.addresses;
        let shown = serde_json::json!({ "ticket": ticket, "id": self.open.id(), "addresses": addresses });
        self.output.event(&shown, |catalogue| {
            let address = [("addresses", addresses.join(", ").into())];
            let short = catalogue.text_with("terminal-live-addresses", address);
            format!("{}\n{ticket}\n{short}", catalogue.text("terminal-live-ticket"))
        });
        Ok(())
    }

    fn show_code(&self) -> Result<(), NotebookError> {
        let code = self.open.show_code(u16::from(u8::MAX))?;
        self.output.event(&serde_json::json!({ "code": code }), |catalogue| {
            catalogue.text_with("terminal-live-code", [("code", code.as_str().into())])
        });
        Ok(())
    }

    /// Says what happens until the time is over, or everything is in step where that was asked for.
    fn until_the_end(self, common: &LiveCommon) -> Done {
        let lines = common.type_lines.then(|| self.type_lines());
        let end = common.seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds));
        self.output.event(&serde_json::json!({ "waiting": true }), |catalogue| {
            catalogue.text("terminal-live-waiting")
        });
        let (mut told, mut code_void) = (None, false);
        loop {
            if self.enter.1.try_recv().is_ok() && code_void {
                code_void = false;
                self.show_code()?;
            }
            match self.news.recv_timeout(LOOK) {
                Ok(news) => {
                    self.tell(&news);
                    if matches!(news, LiveNews::WrongCode { left: 0 }) && !code_void {
                        code_void = true;
                        // Only what is pressed from now on shows another.
                        while self.enter.1.try_recv().is_ok() {}
                        self.offer_another(lines.is_some());
                    }
                }
                Err(RecvTimeoutError::Timeout) => {
                    let view = self.open.view()?;
                    let in_step = self.tell_steps(&view, &mut told);
                    let typed = lines.as_ref().is_none_or(std::thread::JoinHandle::is_finished);
                    if common.until_in_step && in_step && typed {
                        // The other side hears that it is in step too before this one is gone.
                        std::thread::sleep(Duration::from_secs(1));
                        return Ok(ExitCode::SUCCESS);
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return Ok(ExitCode::FAILURE),
            }
            if end.is_some_and(|end| Instant::now() >= end) {
                return Ok(if common.until_in_step { ExitCode::FAILURE } else { ExitCode::SUCCESS });
            }
        }
    }

    /// A void code stays so until a person at this terminal asks for another: where nobody sits, or standard input is
    /// closed, there are three guesses in all. Paired laptops need no code.
    fn offer_another(&self, lines_are_typed: bool) {
        self.output.event(&serde_json::json!({ "codeVoid": true }), |catalogue| {
            catalogue.text("terminal-live-code-void")
        });
        if !lines_are_typed {
            let pressed = self.enter.0.clone();
            std::thread::spawn(move || {
                if std::io::stdin().lock().lines().next().is_some_and(|line| line.is_ok()) {
                    let _ = pressed.send(());
                }
            });
        }
    }

    /// Lines of standard input are typed into the group's record; an empty one asks for another code.
    fn type_lines(&self) -> std::thread::JoinHandle<()> {
        let (notebook, group, pressed) = (self.notebook.clone(), self.group, self.enter.0.clone());
        std::thread::spawn(move || {
            let Some(group) = group else { return };
            for line in std::io::stdin().lock().lines().map_while(Result::ok) {
                if line.trim().is_empty() {
                    let _ = pressed.send(());
                    continue;
                }
                let mut notebook = notebook.lock().unwrap_or_else(PoisonError::into_inner);
                if let Err(error) = notebook.add_entry(group, &line) {
                    eprintln!("{error}");
                }
            }
        })
    }

    fn tell(&self, news: &LiveNews) {
        let named = |id: &'static str, name: &str| {
            self.output.event(news, |catalogue| catalogue.text_with(id, [("name", name.into())]));
        };
        match news {
            LiveNews::Paired { name, .. } => named("terminal-live-paired", name),
            LiveNews::Joined { name, .. } => named("terminal-live-joined", name),
            LiveNews::Took { name, .. } => named("terminal-live-took", name),
            LiveNews::Left { name, problem, .. } => {
                self.with_reason("terminal-live-left", news, name, problem);
            }
            LiveNews::Refused { name, problem, .. } => {
                self.with_reason("terminal-live-refused", news, name, problem);
            }
            LiveNews::WrongCode { left } => {
                self.output.event(news, |catalogue| {
                    catalogue.text_with("terminal-live-wrong-code", [("left", u32::from(*left).into())])
                });
            }
            LiveNews::Nearby | LiveNews::Progress { .. } => {}
        }
    }

    fn with_reason(&self, id: &'static str, news: &LiveNews, name: &str, problem: &Problem) {
        self.output.event(news, |catalogue| {
            let reason = problem.sentence(catalogue);
            catalogue.text_with(id, [("name", name.into()), ("reason", reason.as_str().into())])
        });
    }

    /// Whether all that are connected hold the same; said whenever it becomes so.
    fn tell_steps(&self, view: &LiveView, told: &mut Option<Vec<String>>) -> bool {
        let here: Vec<&LivePeer> = view.peers.iter().filter(|peer| peer.here).collect();
        if here.is_empty() || !here.iter().all(|peer| peer.in_step) {
            return false;
        }
        let codes = records(&here).into_iter().map(|record| record.mine.code.clone()).collect();
        if told.as_ref() != Some(&codes) {
            self.output.event(&serde_json::json!({ "inStep": here }), |catalogue| {
                let lines: Vec<String> = records(&here).into_iter().map(|r| in_step(r, catalogue)).collect();
                lines.join("\n")
            });
            *told = Some(codes);
        }
        true
    }
}

fn records<'v>(peers: &[&'v LivePeer]) -> Vec<&'v LiveDocument> {
    let documents = peers.iter().flat_map(|peer| &peer.documents);
    documents.filter(|document| document.group.is_some()).collect()
}

fn in_step(record: &LiveDocument, catalogue: &Catalogue) -> String {
    let receipt = &record.mine;
    let arguments = [
        ("receipt", receipt.code.as_str().into()),
        ("entries", receipt.entries.into()),
        ("photos", receipt.photos.into()),
    ];
    catalogue.text_with("terminal-live-in-step", arguments)
}
