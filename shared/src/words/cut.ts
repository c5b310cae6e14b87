/** The beginning of a text, of at most so many units of UTF-16; no character is cut in half. */
export function cut(text: string, most: number): string {
  const begin = text.slice(0, most)
  return /[\uD800-\uDBFF]$/.test(begin) ? text.slice(0, most - 1) : begin
}
