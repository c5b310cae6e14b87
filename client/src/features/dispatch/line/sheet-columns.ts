import { lightNames, lights } from '@pianqu/shared/lights/light.ts'
import { aliasesOf, lineWords } from '@pianqu/shared/months/line-words.ts'
import { type ContentField, contentFields, fieldOf } from '@pianqu/shared/months/report-content.schema.ts'
import type { Measure } from '@pianqu/shared/months/report-field.ts'
import type { SheetColumn } from '../../../ui/sheet-grid/sheet.ts'
import { drawnLight } from './drawn-light.tsx'

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
    ...(choices && { choices: choices.map((value) => ({ value, label: value })), takesOthers: true }),
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

/** The light that the line would have as it is saved. */
const lightColumn: SheetColumn = {
  key: 'light',
  title: '灯号',
  width: 76,
  kind: 'choice',
  choices: lights.map((value) => ({ value, label: lightNames[value] })),
  isReadOnly,
  draw: drawnLight,
}

/** What districts fill in beside what every month needs; each may be left out of sight. */
export const columnGroups = ['funds', 'dates', 'problems'] as const
export type ColumnGroup = (typeof columnGroups)[number]

export const columnGroupNames: Record<ColumnGroup, string> = { funds: '资金', dates: '开竣工', problems: '问题' }

const groupOf: Readonly<Partial<Record<string, ColumnGroup>>> = {
  statisticsYuan: 'funds',
  fundsArrivedYuan: 'funds',
  forecastYuan: 'funds',
  actualStart: 'dates',
  actualCompletion: 'dates',
  problem: 'problems',
  problemType: 'problems',
  unitsToCoordinate: 'problems',
} satisfies Partial<Record<ContentField, ColumnGroup>>

const [first, ...others] = contentFields.map(fieldColumn)

/** The columns of the month, as offices have them in their workbooks; the year so far follows the month's own amount. */
export const sheetColumns: readonly SheetColumn[] = [
  fixed('projectCode', 92),
  fixed('projectName', 196),
  known('planYuan'),
  known('ytdBeforeYuan'),
  ...(first ? [first] : []),
  { ...known('ytdYuan'), isCumulative: true },
  lightColumn,
  ...others,
]

/** The columns without the groups that are left out, and those of the groups. */
export function columnsWithout(hidden: readonly ColumnGroup[]): { shown: SheetColumn[]; left: SheetColumn[] } {
  const isLeft = ({ key }: SheetColumn) => hidden.some((group) => group === groupOf[key])
  return { shown: sheetColumns.filter((column) => !isLeft(column)), left: sheetColumns.filter(isLeft) }
}

/** The group that a field stands in; undefined for what is always in sight. */
export const columnGroupOf = (field: string): ColumnGroup | undefined => groupOf[field]
