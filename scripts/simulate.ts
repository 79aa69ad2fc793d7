/**
 * Runs a scenario without a page and prints what it did. Changes nothing.
 *
 *   npm run -s simulate -- --architecture platform [--years 3] [--seed 7 | --seeds 1-200] [--set central.people=12 ...]
 *                          [--scenario larkfield | --scenario FILE.json | --scenario tangle] [--json | --csv]
 *   npm run -s simulate -- --architecture platform --seed 7 --why ticket:134 [--at DAY] [--json]
 *                          the causes of a quarter, decision, copy, fact, message, ticket, change or need
 *   npm run -s simulate -- --architecture platform --seed 7 --audit [--at DAY] [--json]
 *                          and every copy compared with the truth at the end of each quarter, or on one day
 *   npm run -s simulate -- --architecture point-to-point --then platform@365 --then backbone@730
 *                          another architecture is chosen on a later day
 *   npm run -s simulate -- --help                every option in a few words
 *   npm run -s simulate -- --list [--json]       every parameter with meaning, unit, default, range and source; what --why takes
 *
 * What it cannot run is said on standard error with exit code 2, and standard output stays empty. So is, beforehand, that
 * a command will take more than five seconds.
 */
import { simulate } from "./simulate/simulate.ts";

process.exitCode = await simulate(process.argv.slice(2));
