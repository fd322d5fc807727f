//! The report of the sample event: the same words in Markdown and PDF, three languages, nothing hidden, nothing told
//! that may not be told.

mod support;

use std::{fs, path::PathBuf, process::Command};

use support::{import, open, sample_packets};
use tempfile::TempDir;
use zapis_domain::{EventId, Language};
use zapis_notebook::{
    Format, Notebook, ReportFile, ReportRequest, unwatched,
    view::{Edition, ReportChoice},
};

fn sample() -> (TempDir, Notebook, EventId) {
    let home = tempfile::tempdir().unwrap();
    let mut notebook = open(home.path());
    import(&mut notebook, sample_packets());
    let event = notebook.current_event().unwrap();
    (home, notebook, event)
}

fn request(event: EventId, edition: Edition, language: Language) -> ReportRequest {
    ReportRequest { event, choice: ReportChoice::whole(edition, language) }
}

/// Both files of a report.
fn save(notebook: &mut Notebook, request: ReportRequest) -> (String, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let (md, pdf) = (folder.path().join("r.md"), folder.path().join("r.pdf"));
    notebook
        .save_report(
            request,
            &[ReportFile::new(Format::Markdown, &md), ReportFile::new(Format::Pdf, &pdf)],
            &mut unwatched,
        )
        .expect("a report can always be made");
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "two files and nothing else: {names:?}");
    (fs::read_to_string(md).unwrap(), fs::read(pdf).unwrap())
}

/// The PDF's text without spaces, hyphens and signs, or None (with a line that says so) without `pdftotext`.
fn pdf_letters(pdf: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.pdf");
    fs::write(&path, pdf).unwrap();
    let out = Command::new("pdftotext").arg("-enc").arg("UTF-8").arg(&path).arg("-").output();
    match out {
        Ok(out) if out.status.success() => Some(letters(&String::from_utf8_lossy(&out.stdout))),
        _ => {
            println!("left out: pdftotext is not installed, the PDF's text was not compared");
            None
        }
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn reference(language: Language) -> PathBuf {
    let tests = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/ref");
    tests.join(format!("report.{language}.md"))
}

#[test]
fn the_markdown_of_the_sample_is_as_it_was_read_and_approved() {
    let (_home, mut notebook, event) = sample();
    for language in Language::ALL {
        let preview = notebook.report_preview(request(event, Edition::Internal, language)).unwrap();
        let path = reference(language);
        if std::env::var_os("UPDATE_REF").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &preview.markdown).unwrap();
        }
        let approved = fs::read_to_string(&path).expect("the reference is committed; UPDATE_REF=1 writes it");
        if let Some((n, (now, then))) =
            preview.markdown.lines().zip(approved.lines()).enumerate().find(|(_, (a, b))| a != b)
        {
            panic!("{language}, line {}: now {now:?}, approved {then:?}; UPDATE_REF=1 approves", n + 1);
        }
        assert_eq!(
            preview.markdown.len(),
            approved.len(),
            "{language}: one is longer; UPDATE_REF=1 approves"
        );
        assert_eq!(preview.groups_missing, Vec::<u32>::new(), "all eight groups are here");
    }
}

#[test]
fn the_pdf_is_valid_and_holds_every_word_of_a_group() {
    let (_home, mut notebook, event) = sample();
    let group = notebook.event(event).unwrap().groups[0].id;
    let entries = notebook.capture(group).unwrap().entries;
    for language in Language::ALL {
        let (markdown, pdf) = save(&mut notebook, request(event, Edition::Internal, language));
        assert_eq!(zapis_report::pdf::validate(&pdf), Ok(()), "{language}: PDF/UA-1 and PDF/A-2a");
        let (in_markdown, in_pdf) = (letters(&markdown), pdf_letters(&pdf));
        for entry in &entries {
            for word in entry.text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() > 2) {
                assert!(
                    in_markdown.contains(word),
                    "{language}: {word:?} of {:?} is not in the Markdown",
                    entry.id
                );
                let Some(in_pdf) = &in_pdf else { continue };
                assert!(in_pdf.contains(word), "{language}: {word:?} of {:?} is not in the PDF", entry.id);
            }
        }
    }
}

#[test]
fn the_same_library_gives_the_same_bytes() {
    let (_first, mut a, event) = sample();
    let (_second, mut b, _) = sample();
    let choice = request(event, Edition::Internal, Language::Pl);
    assert!(
        save(&mut a, choice.clone()) == save(&mut b, choice),
        "a report depends on its content and the moment, nothing else"
    );
}

#[test]
fn a_group_that_did_not_come_is_named_with_its_reason() {
    let home = tempfile::tempdir().unwrap();
    let mut notebook = open(home.path());
    let without_sixth: Vec<_> = sample_packets().iter().filter(|p| !p.ends_with("grupa-06.zapis")).collect();
    assert_eq!(without_sixth.len(), sample_packets().len() - 1, "one packet is kept back");
    import(&mut notebook, &without_sixth);
    let event = notebook.current_event().unwrap();
    let sixth = notebook.event(event).unwrap().groups[5].id;
    notebook.set_missing_reason(event, sixth, "Laptop został w szatni").unwrap();
    for (language, told) in [
        (Language::Pl, "Nie otrzymano: grupa 6"),
        (Language::En, "Not received: group 6"),
        (Language::Uk, "Не отримано: група 6"),
    ] {
        let preview = notebook.report_preview(request(event, Edition::Internal, language)).unwrap();
        assert_eq!(preview.groups_missing, [6]);
        assert!(
            preview.markdown.contains(told),
            "{language}: a missing group is never passed over in silence"
        );
        assert!(preview.markdown.contains("Laptop został w szatni"), "{language}: the reason is printed");
    }
    let (_, pdf) = save(&mut notebook, request(event, Edition::Internal, Language::Pl));
    if let Some(letters_of_pdf) = pdf_letters(&pdf) {
        assert!(letters_of_pdf.contains("Nieotrzymanogrupa6"), "the PDF says so too");
    }
}

#[test]
fn the_public_edition_names_nobody_who_did_not_agree() {
    let (_home, mut notebook, event) = sample();
    let frame = notebook.event(event).unwrap();
    let agreed: Vec<&str> = frame.people.iter().filter(|p| p.public_name).map(|p| p.name.as_str()).collect();
    let mut hidden: Vec<&str> =
        frame.people.iter().filter(|p| !p.public_name).map(|p| p.name.as_str()).collect();
    for group in &frame.groups {
        hidden.extend(
            [group.facilitator.as_str(), group.note_taker.as_str()].iter().filter(|n| !agreed.contains(n)),
        );
    }
    hidden.retain(|name| !name.is_empty());
    assert!(hidden.len() > 50, "the sample has people to protect: {}", hidden.len());
    for language in Language::ALL {
        let internal = save(&mut notebook, request(event, Edition::Internal, language)).0;
        let (markdown, pdf) = save(&mut notebook, request(event, Edition::Public, language));
        let in_pdf = pdf_letters(&pdf).unwrap_or_default();
        let named = hidden.iter().filter(|name| internal.contains(**name)).count();
        assert!(
            named > 5,
            "{language}: the internal edition does name people, so there was something to hide: {named}"
        );
        for name in &hidden {
            assert!(!markdown.contains(name), "{language}: {name} did not agree to be named in the Markdown");
            assert!(
                !in_pdf.contains(&letters(name)),
                "{language}: {name} did not agree to be named in the PDF"
            );
        }
    }
}

#[test]
fn a_report_that_cannot_be_written_leaves_the_earlier_file() {
    let (_home, mut notebook, event) = sample();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "earlier").unwrap();
    let inside = file.join("r.md");
    let choice = request(event, Edition::Internal, Language::Pl);
    let error = notebook
        .save_report(choice, &[ReportFile::new(Format::Markdown, &inside)], &mut unwatched)
        .unwrap_err();
    assert_eq!(error.code(), "file-not-writable");
    assert_eq!(fs::read_to_string(&file).unwrap(), "earlier");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no half file was left");
}
