import type { Compatibility } from "../request/compatibilities.ts";
import { fieldTypes } from "../tables/shapes.ts";

/** A field of a message's shape. `type` is a number of `fieldTypes`; fields are found by their names. */
export interface ShapeField {
  readonly field: number;
  readonly name: number;
  readonly type: number;
  readonly hasDefault: boolean;
  readonly meaning: number;
}
export type Shape = readonly ShapeField[];

const WHOLE = fieldTypes.indexOf("whole");
const DECIMAL = fieldTypes.indexOf("decimal");

/**
 * Whether a reader built for one shape can read what was written in another, as schema resolution does it: every field that
 * it reads is there in a type that can be read as its own, or has a default. What else was written is passed over.
 */
export function canRead(reader: Shape, writer: Shape): boolean {
  return reader.every((wanted) => {
    const written = writer.find(({ name }) => name === wanted.name);
    if (written === undefined) return wanted.hasDefault;
    return written.type === wanted.type || (written.type === WHOLE && wanted.type === DECIMAL);
  });
}

/** Whether it takes something for what it no longer means, or does not mean yet. */
export function misreads(reader: Shape, writer: Shape): boolean {
  return reader.some((read) => writer.some(({ name, meaning }) => name === read.name && meaning !== read.meaning));
}

/** Whether a check lets a new shape follow an old one: backward, the new reads the old; forward, the old reads the new. */
export function isCompatible(compatibility: Compatibility, older: Shape, newer: Shape): boolean {
  const isBackward = compatibility === "backward" || compatibility === "full";
  const isForward = compatibility === "forward" || compatibility === "full";
  return (!isBackward || canRead(newer, older)) && (!isForward || canRead(older, newer));
}
