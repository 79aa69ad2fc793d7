export interface DecisionTable {
  count: number;
  number: Int32Array;
  kind: Int32Array;
  domain: Int32Array;
  inputCount: Int32Array;
  /** Inputs without a working flow. */
  unbuilt: Int32Array;
  trust: Float64Array;
  createdAt: Float64Array;
  /** Occasions that wait for the next fact of an input. */
  triggered: Int32Array;
  /** Occasions that a fact of an input has brought about. */
  wakened: Int32Array;
}

export interface NeedTable {
  count: number;
  decision: Int32Array;
  at: Float64Array;
  workingAt: Float64Array;
  isBypassed: Uint8Array;
}

/** Room at first; `addRow` makes more. */
const INITIAL_ROWS = 256;

export function createDecisions(): DecisionTable {
  return {
    count: 0,
    number: new Int32Array(INITIAL_ROWS),
    kind: new Int32Array(INITIAL_ROWS),
    domain: new Int32Array(INITIAL_ROWS),
    inputCount: new Int32Array(INITIAL_ROWS),
    unbuilt: new Int32Array(INITIAL_ROWS),
    trust: new Float64Array(INITIAL_ROWS),
    createdAt: new Float64Array(INITIAL_ROWS),
    triggered: new Int32Array(INITIAL_ROWS),
    wakened: new Int32Array(INITIAL_ROWS),
  };
}

export function createNeeds(): NeedTable {
  return {
    count: 0,
    decision: new Int32Array(INITIAL_ROWS),
    at: new Float64Array(INITIAL_ROWS),
    workingAt: new Float64Array(INITIAL_ROWS),
    isBypassed: new Uint8Array(INITIAL_ROWS),
  };
}
