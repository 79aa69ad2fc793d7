import { existsSync, readdirSync } from "node:fs";

/** The built site that pictures are taken of. */
export const BUILT = "dist";
/** Where stills lie, and the most that one of them weighs. */
export const STILLS = "public/stills";
export const STILL_BYTES_MAX = 40_000;

/** Ids of all lenses. */
export function lensIds(): string[] {
  const folders = readdirSync("simulations/lenses", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name);
}

/** Ends the program where nothing has been built. */
export function wantBuiltSite(): void {
  if (existsSync(`${BUILT}/simulations`)) return;
  console.error(`There is no built site in ${BUILT}. Build it first: npm run build`);
  process.exit(1);
}
