import { readFileSync, writeFileSync } from "node:fs";
import type { Cluster, ClusterOptions } from "../cluster.ts";
import { ControlError } from "../core/judging/ControlError.ts";
import { createCluster } from "../createCluster.ts";
import type { SavedCluster } from "../saving/savedCluster.ts";

/** Writes what a cluster holds to a file, as JSON. `loadCluster` makes a cluster of it again. */
export function saveCluster(cluster: Cluster, file: string | URL): void {
  writeFileSync(file, `${JSON.stringify(cluster.save(), null, 1)}\n`);
}

/** Starts a cluster that holds what was saved. It has the brokers it was saved with, unless `options` says otherwise. */
export function loadCluster(file: string | URL, options: ClusterOptions = {}): Cluster {
  return createCluster({ ...options, saved: readSaved(file) });
}

function readSaved(file: string | URL): SavedCluster {
  const text = readFileSync(file, "utf8");
  try {
    return JSON.parse(text) as SavedCluster;
  } catch (error) {
    throw new ControlError(`${String(file)} is no JSON: ${(error as Error).message}.`, "Save the cluster again.");
  }
}
