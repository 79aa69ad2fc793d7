type Callback = (error: unknown, value?: unknown) => void;

export function promisify(call: (...given: unknown[]) => void): (...given: unknown[]) => Promise<unknown> {
  return (...given) =>
    new Promise((resolve, reject) => {
      const done: Callback = (error, value) => (error === null || error === undefined ? resolve(value) : reject(error));
      call(...given, done);
    });
}

export function inspect(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** `%s`, `%d` and `%j` of Node's util.format; kafkajs words one error with it. */
export function format(text: string, ...given: unknown[]): string {
  let next = 0;
  return text.replaceAll(/%[sdj]/g, (kind) => (kind === "%j" ? JSON.stringify(given[next++]) : String(given[next++])));
}

export default { promisify, inspect, format };
