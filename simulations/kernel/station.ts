import { KernelError } from "./KernelError.ts";

/** What `depart` and `startNext` answer when nobody begins service. */
export const NOBODY = -1;

/**
 * A station: so many servers, one line, first come first served. Plain data that lives in the state of a simulation;
 * a customer is whatever int32 (0 or more) the model uses to find the rest. The station knows no clock: the handler
 * draws the service time and schedules the departure of each customer that begins service.
 */
export interface Station {
  servers: number;
  /** Customers in service; at most `servers`, except right after servers were taken away. */
  busy: number;
  /** Customers in line. */
  waiting: number;
  /** Ring of waiting customers; its length is a power of two and doubles when full. */
  line: Int32Array;
  /** Where in the ring the longest waiting customer is. */
  head: number;
}

/** A station with nobody in it. @throws KernelError `bad-argument` unless servers is a whole number of 0 or more. */
export function createStation(options: { readonly servers: number }): Station {
  const { servers } = options;
  if (!(servers >= 0 && Number.isSafeInteger(servers))) {
    throw new KernelError("bad-argument", {
      what: `A station with ${servers} servers was asked for.`,
      why: "The number of servers is a whole number of 0 or more.",
      fix: "Pass how many customers can be served at the same time.",
    });
  }
  return { servers, busy: 0, waiting: 0, line: new Int32Array(16), head: 0 };
}

/** Lets a customer in. True: service begins now. False: the customer waits at the end of the line. */
export function arrive(station: Station, customer: number): boolean {
  if (station.busy < station.servers) {
    station.busy += 1;
    return true;
  }
  if (station.waiting === station.line.length) station.line = unrolled(station, 2 * station.line.length);
  station.line[(station.head + station.waiting) & (station.line.length - 1)] = customer;
  station.waiting += 1;
  return false;
}

/** Ends one service. Answers the customer that begins service in its place, or NOBODY. */
export function depart(station: Station): number {
  if (station.busy === 0) {
    throw new KernelError("bad-argument", {
      what: "A customer departs from a station where nobody is in service.",
      why: "Each departure ends a service that `arrive` or `depart` began.",
      fix: "Schedule exactly one departure for each customer that begins service.",
    });
  }
  station.busy -= 1;
  return startNext(station);
}

/** Begins the next service if a server is free, for instance after servers were added. Answers who, or NOBODY. */
export function startNext(station: Station): number {
  if (station.waiting === 0 || station.busy >= station.servers) return NOBODY;
  const customer = station.line[station.head]!;
  station.head = (station.head + 1) & (station.line.length - 1);
  station.waiting -= 1;
  station.busy += 1;
  return customer;
}

/** Customers at the station, waiting or in service. */
export function inStation(station: Station): number {
  return station.busy + station.waiting;
}

/** The customer at a place in line, 0 being next; NOBODY past the end. */
export function customerInLine(station: Station, place: number): number {
  if (!(place >= 0 && place < station.waiting)) return NOBODY;
  return station.line[(station.head + place) & (station.line.length - 1)]!;
}

/** Lets the customer at a place in line begin before all others; the order among those stays as it is. */
export function bringForward(station: Station, place: number): void {
  const { line, head } = station;
  const customer = customerInLine(station, place);
  if (customer === NOBODY) {
    throw new KernelError("bad-argument", {
      what: `Place ${place} of a line of ${station.waiting} was to come first.`,
      why: "Only somebody who waits can be brought forward.",
      fix: "Pass a place from 0 to one less than the line is long.",
    });
  }
  const mask = line.length - 1;
  for (let from = place; from > 0; from--) line[(head + from) & mask] = line[(head + from - 1) & mask]!;
  line[head] = customer;
}

/** Puts a customer who was in service at the head of the line: its service is broken off, and its server is free. */
export function sendBack(station: Station, customer: number): void {
  if (station.busy === 0) {
    throw new KernelError("bad-argument", {
      what: "A customer is sent back from a station where nobody is in service.",
      why: "Only a service that has begun can be broken off.",
      fix: "Send back whom `arrive`, `depart` or `startNext` let begin.",
    });
  }
  if (station.waiting === station.line.length) station.line = unrolled(station, 2 * station.line.length);
  station.busy -= 1;
  station.head = (station.head - 1) & (station.line.length - 1);
  station.line[station.head] = customer;
  station.waiting += 1;
}

function unrolled(station: Station, length: number): Int32Array {
  const line = new Int32Array(length);
  for (let place = 0; place < station.waiting; place++) line[place] = customerInLine(station, place);
  station.head = 0;
  return line;
}
