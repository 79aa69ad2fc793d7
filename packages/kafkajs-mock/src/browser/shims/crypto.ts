import { Buffer } from "./buffer.ts";

/** Random bytes from Math.random, so that a seeded Math.random makes them repeatable. kafkajs uses them to choose a first partition; nothing here is secret. */
export function randomBytes(size: number): Buffer {
  return Buffer.from(Array.from({ length: size }, () => Math.floor(Math.random() * 256)));
}

const missing = (name: string) => () => {
  throw new Error(
    `crypto.${name} is not part of the browser bundle. SASL needs it; the in-memory broker is reached without SASL.`,
  );
};

export const createHash = missing("createHash");
export const createHmac = missing("createHmac");
export const pbkdf2 = missing("pbkdf2");
export default { randomBytes, createHash, createHmac, pbkdf2 };
