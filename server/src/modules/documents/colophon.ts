import type { DocumentTable } from '@pianqu/shared/documents/bulletin-tables.ts'
import { BorderStyle, type IParagraphOptions, LineRuleType, type Paragraph, TabStopType } from 'docx'
import { fonts, lineTwips, size, textWidthTwips, twips } from './official-page.ts'
import { tableHeights } from './official-table.ts'
import { line, run } from './official-text.ts'

const rowTwips = 460
const colophonTwips = 2 * rowTwips + 300

const pageTwips = twips(297 - 37 - 35)

/** What stands above a table on its first page: its number and what it is called. */
const aboveTwips = 2 * lineTwips

/** How much of its last page a table leaves that began on a page of its own, rather less than more. */
function leftUnder(table: DocumentTable): number {
  const { head, rows } = tableHeights(table)
  return rows.reduce((left, row) => (row > left ? pageTwips - head - row : left - row), pageTwips - aboveTwips - head)
}

interface Colophon {
  readonly copiesTo: string
  readonly issuer: string
  readonly issuedOn: string
}

const edge = 280
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 3 }
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 3 }
const small = { font: fonts.body, size: size.fourth }
const spacing = { line: rowTwips, lineRule: LineRuleType.EXACT, before: 0, after: 0 }

const ruled = (text: string, border: NonNullable<IParagraphOptions['border']>): Paragraph =>
  line([run(text, small)], {
    border,
    spacing,
    indent: { left: edge, right: edge },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidthTwips - edge }],
  })

/**
 * 版记: at the foot of the last page, between rules. Not every office suite knows of something that lies at the foot of a
 * page, so what is empty above it is reckoned.
 */
export function colophonAfter(table: DocumentTable, { copiesTo, issuer, issuedOn }: Colophon): Paragraph[] {
  const left = leftUnder(table) - colophonTwips
  const [isOnNext, empty] = left > 20 ? [false, left] : [true, pageTwips - colophonTwips]
  return [
    line([], {
      pageBreakBefore: isOnNext,
      spacing: { line: 20, lineRule: LineRuleType.EXACT, before: empty - 20, after: 0 },
    }),
    ruled(copiesTo, { top: thick, bottom: thin }),
    ruled(`${issuer}\t${issuedOn}`, { bottom: thick }),
  ]
}
