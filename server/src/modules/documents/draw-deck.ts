import type { DocumentTable } from '@pianqu/shared/documents/bulletin-tables.ts'
import { chartDescription, type DocumentChart } from '@pianqu/shared/documents/document-chart.ts'
import type { Deck, Slide } from '@pianqu/shared/documents/meeting-deck.ts'
import { printable } from '@pianqu/shared/words/printable.ts'
import PptxGenJS from 'pptxgenjs'
import type { Drawn } from './draw.ts'
import { mendDeck } from './mend-deck.ts'

const ink = '1B2430'
const quiet = '5A6675'
const brand = '1F5FA8'
const line = 'E3E7EC'
const font = '微软雅黑'

/** Inches, on a page of 13.33 by 7.5. */
const page = { x: 0.6, w: 12.13 } as const
const body = { ...page, y: 1.55, h: 5.2 } as const

/** No text is smaller: it is read from the last row. */
const least = 18

const inks = { bar: ['1F5FA8', 'B9C4D0'], line: ['2B3A4A', '0B5CAB'] } as const

type Page = ReturnType<PptxGenJS['addSlide']>

const formatOf = ({ decimals }: DocumentChart): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`)

function drawChart(slide: Page, chart: DocumentChart): void {
  const { kind, categories, series, unit } = chart
  const labels = categories.map(printable)
  // A chart of bars begins at the bottom; people begin at the top.
  const inOrder = <Value>(values: readonly Value[]): Value[] => (kind === 'bar' ? [...values].reverse() : [...values])
  const data = series.map(({ name, values }) => ({
    name,
    labels: inOrder(labels),
    values: inOrder(values) as number[],
  }))
  const axis = {
    catAxisLabelFontSize: least,
    valAxisLabelFontSize: least,
    catAxisLabelFontFace: font,
    valAxisLabelFontFace: font,
  }
  slide.addChart(kind, data, {
    ...body,
    ...axis,
    barDir: 'bar',
    barGapWidthPct: 45,
    catAxisLabelColor: ink,
    catAxisLabelFrequency: '1',
    valAxisLabelColor: quiet,
    valGridLine: { color: line, size: 0.75 },
    catGridLine: { style: 'none' },
    valAxisMinVal: 0,
    valAxisLabelFormatCode: '0',
    chartColors: inks[kind].slice(0, series.length),
    showLegend: series.length > 1,
    legendPos: 'b',
    legendFontSize: least,
    legendFontFace: font,
    showValAxisTitle: true,
    valAxisTitle: unit,
    valAxisTitleFontSize: least,
    valAxisTitleColor: quiet,
    showValue: kind === 'bar',
    dataLabelFormatCode: formatOf(chart),
    dataLabelFontSize: least,
    dataLabelColor: ink,
    dataLabelFontFace: font,
    lineDataSymbolSize: 8,
    lineSize: 3,
    altText: printable(chartDescription(chart)),
    objectName: printable(chart.title),
  })
}

function drawTable(slide: Page, { columns, rows }: DocumentTable): void {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const head = columns.map(({ header, align }) => ({
    text: header,
    options: {
      align: align === 'left' ? ('left' as const) : ('center' as const),
      bold: true,
      color: 'FFFFFF',
      fill: { color: brand },
    },
  }))
  const lines = rows.map((row) =>
    row.map((text, at) => ({
      text: printable(text),
      options: { align: columns[at]?.align ?? ('left' as const), color: ink },
    })),
  )
  slide.addTable([head, ...lines], {
    ...page,
    y: body.y,
    colW: columns.map(({ share }) => (page.w * share) / shares),
    rowH: 0.48,
    fontFace: font,
    fontSize: least,
    valign: 'middle',
    border: { type: 'solid', pt: 0.75, color: 'B9C4D0' },
    objectName: '表格',
  })
}

function drawPoints(slide: Page, points: readonly string[]): void {
  slide.addText(
    points.map((text) => ({
      text: printable(text),
      options: { bullet: { type: 'number' as const }, breakLine: true, paraSpaceAfter: 14 },
    })),
    { ...body, fontFace: font, fontSize: 22, color: ink, valign: 'top', objectName: '要点' },
  )
}

function drawSlide(slide: Page, { title, body: content }: Slide, cited: string): void {
  slide.background = { color: 'FFFFFF' }
  slide.addText(printable(title), {
    ...page,
    y: 0.4,
    h: 1,
    fontFace: font,
    fontSize: 30,
    bold: true,
    color: ink,
    valign: 'middle',
    fit: 'shrink',
    objectName: '标题',
  })
  if (content.kind === 'chart') drawChart(slide, content.chart)
  if (content.kind === 'table') drawTable(slide, content.table)
  if (content.kind === 'points') drawPoints(slide, content.points)
  slide.addText(printable(cited), {
    ...page,
    y: 6.95,
    h: 0.4,
    fontFace: font,
    fontSize: least,
    color: quiet,
    objectName: '引用',
  })
}

function drawCover(slide: Page, { title, subtitle, issuer, cited }: Deck): void {
  slide.background = { color: 'FFFFFF' }
  const common = { ...page, align: 'center' as const, fontFace: font }
  slide.addText(printable(title), {
    ...common,
    y: 2.2,
    h: 1.2,
    fontSize: 44,
    bold: true,
    color: brand,
    fit: 'shrink',
    objectName: '标题',
  })
  slide.addText(printable(subtitle), { ...common, y: 3.5, h: 0.6, fontSize: 24, color: quiet, objectName: '副标题' })
  slide.addText(printable(issuer), { ...common, y: 4.6, h: 0.6, fontSize: 24, color: ink, objectName: '单位' })
  slide.addText(printable(cited), { ...common, y: 6.95, h: 0.4, fontSize: least, color: quiet, objectName: '引用' })
}

/** A deck with charts and tables that an office can change. */
export async function deckPackage(deck: Deck): Promise<Drawn> {
  const made = new PptxGenJS()
  made.layout = 'LAYOUT_WIDE'
  made.title = printable(deck.title)
  made.author = printable(deck.issuer)
  made.subject = printable(deck.cited)
  made.theme = { headFontFace: font, bodyFontFace: font }
  drawCover(made.addSlide(), deck)
  for (const slide of deck.slides) drawSlide(made.addSlide(), slide, deck.cited)
  const bytes = (await made.write({ outputType: 'uint8array', compression: true })) as Uint8Array
  return { bytes, mend: mendDeck }
}
