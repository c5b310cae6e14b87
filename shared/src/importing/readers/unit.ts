import { type CellReader, footnoteIn, orBlank, orEmpty, type ReadContext } from '../../workbook/cell-reader.ts'
import { cellText, quoted } from '../../workbook/cell-text.ts'
import { type Reading, refused, taken } from '../../workbook/fault.ts'
import type { Known } from '../../workbook/known.ts'
import { seemingLatin } from '../../workbook/look-alikes.ts'
import { lookAlike } from '../../workbook/readers/code-text.ts'
import { splitList } from '../../workbook/readers/list.ts'
import { throughFormer } from './former.ts'

function unitCode(written: string, known: Known): string | undefined {
  const plain = written.normalize('NFKC')
  return known.hasUnit(plain) ? plain : (known.unitCodeOf(written) ?? known.unitCodeOf(plain))
}

const unknownUnit = (written: string) =>
  refused('reference/unknown-unit', `单位“${written}”不存在，请改正名称或编码，或先导入“单位”`)

/** The unit that is meant by a name or a code, past ones included; `undefined` for one that nobody knows. */
function unitMeant(written: string, context: ReadContext): Reading<string> | undefined {
  const code = unitCode(written, context.known)
  const plain = written.normalize('NFKC')
  const former = throughFormer('unit', written, code, context) ?? throughFormer('unit', plain, code, context)
  return former ?? (code === undefined ? undefined : taken(code))
}

/** Known units by name or code, the main one first. */
export const units: CellReader<string[]> = {
  rule: '已导入的单位名称或编码，多个用顿号分隔，首个为主',
  example: '清江区',
  width: 20,
  numeric: false,
  read: orEmpty((cell, context) => {
    const text = cellText(cell)
    const parts = unitMeant(text, context) ? [text] : splitList(text)
    const meant = parts.map((part) => unitMeant(part, context) ?? unknownUnit(part))
    const fault = meant.find((reading) => !reading.ok)
    if (fault && !fault.ok) return fault
    const read = meant.flatMap((reading) => (reading.ok ? [reading] : []))
    const distinct = [...new Set(read.map(({ value }) => value))]
    return taken(distinct.length > 0 ? distinct : null, read.flatMap(({ doubt }) => doubt ?? [])[0])
  }),
}

/** One known unit by name or code. */
export const oneUnit: CellReader<string> = {
  rule: '一个已导入的单位名称或编码',
  example: '清江区',
  width: 16,
  numeric: false,
  read: orEmpty((cell, context) => {
    const reading = units.read(cell, context)
    if (!reading.ok) return reading
    const [code, another] = reading.value ?? []
    if (another) return refused('cell/one-only', `${quoted(cell)}写了多个单位，这一列只能填一个`)
    return taken(code ?? null, reading.doubt)
  }),
}

const textLength = 200

/** A unit that may be unknown: a known one is linked by its code, other text stays as written. */
export const unitOrText: CellReader<string> = {
  rule: '单位名称；已导入的单位会自动关联，其他按原文保留',
  example: '市住建局',
  width: 22,
  numeric: false,
  read: orBlank((cell, context) => {
    const text = cellText(cell)
    if (text.length > textLength) {
      return refused('cell/too-long', `${quoted(cell)}有 ${text.length} 字，这一列最多 ${textLength} 字`)
    }
    const meant = footnoteIn(cell) ? undefined : unitMeant(text, context)
    if (meant) return meant
    const seemsKnown = unitCode(seemingLatin(text)?.latin ?? '', context.known) !== undefined
    return (seemsKnown ? lookAlike(cell, text) : undefined) ?? taken(text)
  }),
}
