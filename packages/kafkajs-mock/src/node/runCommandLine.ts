import { parseArgs } from "node:util";
import type { Cluster, ClusterOptions } from "../cluster.ts";
import { createCluster } from "../createCluster.ts";
import { loadCluster, saveCluster } from "./clusterFiles.ts";
import type { Compatibility } from "../core/core.ts";
import { listen } from "./listen.ts";
import { profiles, type Profile } from "./profiles.ts";
import { scramCrypto } from "./scramCrypto.ts";
import { addScramUser } from "./addScramUser.ts";

const HELP = `kafkajs-mock: an in-memory Kafka cluster on loopback TCP

  npx kafkajs-mock --brokers 3 --port 9092

  --brokers N          how many brokers (default 1); they take ports P, P+1, P+2, ...
  --port P             the first broker's port (default 9092; 0 lets the system choose)
  --host H             the address to listen on (default 127.0.0.1; 0.0.0.0 for all)
  --advertise NAME     the host name that clients are told (default localhost)
  --compatibility V    "4" (default) or "2.4": which Kafka to behave like where they differ
  --set NAME=VALUE     a broker setting under Kafka's name, for example --set num.partitions=3
  --seed N             seed of every random id (default 1)
  --load FILE          begin with what was saved to a file
  --save FILE          save to a file when the command is interrupted
  --profile NAME       a ready-made cluster: kafkajs-suite
  --help               this text
`;

/** Runs the command `kafkajs-mock` until it is interrupted. Returns the exit code for arguments it cannot run with, else null. */
export async function runCommandLine(argv: readonly string[]): Promise<number | null> {
  let values: ReturnType<typeof readArguments>;
  try {
    values = readArguments(argv);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const profile = values.profile === undefined ? undefined : profiles[values.profile];
  if (values.profile !== undefined && profile === undefined) {
    process.stderr.write(`There is no profile "${values.profile}". Profiles: ${Object.keys(profiles).join(", ")}.\n`);
    return 2;
  }
  try {
    await start(values, profile);
    return null;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
}

function readArguments(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    options: {
      brokers: { type: "string" },
      port: { type: "string" },
      host: { type: "string" },
      advertise: { type: "string" },
      load: { type: "string" },
      save: { type: "string" },
      compatibility: { type: "string" },
      set: { type: "string", multiple: true },
      seed: { type: "string" },
      profile: { type: "string" },
      help: { type: "boolean" },
    },
  }).values;
}

type Arguments = ReturnType<typeof readArguments>;

async function start(values: Arguments, profile: Profile | undefined): Promise<void> {
  const options = clusterOptions(values, profile);
  const cluster = values.load === undefined ? createCluster(options) : loadCluster(values.load, options);
  for (const user of profile?.scramUsers ?? []) addScramUser(cluster, user);
  for (const rule of profile?.disturbances ?? []) cluster.broker.controls.disturb(rule);
  const port =
    values.port === undefined
      ? profile === undefined
        ? 9092
        : undefined
      : wholeNumber("port", values.port, 0, 65_535);
  const listening = await listen(cluster, {
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values.advertise === undefined ? {} : { advertisedHost: values.advertise }),
    ...(port === undefined ? {} : { port }),
    ...(profile === undefined ? {} : { listeners: profile.listeners }),
  });
  const stop = () => {
    const isSaved = values.save === undefined || trySave(cluster, values.save);
    void listening.close().then(() => process.exit(isSaved ? 0 : 1));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  process.stdout.write(`kafkajs-mock is ready: ${listening.addresses.join(",")}\n`);
}

function trySave(cluster: Cluster, file: string): boolean {
  try {
    saveCluster(cluster, file);
    return true;
  } catch (error) {
    process.stderr.write(`Nothing was saved. ${(error as Error).message}\n`);
    return false;
  }
}

function clusterOptions(values: Arguments, profile: Profile | undefined): ClusterOptions {
  const settings: Record<string, string> = {};
  for (const pair of values.set ?? []) {
    const at = pair.indexOf("=");
    if (at < 1) throw new TypeError(`--set wants NAME=VALUE and got "${pair}".`);
    settings[pair.slice(0, at)] = pair.slice(at + 1);
  }
  const { compatibility } = values;
  if (compatibility !== undefined && compatibility !== "4" && compatibility !== "2.4") {
    throw new TypeError(`--compatibility is "4" or "2.4" and got "${compatibility}".`);
  }
  return {
    ...profile?.cluster,
    ...(values.brokers === undefined ? {} : { brokers: wholeNumber("brokers", values.brokers, 1, 100) }),
    ...(compatibility === undefined ? {} : { compatibility: compatibility as Compatibility }),
    ...(values.seed === undefined ? {} : { seed: wholeNumber("seed", values.seed, 0, 4_294_967_295) }),
    settings: { ...profile?.cluster.settings, ...settings },
    scram: scramCrypto,
  };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new TypeError(`--${name} is a whole number from ${least} to ${most} and got "${text}".`);
  }
  return number;
}
