/** The catalogue of `assets/text`, one Fluent bundle a language. The report's and terminal's own texts stay out of the window. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

import type { Language } from "../ipc/types";
import enCommands from "../../../assets/text/en.commands.ftl?raw";
import enCommon from "../../../assets/text/en.common.ftl?raw";
import enDesk from "../../../assets/text/en.desk.ftl?raw";
import enErrors from "../../../assets/text/en.errors.ftl?raw";
import enCleaning from "../../../assets/text/en.cleaning.ftl?raw";
import enPhone from "../../../assets/text/en.phone.ftl?raw";
import enPlenary from "../../../assets/text/en.plenary.ftl?raw";
import enLive from "../../../assets/text/en.live.ftl?raw";
import enHandOver from "../../../assets/text/en.handover.ftl?raw";
import enWindow from "../../../assets/text/en.window.ftl?raw";
import plCommands from "../../../assets/text/pl.commands.ftl?raw";
import plCommon from "../../../assets/text/pl.common.ftl?raw";
import plDesk from "../../../assets/text/pl.desk.ftl?raw";
import plErrors from "../../../assets/text/pl.errors.ftl?raw";
import plCleaning from "../../../assets/text/pl.cleaning.ftl?raw";
import plPhone from "../../../assets/text/pl.phone.ftl?raw";
import plPlenary from "../../../assets/text/pl.plenary.ftl?raw";
import plLive from "../../../assets/text/pl.live.ftl?raw";
import plHandOver from "../../../assets/text/pl.handover.ftl?raw";
import plWindow from "../../../assets/text/pl.window.ftl?raw";
import ukCommands from "../../../assets/text/uk.commands.ftl?raw";
import ukCommon from "../../../assets/text/uk.common.ftl?raw";
import ukDesk from "../../../assets/text/uk.desk.ftl?raw";
import ukErrors from "../../../assets/text/uk.errors.ftl?raw";
import ukCleaning from "../../../assets/text/uk.cleaning.ftl?raw";
import ukPhone from "../../../assets/text/uk.phone.ftl?raw";
import ukPlenary from "../../../assets/text/uk.plenary.ftl?raw";
import ukLive from "../../../assets/text/uk.live.ftl?raw";
import ukHandOver from "../../../assets/text/uk.handover.ftl?raw";
import ukWindow from "../../../assets/text/uk.window.ftl?raw";
import { setWords } from "./words";

export type Arguments = Record<string, FluentVariable>;

export const languages: Language[] = ["pl", "en", "uk"];

const sources: Record<Language, string[]> = {
  pl: [plCommon, plCommands, plDesk, plErrors, plHandOver, plLive, plCleaning, plPhone, plPlenary, plWindow],
  en: [enCommon, enCommands, enDesk, enErrors, enHandOver, enLive, enCleaning, enPhone, enPlenary, enWindow],
  uk: [ukCommon, ukCommands, ukDesk, ukErrors, ukHandOver, ukLive, ukCleaning, ukPhone, ukPlenary, ukWindow],
};

function bundle(language: Language): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  for (const source of sources[language]) made.addResource(new FluentResource(source));
  return made;
}

const bundles: Record<Language, FluentBundle> = { pl: bundle("pl"), en: bundle("en"), uk: bundle("uk") };

/** A number never parts from the word it counts. */
const counted = /(\d) (?=\p{Ll})/gu;

export function has(language: Language, id: string): boolean {
  return bundles[language].hasMessage(id);
}

/** The sentence `id`; the id itself when the catalogue lacks it, so that a gap is seen and never crashes. */
export function sentence(language: Language, id: string, given?: Arguments): string {
  const pattern = bundles[language].getMessage(id)?.value;
  if (!pattern) return id;
  const said = bundles[language].formatPattern(pattern, given, []).replace(counted, "$1\u00A0");
  return setWords(said, language);
}
