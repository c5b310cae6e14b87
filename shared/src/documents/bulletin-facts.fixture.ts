import type { AreaFigure } from '../boards/overview.contract.ts'
import type { IndicatorCard } from '../indicators/indicator.contract.ts'
import { projectCategories } from '../projects/project.schema.ts'
import { projectStages } from '../projects/project-stage.ts'
import type { Ranking, RankingRow } from '../rankings/ranking.contract.ts'
import { defaultRankingRule } from '../rankings/ranking-rule.schema.ts'
import type { BulletinFacts } from './bulletin-facts.ts'

export const noBlockers = { open: 0, raised: 0, closed: 0, escalated: 0, forTheCity: 0, types: [] }

/** A month in which nothing was reported and nothing is planned. */
export const emptyFacts: BulletinFacts = {
  month: '2025-01',
  snapshot: '2025-01-1',
  asOf: '2025-01-31',
  issuer: '市级专班',
  completeness: { accepted: 0, owed: 0, onTime: null },
  leftOut: 0,
  projects: 0,
  totalInvestmentYuan: null,
  planned: 0,
  indicators: [],
  stages: projectStages.map((key) => ({ key, projects: 0, started: 0, planYuan: null, ytdYuan: null })),
  categories: projectCategories.map((key) => ({ key, projects: 0, started: 0, planYuan: null, ytdYuan: null })),
  notStarted: [],
  areas: [],
  isRanked: false,
  ranking: null,
  blockers: noBlockers,
}

export const card = (part: Partial<IndicatorCard> & Pick<IndicatorCard, 'code' | 'name'>): IndicatorCard => ({
  basis: '',
  numerator: null,
  denominator: null,
  value: null,
  operator: '>=',
  target: 0.5,
  met: null,
  display: '—',
  targetDisplay: '目标 ≥50%',
  light: null,
  gap: '尚无数据',
  parts: '—',
  spark: [],
  ...part,
})

export const area = (code: string, name: string, part: Partial<AreaFigure> = {}): AreaFigure => ({
  code,
  name,
  category: 'central',
  light: 'green',
  counts: { green: 1, yellow: 0, red: 0, grey: 0, exempt: 0, pending: 0 },
  planYuan: 100_000_000,
  ytdYuan: 70_000_000,
  unplannedYuan: null,
  expectedYuan: 75_000_000,
  missing: null,
  behindPoints: 5,
  behindDisplay: '5.0',
  rateDisplay: '70.0%',
  scheduleShare: 0.75,
  accepted: 1,
  pending: 0,
  owed: 1,
  place: 1,
  tied: false,
  move: null,
  ...part,
})

export const district = (code: string, name: string, part: Partial<RankingRow> = {}): RankingRow => ({
  place: 1,
  tied: false,
  code,
  name,
  category: null,
  score: 90,
  tier: '优秀',
  move: null,
  isNew: false,
  parts: [],
  interval: null,
  gapToPrevious: null,
  exempt: false,
  missing: null,
  leftOut: [],
  months: ['2025-09'],
  list: null,
  because: [],
  before: null,
  ...part,
})

export const rankingOf = (rows: RankingRow[], part: Partial<Ranking> = {}): Ranking => ({
  month: '2025-09',
  provisional: false,
  by: 'month',
  label: '2025年9月',
  months: ['2025-09'],
  group: 'districts',
  groupName: '区(市)县',
  snapshot: '2025-09-1',
  isFrozen: true,
  isPublished: true,
  isRanked: true,
  notice: null,
  rule: defaultRankingRule,
  leftOut: [],
  seed: '',
  comparedWith: null,
  rows,
  total: rows.length,
  red: [],
  push: [],
  ...part,
})

const spark = [
  { month: '2025-07', value: 0.4, schedule: 0.5 },
  { month: '2025-08', value: null, schedule: 0.6 },
  { month: '2025-09', value: 0.5811, schedule: 0.7272 },
]

const cards: IndicatorCard[] = [
  card({
    code: 'investment-rate',
    name: '年度投资完成率',
    numerator: 52_502_280_000,
    denominator: 90_344_200_000,
    value: 0.581136,
    met: false,
    display: '58.1%',
    targetDisplay: '序时 72.7%',
    gap: '低于序时14.6个百分点',
    unplannedYuan: 12_340_000,
    spark,
  }),
  card({
    code: 'start-rate',
    name: '应开工项目开工率',
    numerator: 658,
    denominator: 680,
    value: 0.9676,
    operator: '=',
    target: 1,
    met: false,
    display: '96.8%',
    gap: '还有22个未开工',
  }),
  card({
    code: 'bond-share',
    name: '专项债投向占比',
    numerator: 12_183_000_000,
    denominator: 25_032_000_000,
    value: 0.4867,
    met: false,
    display: '48.7%',
    gap: '距目标差1.3个百分点 · 3.3亿元',
  }),
  card({
    code: 'rail-800m',
    name: '轨道站点800米覆盖',
    numerator: 130_000_000,
    denominator: 200_000_000,
    value: 0.65,
    operator: '>',
    target: 0.65,
    met: false,
    display: '65.0%',
    gap: '与目标值相等但未达标',
  }),
]

/** A month of a city as it usually is. */
export const typicalFacts: BulletinFacts = {
  ...emptyFacts,
  month: '2025-09',
  snapshot: '2025-09-1',
  asOf: '2025-09-30',
  issuer: '市重点片区工作专班',
  completeness: { accepted: 936, owed: 938, onTime: null },
  leftOut: 2,
  projects: 841,
  totalInvestmentYuan: 408_296_000_000,
  planned: 714,
  indicators: cards,
  stages: [
    { key: 'preparing', projects: 118, started: 0, planYuan: null, ytdYuan: null },
    { key: 'starting', projects: 176, started: 111, planYuan: 30_000_000_000, ytdYuan: 12_000_000_000 },
    { key: 'building', projects: 547, started: 547, planYuan: 60_344_200_000, ytdYuan: 40_502_280_000 },
    { key: 'finishing', projects: 0, started: 0, planYuan: null, ytdYuan: null },
  ],
  categories: [
    { key: 'infrastructure', projects: 313, started: 200, planYuan: 25_155_000_000, ytdYuan: 14_027_000_000 },
    { key: 'public-service', projects: 236, started: 180, planYuan: 65_189_200_000, ytdYuan: null },
    { key: 'industry', projects: 292, started: 278, planYuan: null, ytdYuan: null },
    { key: 'platform', projects: 0, started: 0, planYuan: null, ytdYuan: null },
  ],
  notStarted: [
    { code: 'D21', name: '沱湾县', projects: 15 },
    { code: 'D14', name: '栖梧区', projects: 7 },
  ],
  areas: [
    area('A01', '锦南总部区', { place: 1 }),
    area('A02', '北站枢纽区', {
      light: 'red',
      place: 2,
      ytdYuan: 30_000_000,
      behindPoints: 45,
      behindDisplay: '45.0',
      rateDisplay: '30.0%',
    }),
    area('A03', '稻城示范区', {
      light: 'grey',
      ytdYuan: null,
      missing: '未报',
      place: null,
      behindPoints: null,
      behindDisplay: null,
      rateDisplay: '未报',
    }),
  ],
  isRanked: true,
  ranking: rankingOf(
    [
      district('D02', '锦南区', { score: 97.06 }),
      district('D17', '荷渡县', { place: 2, tied: true, score: 95.5 }),
      district('D16', '盐溪市', { place: 2, tied: true, score: 95.5 }),
      district('D14', '桐川市', { place: null, score: null, tier: null, missing: '未报，不参与' }),
    ],
    { red: ['D02'], push: ['D16'] },
  ),
  blockers: {
    open: 20,
    raised: 18,
    closed: 10,
    escalated: 8,
    forTheCity: 8,
    types: [
      { type: '规划', count: 12 },
      { type: '拆迁', count: 8 },
    ],
  },
}

const oddName = (at: number): string => `片区&‹${at}›“一期”<甲>`

/** More of everything than a city has, under names that try what is written with them. */
export const maximalFacts: BulletinFacts = {
  ...typicalFacts,
  month: '2025-12',
  snapshot: '2025-12-12',
  asOf: '2025-12-31',
  issuer: '市“重点&片区”‹工作›专班',
  completeness: { accepted: 99_999, owed: 99_999, onTime: null },
  leftOut: 0,
  projects: 99_999,
  totalInvestmentYuan: 9_007_199_254_740_991,
  planned: 99_999,
  notStarted: Array.from({ length: 40 }, (_, at) => ({ code: `D${at}`, name: oddName(at), projects: 40 - at })),
  areas: Array.from({ length: 60 }, (_, at) =>
    area(`A${at}`, oddName(at), { light: at % 2 ? 'red' : 'yellow', place: at + 1 }),
  ),
  ranking: rankingOf(
    Array.from({ length: 40 }, (_, at) => district(`D${at}`, oddName(at), { place: at + 1, score: 99.5 - at })),
    { red: ['D0', 'D1', 'D2'], push: ['D39', 'D38', 'D37'] },
  ),
}
