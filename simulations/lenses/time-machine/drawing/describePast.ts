import type { Phrase, ViewTable } from "../../../lens/index.ts";
import { knownStates, NOT_YET, readerStates, trueStates } from "../TimeMachinePicture.ts";
import type { TimeMachinePicture } from "../TimeMachinePicture.ts";

const [RIGHT, WRONG, HOLE] = trueStates.map((_, index) => index) as [number, number, number];
const OLDER = knownStates.indexOf("older");

/** The open day in words: how much comes out, what is missing, what people could not know, and how a new reader fares. */
export function describePast({ day, daysAgo, trueThen, knownThen, newReader }: TimeMachinePicture): Phrase[] {
  const count = (state: number): number => trueThen.filter((one) => one === state).length;
  const figures = trueThen.filter((one) => one !== NOT_YET).length;
  const [right, wrong, holes] = [count(RIGHT), count(WRONG), count(HOLE)];
  const older = trueThen.filter((one, figure) => one === RIGHT && knownThen[figure] === OLDER).length;
  const phrases: Phrase[] = [{ code: "past.day", parameters: { day, daysAgo, right, figures } }];
  if (holes > 0) phrases.push({ code: "past.holes", parameters: { holes } });
  if (wrong > 0) phrases.push({ code: "past.wrong", parameters: { wrong } });
  if (right > 0) phrases.push({ code: "past.older", parameters: { older } });
  if (newReader !== null) {
    const { reader, owner, days, states } = newReader;
    const of = (name: (typeof readerStates)[number]): number =>
      states.filter((one) => readerStates[one] === name).length;
    phrases.push({
      code: "past.reader",
      parameters: { reader, owner, days, right: of("right"), waits: of("waits"), figures: states.length },
    });
  }
  return phrases;
}

/** By kind of fact: how many figures come out, are holes, come out as before, and of how many people knew only an older value. */
export function tableOfPast({ facts, owners, keys, trueThen, knownThen }: TimeMachinePicture): ViewTable {
  const rows = facts.map((fact, type) => {
    const own = trueThen.subarray(type * keys, (type + 1) * keys);
    const known = knownThen.subarray(type * keys, (type + 1) * keys);
    const count = (states: Uint8Array, state: number): number => states.filter((one) => one === state).length;
    return [fact, owners[type]!, count(own, RIGHT), count(own, HOLE), count(own, WRONG), count(known, OLDER)];
  });
  return {
    columns: ["fact", "owner", "right", "holes", "wrong", "older"],
    rows: rows.filter((row) => Number(row[2]) + Number(row[3]) + Number(row[4]) > 0),
  };
}
