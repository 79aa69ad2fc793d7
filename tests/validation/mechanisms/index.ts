import { readdirSync } from "node:fs";
import type { Check } from "../kernel/Check.ts";
import type { ExactCheck, Mechanism } from "./Mechanism.ts";

/** Every mechanism that has a file in this folder, by its name. */
export async function mechanisms(): Promise<readonly Mechanism[]> {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".ts"));
  const modules = await Promise.all(
    files.toSorted().map((file) => import(new URL(file, import.meta.url).href) as Promise<{ mechanism?: Mechanism }>),
  );
  return modules.flatMap(({ mechanism }) => mechanism ?? []);
}

export interface Family {
  readonly checks: readonly Check[];
  readonly exact: readonly ExactCheck[];
}

/** All of them as one family. `heavy` adds what takes minutes. */
export function familyOf(found: readonly Mechanism[], heavy = false): Family {
  return {
    checks: found.flatMap(({ light, heavy: more }) => [...light(), ...(heavy ? (more?.() ?? []) : [])]),
    exact: found.flatMap(({ exact }) => exact?.() ?? []),
  };
}
