export * from "../index.ts";
export { listen } from "./listen.ts";
export type { Listener, Listening, ListenOptions } from "./listen.ts";
export { loadCluster, saveCluster } from "./cluster-files.ts";
export { addScramUser } from "./scram-users.ts";
export { scramCrypto } from "./scram-crypto.ts";
export { profiles } from "./profiles.ts";
export type { Profile } from "./profiles.ts";
export { runCommandLine } from "./command-line.ts";
