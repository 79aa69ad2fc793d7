import { round, sparing } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import type { ContractPicture, PicturePin, PictureReader } from "../ContractPicture.ts";
import type { ContractLayout } from "./contractLayout.ts";
import type { ContractWords } from "./ContractWords.ts";
import { crossPath, hatchPath, notEqualPath, pinPath, placeOf, sparePath, throughPath, tickPath } from "./pinShapes.ts";
import type { Comb } from "./pinShapes.ts";

/** Where names begin, beside their badges, and about what a character of a line takes, px. */
const NAME_LEFT_PX = 18;
const CHARACTER_PX = 6.7;
/** Pins that a reader fails on. */
const BLUNT: readonly string[] = ["renamed", "gone", "retyped"];

interface Cell {
  readonly reader: PictureReader;
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

/**
 * One group a reader: above, the message with a hole for each field; below, the reader's plug with a pin for each that it asks
 * for. It fits, or it stands off with crosses over the pins that found no hole of their shape and name, or it fits with a pin
 * that takes something for what it no longer means: that one is hatched and marked as unequal.
 */
export function drawReaders(
  layer: Layer,
  layout: ContractLayout,
  picture: ContractPicture,
  words: ContractWords,
): void {
  const { widthPx, stripY, stripPx, offPx } = layout.cell;
  const comb: Comb = { left: 4, stepPx: (widthPx - 8) / Math.max(1, picture.columns), pinPx: stripPx * 0.78 };
  const cells = layout.cells.map((place, row): Cell => ({ ...place, row, reader: picture.readers[row]! }));
  const seamY = stripY + stripPx;
  const groups = layer
    .selectAll<SVGGElement, Cell>("g.contract-cell")
    .data(cells, ({ row }) => row)
    .join((entering) => {
      const group = entering.append("g");
      group.append("path").attr("class", "contract-badge");
      group.append("text").attr("class", "contract-name").attr("dy", "0.34em");
      group.append("text").attr("class", "contract-state").attr("dy", "0.34em");
      group.append("path").attr("class", "contract-strip").attr("fill-rule", "evenodd");
      group.append("path").attr("class", "contract-old");
      const plug = group.append("g").attr("class", "contract-plug");
      for (const name of ["body", "pins", "spare", "blunt", "other", "hatch"]) {
        plug.append("path").attr("class", `contract-${name}`);
      }
      group.append("path").attr("class", "contract-mark");
      return group;
    });
  const write = sparing(groups);
  write
    .attr("class", ({ reader }) => `contract-cell is-${reader.reading}`)
    .attr("transform", ({ x, y }) => `translate(${round(x)},${round(y)})`);
  const nameY = layout.isNarrow ? 6 : 8;
  sparing(groups.select<SVGPathElement>(".contract-badge")).attr("d", ({ reader }) => badgePath(reader.reading, nameY));
  const saying = new Map(cells.map((cell) => [cell, lineOf(cell, widthPx, words)]));
  sparing(groups.select<SVGTextElement>(".contract-name"))
    .attr("x", NAME_LEFT_PX)
    .attr("y", nameY)
    .text((cell) => saying.get(cell)!.name);
  sparing(groups.select<SVGTextElement>(".contract-state"))
    .attr("x", round(widthPx))
    .attr("y", nameY)
    .text((cell) => saying.get(cell)!.state);
  const strip = `M0,${stripY}h${round(widthPx)}v${stripPx}H0Z`;
  const paths = (fields: readonly PicturePin[], one: (pin: PicturePin) => string): string => fields.map(one).join("");
  const holes = picture.holes
    .filter(({ isOld }) => !isOld)
    .map((hole) => pinPath(hole, comb, seamY, 1))
    .join("");
  const olds = picture.holes
    .filter(({ isOld }) => isOld)
    .map((hole) => pinPath(hole, comb, seamY, 0.5))
    .join("");
  sparing(groups.select(".contract-strip")).attr("d", strip + holes);
  sparing(groups.select(".contract-old")).attr("d", olds);
  const plug = groups.select<SVGGElement>(".contract-plug");
  plug.style("transform", ({ reader }) => `translateY(${reader.reading === "loud" ? offPx : 0}px)`);
  const pinsWith = ({ reader }: Cell, states: readonly string[]) =>
    reader.pins.filter(({ state }) => states.includes(state));
  const part = (name: string, d: (cell: Cell) => string): void =>
    void sparing(plug.select(`.contract-${name}`)).attr("d", d);
  const bodyY = seamY + stripPx - 1;
  const misread = (cell: Cell): readonly PicturePin[] => pinsWith(cell, ["otherMeaning"]);
  part("body", () => `M0,${seamY + 1}h${round(widthPx)}v${stripPx - 6}a4,4 0 0 1 -4,4H4a4,4 0 0 1 -4,-4Z`);
  part("pins", (cell) => paths(pinsWith(cell, ["fits"]), (pin) => pinPath(pin, comb, seamY + 1)));
  part("spare", (cell) => paths(pinsWith(cell, ["default"]), (pin) => sparePath(pin, comb, seamY + 1)));
  part("blunt", (cell) => paths(pinsWith(cell, BLUNT), (pin) => pinPath(pin, comb, seamY + 1)));
  part("other", (cell) => paths(misread(cell), (pin) => throughPath(pin, comb, seamY + 1, bodyY)));
  part("hatch", (cell) => paths(misread(cell), (pin) => hatchPath(pin, comb, seamY + 1, bodyY)));
  const markY = seamY + stripPx + offPx / 2;
  sparing(groups.select(".contract-mark")).attr("d", (cell) =>
    cell.reader.reading === "loud"
      ? paths(pinsWith(cell, BLUNT), (pin) => crossPath(placeOf(pin, comb).x, seamY - stripPx / 2, stripPx * 0.27))
      : paths(misread(cell), (pin) => notEqualPath(placeOf(pin, comb).x, markY, offPx * 0.36)),
  );
}

/** A reader's name and how it gets on; where both are too long for one line, the name of one that fits, or what is wrong. */
function lineOf({ reader, row }: Cell, widthPx: number, words: ContractWords): { name: string; state: string } {
  const name = words.reader(row);
  const state = words.state({ ...reader, field: reader.pins.find(isWrong)?.field ?? null });
  const room = Math.floor((widthPx - NAME_LEFT_PX) / CHARACTER_PX) - state.length - 2;
  if (name.length <= room) return { name, state };
  return reader.reading === "fine" ? { name, state: "" } : { name: `${name.slice(0, Math.max(1, room - 1))}…`, state };
}

function isWrong({ state }: PicturePin): boolean {
  return BLUNT.includes(state) || state === "otherMeaning";
}

/** A tick, a cross or an unequal sign, as a reader gets on. */
function badgePath(reading: PictureReader["reading"], y: number): string {
  if (reading === "loud") return crossPath(6, y, 4.5);
  return reading === "silent" ? notEqualPath(6, y, 5) : tickPath(6, y, 4.5);
}
