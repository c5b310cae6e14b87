import { unreadable } from './workbook-limits.ts'

export const delimiters = [',', '\t', ';', '|', '，', '、', '；'] as const
export type Delimiter = (typeof delimiters)[number]

/** Lines of fields. */
export type Fields = string[][]

const lineEnd = /\r\n?|\n/y

/** Where the quoted field that begins here ends; -1 where its quotes never close. */
function quotedEnd(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at
  }
  return -1
}

const isLineEnd = (text: string, at: number): boolean => text[at] === '\r' || text[at] === '\n'

/** Where a field without quotes ends: at a delimiter, a line's end, or the end of all. */
function plainEnd(text: string, from: number, delimiter: Delimiter): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && !isLineEnd(text, at)) at += 1
  return at
}

/**
 * Fields of delimited text. A line ends with CR, LF or both, in one file as it comes; a quoted field may hold line ends
 * and delimiters, and a quote inside a field that does not begin with one is only a quote.
 */
export function splitFields(text: string, delimiter: Delimiter, maxLines: number): Fields {
  const lines: Fields = []
  let line: string[] = []
  let at = 0
  while (at <= text.length && lines.length < maxLines) {
    let field: string
    if (text[at] === '"') {
      const close = quotedEnd(text, at)
      if (close < 0) throw unreadable('CSV 文件的引号不配对，无法分列。请用 Excel 打开并另存为 .xlsx 后再导入')
      const end = plainEnd(text, close + 1, delimiter)
      field = text.slice(at + 1, close).replaceAll('""', '"') + text.slice(close + 1, end)
      at = end
    } else {
      const end = plainEnd(text, at, delimiter)
      field = text.slice(at, end)
      at = end
    }
    line.push(field)
    if (text[at] === delimiter) {
      at += 1
      continue
    }
    lines.push(line)
    line = []
    lineEnd.lastIndex = at
    const end = lineEnd.exec(text)
    if (!end) break
    at += end[0].length
    // The end of the last line begins no other.
    if (at === text.length) break
  }
  return lines
}
