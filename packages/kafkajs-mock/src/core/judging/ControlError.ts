/** A call of this package's own surface cannot be carried out: an option that does not exist, a broker that is not there, a cluster that is closed. */
export class ControlError extends Error {
  constructor(what: string, fix: string) {
    super(`${what} ${fix}`);
    this.name = "ControlError";
  }
}
