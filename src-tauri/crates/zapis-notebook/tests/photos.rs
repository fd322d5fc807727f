//! What is said about photos: kept, shown again after a restart, merged, and taken back.

mod support;

use std::path::PathBuf;

use jpeg_encoder::{ColorType, Encoder};
use support::{Desk, open, sound};
use zapis_domain::{Area, Consent, GroupId, Language, Mode, Photo, PhotoId, Point, Recipe};
use zapis_notebook::{
    Notebook, NotebookError, ReportRequest, unwatched,
    view::{Edition, PhotoPatch, ReportChoice},
};

/// A picture of one colour; every shade is another file.
fn picture(desk: &Desk, shade: u8) -> PathBuf {
    let mut jpeg = Vec::new();
    let rgb = vec![shade; 80 * 60 * 3];
    Encoder::new(&mut jpeg, 90).encode(&rgb, 80, 60, ColorType::Rgb).expect("a small picture");
    let path = desk.home.path().join(format!("IMG_{shade}.jpg"));
    std::fs::write(&path, jpeg).unwrap();
    path
}

fn add(desk: &Desk, notebook: &mut Notebook, shade: u8) -> PhotoId {
    notebook.add_photo(desk.groups[0], &picture(desk, shade), "").expect("a picture").id
}

fn shown(notebook: &Notebook, group: GroupId) -> Vec<Photo> {
    notebook.capture(group).unwrap().photos
}

fn recipe() -> Recipe {
    Recipe {
        corners: Some([
            Point::new(500, 600),
            Point::new(9000, 500),
            Point::new(9100, 9400),
            Point::new(400, 9300),
        ]),
        crop: Some(Area::new(100, 100, 9000, 9000)),
        turns: 1,
        mode: Mode::Cleaned,
    }
}

fn everything_said() -> PhotoPatch {
    PhotoPatch {
        caption: Some("Lista potrzeb".into()),
        decorative: Some(true),
        consent: Some(Consent::Agreed),
        recipe: Some(recipe()),
        blurs: Some(vec![Area::new(1, 2, 300, 400), Area::new(5000, 5000, 6000, 6000)]),
        ..PhotoPatch::default()
    }
}

#[test]
fn what_was_said_about_a_photo_is_there_after_a_restart() {
    let (desk, mut notebook) = Desk::new();
    let photo = add(&desk, &mut notebook, 10);
    assert_eq!(shown(&notebook, desk.groups[0])[0].consent, Consent::Unsaid, "nobody looked yet");
    let saved = notebook.patch_photo(photo, &everything_said()).expect("a photo can be described");
    drop(notebook);
    let mut notebook = open(desk.home.path());
    let photos = shown(&notebook, desk.groups[0]);
    assert_eq!(photos, saved.photos, "what was answered is what was stored");
    let read = &photos[0];
    assert_eq!(
        (read.caption.as_str(), read.decorative, read.consent),
        ("Lista potrzeb", true, Consent::Agreed)
    );
    assert_eq!(read.recipe, Some(recipe()));
    assert_eq!(read.blurs.len(), 2, "both areas: {:?}", read.blurs);
    sound(&mut notebook);
}

#[test]
fn everything_done_to_a_photo_can_be_taken_back_and_done_again() {
    let (desk, mut notebook) = Desk::new();
    let (first, second) = (add(&desk, &mut notebook, 10), add(&desk, &mut notebook, 20));
    let group = desk.groups[0];
    let set = |patch: PhotoPatch, name: &'static str| (patch, name);
    let patches = [
        set(PhotoPatch { caption: Some("Mapa".into()), ..Default::default() }, "undo-caption-photo"),
        set(PhotoPatch { recipe: Some(recipe()), ..Default::default() }, "undo-clean-photo"),
        set(PhotoPatch { reset: Some(true), ..Default::default() }, "undo-clean-photo"),
        set(PhotoPatch { blurs: Some(vec![Area::new(1, 1, 9, 9)]), ..Default::default() }, "undo-blur-photo"),
        set(PhotoPatch { blurs: Some(vec![]), ..Default::default() }, "undo-blur-photo"),
        set(PhotoPatch { consent: Some(Consent::Refused), ..Default::default() }, "undo-mark-photo"),
        set(PhotoPatch { decorative: Some(true), ..Default::default() }, "undo-mark-photo"),
        set(PhotoPatch { deleted: Some(true), ..Default::default() }, "undo-trash-photo"),
    ];
    for (patch, name) in patches {
        let before = shown(&notebook, group);
        let saved = notebook.patch_photo(first, &patch).expect("applies");
        assert_ne!(saved.photos, before, "{patch:?} changes something");
        assert_eq!(saved.undo.undo.as_deref(), Some(name), "{patch:?}");
        assert_eq!(notebook.undo_in_group(group).unwrap().photos, before, "{patch:?} is taken back");
        assert_eq!(notebook.redo_in_group(group).unwrap().photos, saved.photos, "{patch:?} is done again");
    }
    assert_eq!(notebook.photo_trash(group).unwrap().len(), 1, "the last of them put it into the trash");
    notebook.patch_photo(first, &PhotoPatch { deleted: Some(false), ..Default::default() }).unwrap();
    let saved = notebook.move_photo(second, None).expect("a photo can be moved");
    assert_eq!(saved.photos.iter().map(|p| p.id).collect::<Vec<_>>(), [second, first], "it comes first");
    let saved = notebook.move_photo(second, Some(first)).expect("and back");
    assert_eq!(saved.photos.iter().map(|p| p.id).collect::<Vec<_>>(), [first, second]);
}

#[test]
fn a_photo_that_is_not_there_cannot_be_described() {
    let (desk, mut notebook) = Desk::new();
    let photo = add(&desk, &mut notebook, 10);
    let nowhere = PhotoId(uuid::Uuid::from_u128(5));
    let patch = PhotoPatch { decorative: Some(true), ..Default::default() };
    assert!(matches!(notebook.patch_photo(nowhere, &patch), Err(NotebookError::PhotoUnknown)));
    assert!(matches!(notebook.move_photo(photo, Some(nowhere)), Err(NotebookError::PhotoUnknown)));
    let many = PhotoPatch { blurs: Some(vec![Area::new(0, 0, 1, 1); 10_000]), ..Default::default() };
    assert!(matches!(notebook.patch_photo(photo, &many), Err(NotebookError::TooLong { .. })), "a limit");
}

#[test]
fn a_report_shows_the_cleaned_and_blurred_photo_and_never_what_lies_under_it() {
    let (desk, mut notebook) = Desk::new();
    let photo = add(&desk, &mut notebook, 10);
    let prepare = |notebook: &Notebook| {
        let due = notebook.report_pictures(desk.event).unwrap();
        notebook.album().prepare(&due, &mut unwatched).expect("pictures are made");
        due.len()
    };
    let printed = |notebook: &mut Notebook| {
        let choice = ReportChoice::whole(Edition::Internal, Language::Pl);
        let outline = notebook.outline(ReportRequest { event: desk.event, choice }).expect("an outline");
        outline.chapters[0].photos[0].jpeg.clone()
    };
    assert_eq!(prepare(&notebook), 1, "as it was taken");
    let plain = printed(&mut notebook).expect("it is ready");
    let patch = PhotoPatch {
        recipe: Some(Recipe { turns: 1, ..Recipe::default() }),
        blurs: Some(vec![Area::new(0, 0, 5000, 5000)]),
        ..Default::default()
    };
    let saved = notebook.patch_photo(photo, &patch).unwrap();
    assert!(printed(&mut notebook).is_none(), "the old picture is not shown in place of the new one");
    assert_eq!(prepare(&notebook), 1, "another look is another picture");
    let shown = printed(&mut notebook).expect("it is ready");
    let made = notebook.album().shown(&saved.photos[0].hash, &saved.photos[0].look(), 1600).unwrap();
    assert_eq!(&shown[..], &made[..], "the report has what the window shows");
    assert_ne!(shown, plain, "and not the photo as it was taken");
    assert_eq!(prepare(&notebook), 0, "nothing is made twice");
}

#[test]
fn a_blurred_photo_is_public_by_the_answer_about_faces_and_not_by_its_blurs() {
    let (desk, mut notebook) = Desk::new();
    let photo = add(&desk, &mut notebook, 10);
    let mut public = |consent: Consent| {
        let blurs = Some(vec![Area::new(0, 0, 5000, 5000)]);
        let patch = PhotoPatch { consent: Some(consent), blurs, ..Default::default() };
        notebook.patch_photo(photo, &patch).expect("it is stored");
        let choice = ReportChoice::whole(Edition::Public, Language::Pl);
        let outline = notebook.outline(ReportRequest { event: desk.event, choice }).expect("an outline");
        let photo = &outline.chapters[0].photos[0];
        assert!(
            photo.jpeg.is_none(),
            "nothing blurred was made yet: no picture, least of all the unblurred one"
        );
        photo.public
    };
    assert!(!public(Consent::default()), "nobody has answered");
    assert!(!public(Consent::Refused), "a blur is no consent");
    assert!(public(Consent::Agreed), "who agreed is shown, blurs and all");
    assert!(public(Consent::NoPeople), "the blur left nobody to recognise");
}
