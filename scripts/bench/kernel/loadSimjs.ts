import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The part of simjs 2.0.3 that the contests use; the package has no types. */
export interface Simjs {
  Sim: new () => {
    addEntity(entity: unknown, name: string): unknown;
    simulate(endTime: number, maxEvents?: number): boolean;
  };
  Random: new (seed: number) => { random(): number; exponential(rate: number): number };
  Facility: { new (name: string, discipline: number, servers: number): object; FCFS: number };
  Entity: new (sim: unknown, name: string) => SimjsEntity;
}

interface SimjsEntity {
  time(): number;
  setTimer(duration: number): SimjsRequest;
  useFacility(facility: object, duration: number): SimjsRequest;
}

interface SimjsRequest {
  done(callback: () => void): SimjsRequest;
  done<Argument>(callback: (argument: Argument) => void, context: object, argument: Argument): SimjsRequest;
}

/** simjs exports nothing in Node; it hangs itself on `window` if there is one. */
export function loadSimjs(): Simjs {
  const scope = globalThis as { window?: { Sim?: Simjs } };
  if (loaded === undefined) {
    scope.window = {};
    require("simjs");
    loaded = scope.window.Sim!;
    delete scope.window;
  }
  return loaded;
}

let loaded: Simjs | undefined;
