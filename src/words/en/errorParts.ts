import { formatNumber } from "../format.ts";

/** What a sentence is made from: an error's code and its plain values. */
export interface Problem {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
}
export type Parameters = Problem["parameters"];

/** A name that is not there, the names that are, and the nearest of them. */
export function unknown(what: string, name: Parameters[string] | undefined, p: Parameters): string {
  const names = p.names === undefined ? "" : ` There are ${p.names}.`;
  return `There is no ${what} “${name}” in this version of the course.${names} ${meant(p, "Begin with one of ours.")}`;
}

/** The way on: the nearest name when there is one. */
export function meant({ nearest }: Parameters, otherwise: string): string {
  return nearest === undefined ? otherwise : `Was “${nearest}” meant?`;
}

/** The values that a setting can have; empty where nothing is known of them. */
export function allowed({ least, most, isWhole, names }: Parameters): string {
  if (least === undefined) return names === undefined ? "" : `It can be ${names}. `;
  const others = names === undefined ? "" : ` (or ${names})`;
  return `It is a ${isWhole ? "whole " : ""}number from ${number(least)} to ${number(most)}${others}. `;
}

export function number(value: string | number | boolean | undefined): string {
  return typeof value === "number" ? formatNumber(value) : String(value);
}
