import type { WholeField } from "./CommandKind.ts";
import { hireShape } from "./hire.ts";
import { publishShape } from "./publish.ts";

/** What each command carries, by its type: for parsers, canonical forms and buttons, which need nothing of the business. */
export const commandShapes: readonly {
  readonly type: string;
  readonly fields: Readonly<Record<string, WholeField>>;
}[] = [publishShape, hireShape];

export const commandTypes: readonly string[] = commandShapes.map(({ type }) => type);
