const NO_SOCKETS = "A browser opens no sockets. Give `new Kafka` the cluster's `socketFactory`.";

export function connect(): never {
  throw new Error(NO_SOCKETS);
}

export default { connect };
