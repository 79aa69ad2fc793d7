export interface FlowTable {
  count: number;
  number: Int32Array;
  type: Int32Array;
  reader: Int32Array;
  field: Uint8Array;
  state: Uint8Array;
  regime: Uint8Array;
  transport: Uint8Array;
  /** The definition version the reader knows. */
  known: Int32Array;
  /** The newest version it is served while somebody keeps an older meaning for it; NEWEST otherwise. Contracts have `types.served`. */
  served: Int32Array;
  isMismapped: Uint8Array;
  liveAt: Float64Array;
  /** How often a mapping was drawn: the serial of its next draw. */
  mappings: Int32Array;
  /** When its mapping was last drawn, or broken by somebody's release. */
  mappedAt: Float64Array;
  /** Open repair of this flow alone; NONE when there is none. */
  repairTicket: Int32Array;
  /** Adaptations of this flow that are not done yet. */
  adapts: Int32Array;
  /** The open build or migration; NONE when there is none. */
  buildTicket: Int32Array;
  fileAt: Float64Array;
}

/** What a reading system holds, by flow × key. */
export interface CopyTable {
  count: number;
  /** What the reader reads: the field in the message, read with the version the reader knew. */
  value: Int32Array;
  /** The fact it came from; NONE when there is no copy. */
  fact: Int32Array;
  /** Offset in the topic; NONE for a file. */
  offset: Int32Array;
  at: Float64Array;
  /** 0, or 1 + the cause that made the value differ from the fact's. */
  fault: Uint8Array;
  /** 0, or 1 + the outage that made it late; then the fact that did not come. */
  outage: Int32Array;
  due: Int32Array;
}

const rows = 256;

export function createFlows(): FlowTable {
  return {
    count: 0,
    number: new Int32Array(rows),
    type: new Int32Array(rows),
    reader: new Int32Array(rows),
    field: new Uint8Array(rows),
    state: new Uint8Array(rows),
    regime: new Uint8Array(rows),
    transport: new Uint8Array(rows),
    known: new Int32Array(rows),
    served: new Int32Array(rows),
    isMismapped: new Uint8Array(rows),
    liveAt: new Float64Array(rows),
    mappings: new Int32Array(rows),
    mappedAt: new Float64Array(rows),
    repairTicket: new Int32Array(rows),
    adapts: new Int32Array(rows),
    buildTicket: new Int32Array(rows),
    fileAt: new Float64Array(rows),
  };
}

export function createCopies(): CopyTable {
  return {
    count: 0,
    value: new Int32Array(4 * rows),
    fact: new Int32Array(4 * rows),
    offset: new Int32Array(4 * rows),
    at: new Float64Array(4 * rows),
    fault: new Uint8Array(4 * rows),
    outage: new Int32Array(4 * rows),
    due: new Int32Array(4 * rows),
  };
}
