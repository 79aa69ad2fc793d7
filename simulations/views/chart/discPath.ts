/** A disc around a point as data of a path: many discs in one path cost a browser far less than as many circles. */
export function discPath(x: number, y: number, radius: number): string {
  const [left, middle] = [(x - radius).toFixed(1), y.toFixed(1)];
  return `M${left},${middle}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0z`;
}
