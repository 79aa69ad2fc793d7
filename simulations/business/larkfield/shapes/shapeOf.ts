import { NONE } from "../state.ts";
import { Reading } from "../tables/shapes.ts";
import type { Shapes } from "../tables/shapes.ts";
import { canRead, misreads } from "./canRead.ts";
import type { Shape, ShapeField } from "./canRead.ts";

/** The fields that a version has; for a reader those that it uses, each by its newest name. */
export function shapeOf({ fields, uses }: Shapes, version: number, reader = NONE): ShapeField[] {
  const shape: ShapeField[] = [];
  for (let row = 0; row < fields.count; row++) {
    const isThere = fields.from[row]! <= version && (fields.to[row] === NONE || fields.to[row]! > version);
    const field = fields.field[row]!;
    if (!isThere || (reader !== NONE && uses[field]![reader] === 0)) continue;
    const [name, type, meaning] = [fields.name[row]!, fields.type[row]!, fields.meaning[row]!];
    shape.push({ field, name, type, meaning, hasDefault: fields.hasDefault[row] === 1 });
  }
  return reader === NONE ? shape : shape.filter((field) => !isFollowed(shape, field));
}

/** Whether a field goes on under a newer name beside this one: the shape names those that joined later, later. */
export function isFollowed(shape: Shape, { field, name }: ShapeField): boolean {
  return shape.findLast((other) => other.field === field)!.name !== name;
}

/** How a reader that is built for one version gets on with another. */
export function readingOf(shapes: Shapes, reader: number, known: number, sent: number): number {
  const [own, written] = [shapeOf(shapes, known, reader), shapeOf(shapes, sent)];
  if (!canRead(own, written)) return Reading.loud;
  return misreads(own, written) ? Reading.silent : Reading.fine;
}
