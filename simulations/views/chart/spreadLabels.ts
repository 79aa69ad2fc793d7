/** Neighbours that touch stand as one block around the middle of what they want. */
interface Block {
  readonly members: number[];
  /** Sum over members of (wanted − place inside the block): its mean is where the block should begin. */
  wantedSum: number;
}

/**
 * Moves labels apart until none is closer than `gapPx` to its neighbour, as little as possible in all, and keeps them
 * between `fromPx` and `toPx` (the start wins when there is no room). Returns the new positions in the order given;
 * labels keep their order on the axis, so that each stays beside its own line. Any unit will do.
 */
export function spreadLabels(
  wantedPx: readonly number[],
  { gapPx, fromPx, toPx }: { gapPx: number; fromPx: number; toPx: number },
): number[] {
  const order = wantedPx.map((_, index) => index).sort((a, b) => wantedPx[a]! - wantedPx[b]! || a - b);
  const clamped = (block: Block): number => {
    const lengthPx = (block.members.length - 1) * gapPx;
    return Math.max(fromPx, Math.min(block.wantedSum / block.members.length, toPx - lengthPx));
  };

  const blocks: Block[] = [];
  for (const index of order) {
    let block: Block = { members: [index], wantedSum: wantedPx[index]! };
    for (let before = blocks.at(-1); before; before = blocks.at(-1)) {
      const isApart = clamped(before) + before.members.length * gapPx <= clamped(block);
      if (isApart) break;
      blocks.pop();
      const shift = before.members.length * gapPx * block.members.length;
      block = {
        members: [...before.members, ...block.members],
        wantedSum: before.wantedSum + block.wantedSum - shift,
      };
    }
    blocks.push(block);
  }

  const placed = [...wantedPx];
  for (const block of blocks) {
    const start = clamped(block);
    block.members.forEach((index, nth) => (placed[index] = start + nth * gapPx));
  }
  return placed;
}
