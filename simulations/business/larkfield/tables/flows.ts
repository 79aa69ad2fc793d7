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

/** Room at first; `addRow` makes more. */
const INITIAL_ROWS = 256;

export function createFlows(): FlowTable {
  return {
    count: 0,
    number: new Int32Array(INITIAL_ROWS),
    type: new Int32Array(INITIAL_ROWS),
    reader: new Int32Array(INITIAL_ROWS),
    field: new Uint8Array(INITIAL_ROWS),
    state: new Uint8Array(INITIAL_ROWS),
    regime: new Uint8Array(INITIAL_ROWS),
    transport: new Uint8Array(INITIAL_ROWS),
    known: new Int32Array(INITIAL_ROWS),
    served: new Int32Array(INITIAL_ROWS),
    isMismapped: new Uint8Array(INITIAL_ROWS),
    liveAt: new Float64Array(INITIAL_ROWS),
    mappings: new Int32Array(INITIAL_ROWS),
    mappedAt: new Float64Array(INITIAL_ROWS),
    repairTicket: new Int32Array(INITIAL_ROWS),
    adapts: new Int32Array(INITIAL_ROWS),
    buildTicket: new Int32Array(INITIAL_ROWS),
    fileAt: new Float64Array(INITIAL_ROWS),
  };
}

export function createCopies(): CopyTable {
  return {
    count: 0,
    value: new Int32Array(4 * INITIAL_ROWS),
    fact: new Int32Array(4 * INITIAL_ROWS),
    offset: new Int32Array(4 * INITIAL_ROWS),
    at: new Float64Array(4 * INITIAL_ROWS),
    fault: new Uint8Array(4 * INITIAL_ROWS),
    outage: new Int32Array(4 * INITIAL_ROWS),
    due: new Int32Array(4 * INITIAL_ROWS),
  };
}
