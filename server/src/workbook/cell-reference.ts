const letterA = 64

/** The column of `AB12`, from 0; -1 where the reference has no letters. */
export function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter <= letterA || letter > letterA + 26) break
    column = column * 26 + letter - letterA
  }
  return column - 1
}

/** The row of `AB12`, from 0. */
export const rowOf = (reference: string): number => Number(/(?<!\d)\d+$/.exec(reference)?.[0] ?? 0) - 1
