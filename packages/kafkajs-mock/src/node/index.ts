export * from "../index.ts";
export { listen } from "./listen.ts";
export type { Listener, Listening, ListenOptions } from "./listen.ts";
export { loadCluster, saveCluster } from "./clusterFiles.ts";
export { addScramUser } from "./addScramUser.ts";
export { scramCrypto } from "./scramCrypto.ts";
export { profiles } from "./profiles.ts";
export type { Profile } from "./profiles.ts";
export { runCommandLine } from "./runCommandLine.ts";
