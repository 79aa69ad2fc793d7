import type { words } from "./index.ts";

/** What in a section names things for code and is never read by people: it is the same in every language. */
type Identifier = "id" | "answer" | "dimension" | "code" | "href";

/**
 * What a section says, in any language: the same codes, lists as long as they like, and functions that are given the same.
 * A sentence of its own may not be left out; one that English does not have may not be added.
 */
export type Translation<Said> = Said extends string
  ? string
  : Said extends (...facts: infer Facts) => infer Sentence
    ? (...facts: Facts) => Translation<Sentence>
    : Said extends readonly (infer Entry)[]
      ? readonly Translation<Entry>[]
      : Said extends object
        ? { readonly [Code in keyof Said]: Code extends Identifier ? Said[Code] : Translation<Said[Code]> }
        : Said;

/** The sections that a language consists of, by name: `fr/shell.ts` holds `{ … } satisfies Words["shell"]`. */
export type Words = { readonly [Section in keyof typeof words]: Translation<(typeof words)[Section]> };
