/** Where a pointer is in an element, in the px that the element is laid out in, however large the page is drawn. */
export function placeIn(element: HTMLElement, pointer: { clientX: number; clientY: number }): { x: number; y: number } {
  const box = element.getBoundingClientRect();
  const scale = box.width > 0 ? element.offsetWidth / box.width : 1;
  return { x: (pointer.clientX - box.left) * scale, y: (pointer.clientY - box.top) * scale };
}
