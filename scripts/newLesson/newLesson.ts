import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { modules } from "../../src/course.ts";
import type { CourseLesson, CourseModule } from "../../src/course.ts";
import { UsageError } from "../usageError.ts";
import { lessonFiles } from "./lessonFiles.ts";

/** A belief for the front matter of a lesson that the map does not have: to be changed in both places. */
const FIRST_BELIEF = "M1";

/**
 * Writes a lesson to begin with into the course that stands in `root`, and onto its map if it is not there. Returns what was done
 * and what is left to do, line by line.
 * @throws UsageError when the number or the title cannot be, or the folder is there already
 */
export function newLesson(root: string, number: string, title: string): readonly string[] {
  const [, moduleNumber, place] = /^([0-7])\.([1-9]\d*)$/.exec(number) ?? [];
  if (place === undefined)
    throw new UsageError(`"${number}" is no number of a lesson. Write module and place, such as 3.5.`);
  const module = modules[Number(moduleNumber)]!;
  const known = module.lessons[Number(place) - 1];
  if (known !== undefined && known.title !== title) {
    throw new UsageError(
      `On the map ${number} is "${known.title}". Give it that title, or change it in src/words/en/course.ts first.`,
    );
  }
  const next = module.lessons.length + 1;
  if (known === undefined && Number(place) !== next) {
    throw new UsageError(`The next lesson of module ${moduleNumber} is ${moduleNumber}.${next}, not ${number}.`);
  }
  const folder = join("lessons", `${twoDigits(moduleNumber!)}-${module.id}`, `${twoDigits(place)}-${slugOf(title)}`);
  if (existsSync(join(root, folder))) throw new UsageError(`${folder} is there already.`);
  const lesson = known ?? lessonMore(number, title);
  mkdirSync(join(root, folder), { recursive: true });
  for (const [file, text] of Object.entries(lessonFiles(lesson, module))) writeFileSync(join(root, folder, file), text);
  if (known === undefined) putOnMap(root, lesson, module);
  return [
    `${folder} holds a lesson that passes the checks: text, questions, claims, trainer's notes.`,
    ...(known === undefined
      ? [
          `It is on the map. Say there whom it is for and which beliefs it overturns (src/course.ts, and its front matter).`,
        ]
      : []),
    "Change everything: it shows the run of the tangle until you name another. Then: npm run dev",
  ];
}

function lessonMore(number: string, title: string): CourseLesson {
  const id = slugOf(title).replace(/^the-/, "");
  const taken = modules.flatMap(({ lessons }) => lessons).find((lesson) => lesson.id === id);
  if (taken) throw new UsageError(`The id "${id}" belongs to ${taken.number}. Give the lesson another title.`);
  return { id, number, title, line: "One line for the map.", audience: "everyone", beliefs: [FIRST_BELIEF] };
}

/** A line for the lesson behind the last of its module, and its title and line among the words. */
function putOnMap(root: string, { id, number, title, line }: CourseLesson, module: CourseModule): void {
  const last = module.lessons.at(-1)!;
  insertAfter(
    join(root, "src/course.ts"),
    new RegExp(`^( *)lesson\\("${last.id}", .*\\),?$`, "m"),
    `lesson("${id}", "${number}", "everyone", "${FIRST_BELIEF}"),`,
  );
  const words = `${JSON.stringify(id)}: { title: ${JSON.stringify(title)}, line: ${JSON.stringify(line)} },`;
  insertAfter(
    join(root, "src/words/en/course.ts"),
    new RegExp(`^( *)"?${last.id}"?: \\{(?: title.*\\},|\\n[^}]*\\},)$`, "m"),
    words.replace(/^"([a-z]+)":/, "$1:"),
  );
}

function insertAfter(file: string, line: RegExp, added: string): void {
  const text = readFileSync(file, "utf8");
  const found = line.exec(text);
  if (found === null) throw new UsageError(`${file} has no line ${line}. Add this by hand: ${added}`);
  const end = found.index + found[0].length;
  writeFileSync(file, `${text.slice(0, end)}\n${found[1]}${added}${text.slice(end)}`);
}

const twoDigits = (number: string): string => number.padStart(2, "0");

function slugOf(title: string): string {
  const slug = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  if (!/^[a-z]/.test(slug))
    throw new UsageError(`"${title}" has to begin with a letter: its folder and its id are made of it.`);
  return slug;
}
