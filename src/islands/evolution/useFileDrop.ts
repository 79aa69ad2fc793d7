import { useEffect, useRef, useState } from "preact/hooks";

/**
 * True while somebody drags files over the page; what is dropped goes to `onDrop`. Anything else that is dragged (text, a
 * link, an image of the page) is left to the browser.
 */
export function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;

  useEffect(() => {
    const isFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;
    const listening = new AbortController();
    const { signal } = listening;
    const over = (domEvent: DragEvent): void => {
      if (!isFiles(domEvent)) return;
      domEvent.preventDefault();
      domEvent.dataTransfer!.dropEffect = "copy";
      setOver(true);
    };
    addEventListener("dragenter", over, { signal });
    addEventListener("dragover", over, { signal });
    // Leaving one element for another says so too; leaving the window has nowhere to go to.
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false);
    };
    addEventListener("dragleave", leave, { signal });
    addEventListener("dragend", () => setOver(false), { signal });
    const drop = (domEvent: DragEvent): void => {
      setOver(false);
      if (!isFiles(domEvent)) return;
      // Without this the browser leaves the page for the file.
      domEvent.preventDefault();
      latest.current([...domEvent.dataTransfer!.files]);
    };
    addEventListener("drop", drop, { signal });
    return () => listening.abort();
  }, []);

  return isOver;
}
