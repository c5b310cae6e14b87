import { chartDescription, type DocumentChart } from '@pianqu/shared/documents/document-chart.ts'
import { printable } from '@pianqu/shared/words/printable.ts'
import { AlignmentType, Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import { fonts, size } from './official-page.ts'
import { run } from './official-text.ts'

/** The ink of what is planned and of what is, as on screen. */
const colours = { bar: ['B9C4D0', '2B3A4A'], line: ['2B3A4A', '0B5CAB'] } as const

const chartFont = { name: '宋体' }

/** The width of the text at 96 dots an inch. */
const width = 590

const heightOf = ({ kind, categories }: DocumentChart): number => (kind === 'line' ? 250 : 90 + categories.length * 30)

/** Away from the other line: below where it is the higher one at the end. */
function labelsOf([own, other]: DocumentChart['series']): 'above' | 'below' {
  return (own?.values.at(-1) ?? 0) < (other?.values.at(-1) ?? 0) ? 'below' : 'above'
}

/** A chart that an office can open and change, described in words of its own. */
function chartRun(chart: DocumentChart): ChartRun {
  const { kind, categories, series, decimals, title, unit } = chart
  const inks = colours[kind]
  const numberFormat = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
  const shared = {
    categories: categories.map(printable),
    legend: { position: 'bottom', font: { size: 9 } },
    font: chartFont,
    chartArea: { fill: 'FFFFFF', border: 'none' },
    transformation: { width, height: heightOf(chart) },
    altText: { name: title, title, description: printable(chartDescription(chart)) },
    dataLabels: { value: true, numberFormat, font: { size: 8 } },
  } as const
  const labelled = { minimum: 0, numberFormat: '0', title: unit, font: { size: 9 } }
  if (kind === 'line') {
    return new ChartRun({
      type: 'line',
      ...shared,
      series: series.map((each, at) => ({
        ...each,
        color: inks[at] ?? '2B3A4A',
        markers: at === 0,
        dataLabels: at === 0 ? { value: true, numberFormat, position: labelsOf(series), font: { size: 8 } } : false,
        ...(at > 0 && { line: { dash: 'dash', width: 1.5, color: inks[at] ?? '0B5CAB' } }),
      })),
      valueAxis: labelled,
    })
  }
  return new ChartRun({
    type: 'bar',
    ...shared,
    gapWidth: 60,
    overlap: 0,
    series: series.map((each, at) => ({ ...each, color: inks[at] ?? '2B3A4A' })),
    // A chart of bars begins at the bottom; people begin at the top.
    categoryAxis: { reverseOrder: true, font: { size: 9 } },
    valueAxis: { ...labelled, crossesAt: 'maximum' },
  })
}

/** A chart with its caption under it, both on one page. */
export const chartLines = (chart: DocumentChart, number: number): Paragraph[] => [
  new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [chartRun(chart)] }),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: [run(`图${number}　${chart.title}`, { font: fonts.heading, size: size.table })],
  }),
]
