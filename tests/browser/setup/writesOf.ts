/** What `act` writes into the page below `host`, readable: "circle cx", "text childList". */
export function writesOf(host: Element, act: () => void): string[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(host, { subtree: true, childList: true, attributes: true, characterData: true });
  act();
  const records = observer.takeRecords();
  observer.disconnect();
  return records.map(({ target, type, attributeName }) => `${target.nodeName.toLowerCase()} ${attributeName ?? type}`);
}
