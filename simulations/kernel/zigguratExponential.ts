import { minusLog } from "./minusLog.ts";
import { xoshiro128, xoshiroUniform } from "./xoshiro128.ts";

const LAYERS = 256;
/** Where the tail begins, and the area of each layer, of the exponential ziggurat with 256 layers. */
const TAIL = 7.69711747013105;
const AREA = 0.003949659822581557;

/** Right edge of each layer; layer 0 is as wide as its area asks for, the tail included. */
const edges = new Float64Array(LAYERS + 1);
/** edge / 2^24: turns 24 random bits into a point of the layer. */
const steps = new Float64Array(LAYERS);
/** e^−x at the edges. */
const heights = new Float64Array(LAYERS + 1);

edges[0] = AREA / minusExp(TAIL);
edges[1] = TAIL;
for (let layer = 1; layer < LAYERS; layer++) {
  heights[layer] = minusExp(edges[layer]!);
  edges[layer + 1] = layer === LAYERS - 1 ? 0 : minusLog(AREA / edges[layer]! + heights[layer]!);
}
heights[LAYERS] = 1;
for (let layer = 0; layer < LAYERS; layer++) steps[layer] = edges[layer]! / 16_777_216;

/**
 * An exponential number of mean 1 by the ziggurat method (Marsaglia and Tsang 2000, "The ziggurat method for generating
 * random variables", Journal of Statistical Software 5.8): the area under e^−x is cut into 256 layers of equal area;
 * a random point of a random layer is nearly always under the curve, which costs one multiplication and no logarithm.
 * Of the generator's 32 bits 8 choose the layer and the other 24 the point (in the paper they overlap). Additions,
 * multiplications and divisions only, tables included, so every engine gives the same numbers. Takes one output of the
 * generator, in 1 of 90 samples more.
 */
export function zigguratExponential(state: Int32Array): number {
  const bits = xoshiro128(state);
  const layer = bits & 255;
  const x = (bits >>> 8) * steps[layer]!;
  // The plus tells the engine that the rare case is a number too; otherwise it boxes every sample.
  return x < edges[layer + 1]! ? x : +atTheEdge(state, layer, x);
}

/** The rare cases: the point lies in the tail, or in the corner of a layer where the curve decides. */
function atTheEdge(state: Int32Array, layer: number, x: number): number {
  // What lies beyond the tail's beginning is again exponential.
  if (layer === 0) return TAIL + zigguratExponential(state);
  const height = heights[layer]! + xoshiroUniform(state) * (heights[layer + 1]! - heights[layer]!);
  return height < minusExp(x) ? x : zigguratExponential(state);
}

/** e^−x for x from 0 to 8: the power series at x / 256 (NIST DLMF 4.2.19), squared eight times. */
function minusExp(x: number): number {
  const y = x / 256;
  let power = 1;
  for (let term = 12; term >= 1; term--) power = 1 - (y / term) * power;
  for (let time = 0; time < 8; time++) power *= power;
  return power;
}
