import { unreadable, unsupported } from '../workbook-limits.ts'
import { ids, type Record, RecordReader } from './records.ts'
import { type RichString, richString, richStrings } from './rich-strings.ts'

export interface Font {
  readonly isStruck: boolean
  /** 1 raised, 2 lowered. */
  readonly script: number
}

/** What the sheets of an old workbook share. */
export interface Book {
  readonly date1904: boolean
  readonly formats: ReadonlyMap<number, string>
  readonly fonts: readonly Font[]
  readonly styles: readonly { readonly font: number; readonly format: number }[]
  readonly strings: readonly RichString[]
  readonly sheets: readonly { readonly name: string; readonly offset: number; readonly state: string }[]
}

const states = ['visible', 'hidden', 'veryHidden'] as const
const newest = 0x0600

function demandNewest([first]: readonly Record[]): void {
  const version = first?.id === ids.begin ? new RecordReader(first).u16() : undefined
  if (version === undefined) throw unreadable('文件不完整或已损坏。请重新保存后再上传')
  if (version !== newest) {
    throw unsupported('这是 Excel 95 或更早的文件。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入')
  }
}

/** There is no font with the number 4. */
export const fontAt = (fonts: readonly Font[], number: number): Font | undefined =>
  fonts[number > 4 ? number - 1 : number]

/** Reads what comes before the sheets. */
export function bookOf(records: readonly Record[]): Book {
  demandNewest(records)
  const formats = new Map<number, string>()
  const fonts: Font[] = []
  const styles: { font: number; format: number }[] = []
  const sheets: { name: string; offset: number; state: string }[] = []
  let strings: RichString[] = []
  let date1904 = false
  const readers: Readonly<globalThis.Record<number, (reader: RecordReader) => void>> = {
    [ids.password]: () => {
      throw unreadable('这个工作簿设了打开密码。请用 Excel 或 WPS 打开，去掉密码并保存后再导入')
    },
    [ids.dateMode]: (reader) => {
      date1904 = reader.u16() === 1
    },
    [ids.format]: (reader) => formats.set(reader.u16(), richString(reader, reader.u16()).text),
    [ids.font]: (reader) => {
      reader.skip(2)
      const isStruck = (reader.u16() & 8) !== 0
      reader.skip(4)
      fonts.push({ isStruck, script: reader.u16() })
    },
    [ids.style]: (reader) => styles.push({ font: reader.u16(), format: reader.u16() }),
    [ids.strings]: (reader) => {
      strings = richStrings(reader)
    },
    [ids.sheet]: (reader) => {
      const offset = reader.u32()
      const state = states[reader.u8() & 3] ?? 'visible'
      const isTable = reader.u8() === 0
      const name = richString(reader, reader.u8()).text
      if (isTable) sheets.push({ name, offset, state })
    },
  }
  for (const record of records) {
    if (record.id === ids.end) break
    readers[record.id]?.(new RecordReader(record))
  }
  return { date1904, formats, fonts, styles, strings, sheets }
}
