import type { Fields } from "./Field.ts";
import type { RoleName } from "./roles.ts";

/**
 * What can be known of a command without a world: plain data. What it means stands in `commandTexts.ts`, so that pages carry no
 * sentence.
 */
export interface CommandSchema {
  /** Roles that may give it besides `learner`. */
  readonly roles: readonly RoleName[];
  /** Fields of its own, in their canonical order, besides `at`, `sequence`, `by` and `type`. */
  readonly fields: Fields;
}
