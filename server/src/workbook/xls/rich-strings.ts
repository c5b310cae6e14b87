import type { RecordReader } from './records.ts'

/** A text, and from which sign on it has which font. */
export interface RichString {
  readonly text: string
  readonly runs: readonly { readonly from: number; readonly font: number }[]
}

const flags = { wide: 1, extended: 4, rich: 8 } as const

/** A text with its runs; what stands behind it for other scripts is passed over. */
export function richString(reader: RecordReader, length: number): RichString {
  const options = reader.u8()
  const runCount = options & flags.rich ? reader.u16() : 0
  const extraBytes = options & flags.extended ? reader.u32() : 0
  const text = reader.signs(length, (options & flags.wide) !== 0)
  const runs = Array.from({ length: runCount }, () => ({ from: reader.u16(), font: reader.u16() }))
  reader.skip(extraBytes)
  return { text, runs }
}

/** All texts that cells refer to by number. */
export function richStrings(reader: RecordReader): RichString[] {
  reader.skip(4)
  const count = reader.u32()
  const strings: RichString[] = []
  while (strings.length < count && !reader.isAtEnd) strings.push(richString(reader, reader.u16()))
  return strings
}
