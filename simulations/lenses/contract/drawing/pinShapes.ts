import { round } from "../../../views/index.ts";
import type { PlacedField } from "../ContractPicture.ts";

/** Where the fields of one reader are drawn, px. */
export interface Comb {
  readonly left: number;
  /** From one column to the next. */
  readonly stepPx: number;
  /** How far a pin reaches into the message. */
  readonly pinPx: number;
}

/** The middle of a field, and how wide its pin is: names of one field share its column, so that another name lies elsewhere. */
export function placeOf({ column, slot, slots }: PlacedField, { left, stepPx }: Comb): { x: number; width: number } {
  const roomPx = (0.9 * stepPx) / slots;
  const x = left + (column + 0.5) * stepPx + (slot - (slots - 1) / 2) * roomPx;
  return { x, width: slots === 1 ? 0.5 * stepPx : 0.74 * roomPx };
}

/** A pin that stands on `baseY`: a whole number is square, a decimal round, a text pointed. `more` makes it wider all around. */
export function pinPath(field: PlacedField, comb: Comb, baseY: number, more = 0): string {
  const { x, width } = placeOf(field, comb);
  const [half, height] = [width / 2 + more, comb.pinPx + more];
  const [left, right, top] = [round(x - half), round(x + half), round(baseY - height)];
  if (field.type === "whole") return `M${left},${round(baseY)}V${top}H${right}V${round(baseY)}Z`;
  if (field.type === "decimal") {
    const shoulder = round(baseY - height + half);
    return `M${left},${round(baseY)}V${shoulder}A${round(half)},${round(half)} 0 0 1 ${right},${shoulder}V${round(baseY)}Z`;
  }
  const shoulder = round(baseY - height * 0.4);
  return `M${left},${round(baseY)}V${shoulder}L${round(x)},${top}L${right},${shoulder}V${round(baseY)}Z`;
}

/** A pin that is drawn in, because its reader does without: what is left of it on `baseY`. */
export function sparePath(field: PlacedField, comb: Comb, baseY: number): string {
  const { x, width } = placeOf(field, comb);
  return `M${round(x - width / 2)},${round(baseY)}v-2.5h${round(width)}v2.5z`;
}

/** A pin whose content goes through the body of the plug, down to `untilY`. */
export function throughPath(field: PlacedField, comb: Comb, baseY: number, untilY: number): string {
  return pinPath(field, { ...comb, pinPx: comb.pinPx + untilY - baseY }, untilY);
}

/** Lines across such a pin, from its tip to `untilY`. */
export function hatchPath(field: PlacedField, comb: Comb, baseY: number, untilY: number): string {
  const { x, width } = placeOf(field, comb);
  const [left, right] = [round(x - width / 2), round(x + width / 2)];
  const [rise, step] = [width * 0.5, 4.6];
  const lines = Math.max(1, Math.floor((untilY - baseY + comb.pinPx * 0.62) / step));
  return Array.from({ length: lines }, (_, line) => {
    const y = untilY - 1 - line * step;
    return `M${left},${round(y)}L${right},${round(y - rise)}`;
  }).join("");
}

/** A cross around a point. */
export function crossPath(x: number, y: number, half: number): string {
  return `M${round(x - half)},${round(y - half)}l${round(2 * half)},${round(2 * half)}m0,${round(-2 * half)}l${round(-2 * half)},${round(2 * half)}`;
}

/** "Is not": an equals sign that is struck out. */
export function notEqualPath(x: number, y: number, half: number): string {
  const [left, width, gap] = [round(x - half), round(2 * half), half * 0.42];
  const lines = `M${left},${round(y - gap)}h${width}M${left},${round(y + gap)}h${width}`;
  return `${lines}M${round(x + half * 0.6)},${round(y - half)}L${round(x - half * 0.6)},${round(y + half)}`;
}

/** A tick around a point. */
export function tickPath(x: number, y: number, half: number): string {
  return `M${round(x - half)},${round(y)}l${round(half * 0.75)},${round(half * 0.75)}l${round(half * 1.25)},${round(-half * 1.5)}`;
}
