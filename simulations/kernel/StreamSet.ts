import { KernelError } from "./KernelError.ts";
import { nameKey } from "./nameKey.ts";
import { RandomStream, seedWords } from "./RandomStream.ts";
import { counterUniform } from "./threefry.ts";

/** All chance of one run: the named streams and the keys of the counter-based draws. */
export class StreamSet {
  readonly #seed: number;
  readonly #streams = new Map<string, RandomStream>();
  readonly #keys = new Map<string, number>();
  readonly #names = new Map<number, string>();

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** The stream of this name, made at first use. */
  get(name: string): RandomStream {
    const known = this.#streams.get(name);
    if (known !== undefined) return known;
    const stream = new RandomStream(name, this.#seed, this.#keyOf(name));
    this.#streams.set(name, stream);
    return stream;
  }

  /** A uniform number that depends on (seed, name, entity, serial) only. */
  draw(name: string, entity: number, serial: number): number {
    const key = this.#keys.get(name) ?? this.#keyOf(name);
    if ((entity | 0) !== entity || (serial | 0) !== serial) throw badCounter(name, entity, serial);
    return counterUniform(this.#seed, key, entity, serial);
  }

  save(): { name: string; words: Int32Array }[] {
    return [...this.#streams.values()].map(({ name, words }) => ({ name, words: words.slice() }));
  }

  /** Sets the saved streams; one that is younger than the checkpoint starts afresh. */
  load(saved: readonly { readonly name: string; readonly words: Int32Array }[]): void {
    for (const { name, words } of this.#streams.values()) seedWords(words, this.#seed, this.#keyOf(name));
    for (const { name, words } of saved) this.get(name).words.set(words);
  }

  #keyOf(name: string): number {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = nameKey(name);
    const other = this.#names.get(key);
    if (other !== undefined) throw nameClash(name, other);
    this.#keys.set(name, key);
    this.#names.set(key, name);
    return key;
  }
}

function badCounter(name: string, entity: number, serial: number): KernelError {
  return new KernelError("bad-argument", {
    what: `draw("${name}", ${entity}, ${serial}) was asked for.`,
    why: "Entity and serial are whole numbers of 32 bits.",
    fix: "Number entities and their draws with integers.",
  });
}

function nameClash(name: string, other: string): KernelError {
  return new KernelError("stream-name-clash", {
    what: `The names "${name}" and "${other}" have the same 32-bit key.`,
    why: "Chance belongs to a name through its key, so these two would not be independent.",
    fix: "Rename one of them; any other name will do.",
  });
}
