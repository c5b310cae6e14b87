import type { Ranking, RankingHistory, RankingRow, RankingWhy } from '@pianqu/shared/rankings/ranking.contract.ts'
import { defaultRankingRule } from '@pianqu/shared/rankings/ranking-rule.schema.ts'

type Part = RankingRow['parts'][number]

const aPart = (over: Partial<Part> = {}): Part => ({
  code: 'investment',
  name: '投资进度',
  score: 90,
  weight: 60,
  nominalWeight: 45,
  points: 54,
  numerator: 900,
  denominator: 1000,
  display: '累计完成9.00亿元，序时应完成10.00亿元',
  source: { figure: 'area-progress', code: 'A01' },
  ...over,
})

export const aRow = (over: Partial<RankingRow> = {}): RankingRow => ({
  place: 1,
  tied: false,
  code: 'A01',
  name: '沐江金融城',
  category: 'central',
  score: 94,
  tier: '优秀',
  move: 0,
  isNew: false,
  parts: [
    aPart(),
    aPart({ code: 'starts', name: '按期开工', score: 100, weight: 40, nominalWeight: 20, points: 40, source: null }),
  ],
  interval: [1, 2],
  gapToPrevious: null,
  exempt: false,
  missing: null,
  leftOut: [],
  months: ['2025-09'],
  list: null,
  because: [],
  before: null,
  ...over,
})

export const aRanking = (over: Partial<Ranking> = {}): Ranking => {
  const rows = over.rows ?? [
    aRow({ list: 'red' }),
    aRow({
      place: 2,
      code: 'A02',
      name: '锦安活力老城',
      score: 78.5,
      tier: '良好',
      move: -1,
      gapToPrevious: 15.5,
      list: 'push',
      published: { snapshot: '2025-09-1', place: 1, tied: false, score: 95 },
    }),
    aRow({
      place: null,
      code: 'A03',
      name: '白鹤汀生态区',
      score: null,
      tier: null,
      move: null,
      parts: [],
      interval: null,
      missing: '未报，不参与',
    }),
  ]
  return {
    month: '2025-09',
    provisional: false,
    by: 'month',
    label: '2025年9月',
    months: ['2025-09'],
    group: 'central',
    groupName: '中心城区',
    snapshot: null,
    isFrozen: false,
    isPublished: true,
    isRanked: true,
    notice: null,
    rule: defaultRankingRule,
    leftOut: ['「堵点按期销号」（权重15）尚无数据，本期不计'],
    seed: '2025/2000-01/2025-09/month/central',
    comparedWith: { month: '2025-08', label: '8月', snapshot: null },
    red: ['A01'],
    push: ['A02'],
    ...over,
    rows,
    total: rows.length,
  }
}

export const aHistory = (over: Partial<RankingHistory> = {}): RankingHistory => ({
  group: 'central',
  by: 'month',
  year: 2025,
  periods: [
    {
      key: '2025-07',
      label: '2025年7月',
      month: '2025-07',
      ruleChange: null,
      isPublished: false,
      provisional: false,
      snapshot: null,
    },
    {
      key: '2025-08',
      label: '2025年8月',
      month: '2025-08',
      ruleChange: '自2025年8月起改用「新规则」：投资进度权重45→50',
      isPublished: true,
      provisional: false,
      snapshot: '2025-08-1',
    },
  ],
  series: [
    {
      code: 'A01',
      name: '沐江金融城',
      points: [
        { place: 2, tied: false, score: 80 },
        { place: 1, tied: false, score: 94, restated: { place: 2, tied: false, score: 90 } },
      ],
    },
    { code: 'A02', name: '锦安活力老城', points: [{ place: 1, tied: false, score: 85 }, null] },
  ],
  ...over,
})

export const aWhy = (over: Partial<RankingWhy> = {}): RankingWhy => ({
  month: '2025-09',
  provisional: false,
  label: '2025年9月',
  group: 'central',
  by: 'month',
  snapshot: null,
  comparedWith: { month: '2025-08', label: '8月', snapshot: null },
  row: aRow({
    place: 2,
    code: 'A02',
    name: '锦安活力老城',
    score: 78.5,
    move: -1,
    before: {
      place: 1,
      tied: false,
      score: 80,
      parts: [{ code: 'investment', score: 95, points: 57 }],
    },
  }),
  parts: [
    { ...aPart(), median: 92, gapToMedian: -1.2, lost: 6, lostShare: 1 },
    {
      ...aPart({ code: 'blockers', name: '堵点按期销号', score: null, weight: null, points: null, display: '—' }),
      median: null,
      gapToMedian: null,
      lost: null,
      lostShare: null,
    },
  ],
  sentences: ['投资进度由95.00分降至90.00分，总分少3.00分'],
  above: { code: 'A01', name: '沐江金融城', place: 1, score: 94, distance: 15.5 },
  below: null,
  lift: {
    points: 15.5,
    sentence: '再得15.50分可与第1名沐江金融城并列',
    ways: [],
  },
  ...over,
})
