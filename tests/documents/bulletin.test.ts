import { bulletinPackage } from '@pianqu/server/modules/documents/draw-bulletin.ts'
import { settlePackage } from '@pianqu/server/modules/documents/settle-package.ts'
import { emptyFacts, maximalFacts, typicalFacts } from '@pianqu/shared/documents/bulletin-facts.fixture.ts'
import type { BulletinFacts } from '@pianqu/shared/documents/bulletin-facts.ts'
import { bulletinText } from '@pianqu/shared/documents/bulletin-text.ts'
import { sentenceText } from '@pianqu/shared/documents/sentence.ts'
import { describe, expect, test } from 'vitest'
import { packageFaults } from './package-faults.ts'
import { chartData, elements, openPackage, wordLines } from './package-parts.ts'
import { schemaFaults } from './schema-faults.ts'

async function drawn(facts: BulletinFacts): Promise<Uint8Array> {
  const { bytes } = await bulletinPackage(facts)
  return settlePackage(bytes, { at: '2025-10-09T01:00:00.000Z' })
}

const months = [
  ['empty', emptyFacts],
  ['typical', typicalFacts],
  ['maximal, under odd names', maximalFacts],
] as const

describe.each(months)('a 通报 of a month that is %s', (_, facts) => {
  test('keeps to the schemas of Word and of the workbooks behind its charts', async () => {
    expect(await schemaFaults(await drawn(facts), 'bulletin.docx')).toEqual([])
  })

  test('is a whole package', async () => {
    expect(packageFaults(await drawn(facts))).toEqual([])
  })

  test('is the same bytes whenever it is made', async () => {
    const [first, second] = [await drawn(facts), await drawn(facts)]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  test('says what its sentences say, name by name', async () => {
    const lines = wordLines(openPackage(await drawn(facts)))
    for (const paragraph of bulletinText(facts)) {
      if (paragraph.kind === 'text')
        expect(lines).toContain(`${paragraph.lead ?? ''}${sentenceText(paragraph.sentence)}`)
      if (paragraph.kind === 'heading') expect(lines).toContain(paragraph.text)
    }
    for (const { name } of [...facts.areas, ...(facts.ranking?.rows ?? [])]) expect(lines).toContain(name)
  })
})

describe('the layout of a 通报', () => {
  test('is that of GB/T 9704: page, lines, characters, numbers of pages', async () => {
    const pack = openPackage(await drawn(typicalFacts))
    const document = pack.text('word/document.xml')
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(document).toContain('w:line="579" w:lineRule="exact"')
    expect(document).toContain('<w:spacing w:val="-5"/>')
    expect(document).toContain('<w:ind w:firstLine="630"/>')
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'])
      expect(document).toContain(`w:eastAsia="${font}"`)
    expect(pack.text('word/settings.xml')).toContain('<w:evenAndOddHeaders')
    const footers = elements(pack.xml('word/document.xml'), 'footerReference').map((each) =>
      each.getAttribute('w:type'),
    )
    expect(footers.sort()).toEqual(['default', 'even'])
    const sides = ['word/footer1.xml', 'word/footer2.xml'].map(
      (name) => /<w:jc w:val="(\w+)"/.exec(pack.text(name))?.[1],
    )
    expect(sides.sort()).toEqual(['left', 'right'])
  })

  test('repeats the head of a table and keeps its rows whole', async () => {
    const document = openPackage(await drawn(maximalFacts)).xml('word/document.xml')
    const tables = elements(document, 'tbl')
    expect(tables).toHaveLength(2)
    for (const table of tables) {
      const rows = elements(table, 'tr')
      expect(rows.map((row) => elements(row, 'tblHeader').length)).toEqual(rows.map((_, at) => (at === 0 ? 1 : 0)))
      expect(rows.every((row) => elements(row, 'cantSplit').length === 1)).toBe(true)
    }
  })

  test('draws charts that an office can change, with the numbers of the text', async () => {
    const charts = chartData(openPackage(await drawn(typicalFacts)))
    expect(charts).toEqual([
      { name: '累计完成率', categories: ['7月', '8月', '9月'], values: ['40', '58.1'] },
      { name: '序时进度', categories: ['7月', '8月', '9月'], values: ['50', '60', '72.7'] },
      { name: '年度计划（亿元）', categories: ['锦南总部区', '北站枢纽区'], values: ['1', '1'] },
      { name: '累计完成（亿元）', categories: ['锦南总部区', '北站枢纽区'], values: ['0.7', '0.3'] },
    ])
  })
})
