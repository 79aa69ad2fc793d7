/** What a client can do, in the order of the table of docs/clients.md. */
export const features = {
  administering: "topics, settings, the cluster described",
  messages: "messages with keys, headers and timestamps",
  gzip: "gzip",
  codecs: "snappy, lz4, zstd",
  idempotence: "an idempotent producer",
  transactions: "transactions, committed and aborted",
  exactlyOnce: "offsets in the transaction, zombies fenced",
  classicGroups: "groups that share and rebalance",
  newerGroups: "groups of the newer protocol (KIP-848)",
  offsetsByTime: "offsets by time",
  newerAdministering: "quotas, SCRAM users, quorum, producers, elections",
} as const;

export type Feature = keyof typeof features;
