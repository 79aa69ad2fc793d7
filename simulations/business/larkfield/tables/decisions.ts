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

const rows = 256;

export function createDecisions(): DecisionTable {
  return {
    count: 0,
    number: new Int32Array(rows),
    kind: new Int32Array(rows),
    domain: new Int32Array(rows),
    inputCount: new Int32Array(rows),
    unbuilt: new Int32Array(rows),
    trust: new Float64Array(rows),
    createdAt: new Float64Array(rows),
    triggered: new Int32Array(rows),
    wakened: new Int32Array(rows),
  };
}

export function createNeeds(): NeedTable {
  return {
    count: 0,
    decision: new Int32Array(rows),
    at: new Float64Array(rows),
    workingAt: new Float64Array(rows),
    isBypassed: new Uint8Array(rows),
  };
}
