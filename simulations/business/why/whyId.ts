import { BusinessError } from "../BusinessError.ts";
import { nearestName } from "../nearestName.ts";

/** How each kind of thing that can be asked about is written. What is in brackets may be left out. */
export const whyForms = {
  quarter: "quarter:NUMBER",
  decision: "decision:NUMBER[.OCCASION]",
  copy: "copy:FLOW.KEY",
  fact: "fact:NUMBER",
  message: "message:FACT",
  ticket: "ticket:NUMBER",
  change: "change:NUMBER",
  need: "need:NUMBER",
  order: "order:NUMBER",
  purchase: "purchase:NUMBER",
  figure: "figure:READER.ARTICLE",
  reading: "reading:READER",
  checkout: "checkout:NUMBER",
  derived: "derived:COPY.KEY",
  lane: "lane:NUMBER",
  deed: "deed:NUMBER",
  rebuilt: "rebuilt:TYPE.KEY",
} as const;

export type WhyKind = keyof typeof whyForms;

/** One thing of a run: a row of its table, and where one is not enough, the occasion of a decision or the key of a flow. */
export interface WhyId {
  readonly kind: WhyKind;
  readonly row: number;
  readonly part?: number;
}

/** Kinds by another name that people use. A lost transaction is one whose message was lost. */
const otherNames: Readonly<Record<string, WhyKind>> = { transaction: "message" };

const kinds = Object.keys(whyForms) as WhyKind[];

/** { kind: "copy", row: 12, part: 3 } → "copy:12.3" */
export function writeWhyId({ kind, row, part }: WhyId): string {
  return part === undefined ? `${kind}:${row}` : `${kind}:${row}.${part}`;
}

/** "copy:12.3" → { kind: "copy", row: 12, part: 3 }. @throws BusinessError `unknown-cause` naming the forms there are */
export function readWhyId(text: string): WhyId {
  const [, name = "", row, part] = /^\s*([a-z]+):(\d+)(?:\.(-?\d+))?\s*$/i.exec(text) ?? [];
  const kind = kindOf(name.toLowerCase());
  const wantsPart = kind !== null && whyForms[kind].includes(".");
  const mayDoWithout = kind !== null && whyForms[kind].includes("[");
  const isSound = kind !== null && (part === undefined ? !wantsPart || mayDoWithout : wantsPart);
  if (!isSound) throw unknownForm(text);
  return { kind, row: Number(row), ...(part !== undefined && { part: Number(part) }) };
}

function kindOf(name: string): WhyKind | null {
  if (Object.hasOwn(whyForms, name)) return name as WhyKind;
  return Object.hasOwn(otherNames, name) ? otherNames[name]! : null;
}

function unknownForm(text: string): BusinessError {
  const forms = Object.values(whyForms).join(", ");
  const kind = kindOf(text.split(":")[0]!.trim().toLowerCase()) ?? (nearestName(text.split(":")[0]!, kinds) as WhyKind);
  const said = {
    what: `"${text}" names nothing that can be asked about.`,
    why: `An id is one of ${forms}.`,
    fix: `Write it like that, for example ${whyForms[kind]} with whole numbers.`,
  };
  return new BusinessError("unknown-cause", said, { id: text, names: forms, nearest: whyForms[kind] });
}

/** What is wrong with an id of a good form: nothing of that number is there by that instant. */
export function notThere(id: WhyId, why: string, fix: string): BusinessError {
  const written = writeWhyId(id);
  return new BusinessError(
    "unknown-cause",
    { what: `There is no ${written} to ask about.`, why, fix },
    { id: written },
  );
}

/** Refuses a row that a table does not have (yet). `day` is counted from day 0. */
export function refuseMissingRow(id: WhyId, count: number, day: number): void {
  if (id.row >= count) throw missingRow(id, count, day);
}

function missingRow(id: WhyId, count: number, day: number): BusinessError {
  const there = count === 0 ? "there is none" : `they go from ${id.kind}:0 to ${id.kind}:${count - 1}`;
  const fix = count === 0 ? "Ask about a later day." : "Take one of these, or ask about a later day.";
  return notThere(id, `By day ${Math.floor(day)} ${there}.`, fix);
}
