//! All outputs in one folder, or none of them; themes kept in the library.

mod support;

use std::{cell::Cell, fs, ops::ControlFlow, path::Path};

use support::open;
use tempfile::TempDir;
use zapis_domain::{EventId, Language};
use zapis_notebook::{
    Format, Notebook, NotebookError, ReportRequest, USUAL_THEME, unwatched,
    view::{Edition, ReportChoice, ReportIssueKind},
};

/// One white pixel.
const PNG: [u8; 70] = [
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00,
    0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1f, 0x15, 0xc4, 0x89, 0x00,
    0x00, 0x00, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x64, 0x60, 0xf8, 0x5f, 0x0f, 0x00, 0x02,
    0x87, 0x01, 0x80, 0xeb, 0x47, 0xba, 0x92, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42,
    0x60, 0x82,
];

const INVITATION: &str = "Dobre sąsiedztwo po przyjeździe
Konferencja robocza

Piątek, 27 maja 2022, 10:00–15:00

Program:
10:00–10:45 Powitanie i wprowadzenie
10:45–11:00 Podział na grupy
11:00–12:45 Praca w grupach

Grupy tematyczne:
1. Mieszkania (najem, noclegi, remonty)
2. Praca i kwalifikacje
";

fn library() -> (TempDir, Notebook, EventId) {
    let home = tempfile::tempdir().unwrap();
    let mut notebook = open(home.path());
    let announcement = notebook.read_announcement(INVITATION).unwrap();
    let event = notebook.create_event_from_announcement(announcement).unwrap();
    let groups = notebook.event(event).unwrap().groups;
    assert_eq!(groups.len(), 2, "the invitation is understood");
    let group = groups[0].id;
    notebook.add_entry(group, "z: Lista kontaktów @Anna Kowalska do 15.06").unwrap();
    notebook.add_entry(group, "z: Sprawdzić sale").unwrap();
    (home, notebook, event)
}

fn request(event: EventId) -> ReportRequest {
    ReportRequest { event, choice: ReportChoice::whole(Edition::Internal, Language::Pl) }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn all_outputs_stand_in_one_new_folder_under_one_name() {
    let (_home, mut notebook, event) = library();
    let parent = tempfile::tempdir().unwrap();
    let draft = notebook.report_draft(request(event)).unwrap();
    let (folder, saved) = draft.save_folder(parent.path(), &Format::ALL, &mut unwatched).unwrap();
    assert_eq!(saved.folder, "raport-2022-05-27-pl");
    let mut told: Vec<_> = saved.files.iter().map(|file| file.name.clone()).collect();
    told.sort();
    assert_eq!(told, names(&folder), "what is told is what is there");
    assert_eq!(told.len(), 8, "eight outputs");
    assert!(fs::read(folder.join("raport-2022-05-27-pl.pdf")).unwrap().starts_with(b"%PDF-"));
    let (second, again) = draft.save_folder(parent.path(), &[Format::Json], &mut unwatched).unwrap();
    assert_eq!(again.folder, "raport-2022-05-27-pl-2", "an earlier folder is left alone");
    assert_eq!(names(&second), ["raport-2022-05-27-pl.json"]);
    assert_eq!(names(parent.path()).len(), 2, "and nothing else");
}

#[test]
fn a_folder_that_is_stopped_at_any_moment_leaves_nothing() {
    let (_home, mut notebook, event) = library();
    let parent = tempfile::tempdir().unwrap();
    let draft = notebook.report_draft(request(event)).unwrap();
    let mut stopped = 0;
    for after in 0.. {
        let asked = Cell::new(0);
        let mut watch = |_, _| {
            asked.set(asked.get() + 1);
            if asked.get() > after { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        match draft.save_folder(parent.path(), &[Format::Pdf, Format::Csv, Format::Json], &mut watch) {
            Err(NotebookError::Cancelled) => stopped += 1,
            Err(other) => panic!("{other}"),
            Ok(_) => break,
        }
        assert_eq!(names(parent.path()), Vec::<String>::new(), "stopped after {after} questions");
    }
    assert!(stopped > 5, "it can be stopped at every step: {stopped}");
    assert_eq!(names(parent.path()).len(), 1, "and at last it is written");
}

#[test]
fn what_a_power_cut_left_is_swept_away_and_a_folder_that_cannot_be_written_says_so() {
    let (_home, mut notebook, event) = library();
    let parent = tempfile::tempdir().unwrap();
    let half = parent.path().join(".raport-2022-05-27-pl.part");
    fs::create_dir(&half).unwrap();
    fs::write(half.join("half.pdf"), "half").unwrap();
    let draft = notebook.report_draft(request(event)).unwrap();
    draft.save_folder(parent.path(), &[Format::Json], &mut unwatched).unwrap();
    assert_eq!(names(parent.path()), ["raport-2022-05-27-pl"]);
    let error =
        draft.save_folder(&parent.path().join("nowhere"), &[Format::Json], &mut unwatched).unwrap_err();
    assert_eq!(error.code(), "file-not-writable");
}

#[test]
fn what_is_lacking_leads_to_its_entry() {
    let (_home, mut notebook, event) = library();
    let group = notebook.event(event).unwrap().groups[0].id;
    let entries = notebook.capture(group).unwrap().entries;
    let about = notebook.report_draft(request(event)).unwrap().about();
    let owners = about.issues.iter().find(|issue| issue.kind == ReportIssueKind::Owners).expect("no owner");
    assert_eq!((owners.count, owners.entry), (1, Some(entries[1].id)));
    assert!(
        about.issues.iter().any(|i| i.kind == ReportIssueKind::Missing && i.group_number == 2),
        "no record of 2"
    );
    assert_eq!(about.groups_missing, [2]);
}

/// A theme's folder with these files; the theme file's lines after the first two.
fn theme_folder(lines: &str, files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("wola.toml"), format!("zapis-theme = 1\nname = \"Wola\"\n{lines}")).unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

const LOGO: &str = "[[logo]]\nfile = \"herb.png\"\nalt = \"Herb\"";

#[test]
fn a_theme_is_kept_when_its_folder_is_gone() {
    let (_home, mut notebook, event) = library();
    let source = theme_folder(&format!("[colours]\naccent = \"#7a1f2b\"\n{LOGO}"), &[("herb.png", &PNG)]);
    let id = notebook.add_theme(&source.path().join("wola.toml")).unwrap().id;
    assert_eq!(notebook.add_theme(&source.path().join("wola.toml")).unwrap().id, id, "twice is once");
    drop(source);
    let themes = notebook.themes();
    let shown: Vec<_> = themes.iter().map(|theme| (theme.id.as_str(), theme.name.as_str())).collect();
    assert_eq!(shown, [("paper", ""), ("civic", ""), (id.as_str(), "Wola")]);
    // Another theme comes between, so that this one is read again from the library.
    notebook.theme(USUAL_THEME).unwrap();
    let mut choice = ReportChoice::whole(Edition::Public, Language::Pl);
    choice.theme.clone_from(&id);
    let draft = notebook.report_draft(ReportRequest { event, choice }).unwrap();
    let parent = tempfile::tempdir().unwrap();
    let (folder, _) = draft.save_folder(parent.path(), &[Format::Html, Format::Pdf], &mut unwatched).unwrap();
    let html = fs::read_to_string(folder.join("raport-2022-05-27-pl-publiczny.html")).unwrap();
    assert!(html.contains("#7a1f2b") && html.contains("alt=\"Herb\""), "its colour and its logo");
    let newer = theme_folder("[colours]\naccent = \"#204080\"", &[]);
    let next = notebook.add_theme(&newer.path().join("wola.toml")).unwrap().id;
    assert_ne!(next, id);
    assert_eq!(notebook.themes().len(), 3, "one of the same name takes the other's place");
    assert_eq!(notebook.theme(&next).unwrap().theme.name, "Wola");
    assert_eq!(
        notebook.theme(&id).err().map(|e| e.code().to_owned()).as_deref(),
        Some("theme-unknown"),
        "then it is gone"
    );
    for id in ["", "..", "../..", "0123456789abcdef0123456Z", "/etc"] {
        assert_eq!(
            notebook.theme(id).err().map(|e| e.code().to_owned()).as_deref(),
            Some("theme-unknown"),
            "{id:?} names no theme"
        );
    }
}

#[test]
fn a_hostile_theme_is_refused_and_leaves_nothing_behind() {
    let (home, mut notebook, _) = library();
    let mut huge = PNG.to_vec();
    huge[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let sum = crc(&huge[12..29]).to_be_bytes();
    huge[29..33].copy_from_slice(&sum);
    let large = [&PNG[..], &vec![0; 20 << 20]].concat();
    let cases: [(&[u8], &str); 5] = [
        (&large, "theme-logo-too-large"),
        (b"<svg onload=alert(1)>", "theme-logo-not-a-picture"),
        (&PNG[..40], "theme-logo-not-a-picture"),
        (&huge, "theme-logo-too-many-pixels"),
        (b"", "theme-logo-not-a-picture"),
    ];
    for (logo, code) in cases {
        let folder = theme_folder(LOGO, &[("herb.png", logo)]);
        let error = notebook.add_theme(&folder.path().join("wola.toml")).err().expect(code);
        assert_eq!(error.code(), code, "{} bytes", logo.len());
    }
    let nothing = theme_folder(LOGO, &[]);
    let error = notebook.add_theme(&nothing.path().join("wola.toml")).err().expect("no logo");
    assert_eq!(error.code(), "theme-logo-missing");
    let gone = notebook.add_theme(&nothing.path().join("nowhere.toml")).err().expect("no file");
    assert_eq!(gone.code(), "file-not-readable");
    assert!(!home.path().join("themes").exists(), "nothing was taken");
    assert_eq!(notebook.themes().len(), 2);
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_themes_folder_is_not_followed() {
    let (home, mut notebook, _) = library();
    let secret = home.path().join("secret.png");
    fs::write(&secret, PNG).unwrap();
    let folder = theme_folder(LOGO, &[]);
    std::os::unix::fs::symlink(&secret, folder.path().join("herb.png")).unwrap();
    let error = notebook.add_theme(&folder.path().join("wola.toml")).err().expect("a link");
    assert_eq!(error.code(), "theme-outside");
}

#[test]
fn a_missing_or_useless_typeface_is_replaced_and_told() {
    let (_home, mut notebook, event) = library();
    let family = "[fonts.said]\nname = \"Lato\"\nregular = \"none.ttf\"\nbold = \"bad.ttf\"";
    let folder = theme_folder(family, &[("bad.ttf", b"OTTO not a font")]);
    let dressed = notebook.add_theme(&folder.path().join("wola.toml")).unwrap();
    let told: Vec<_> = dressed.notes.iter().map(|note| note.code.as_str()).collect();
    assert_eq!(told, ["theme-note-font-missing", "theme-note-font-unusable"]);
    assert_eq!(dressed.theme.said, "Source Serif 4", "the name of what it is really set in");
    let mut choice = ReportChoice::whole(Edition::Internal, Language::Uk);
    choice.theme.clone_from(&dressed.id);
    let draft = notebook.report_draft(ReportRequest { event, choice }).unwrap();
    assert_eq!(draft.about().theme_notes, dressed.notes, "the window says so too");
    let parent = tempfile::tempdir().unwrap();
    draft.save_folder(parent.path(), &[Format::Pdf], &mut unwatched).expect("a valid PDF all the same");
}

/// As PNG has it.
fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}
