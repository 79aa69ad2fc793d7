import type { LensFrame, Phrase, ViewTable } from "../../../lens/index.ts";
import type { ContractPicture, PictureReader } from "../ContractPicture.ts";

const WRONG: readonly string[] = ["renamed", "gone", "retyped", "otherMeaning"];

/** The picture in words: what is sent, how readers get on with it, and what became of the latest wish. */
export function describeContract({ picture }: LensFrame<ContractPicture>): Phrase[] {
  const { sent, newest, holes, readers, changes, check } = picture;
  const count = (reading: PictureReader["reading"]): number => readers.filter((one) => one.reading === reading).length;
  const olds = holes.filter(({ isOld }) => isOld).length;
  const last = changes.at(-1);
  const misled = readers.findIndex(({ reading }) => reading !== "fine");
  return [
    { code: "contract.sent", parameters: { version: sent, fields: holes.length - olds, waiting: newest - sent } },
    {
      code: "contract.readers",
      parameters: { readers: readers.length, fine: count("fine"), loud: count("loud"), silent: count("silent") },
    },
    ...(misled < 0 ? [] : [{ code: `contract.${readers[misled]!.reading}`, parameters: { reader: misled, field: wrongField(readers[misled]!) } }]), // prettier-ignore
    ...(olds > 0 ? [{ code: "contract.olds", parameters: { olds } }] : []),
    ...(last ? [{ code: last.isRefused ? "contract.lastRefused" : "contract.lastPassed", parameters: { kind: last.kind, field: last.field, check } }] : []), // prettier-ignore
  ];
}

/** The readers as a table: how each gets on, for which version it is built, and with which fields something is the matter. */
export function tableOfContract({ picture: { readers } }: LensFrame<ContractPicture>): ViewTable {
  return {
    columns: ["reader", "reading", "known", "asked", "wrong"],
    rows: readers.map(({ reading, known, pins }, row) => [
      row,
      reading,
      known,
      pins.length,
      pins.filter(({ state }) => WRONG.includes(state)).length,
    ]),
  };
}

/** The first field of a reader that something is the matter with; −1 for none. */
function wrongField({ pins }: PictureReader): number {
  return pins.find(({ state }) => WRONG.includes(state))?.field ?? -1;
}
