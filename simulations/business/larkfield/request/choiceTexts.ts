import { choiceTable } from "../architectures/choices.ts";
import type { ChoiceName } from "../architectures/choices.ts";

/** What each row in which architectures differ is about. The names that it allows stand in `architectures/choices.ts`. */
const choiceTexts: Readonly<Record<ChoiceName, string>> = {
  transport: "how facts travel",
  capture: "how facts leave their source",
  history: "how much of the past a late reader finds",
  interpreter: "who says what a fact means",
  check: "how a release is checked",
  told: "who is told of a change",
  serves: "who goes on serving the old meaning until readers have moved",
  notMet: "what happens to a need that is not met in time",
};

export interface DescribedChoice {
  readonly meaning: string;
  readonly names: readonly string[];
}

/** Every row with what it is about, for lists and documentation. */
export function describedChoices(): Readonly<Record<ChoiceName, DescribedChoice>> {
  const entries = Object.entries(choiceTable).map(([name, { names }]) => {
    return [name, { meaning: choiceTexts[name as ChoiceName], names }];
  });
  return Object.fromEntries(entries) as Record<ChoiceName, DescribedChoice>;
}
