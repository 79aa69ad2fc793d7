/**
 * Makes what a new part of the course begins with.
 *
 *   npm run new -- lesson 3.5 "Title"
 *
 * Writes a folder below lessons/ with everything a lesson needs, which passes the checks as it is, and puts the lesson on the map
 * (src/course.ts, src/words/en/course.ts) where it is not there yet. It overwrites nothing.
 */
import { newLesson } from "./newLesson/newLesson.ts";
import { UsageError } from "./usageError.ts";

const [kind, number, title, ...rest] = process.argv.slice(2);
try {
  if (kind !== "lesson" || number === undefined || title === undefined || rest.length > 0) {
    throw new UsageError('What is to be made? npm run new -- lesson 3.5 "Title", with the title in quotes.');
  }
  for (const line of newLesson(process.cwd(), number, title)) console.log(line);
} catch (thrown) {
  if (!(thrown instanceof UsageError)) throw thrown;
  console.error(thrown.message);
  process.exitCode = 2;
}
