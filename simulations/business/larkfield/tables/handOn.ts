import type { Parameters } from "../request/parameters.ts";
import { NONE } from "./names.ts";

/** Copies that are made from one another: the first from the source, each next from the one before. */
export interface HandOn {
  /** Copies; 0 when nothing is handed on. */
  readonly copies: number;
  /** By copy × keys + key, the fact that it shows; NONE before its first job has ended. */
  readonly shown: Int32Array;
  /** By copy, the instant of the source that it shows; NONE before its first job has ended. */
  readonly asOf: Float64Array;
  readonly jobs: JobTable;
  /** By job × keys + key, the facts that a job has read; in the order of the jobs. */
  readonly read: number[];
}

/** Every run of a job, and every correction by hand. */
export interface JobTable {
  count: number;
  /** Which copy it writes, from 0. */
  copy: Int32Array;
  /** Which of its copy's it is; CORRECTION for one by hand. */
  serial: Int32Array;
  startedAt: Float64Array;
  /** When it wrote; NONE while it is under way, or when it failed. */
  wroteAt: Float64Array;
  /** The instant of the source that it read. */
  asOf: Float64Array;
  hasFailed: Uint8Array;
}

export const CORRECTION = -1;

/** Room at first; `addRow` makes more. */
const INITIAL_ROWS = 16;

export function createHandOn(parameters: Parameters): HandOn {
  const copies = parameters["handOn.copies"];
  return {
    copies,
    shown: new Int32Array(copies * parameters["facts.keys"]).fill(NONE),
    asOf: new Float64Array(copies).fill(NONE),
    jobs: {
      count: 0,
      copy: new Int32Array(INITIAL_ROWS),
      serial: new Int32Array(INITIAL_ROWS),
      startedAt: new Float64Array(INITIAL_ROWS),
      wroteAt: new Float64Array(INITIAL_ROWS),
      asOf: new Float64Array(INITIAL_ROWS),
      hasFailed: new Uint8Array(INITIAL_ROWS),
    },
    read: [],
  };
}
