import { aliasesOf, lineWords } from '@pianqu/shared/months/line-words.ts'
import { type ContentField, contentFields, fieldOf } from '@pianqu/shared/months/report-content.schema.ts'
import type { Measure } from '@pianqu/shared/months/report-field.ts'
import type { SheetColumn } from '../../../ui/sheet-grid/sheet.ts'

const isReadOnly = () => true

const widths: Record<Measure, number> = { money: 96, percent: 88, month: 92, choice: 92, text: 200 }
/** Words that are longer or shorter than words are. */
const ownWidths: Partial<Record<ContentField, number>> = { problem: 220, unitsToCoordinate: 140 }

const isNumber = (measure: Measure): boolean => measure === 'money' || measure === 'percent'

function fieldColumn(field: ContentField): SheetColumn {
  const said = fieldOf(field)
  const { name, inGrid = name, measure, span, choices } = said
  return {
    key: field,
    title: inGrid,
    aliases: [name, ...aliasesOf(said)],
    width: ownWidths[field] ?? widths[measure],
    kind: measure,
    ...(choices && { choices: choices.map((value) => ({ value, label: value })) }),
    ...(isNumber(measure) && span !== 'month' && { isCumulative: true }),
  }
}

const known = (key: 'planYuan' | 'ytdBeforeYuan' | 'ytdYuan'): SheetColumn => ({
  key,
  title: lineWords[key].name,
  width: widths.money,
  kind: 'money',
  isReadOnly,
})

const fixed = (key: 'projectCode' | 'projectName', width: number): SheetColumn => ({
  key,
  title: lineWords[key].inGrid,
  aliases: [lineWords[key].name, ...lineWords[key].aliases],
  width,
  kind: 'text',
  isReadOnly,
  isFrozen: true,
})

const [first, ...others] = contentFields.map(fieldColumn)

/** The columns of the month, as offices have them in their workbooks; the year so far follows the month's own amount. */
export const sheetColumns: readonly SheetColumn[] = [
  fixed('projectCode', 92),
  fixed('projectName', 196),
  known('planYuan'),
  known('ytdBeforeYuan'),
  ...(first ? [first] : []),
  { ...known('ytdYuan'), isCumulative: true },
  ...others,
]
