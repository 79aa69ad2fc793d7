/** How marks are painted: what their class gives them. */
export interface Look {
  readonly fill: string;
  readonly fillOpacity: number;
  /** "none" for a mark without an edge. */
  readonly stroke: string;
  readonly strokePx: number;
}
