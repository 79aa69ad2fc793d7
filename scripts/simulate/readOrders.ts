/** Orders that people give in a run, from a file or as they stand on the command line. */
import { readFileSync } from "node:fs";
import {
  BusinessError,
  checkRequest,
  commandSchemas,
  createWorld,
  nearestName,
} from "../../simulations/business/index.ts";
import type { CommandSchema, PlainCommand, RunRequest } from "../../simulations/business/index.ts";
import { DAY_MS } from "../../simulations/kernel/index.ts";
import { UsageError } from "../usageError.ts";

const EXAMPLE = '[{"day":30,"type":"tell","domain":2}]';

/**
 * A JSON list of orders, each with `day` (from day 0) or `at` (ms from the run's start), `type` and the fields of its type;
 * `by` is "learner" where it is left out. Those of one instant are given in the order of the list.
 *
 * @param text the path of a file, or the list itself
 * @throws UsageError naming the order, what is wrong with it, what is allowed and the nearest match
 */
export function readOrders(text: string, request: RunRequest): readonly PlainCommand[] {
  const isList = text.trimStart().startsWith("[");
  const place = isList ? "--orders" : `--orders ${text}`;
  const calendar = checkRequest(request);
  const commands = listIn(text, isList, place).map((entry, index) => orderOf(entry, index, place, calendar));
  try {
    createWorld({ ...request, commands });
  } catch (thrown) {
    if (thrown instanceof BusinessError) throw new UsageError(`${place}: ${thrown.message}`);
    throw thrown;
  }
  return commands;
}

interface Calendar {
  readonly dayZero: number;
  readonly endAt: number;
}

function orderOf(entry: Entry, index: number, place: string, { dayZero, endAt }: Calendar): PlainCommand {
  const { day, at, ...order } = entry;
  const which = `${place}: order ${index + 1}`;
  if ((day === undefined) === (at === undefined)) {
    const stray = day === undefined ? strayName(order) : undefined;
    const meant = stray === undefined ? "" : ` Did you mean "${nearestName(stray, WHEN)}" by "${stray}"?`;
    throw new UsageError(`${which} needs either day (from day 0) or at (ms), and not both.${meant}`);
  }
  if (day !== undefined && !Number.isFinite(day)) {
    throw new UsageError(`${which} is on day ${JSON.stringify(day)}, which is no number. Write it as "day":30.`);
  }
  const instant = day === undefined ? at : dayZero + Math.round((day as number) * DAY_MS);
  if (Number(instant) >= endAt) {
    const days = (endAt - dayZero) / DAY_MS;
    throw new UsageError(
      `${which} would never be given: this run ends with day ${days}. Choose an earlier day, or more --years.`,
    );
  }
  return { by: "learner", ...order, at: instant, sequence: index } as PlainCommand;
}

const WHEN = ["day", "at"];

/** The first name of an order that no order of its type has. */
function strayName({ type, ...own }: Entry): string | undefined {
  const schema = Object.entries<CommandSchema>(commandSchemas).find(([name]) => name === type)?.[1];
  return Object.keys(own).find((name) => name !== "by" && !Object.hasOwn(schema?.fields ?? {}, name));
}

type Entry = Readonly<Record<string, unknown>>;

function listIn(text: string, isList: boolean, place: string): readonly Entry[] {
  let value: unknown;
  try {
    value = JSON.parse(isList ? text : readFileSync(text, "utf8"));
  } catch (thrown) {
    throw new UsageError(`${place}: ${(thrown as Error).message} Write a list of orders, such as ${EXAMPLE}.`);
  }
  if (!Array.isArray(value)) throw new UsageError(`${place}: write a list of orders, such as ${EXAMPLE}.`);
  const odd = value.findIndex((entry) => typeof entry !== "object" || entry === null || Array.isArray(entry));
  if (odd < 0) return value as readonly Entry[];
  throw new UsageError(`${place}: order ${odd + 1} is ${JSON.stringify(value[odd])}; write it as in ${EXAMPLE}.`);
}
