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

/** More quotes without a partner, and the file is no delimited text. */
const mostUnpaired = 100

const isEndOfField = (text: string, at: number, delimiter: Delimiter): boolean =>
  at >= text.length || text[at] === delimiter || isLineEnd(text, at)

/** Whole lines of the table inside of one pair of quotes: the first of the two was none. */
const holdsLines = (quoted: string, delimiter: Delimiter, width: number): boolean =>
  width > 2 && quoted.split(/\r\n?|\n/).some((line, at) => at > 0 && line.split(delimiter).length >= width)

/** Where the quotes close that open here; -1 where they belong to no pair. */
function closeOf(text: string, from: number, delimiter: Delimiter, width: number): number {
  const close = quotedEnd(text, from)
  if (close < 0) return -1
  const quoted = text.slice(from + 1, close)
  if (!/[\r\n]/.test(quoted)) return close
  const blanks = /^[ \t]*/.exec(text.slice(close + 1, close + 40))?.[0] ?? ''
  const ends = delimiter === '\t' ? close + 1 : close + 1 + blanks.length
  return isEndOfField(text, ends, delimiter) && !holdsLines(quoted, delimiter, width) ? close : -1
}

/** Lines of fields, and where among them a quote has no partner, as `line,field` from 0. */
export interface Split {
  readonly lines: Fields
  readonly unpaired: ReadonlySet<string>
}

/** A field, and where it ends. */
interface Field {
  readonly value: string
  readonly end: number
  readonly isUnpaired: boolean
}

function fieldAt(text: string, at: number, delimiter: Delimiter, width: number): Field {
  const isQuoted = text[at] === '"'
  const close = isQuoted ? closeOf(text, at, delimiter, width) : -1
  const end = plainEnd(text, close < 0 ? at : close + 1, delimiter)
  if (close < 0) return { value: text.slice(at, end), end, isUnpaired: isQuoted }
  const value = text.slice(at + 1, close).replaceAll('""', '"') + text.slice(close + 1, end)
  return { value, end, isUnpaired: false }
}

const tooManyUnpaired = (line: number) =>
  unreadable(`CSV 文件里很多引号不配对（到第 ${line} 行已超过 ${mostUnpaired} 处），无法分列。请另存为 .xlsx 后再导入`)

/** Where the next line begins behind this one's end; beyond the text where there is none, for the last end begins no other. */
function nextLine(text: string, at: number): number {
  lineEnd.lastIndex = at
  const next = at + (lineEnd.exec(text)?.[0].length ?? 1)
  return next === text.length ? next + 1 : next
}

/**
 * Fields of delimited text. A line ends with CR, LF or both, in one file as it comes; a quoted field may hold line ends
 * and delimiters, and a quote inside a field that does not begin with one is only a quote. A quote that would draw other
 * lines into its field is only a quote too, and told.
 */
export function splitText(text: string, delimiter: Delimiter, maxLines: number): Split {
  const lines: Fields = []
  const unpaired = new Set<string>()
  let width = 0
  let line: string[] = []
  let at = 0
  while (at <= text.length && lines.length < maxLines) {
    const { value, end, isUnpaired } = fieldAt(text, at, delimiter, width)
    if (isUnpaired) unpaired.add(`${lines.length},${line.length}`)
    if (unpaired.size > mostUnpaired) throw tooManyUnpaired(lines.length + 1)
    line.push(value)
    if (text[end] === delimiter) {
      at = end + 1
      continue
    }
    lines.push(line)
    width = Math.max(width, line.length)
    line = []
    at = nextLine(text, end)
  }
  return { lines, unpaired }
}

export const splitFields = (text: string, delimiter: Delimiter, maxLines: number): Fields =>
  splitText(text, delimiter, maxLines).lines
