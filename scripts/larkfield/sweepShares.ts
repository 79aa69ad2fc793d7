/** In how many points something holds, with its interval, and the parameters that it hangs on. */
import type { Point } from "./sweepPoints.ts";
import { wilsonInterval } from "./wilsonInterval.ts";

/** Whether something held at one point. */
export interface Answer {
  readonly point: Point;
  readonly holds: boolean;
}

export interface Driver {
  readonly parameter: string;
  /** Mean where it holds minus mean where it does not, in standard deviations of the parameter. */
  readonly difference: number;
  /** Shares in the lowest, middle and highest third of the points by this parameter; of a flag: off, on. */
  readonly shares: readonly number[];
  /** Range of the parameter within each third. */
  readonly ranges: readonly (readonly [number, number])[];
}

export interface Share {
  readonly points: number;
  readonly share: number | null;
  readonly interval: readonly [number, number] | null;
  readonly drivers: readonly Driver[];
}

export function shareOf(answers: readonly Answer[]): Share {
  const holding = answers.filter(({ holds }) => holds).length;
  const points = answers.length;
  return {
    points,
    share: points === 0 ? null : holding / points,
    interval: wilsonInterval(holding, points),
    drivers: driversOf(answers),
  };
}

/** Bonferroni: 5 % over about fifty parameters, two-sided. A smaller difference may be chance and is not named. */
const BEYOND_CHANCE = 3.3;
const MOST_DRIVERS = 4;

function driversOf(answers: readonly Answer[]): readonly Driver[] {
  const inside = answers.filter(({ holds }) => holds);
  const outside = answers.filter(({ holds }) => !holds);
  if (inside.length === 0 || outside.length === 0) return [];
  const error = Math.sqrt(1 / inside.length + 1 / outside.length);
  return Object.keys(answers[0]!.point)
    .map((parameter) => {
      const read = ({ point }: Answer): number => Number(point[parameter]);
      const all = answers.map(read);
      const deviation = Math.sqrt(mean(all.map((value) => (value - mean(all)) ** 2)));
      const difference = deviation > 0 ? (mean(inside.map(read)) - mean(outside.map(read))) / deviation : 0;
      return { parameter, difference, ...thirdsOf(answers, parameter) };
    })
    .filter(({ difference }) => Math.abs(difference) > BEYOND_CHANCE * error)
    .sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference))
    .slice(0, MOST_DRIVERS);
}

function thirdsOf(answers: readonly Answer[], parameter: string): Pick<Driver, "shares" | "ranges"> {
  const sorted = [...answers].sort((one, other) => Number(one.point[parameter]) - Number(other.point[parameter]));
  const isFlag = typeof sorted[0]!.point[parameter] === "boolean";
  const parts = isFlag
    ? [sorted.filter(({ point }) => !point[parameter]), sorted.filter(({ point }) => point[parameter])]
    : [0, 1, 2].map((third) =>
        sorted.slice(Math.round((third * sorted.length) / 3), Math.round(((third + 1) * sorted.length) / 3)),
      );
  const filled = parts.filter((part) => part.length > 0);
  return {
    shares: filled.map((part) => part.filter(({ holds }) => holds).length / part.length),
    ranges: filled.map((part) => [Number(part[0]!.point[parameter]), Number(part.at(-1)!.point[parameter])]),
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
