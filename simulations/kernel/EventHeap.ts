import type { EventRows } from "./EventRows.ts";

/**
 * A binary heap of events, the next one on top, ordered by (instant, priority, sequence). A node is two numbers side by
 * side, instant and row. Behind the last node instants are Infinity, so that every node seems to have two children.
 */
export class EventHeap {
  /** Node n is at 2n and 2n + 1: one array, because the engine checks each array it reads, every time. */
  nodes = new Float64Array(2 * 64).fill(Infinity);
  size = 0;
  readonly #rows: EventRows;

  constructor(rows: EventRows) {
    this.#rows = rows;
  }

  get isFull(): boolean {
    // One node stays free, as the right child of the last.
    return 2 * this.size + 2 >= this.nodes.length;
  }

  clear(): void {
    this.nodes.fill(Infinity);
    this.size = 0;
  }

  grow(): void {
    const nodes = new Float64Array(2 * this.nodes.length).fill(Infinity);
    nodes.set(this.nodes);
    this.nodes = nodes;
  }

  /** Puts the last node on top, in place of what is there. */
  pop(): void {
    const { nodes } = this;
    this.size -= 1;
    const last = 2 * this.size;
    const at = nodes[last]!;
    nodes[last] = Infinity;
    if (last > 0) this.siftDown(0, at, nodes[last + 1]!);
  }

  /** Makes a heap of nodes in any order. */
  heapify(): void {
    for (let node = (this.size >> 1) - 1; node >= 0; node--) {
      this.siftDown(2 * node, this.nodes[2 * node]!, this.nodes[2 * node + 1]!);
    }
  }

  /** Lets the node at a place rise to where it belongs. */
  siftUp(start: number, at: number, row: number): void {
    const { nodes } = this;
    let node = start;
    while (node > 0) {
      const parent = ((node - 2) >> 2) << 1;
      const parentAt = nodes[parent]!;
      if (parentAt < at) break;
      if (parentAt === at && !this.#isAfter(nodes[parent + 1]!, row)) break;
      nodes[node] = parentAt;
      nodes[node + 1] = nodes[parent + 1]!;
      node = parent;
    }
    nodes[node] = at;
    nodes[node + 1] = row;
  }

  /** Lets the node at a place sink to where it belongs. */
  siftDown(start: number, at: number, row: number): void {
    const { nodes } = this;
    const end = 2 * this.size;
    let node = start;
    let child = 2 * node + 2;
    while (child < end) {
      const left = nodes[child]!;
      const right = nodes[child + 2]!;
      // Which child is less nobody can predict, the processor neither: it is computed, not branched upon.
      child += Number(right < left) << 1;
      if (left === right && this.#isAfter(nodes[child + 1]!, nodes[child + 3]!)) child += 2;
      const childAt = nodes[child]!;
      if (at < childAt || (at === childAt && !this.#isAfter(row, nodes[child + 1]!))) break;
      nodes[node] = childAt;
      nodes[node + 1] = nodes[child + 1]!;
      node = child;
      child = 2 * node + 2;
    }
    nodes[node] = at;
    nodes[node + 1] = row;
  }

  #isAfter(x: number, y: number): boolean {
    return this.#rows.isAfter(x | 0, y | 0);
  }
}
