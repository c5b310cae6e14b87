import { describe, expect, test } from 'vitest'
import { emptyFacts, maximalFacts, typicalFacts } from './bulletin-facts.fixture.ts'
import type { BulletinFacts } from './bulletin-facts.ts'
import { type DeckFacts, meetingDeck } from './meeting-deck.ts'

const withDeck = (facts: BulletinFacts, part: Partial<DeckFacts> = {}): DeckFacts => ({
  ...facts,
  headline: '9月专项债占比48.7%',
  bonds: [
    { name: '锦南总部区', amountYuan: 781_000_000 },
    { name: '北站枢纽区', amountYuan: 1_197_000_000 },
    { name: '稻城示范区', amountYuan: 0 },
  ],
  ...part,
})

describe('the deck of a meeting', () => {
  test('has a finding for the title of every page', () => {
    expect(meetingDeck(withDeck(typicalFacts)).slides.map(({ title }) => title)).toEqual([
      '9月专项债占比48.7%',
      '2025年1—9月累计完成率58.1%，低于序时14.6个百分点',
      '1个片区滞后，北站枢纽区落后序时45.0个百分点',
      '专项债投向占比48.7%，距目标差1.3个百分点',
      '应开工未开工22个，开工率96.8%',
      '3个区（市）县参加排名，锦南区第1名',
      '20件堵点未销号，8件待市级议定',
      '9月调度后需推进的工作',
    ])
  })

  test('leaves out what there is nothing to show of', () => {
    const { slides, title } = meetingDeck(withDeck(emptyFacts, { headline: '1月尚无可汇总的数据', bonds: [] }))
    expect(title).toBe('2025年1月全市重点片区项目集群调度')
    expect(slides.map((slide) => slide.title)).toEqual(['1月尚无可汇总的数据', '1月调度后需推进的工作'])
  })

  test('draws what is printed: the largest first, and no more than can be read', () => {
    const charts = meetingDeck(withDeck(typicalFacts)).slides.flatMap(({ body }) =>
      body.kind === 'chart' ? [body.chart] : [],
    )
    expect(charts.map(({ categories, series }) => [categories, series[0]?.values])).toEqual([
      [
        ['7月', '8月', '9月'],
        [40, null, 58.1],
      ],
      [
        ['北站枢纽区', '锦南总部区'],
        [45, 5],
      ],
      [
        ['北站枢纽区', '锦南总部区'],
        [11.97, 7.81],
      ],
      [
        ['沱湾县', '栖梧区'],
        [15, 7],
      ],
      [
        ['规划', '拆迁'],
        [12, 8],
      ],
    ])
    const most = meetingDeck(withDeck(maximalFacts)).slides.flatMap(({ body }) =>
      body.kind === 'chart' ? [body.chart.categories.length] : [],
    )
    expect(Math.max(...most)).toBeLessThanOrEqual(8)
  })
})
