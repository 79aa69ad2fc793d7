/**
 * The page's own fonts that `elements` are written in, as a style sheet with the fonts inside: a file of its own finds none
 * beside it. A font that cannot be fetched is left out; what is written in it is then drawn in the next of its family.
 */
export async function fontsInFile(elements: readonly Element[]): Promise<string> {
  const looks = elements.map((element) => getComputedStyle(element));
  const isWritten = ({ style }: CSSFontFaceRule): boolean =>
    looks.some(
      ({ fontFamily, fontStyle }) =>
        namesOf(fontFamily)[0] === namesOf(style.getPropertyValue("font-family"))[0] &&
        fontStyle === (style.getPropertyValue("font-style") || "normal"),
    );
  const faces = [...document.styleSheets].flatMap(facesIn).filter(isWritten);
  return (await Promise.all(faces.map(withItsFont))).join("");
}

function facesIn(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
}

function namesOf(families: string): string[] {
  return families.split(",").map((name) => name.trim().replace(/^["']|["']$/g, ""));
}

async function withItsFont({ cssText }: CSSFontFaceRule): Promise<string> {
  const [, address] = /url\("([^"]+)"\)/.exec(cssText) ?? [];
  if (address === undefined) return "";
  try {
    const font = await (await fetch(address)).blob();
    const reader = new FileReader();
    const read = new Promise((resolve) => (reader.onload = resolve));
    reader.readAsDataURL(font);
    await read;
    return cssText.replace(address, String(reader.result));
  } catch {
    return "";
  }
}
