import { KernelError } from "./KernelError.ts";

type TypedArray =
  | Int32Array
  | Uint32Array
  | Float64Array
  | Uint8Array
  | Int8Array
  | Int16Array
  | Uint16Array
  | Float32Array
  | Uint8ClampedArray;

/**
 * A deep copy of plain data: numbers, strings, booleans, null, undefined, arrays, objects and typed arrays, shared
 * references kept shared. The same as `structuredClone` for such data, but it also runs in bare engines and says where
 * something is not plain.
 *
 * @throws KernelError `state-not-plain` naming the path of the first value that is not plain.
 */
export function copyPlain<T>(value: T): T {
  return copyValue(value, [], new Map()) as T;
}

function copyValue(value: unknown, path: (string | number)[], seen: Map<object, unknown>): unknown {
  if (typeof value !== "object" || value === null) {
    if (typeof value === "function" || typeof value === "symbol") throw notPlain(path, `a ${typeof value}`);
    return value;
  }
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (ArrayBuffer.isView(value)) return copyTypedArray(value, path, seen);
  if (Array.isArray(value)) return copyArray(value, path, seen);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw notPlain(path, `a ${value.constructor?.name ?? "class instance"}`);
  return copyFields(prototype === null ? Object.assign(Object.create(null), value) : { ...value }, value, path, seen);
}

/**
 * Puts copies in the place of what a shallow copy shares with its original. Shallow first, and numbers are left alone: so the
 * engine keeps the copy as it keeps the original, while one that is made item by item may become a hash table, or boxed.
 */
function copyFields(shallow: object, value: object, path: (string | number)[], seen: Map<object, unknown>): object {
  const copy = shallow as Record<string, unknown>;
  seen.set(value, copy);
  for (const key of Object.keys(copy)) {
    const item = copy[key];
    path.push(key);
    const copied = copyValue(item, path, seen);
    path.pop();
    if (copied !== item) copy[key] = copied;
  }
  return copy;
}

function copyArray(value: readonly unknown[], path: (string | number)[], seen: Map<object, unknown>): unknown[] {
  const copy = value.slice();
  seen.set(value, copy);
  for (let index = 0; index < copy.length; index++) {
    path.push(index);
    const copied = copyValue(copy[index], path, seen);
    path.pop();
    if (copied !== copy[index]) copy[index] = copied;
  }
  return copy;
}

function copyTypedArray(value: ArrayBufferView, path: (string | number)[], seen: Map<object, unknown>): unknown {
  if (value instanceof DataView) throw notPlain(path, "a DataView");
  if (value.byteLength !== value.buffer.byteLength) throw notPlain(path, "a view on part of a shared buffer");
  const copy = (value as TypedArray).slice();
  seen.set(value, copy);
  return copy;
}

function notPlain(path: readonly (string | number)[], found: string): KernelError {
  const place = path.length === 0 ? "The state" : `state.${path.join(".")}`;
  return new KernelError("state-not-plain", {
    what: `${place} is ${found}.`,
    why: "A state is copied into checkpoints and between threads, so it holds plain data only.",
    fix: "Keep numbers, strings, arrays, objects and typed arrays in the state, and functions and classes outside it.",
  });
}
