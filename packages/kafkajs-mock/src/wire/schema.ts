import { MalformedBytes } from "./MalformedBytes.ts";
import type { Reader } from "./Reader.ts";
import { utf8Length, type Writer } from "./Writer.ts";

/**
 * A small language for Kafka's message schemas. A `Type` reads and writes one value; `struct` puts types together; `since` and `until`
 * say in which versions a field is on the wire and which value stands in when it is not. The value's TypeScript type is inferred.
 * Source of every schema: apache/kafka clients/src/main/resources/common/message.
 */
export interface Type<Value> {
  read(reader: Reader): Value;
  write(writer: Writer, value: Value): void;
}

/** A field that only some versions carry. */
export interface Field<Value> {
  readonly type: Type<Value>;
  readonly from: number;
  readonly to: number;
  readonly missing: Value;
}

/** The TypeScript type of what a `Type` or `Field` holds. */
export type ValueOf<T> = T extends Type<infer Value> ? Value : T extends Field<infer Value> ? Value : never;

const ANY_VERSION = 32_767;

/** On the wire from `version` on; `missing` stands in before. */
export function since<Value>(version: number, type: Type<Value>, missing: Value): Field<Value> {
  return { type, from: version, to: ANY_VERSION, missing };
}

/** On the wire up to and including `version`; `missing` stands in after. */
export function until<Value>(version: number, type: Type<Value>, missing: Value): Field<Value> {
  return { type, from: 0, to: version, missing };
}

/** On the wire from `from` to `to`, both included. */
export function between<Value>(from: number, to: number, type: Type<Value>, missing: Value): Field<Value> {
  return { type, from, to, missing };
}

type Fields = Record<string, Type<unknown> | Field<unknown>>;
type StructOf<F> = { [Name in keyof F]: ValueOf<F[Name]> };
// A struct's fields are checked one by one; `any` only collects them (Type is invariant in its value).
// oxlint-disable-next-line no-explicit-any
type AnyFields = Record<string, Type<any> | Field<any>>;

export function struct<F extends AnyFields>(fields: F): Type<StructOf<F>> {
  const list = Object.entries(fields as Fields).map(([name, field]) => ({
    name,
    field: "type" in field ? field : { type: field, from: 0, to: ANY_VERSION, missing: undefined },
  }));
  return {
    read(reader) {
      const value: Record<string, unknown> = {};
      for (const { name, field } of list) {
        value[name] =
          reader.version >= field.from && reader.version <= field.to ? field.type.read(reader) : field.missing;
      }
      if (reader.flexible) skipTaggedFields(reader);
      return value as StructOf<F>;
    },
    write(writer, value) {
      const values = value as Record<string, unknown>;
      for (const { name, field } of list) {
        if (writer.version >= field.from && writer.version <= field.to) field.type.write(writer, values[name]);
      }
      if (writer.flexible) writer.unsignedVarint(0);
    },
  };
}

/** A struct or null, which a byte before it tells. */
export function nullable<Value>(type: Type<Value>): Type<Value | null> {
  return {
    read: (reader) => (reader.int8() < 0 ? null : type.read(reader)),
    write(writer, value) {
      writer.int8(value === null ? -1 : 1);
      if (value !== null) type.write(writer, value);
    },
  };
}

/** Passes over the tagged fields that end a struct in flexible versions (KIP-482). None of them means anything here. */
export function skipTaggedFields(reader: Reader): void {
  for (let count = reader.unsignedVarint(); count > 0; count--) {
    reader.unsignedVarint();
    reader.raw(reader.unsignedVarint());
  }
}

export function array<Value>(type: Type<Value>): Type<Value[]> {
  const nullable = nullableArray(type);
  return { read: (reader) => nullable.read(reader) ?? [], write: (writer, value) => nullable.write(writer, value) };
}

export function nullableArray<Value>(type: Type<Value>): Type<Value[] | null> {
  return {
    read(reader) {
      const count = reader.length32();
      if (count < 0) return null;
      // Each element takes a byte at least: a count beyond that is a lie, and would reserve memory for nothing.
      if (count > reader.remaining) throw new MalformedBytes(`an array of ${count} in ${reader.remaining} bytes`);
      const values: Value[] = [];
      for (let index = 0; index < count; index++) values.push(type.read(reader));
      return values;
    },
    write(writer, value) {
      if (value === null) {
        writer.length32(-1);
        return;
      }
      writer.length32(value.length);
      for (const item of value) type.write(writer, item);
    },
  };
}

export const int8: Type<number> = { read: (reader) => reader.int8(), write: (writer, value) => writer.int8(value) };
export const int16: Type<number> = { read: (reader) => reader.int16(), write: (writer, value) => writer.int16(value) };
export const int32: Type<number> = { read: (reader) => reader.int32(), write: (writer, value) => writer.int32(value) };
export const int64: Type<number> = { read: (reader) => reader.int64(), write: (writer, value) => writer.int64(value) };
export const uint16: Type<number> = {
  read: (reader) => reader.int16() & 0xffff,
  write: (writer, value) => writer.int16((value << 16) >> 16),
};
export const float64: Type<number> = {
  read(reader) {
    const bytes = reader.raw(8);
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0);
  },
  write(writer, value) {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value);
    writer.raw(bytes);
  },
};
/** Sixteen bytes, as 32 hexadecimal digits. */
export const uuid: Type<string> = {
  read: (reader) => Array.from(reader.raw(16), (byte) => byte.toString(16).padStart(2, "0")).join(""),
  write: (writer, value) =>
    writer.raw(
      Uint8Array.from({ length: 16 }, (_, index) => Number.parseInt(value.slice(index * 2, index * 2 + 2), 16)),
    ),
};
/** The uuid that stands for none. */
export const NO_UUID = "0".repeat(32);
export const boolean: Type<boolean> = {
  read: (reader) => reader.int8() !== 0,
  write: (writer, value) => writer.int8(value ? 1 : 0),
};

export const nullableString: Type<string | null> = {
  read(reader) {
    const sizeBytes = reader.length16();
    return sizeBytes < 0 ? null : reader.text(sizeBytes);
  },
  write(writer, value) {
    if (value === null) {
      writer.length16(-1);
      return;
    }
    writer.length16(utf8Length(value));
    writer.text(value);
  },
};

export const string: Type<string> = {
  read(reader) {
    const sizeBytes = reader.length16();
    if (sizeBytes < 0) throw new MalformedBytes("a string that may not be null is null");
    return reader.text(sizeBytes);
  },
  write: (writer, value) => nullableString.write(writer, value),
};

export const nullableBytes: Type<Uint8Array | null> = {
  read(reader) {
    const sizeBytes = reader.length32();
    return sizeBytes < 0 ? null : reader.raw(sizeBytes);
  },
  write(writer, value) {
    if (value === null) {
      writer.length32(-1);
      return;
    }
    writer.length32(value.byteLength);
    writer.raw(value);
  },
};

export const bytes: Type<Uint8Array> = {
  read(reader) {
    const sizeBytes = reader.length32();
    if (sizeBytes < 0) throw new MalformedBytes("a byte field that may not be null is null");
    return reader.raw(sizeBytes);
  },
  write: (writer, value) => nullableBytes.write(writer, value),
};
