import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { STILL_BYTES_MAX, STILLS } from "../../../scripts/pictures/pictures.ts";
import { STILL_SIZE } from "../../../src/site/stillSize.ts";

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const idOf = (file: string): string => /^id: *"?([\w-]+)/m.exec(readFileSync(file, "utf8"))![1]!;

const lessons = foldersIn("lessons")
  .flatMap((module) => foldersIn(`lessons/${module}`).map((lesson) => `lessons/${module}/${lesson}/lesson.en.mdx`))
  .filter((file) => existsSync(file))
  .map((file) => `lesson-${idOf(file)}`);
const names = [
  ...foldersIn("simulations/lenses").filter((id) => existsSync(`simulations/lenses/${id}/lens.ts`)),
  ...lessons,
];

/** Width and height in px of a WebP as Chromium writes it (VP8, RFC 6386 §9.1; VP8X where it is extended). */
function sizeOf(file: Buffer): { widthPx: number; heightPx: number } | null {
  const kind = file.toString("latin1", 12, 16);
  if (file.toString("latin1", 8, 12) !== "WEBP") return null;
  if (kind === "VP8 ") return { widthPx: file.readUInt16LE(26) & 0x3fff, heightPx: file.readUInt16LE(28) & 0x3fff };
  return kind === "VP8X" ? { widthPx: file.readUIntLE(24, 3) + 1, heightPx: file.readUIntLE(27, 3) + 1 } : null;
}

test("every simulation and every lesson has a still, of the size that other sites show, and nothing else has", () => {
  expect(lessons).toContain("lesson-tangle");
  const faults = names.flatMap((name) => {
    const path = `${STILLS}/${name}.webp`;
    const renew = `Make it: npm run build && npm run -s stills -- ${name}`;
    if (!existsSync(path)) return [`${path} is missing. ${renew}`];
    const file = readFileSync(path);
    const size = sizeOf(file);
    if (JSON.stringify(size) !== JSON.stringify(STILL_SIZE)) return [`${path} is ${JSON.stringify(size)}. ${renew}`];
    return file.length > STILL_BYTES_MAX ? [`${path} takes ${file.length} bytes. ${renew}`] : [];
  });
  expect(faults).toEqual([]);
  expect(readdirSync(STILLS).toSorted()).toEqual(names.map((name) => `${name}.webp`).toSorted());
});
