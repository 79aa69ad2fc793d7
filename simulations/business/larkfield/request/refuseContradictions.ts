import { BusinessError } from "../../BusinessError.ts";
import type { ChoiceName, Choices } from "../architectures/choices.ts";

/** Pairs of names that cannot stand together, whichever architecture they are set on. */
export function refuseContradictions(choices: Choices): void {
  const { transport, capture, history, interpreter, check, told, serves, notMet } = choices;
  const isTopic = transport !== "callOrFile";
  const refuse = (one: ChoiceName, other: ChoiceName, why: string): void => {
    throw contradiction(`${one}=${choices[one]}`, `${other}=${choices[other]}`, why);
  };
  if (isTopic && capture === "extract") refuse("transport", "capture", "Topics need facts that are written to them.");
  if (!isTopic && capture !== "extract") refuse("transport", "capture", "Calls and files take facts from the system.");
  if (isTopic && history === "none") refuse("transport", "history", "A topic keeps at least its retention.");
  if (!isTopic && history !== "none") refuse("transport", "history", "Calls and files keep no past.");
  if (isTopic && interpreter === "pair") refuse("transport", "interpreter", "Pairs agree on calls and files only.");
  if (!isTopic && (interpreter === "consumer" || interpreter === "centre")) {
    refuse("transport", "interpreter", "Calls and files are agreed on by pairs, or promised by an owner.");
  }
  if (told === "catalogue" && interpreter !== "owner") {
    refuse("told", "interpreter", "A catalogue lists contracts, and a contract needs an owner.");
  }
  if (told === "pair" && interpreter !== "pair") refuse("told", "interpreter", "There are no pairs to tell.");
  if (told === "centre" && interpreter !== "centre") refuse("told", "interpreter", "There is no centre to tell.");
  if (serves !== "nobody" && interpreter === "consumer" && check === "none") {
    refuse("serves", "check", "Where readers interpret by themselves, only a check finds what has to be served on.");
  }
  if (notMet === "bypass" && interpreter !== "centre")
    refuse("notMet", "interpreter", "There is no centre to pass by.");
}

function contradiction(one: string, other: string, why: string): BusinessError {
  const text = {
    what: `choice.${one} and choice.${other} contradict each other.`,
    why,
    fix: `Change one of the two with --set.`,
  };
  return new BusinessError("contradictory-choices", text, { one: `choice.${one}`, other: `choice.${other}` });
}
