import type { DocumentTable } from '@pianqu/shared/documents/bulletin-tables.ts'
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { fonts, size, textWidthTwips } from './official-page.ts'
import { run } from './official-text.ts'

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** The widths of columns, which add up to the width of the text to the twip. */
function widthsOf(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const edges = shares.map((_, at) =>
    Math.round((textWidthTwips * shares.slice(0, at + 1).reduce((sum, share) => sum + share, 0)) / total),
  )
  return edges.map((edge, at) => edge - (edges[at - 1] ?? 0))
}

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
export const thinBorders = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
}

interface CellText {
  readonly text: string
  readonly width: number
  readonly align: keyof typeof alignments
  readonly isHeader: boolean
  readonly isStruck: boolean
}

const cell = ({ text, width, align, isHeader, isStruck }: CellText): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: isHeader ? AlignmentType.CENTER : alignments[align],
        spacing: {
          line: textLineTwips,
          lineRule: LineRuleType.EXACT,
          before: aroundTwips / 2,
          after: aroundTwips / 2,
        },
        children: [
          run(text, {
            ...{ font: isHeader ? fonts.heading : fonts.body, size: size.table },
            ...(isStruck && { strike: true }),
          }),
        ],
      }),
    ],
  })

const leastTwips = 380
const textLineTwips = 320
const aroundTwips = 40
const marginTwips = 60

/** How wide a text is, in twips: Chinese characters are as wide as high, the others half of that. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, character) => width + (/[\u2e80-\uffef“”]/.test(character) ? size.table * 10 : size.table * 5),
    0,
  )

/** What its head and each of its rows take, borders included. */
export function tableHeights({ columns, rows }: DocumentTable): { readonly head: number; readonly rows: number[] } {
  const widths = widthsOf(columns.map(({ share }) => share)).map((width) => width - 2 * marginTwips)
  const heightOf = (texts: readonly string[]): number => {
    const lines = texts.map((text, at) => Math.max(1, Math.ceil(widthOf(text) / (widths[at] ?? 1))))
    return Math.max(leastTwips, Math.max(...lines) * textLineTwips + aroundTwips) + 10
  }
  return { head: heightOf(columns.map(({ header }) => header)), rows: rows.map(heightOf) }
}

/** A table over the width of the text whose head is printed anew on each page and whose rows stay whole. */
export function officialTable({ columns, rows, struck = [] }: DocumentTable): Table {
  const widths = widthsOf(columns.map(({ share }) => share))
  const rowOf = (texts: readonly string[], isHeader: boolean, lost: readonly number[] = []) =>
    new TableRow({
      ...(isHeader && { tableHeader: true }),
      cantSplit: true,
      height: { value: leastTwips, rule: HeightRule.ATLEAST },
      children: columns.map(({ align }, at) =>
        cell({ text: texts[at] ?? '', width: widths[at] ?? 0, align, isHeader, isStruck: lost.includes(at) }),
      ),
    })
  return new Table({
    width: { size: textWidthTwips, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: thinBorders,
    margins: { left: marginTwips, right: marginTwips },
    rows: [
      rowOf(
        columns.map(({ header }) => header),
        true,
      ),
      ...rows.map((row, at) => rowOf(row, false, struck.find((one) => one.row === at)?.columns)),
    ],
  })
}
