import { create } from "d3";
import { sparing } from "../sparing.ts";
import type { ValueFrame } from "./valueFrame.ts";
import type { ValueNote } from "./ValueChartData.ts";

interface ValueNotes {
  update(frame: ValueFrame, notes: readonly ValueNote[]): void;
}

/** Words in the plot, as elements of the page: they keep their size, wrap, and can be buttons. Keyed by id. */
export function mountValueNotes(plot: HTMLElement, onNote: (id: string) => void): ValueNotes {
  const group = create("div").attr("class", "value-notes");
  plot.append(group.node()!);

  return {
    update(frame, given) {
      const notes = given.map((note) => (frame.isNarrow ? { ...note, ...note.narrow } : note));
      const textAt = ({ value, textAt: at = value }: ValueNote) => frame.y(at);
      const leaders = group
        .selectAll<HTMLElement, ValueNote>(".value-leader")
        .data(
          notes.filter((note) => note.textAt !== undefined),
          ({ id }) => id,
        )
        .join("div")
        .style("left", ({ at }) => `${frame.x(at)}px`)
        .style("top", (note) => `${Math.min(frame.y(note.value), textAt(note))}px`)
        .style("height", (note) => `${Math.abs(frame.y(note.value) - textAt(note))}px`);
      sparing(leaders)
        .attr("class", (note) => (textAt(note) < frame.y(note.value) ? "value-leader is-above" : "value-leader"))
        .attr("data-note", ({ id }) => id);
      const texts = group
        .selectAll<HTMLElement, ValueNote>(".value-note")
        .data(notes, ({ id }) => id)
        .join((entering) =>
          entering.append(({ isButton = false }) => {
            const element = document.createElement(isButton ? "button" : "span");
            if (isButton) element.setAttribute("type", "button");
            return element;
          }),
        )
        .style("left", ({ at }) => `${frame.x(at)}px`)
        .style("top", (note) => `${textAt(note)}px`)
        .on("click", (_, { id, isButton = false }) => isButton && onNote(id));
      sparing(texts)
        .attr(
          "class",
          ({ style, isButton = false }) => `value-note ${isButton ? "is-button" : ""} is-${style ?? "plain"}`,
        )
        .attr("data-note", ({ id }) => id)
        .attr("aria-label", ({ name }) => name ?? null)
        .text(({ label }) => label);
    },
  };
}
