/** A quoted cell with what ends it; a quote inside is written twice. */
const quotedCell = /"((?:[^"]|"")*)"(?=\t|\r\n?|\n|$)/y
const plainCell = /[^\t\r\n]*/y
const lineEnd = /\r\n?|\n/y

function take(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}

interface Taken {
  readonly cell: string
  readonly end: number
}

/** A quote that is never closed, or closed in the middle, is only a quote that somebody typed. */
function takeCell(text: string, from: number): Taken {
  const quoted = text[from] === '"' ? take(quotedCell, text, from) : null
  if (quoted) {
    const cell = (quoted[1] ?? '').replaceAll('""', '"').replace(/\r\n?/g, '\n')
    return { cell, end: from + quoted[0].length }
  }
  const plain = take(plainCell, text, from)?.[0] ?? ''
  return { cell: plain, end: from + plain.length }
}

/**
 * The cells of text that Excel or WPS put on the clipboard. Every line has as many cells as the longest; the line end
 * after the last line is no line of its own.
 */
export function parseClipboard(text: string): string[][] {
  if (text === '') return []
  const lines: string[][] = [[]]
  let at = 0
  for (;;) {
    const { cell, end } = takeCell(text, at)
    lines.at(-1)?.push(cell)
    if (end >= text.length) break
    const newLine = take(lineEnd, text, end)
    at = end + (newLine?.[0].length ?? 1)
    if (newLine && at >= text.length) break
    if (newLine) lines.push([])
  }
  const width = Math.max(...lines.map((line) => line.length))
  return lines.map((line) => [...line, ...Array.from({ length: width - line.length }, () => '')])
}
