/**
 * Measures the contender with the given place in the list and writes its rows as JSON: each in a process of its own, so that
 * every client is as cold as the others and no garbage of one is counted for the next.
 */
import { contenders } from "./contenders.ts";
import { measure } from "./measure.ts";

const contender = contenders[Number(process.argv[2])]!;
contender.prepare();
process.stdout.write(JSON.stringify(await measure(contender)), () => process.exit(0));
