// What every drawing of the course keeps to is part of the contract of a lens.
export type { Phrase, Tempo, View, ViewTable } from "../lens/index.ts";
