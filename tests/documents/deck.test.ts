import { deckPackage } from '@pianqu/server/modules/documents/draw-deck.ts'
import { settlePackage } from '@pianqu/server/modules/documents/settle-package.ts'
import type { Overview } from '@pianqu/shared/boards/overview.contract.ts'
import { emptyFacts, maximalFacts, typicalFacts } from '@pianqu/shared/documents/bulletin-facts.fixture.ts'
import type { BulletinFacts } from '@pianqu/shared/documents/bulletin-facts.ts'
import { chartDescription } from '@pianqu/shared/documents/document-chart.ts'
import { type Deck, meetingDeck } from '@pianqu/shared/documents/meeting-deck.ts'
import { openXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { publishedCity } from '../api/dispatch-kit.ts'
import { packageFaults } from './package-faults.ts'
import { chartData, elements, openPackage, type Package } from './package-parts.ts'
import { schemaFaults } from './schema-faults.ts'

const deckOf = (facts: BulletinFacts, bonds: { name: string; amountYuan: number }[]): Deck =>
  meetingDeck({ ...facts, headline: '专项债占比48.7%', bonds })

const odd = Array.from({ length: 30 }, (_, at) => ({ name: `片区&‹${at}›“一期”`, amountYuan: 100_000_000 * (at + 1) }))

async function drawn(deck: Deck): Promise<Uint8Array> {
  const { bytes, mend } = await deckPackage(deck)
  return settlePackage(bytes, { at: '2025-10-09T01:00:00.000Z', ...(mend && { mend }) })
}

const slides = (pack: Package): string[] =>
  pack.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).sort()

const textsOf = (pack: Package): string[] =>
  slides(pack).flatMap((name) =>
    elements(pack.xml(name), 'p').map((each) =>
      elements(each, 't')
        .map((t) => t.textContent ?? '')
        .join(''),
    ),
  )

describe.each([
  ['empty', deckOf(emptyFacts, [])],
  ['typical', deckOf(typicalFacts, [{ name: '锦南总部区', amountYuan: 781_000_000 }])],
  ['maximal, under odd names', deckOf(maximalFacts, odd)],
])('the deck of a month that is %s', (_, deck) => {
  test('keeps to the schemas of PowerPoint and of the workbooks behind its charts', async () => {
    expect(await schemaFaults(await drawn(deck), 'meeting.pptx')).toEqual([])
  })

  test('is a whole package, and the same bytes whenever it is made', async () => {
    const bytes = await drawn(deck)
    expect(packageFaults(bytes)).toEqual([])
    expect(Buffer.compare(bytes, await drawn(deck))).toBe(0)
  })

  test('has a page for each finding, no text of which is too small to be read', async () => {
    const pack = openPackage(await drawn(deck))
    expect(slides(pack)).toHaveLength(deck.slides.length + 1)
    const texts = textsOf(pack)
    for (const { title } of deck.slides) expect(texts).toContain(title)
    const sizes = [...slides(pack), ...pack.names.filter((name) => /charts\/chart\d+\.xml$/.test(name))].flatMap(
      (name) => [...pack.text(name).matchAll(/\bsz="(\d+)"/g)].map(([, size]) => Number(size)),
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1800)
  })

  test('shows the same numbers in its charts, in the workbooks behind them and in their descriptions', async () => {
    const pack = openPackage(await drawn(deck))
    const charts = deck.slides.flatMap(({ body }) => (body.kind === 'chart' ? [body.chart] : []))
    const top = <Value>(kind: string, values: readonly Value[]) =>
      kind === 'bar' ? [...values].reverse() : [...values]
    expect(chartData(pack)).toEqual(
      charts.flatMap(({ kind, categories, series }) =>
        series.map(({ name, values }) => ({
          name,
          categories: top(kind, categories),
          values: top(kind, values).flatMap((value) => (value === null ? [] : [String(value)])),
        })),
      ),
    )
    const books = await Promise.all(pack.inner.map(([, bytes]) => openXlsx(bytes)))
    expect(books.map(({ sheets }) => sheets[0]?.rows)).toEqual(
      charts.map(({ kind, categories, series }) => [
        ['名称', ...series.map(({ name }) => name)],
        ...top(
          kind,
          categories.map((category, at) => [category, ...series.map(({ values }) => values[at] ?? null)]),
        ),
      ]),
    )
    const told = slides(pack).flatMap((name) =>
      elements(pack.xml(name), 'cNvPr').map((each) => each.getAttribute('descr') ?? ''),
    )
    expect(told.filter((text) => text !== '')).toEqual(charts.map(chartDescription))
  })
})

test('the deck of a published month prints its indicators as the API answers them', async () => {
  const city = await publishedCity()
  const overview = (await city.taskforce.get('/api/overview?snapshot=2025-09-1')).json<Overview>()
  const reply = await city.taskforce.get('/api/documents/meeting.pptx?snapshot=2025-09-1')
  const texts = textsOf(openPackage(reply.rawPayload))
  expect(texts).toContain(overview.headline)
  for (const { name, display, parts, targetDisplay, gap } of overview.indicators) {
    const at = texts.indexOf(name)
    expect(texts.slice(at, at + 5)).toEqual([name, display, parts, targetDisplay, gap])
  }
})
