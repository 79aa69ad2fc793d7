import { TraceHash } from "./TraceHash.ts";

const number = new Float64Array(1);
const halves = new Int32Array(number.buffer);

/**
 * A short fingerprint of plain data: XXH32 over its words, keys in code-unit order. Two states with the same content have
 * the same digest on every engine, whatever the order their fields were made in. It belongs to a checkpoint as the trace
 * hash belongs to the events, and finds a state that went astray while the events stayed the same.
 */
export function stateDigest(state: unknown): string {
  const digest = new Digest();
  digest.value(state);
  return digest.hex;
}

class Digest {
  readonly #hash = new TraceHash();
  readonly #words = new Int32Array(4);
  readonly #seen = new Map<object, number>();
  #wordCount = 0;

  value(value: unknown): void {
    if (typeof value === "number") return this.#number(value);
    if (typeof value === "string") return this.#text(value);
    if (typeof value !== "object" || value === null) return this.#text(`${typeof value} ${String(value)}`);
    const known = this.#seen.get(value);
    if (known !== undefined) return this.#word(known);
    this.#seen.set(value, this.#seen.size);
    if (value instanceof Float64Array || value instanceof Float32Array) this.#numbers(value);
    else if (ArrayBuffer.isView(value)) this.#integers(value as Int32Array);
    else if (Array.isArray(value)) this.#items(value);
    else this.#fields(value as Record<string, unknown>);
  }

  get hex(): string {
    const wordCount = this.#wordCount;
    while (this.#wordCount % 4 !== 0) this.#word(0);
    this.#hash.stripe(wordCount, 0, 0, 0);
    return this.#hash.hex(this.#wordCount / 4 + 1);
  }

  #word(word: number): void {
    const words = this.#words;
    words[this.#wordCount & 3] = word;
    this.#wordCount += 1;
    if ((this.#wordCount & 3) === 0) this.#hash.stripe(words[0]!, words[1]!, words[2]!, words[3]!);
  }

  /** Not a number has many bit patterns; all count as one. */
  #number(value: number): void {
    number[0] = value;
    this.#word(Number.isNaN(value) ? 0x7ff80000 : halves[0]!);
    this.#word(Number.isNaN(value) ? 0 : halves[1]!);
  }

  #numbers(values: Float64Array | Float32Array): void {
    this.#word(values.length);
    for (let index = 0; index < values.length; index++) this.#number(values[index]!);
  }

  #integers(values: Int32Array): void {
    this.#word(values.length);
    for (let index = 0; index < values.length; index++) this.#word(values[index]!);
  }

  #text(text: string): void {
    this.#word(text.length);
    for (let index = 0; index < text.length; index++) this.#word(text.charCodeAt(index));
  }

  #items(items: readonly unknown[]): void {
    this.#word(items.length);
    for (const item of items) this.value(item);
  }

  #fields(fields: Record<string, unknown>): void {
    const keys = Object.keys(fields).sort();
    this.#word(keys.length);
    for (const key of keys) {
      this.#text(key);
      this.value(fields[key]);
    }
  }
}
