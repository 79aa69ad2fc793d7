import { BusinessError } from "../../businessError.ts";
import type { ChoiceName, Choices } from "../architectures/choices.ts";

/** Pairs of names that cannot stand together, whichever architecture they are set on. */
export function refuseContradictions(choices: Choices): void {
  const { transport, capture, history, interpreter, told, worker, notMet } = choices;
  const isTopic = transport !== "callOrFile";
  const workerOf = { pair: "pair", consumer: "reader", centre: "centre", owner: "owner" } as const;
  const refuse = (one: ChoiceName, other: ChoiceName, why: string): void => {
    throw contradiction(`${one}=${choices[one]}`, `${other}=${choices[other]}`, why);
  };
  if (isTopic && capture === "extract") refuse("transport", "capture", "Topics need facts that are written to them.");
  if (!isTopic && capture !== "extract") refuse("transport", "capture", "Calls and files take facts from the system.");
  if (isTopic && history === "none") refuse("transport", "history", "A topic keeps at least its retention.");
  if (!isTopic && history !== "none") refuse("transport", "history", "Calls and files keep no past.");
  if (isTopic === (interpreter === "pair")) refuse("transport", "interpreter", "Pairs agree on calls and files only.");
  if (worker !== workerOf[interpreter]) refuse("interpreter", "worker", "Who says what a fact means does the work.");
  if (told === "catalogue" && interpreter !== "owner") {
    refuse("told", "interpreter", "A catalogue lists contracts, and a contract needs an owner.");
  }
  if (told === "pair" && interpreter !== "pair") refuse("told", "interpreter", "There are no pairs to tell.");
  if (told === "centre" && interpreter !== "centre") refuse("told", "interpreter", "There is no centre to tell.");
  if (notMet === "bypass" && worker !== "centre") refuse("notMet", "worker", "There is no centre to pass by.");
  if (notMet === "selfService" && worker !== "owner") refuse("notMet", "worker", "Nobody published what to serve.");
  if (notMet === "anotherTopic" && !isTopic) refuse("notMet", "transport", "There are no topics.");
}

function contradiction(one: string, other: string, why: string): BusinessError {
  const text = {
    what: `choice.${one} and choice.${other} contradict each other.`,
    why,
    fix: `Change one of the two with --set.`,
  };
  return new BusinessError("contradictory-choices", text, { one: `choice.${one}`, other: `choice.${other}` });
}
