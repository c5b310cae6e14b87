import { dayText } from '@pianqu/shared/documents/document-words.ts'
import { orderRows, type SupervisionOrder } from '@pianqu/shared/documents/supervision-order.ts'
import {
  AlignmentType,
  Document,
  type FileChild,
  HeightRule,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Drawn } from './draw.ts'
import { bodyRun, characterTwips, fonts, officialRed, page, size, textWidthTwips } from './official-page.ts'
import { thinBorders } from './official-table.ts'
import { emptyLine, line, pageNumbers, plainLine, run } from './official-text.ts'

/** Label and what it says, twice across. */
const widths = [1500, 2922, 1500, textWidthTwips - 1500 - 2922 - 1500] as const

const cellLineTwips = 460

interface FormCell {
  readonly text: string
  readonly width: number
  readonly isLabel: boolean
  readonly columnSpan: number
}

const formCell = ({ text, width, isLabel, columnSpan }: FormCell): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    children: text.split('\n').map(
      (each) =>
        new Paragraph({
          alignment: isLabel ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { line: cellLineTwips, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
          children: [run(each, { font: isLabel ? fonts.heading : fonts.body, size: size.fourth })],
        }),
    ),
  })

function formTable(order: SupervisionOrder): Table {
  const [label, half, , rest] = widths
  return new Table({
    width: { size: textWidthTwips, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: thinBorders,
    margins: { left: 80, right: 80 },
    rows: orderRows(order).map(
      ({ cells, lines }) =>
        new TableRow({
          cantSplit: true,
          height: { value: Math.max(1, lines) * cellLineTwips + 160, rule: HeightRule.ATLEAST },
          children: cells.flatMap(({ label: name, text }, at) => [
            formCell({ text: name, width: label, isLabel: true, columnSpan: 1 }),
            cells.length === 1
              ? formCell({ text, width: textWidthTwips - label, isLabel: false, columnSpan: 3 })
              : formCell({ text, width: at === 0 ? half : rest, isLabel: false, columnSpan: 1 }),
          ]),
        }),
    ),
  })
}

interface Said {
  readonly issuer: string
  readonly snapshot: string
  readonly month: string
}

/** One order, on a page of its own. */
function orderPage(order: SupervisionOrder, at: number, { issuer, snapshot }: Said): FileChild[] {
  return [
    line([run('督　办　单', { font: fonts.title, size: size.second, color: officialRed })], {
      alignment: AlignmentType.CENTER,
      pageBreakBefore: at > 0,
      spacing: { line: 800, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    }),
    line(
      [run(`编号：${order.number}\t签发日期：${dayText(order.issuedOn)}`, { font: fonts.body, size: size.fourth })],
      {
        tabStops: [{ type: TabStopType.RIGHT, position: textWidthTwips }],
      },
    ),
    formTable(order),
    line([run(`签发单位：${issuer}\t引用快照${snapshot}`, { font: fonts.body, size: size.fourth })], {
      tabStops: [{ type: TabStopType.RIGHT, position: textWidthTwips }],
    }),
  ]
}

/** The orders of a month, each on a page of its own; where there are none, that is said. */
export async function supervisionPackage(orders: readonly SupervisionOrder[], said: Said): Promise<Drawn> {
  const none = [
    emptyLine(),
    plainLine(`${said.month}没有签发督办单。引用快照${said.snapshot}。`, { indent: { firstLine: 2 * characterTwips } }),
  ]
  const document = new Document({
    creator: said.issuer,
    lastModifiedBy: said.issuer,
    title: `${said.month}督办单`,
    description: `引用快照${said.snapshot}`,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: bodyRun } } },
    sections: [
      {
        properties: { page },
        footers: pageNumbers,
        children: orders.length === 0 ? none : orders.flatMap((order, at) => orderPage(order, at, said)),
      },
    ],
  })
  return { bytes: await Packer.toBuffer(document) }
}
