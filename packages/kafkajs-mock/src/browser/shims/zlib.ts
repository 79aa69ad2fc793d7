import { gunzip as unpack, gzip as pack } from "../../wire/compression/gzip.ts";
import { Buffer } from "./buffer.ts";

type Callback = (error: unknown, value?: Buffer) => void;

function answer(work: () => Uint8Array, callback: Callback): void {
  let bytes: Uint8Array;
  try {
    bytes = work();
  } catch (error) {
    callback(error);
    return;
  }
  callback(null, Buffer.from(bytes));
}

/** gzip and unzip with Node's signatures, done at once. */
export const gzip = (bytes: Uint8Array, callback: Callback) => answer(() => pack(bytes), callback);
export const unzip = (bytes: Uint8Array, callback: Callback) => answer(() => unpack(bytes), callback);
export const gunzip = unzip;
export default { gzip, unzip, gunzip };
