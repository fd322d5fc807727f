use tauri::State;
use zapis_domain::{GroupId, Language};
use zapis_notebook::view::Problem;

use crate::{
    error::{Answer, OrProblem},
    spelling::Spelling,
    state::Library,
};

/// Where words stand that no dictionary knows and that are not the event's or the library's own, in UTF-16 units.
#[tauri::command]
pub async fn check_spelling(
    library: State<'_, Library>,
    spelling: State<'_, Spelling>,
    group: GroupId,
    language: Language,
    text: String,
) -> Answer<Vec<(u32, u32)>> {
    let judged = spelling.ask(move |speller| {
        let marks = speller.misspelled(language, &text);
        // Nothing found may mean that there was nothing to find it with.
        (!marks.is_empty() || speller.can_judge(language)).then_some(marks)
    });
    let missing = || Problem { code: "no-dictionary".into(), params: Default::default() };
    let marks = judged.await?.ok_or_else(missing)?;
    if marks.is_empty() {
        return Ok(Vec::new());
    }
    let known = library.with(move |notebook| notebook.known_words(group).or_problem()).await?;
    Ok(marks.into_iter().filter(|m| !known.contains(&m.word)).map(|m| (m.start, m.end)).collect())
}

#[tauri::command]
pub async fn suggest_spelling(
    spelling: State<'_, Spelling>,
    language: Language,
    word: String,
) -> Answer<Vec<String>> {
    spelling.ask(move |speller| speller.suggest(language, &word)).await
}

/// Adds a word to the library's own, or takes it out again.
#[tauri::command]
pub async fn set_own_word(library: State<'_, Library>, word: String, known: bool) -> Answer<()> {
    let set = move |notebook: &mut zapis_notebook::Notebook| match known {
        true => notebook.add_own_word(&word).or_problem(),
        false => notebook.remove_own_word(&word).or_problem(),
    };
    library.with(set).await
}

#[tauri::command]
pub async fn own_words(library: State<'_, Library>) -> Answer<Vec<String>> {
    library.with(|notebook| notebook.own_words().or_problem()).await
}
