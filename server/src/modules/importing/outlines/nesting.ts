const codeOf = (sign: string): number => sign.charCodeAt(0)
const [quote, backslash] = [codeOf('"'), codeOf('\\')]

/** How much further in what follows a sign lies. */
const steps: ReadonlyMap<number | undefined, number> = new Map(
  (
    [
      ['[', 1],
      ['{', 1],
      [']', -1],
      ['}', -1],
    ] as const
  ).map(([sign, step]) => [codeOf(sign), step]),
)

/** Deeper than any outline; who reads further down goes by recursion, and has no room for more. */
const deepest = 100

/** Whether a JSON text opens more lists and objects within each other than any outline does. */
export function isTooDeep(text: Uint8Array): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length && depth <= deepest; at += 1) {
    const sign = text[at]
    if (sign === quote) inText = !inText
    else if (!inText) depth += steps.get(sign) ?? 0
    else if (sign === backslash) at += 1
  }
  return depth > deepest
}
