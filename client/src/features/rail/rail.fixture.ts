import type { AreaCategory } from '@pianqu/shared/areas/area.schema.ts'
import { percentText } from '@pianqu/shared/number/ratio.ts'
import type { TimelineStep } from '@pianqu/shared/rail/rail.contract.ts'
import type { RailPlan } from '@pianqu/shared/rail/rail-plan.contract.ts'
import type { RulePage } from '@pianqu/shared/rules/rule.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type {
  RailComparison,
  RailCoverage,
  RailGains,
  RailMap,
  RailPreview,
  RailTargets,
  RailTimeline,
} from './rail-data.ts'

export const today: Day = '2025-10-28'

const overSixtyFive = { operator: '>', numerator: 13, denominator: 20 } as const

export const targets: RailTargets = [{ from: '2000-01-01', ...overSixtyFive }]

const squareMetresPerKm2 = 1_000_000

const figure = (coveredKm2: number, areaKm2: number) => ({
  covered: Math.round(coveredKm2 * squareMetresPerKm2),
  whole: Math.round(areaKm2 * squareMetresPerKm2),
  coveredKm2,
  areaKm2,
  value: areaKm2 === 0 ? null : coveredKm2 / areaKm2,
})

/** A city of ten square kilometres of which so many are covered. */
export function city(coveredKm2: number, areaKm2 = 10): TimelineStep['city'] {
  const shape = figure(coveredKm2, areaKm2)
  const met = areaKm2 === 0 ? null : shape.covered * 20 > shape.whole * 13
  return {
    ...shape,
    met,
    display: percentText({ numerator: shape.covered, denominator: shape.whole }, overSixtyFive),
  }
}

export const areaAt = (code: string, coveredKm2: number, met: boolean | null = coveredKm2 > 3.25) => ({
  code,
  ...figure(coveredKm2, 5),
  met,
})

export const step = (on: Day, given: Partial<TimelineStep> = {}): TimelineStep => ({
  on,
  isForecast: on > today,
  opens: [],
  closes: [],
  lists: [],
  delists: [],
  redraws: [],
  city: city(0),
  areas: [],
  ...given,
})

export const steps: readonly TimelineStep[] = [
  step('2015-06-01', {
    opens: [{ code: 'S1', name: '东门站' }],
    lists: ['A1', 'A2', 'B1'],
    city: city(2),
    areas: [areaAt('A1', 2), areaAt('A2', 0), areaAt('B1', 1, null)],
  }),
  step('2024-09-30', { opens: [{ code: 'S2', name: '南门站' }], city: city(4.1), areas: [areaAt('A1', 4.1)] }),
  step('2026-12-28', { opens: [{ code: 'S3', name: '湖心站' }], city: city(7), areas: [areaAt('A2', 2.9)] }),
  step('2028-06-30', { opens: [{ code: 'S4', name: '北港站' }], city: city(8), areas: [areaAt('A2', 3.9)] }),
]

export const timelineReply: RailTimeline = {
  today,
  radiusMetres: 800,
  reaches: [{ from: '2000-01-01', metres: 800 }],
  scope: 'central',
  list: 'day',
  basis: 'area',
  targets,
  steps: [...steps],
  crossings: [
    { code: 'A1', name: '锦南总部区', on: '2024-09-30', isForecast: false },
    { code: 'A2', name: '北港枢纽城', on: '2028-06-30', isForecast: true },
  ],
  cityCrossing: { on: '2026-12-28', isForecast: true },
}

const square = (x: number, y: number, size = 2200): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]

const station = (code: string, name: string, x: number, given: Partial<RailMap['stations'][number]>) => ({
  code,
  name,
  lineCodes: ['L1'],
  x,
  y: 1000,
  openedOn: null,
  forecastOpening: null,
  closedOn: null,
  hasExit: true,
  exits: [],
  forecasts: [],
  ...given,
})

export const mapReply: RailMap = {
  radiusMetres: 800,
  areas: [
    {
      code: 'A1',
      name: '锦南总部区',
      category: 'central',
      outlines: [{ from: null, until: null, rings: [square(0, 0)] }],
    },
    {
      code: 'A2',
      name: '北港枢纽城',
      category: 'central',
      outlines: [{ from: null, until: null, rings: [square(4000, 0)] }],
    },
    {
      code: 'B1',
      name: '青枫医学城',
      category: 'new',
      outlines: [{ from: null, until: null, rings: [square(8000, 0)] }],
    },
  ],
  lines: [
    {
      code: 'L1',
      name: '1号线',
      colour: '#7A1F5C',
      stops: [
        { stationCode: 'S1', x: 520, y: 1000, openedOn: '2015-06-01' },
        { stationCode: 'S2', x: 1500, y: 1000, openedOn: '2024-09-30' },
        { stationCode: 'S3', x: 4500, y: 1000, openedOn: null },
        { stationCode: 'S4', x: 5500, y: 1000, openedOn: null },
      ],
    },
  ],
  bases: [
    { basis: 'area', points: 0, total: 0 },
    { basis: 'population', points: 1200, total: 90_000 },
  ],
  stations: [
    station('S1', '东门站', 500, { openedOn: '2015-06-01', exits: [{ name: 'A口', x: 560, y: 1040 }] }),
    station('S2', '南门站', 1500, { openedOn: '2024-09-30' }),
    station('S3', '湖心站', 4500, {
      forecastOpening: '2026-12-28',
      forecasts: [
        { opening: '2025-12-28', statedOn: '2024-01-05', statedBy: '市交通局' },
        { opening: '2026-12-28', statedOn: '2025-10-12', statedBy: '市交通局' },
      ],
    }),
    station('S4', '北港站', 5500, { forecastOpening: '2028-06-30' }),
    station('S5', '旧站', 900, { openedOn: '2010-01-01', closedOn: '2014-01-01' }),
    station('S6', '暗站', 700, { openedOn: '2010-01-01', hasExit: false }),
  ],
}

export const coverageReply: RailCoverage = {
  on: today,
  listedOn: today,
  recomputed: false,
  note: null,
  city: { coveredKm2: 4.1, areaKm2: 10, value: 0.41, met: false, display: '41.0%' },
  areas: [
    {
      code: 'A1',
      name: '锦南总部区',
      coveredKm2: 4.1,
      areaKm2: 5,
      value: 0.82,
      inScope: true,
      met: true,
      stationCodes: ['S1', 'S2'],
    },
  ],
  missingBoundaries: [],
  method: '站点800米直线范围的并集与片区边界的交集面积÷片区面积',
}

export const gainsReply: RailGains = {
  on: today,
  listedOn: today,
  recomputed: false,
  note: null,
  basis: 'area',
  targets,
  city: city(4.1),
  total: 2,
  best: 'S4',
  nearest: [{ code: 'A2', name: '北港枢纽城', value: 0.64996, shortKm2: 0.0002 }],
  rows: [
    {
      code: 'S3',
      name: '湖心站',
      lineCodes: ['L1'],
      forecastOpening: '2026-12-28',
      gain: 1_200_000,
      gainKm2: 1.2,
      gainPoints: 12,
      areas: [{ code: 'A2', name: '北港枢纽城', gain: 1_200_000, gainKm2: 1.2 }],
      lifts: [],
      carriesCity: false,
      order: 2,
      greedyGain: 400_000,
      greedyGainKm2: 0.4,
      cumulativeValue: 0.6504,
    },
    {
      code: 'S4',
      name: '北港站',
      lineCodes: ['L1'],
      forecastOpening: null,
      gain: 1_100_000,
      gainKm2: 1.1,
      gainPoints: 11,
      areas: [{ code: 'A2', name: '北港枢纽城', gain: 1_100_000, gainKm2: 1.1 }],
      lifts: ['A2'],
      carriesCity: true,
      order: 1,
      greedyGain: 1_100_000,
      greedyGainKm2: 1.1,
      cumulativeValue: 0.52,
    },
  ],
}

export const previewReply: RailPreview = {
  on: '2026-12-28',
  listedOn: '2026-12-28',
  recomputed: false,
  note: null,
  basis: 'area',
  targets,
  stations: [
    { code: 'S3', name: '湖心站', x: 4500, y: 1000, change: 'delayed', from: null },
    { code: 'S4', name: '北港站', x: 5500, y: 1000, change: 'delayed', from: null },
  ],
  city: city(4.1),
  areas: [{ ...areaAt('A2', 2.9), name: '北港枢纽城', inScope: true }],
  today: { city: city(7), areas: [{ ...areaAt('A2', 3.9), name: '北港枢纽城', inScope: true }] },
  changed: [{ code: 'A2', name: '北港枢纽城', before: 0.78, after: 0.58 }],
  lifted: [],
  lost: ['A2'],
  problems: [{ code: 'L9', message: '没有编码为“L9”的站点或线路，请核对编码' }],
}

const planIds = ['0b6a8a52-6a0e-4d5c-9b1e-0a4f5d1c2b01', '0b6a8a52-6a0e-4d5c-9b1e-0a4f5d1c2b02'] as const

export const savedPlan = (at: 0 | 1, given: Partial<RailPlan> = {}): RailPlan => ({
  id: planIds[at],
  version: 1,
  name: at === 0 ? '1号线推迟一年' : '湖心站不建',
  note: '',
  on: '2026-12-28',
  scope: 'central',
  scenario: at === 0 ? { delay: [{ code: 'L1', months: 12 }] } : { drop: ['S3'] },
  by: '魏',
  at: '2025-10-20T02:00:00.000Z',
  isMine: at === 0,
  isArchived: false,
  ...given,
})

const comparedSide = (coveredKm2: number, areaKm2: number) => ({
  city: city(coveredKm2),
  areas: [{ ...areaAt('A2', areaKm2), name: '北港枢纽城', inScope: true }],
})

export const compareReply: RailComparison = {
  on: '2026-12-28',
  listedOn: '2026-12-28',
  recomputed: false,
  note: null,
  basis: 'area',
  targets,
  today: { ...comparedSide(7, 3.9), cityCrossing: { on: '2026-12-28', isForecast: true } },
  scenarios: [
    {
      ...comparedSide(4.1, 2.9),
      cityCrossing: { on: '2027-12-28', isForecast: true },
      id: planIds[0],
      name: '1号线推迟一年',
      lifted: [],
      lost: ['A2'],
      problems: [],
    },
    {
      ...comparedSide(7, 3.9),
      cityCrossing: { on: null, isForecast: false },
      id: planIds[1],
      name: '湖心站不建',
      lifted: [],
      lost: [],
      problems: [{ code: 'L9', message: '没有编码为“L9”的站点或线路，请核对编码' }],
    },
  ],
}

/** The rule that sets the target, for areas of these categories. */
export const targetRule = (categories: readonly AreaCategory[] | null): RulePage => ({
  kind: 'indicator',
  code: 'rail-800m',
  name: '轨道站点800米覆盖',
  about: '',
  month: '2025-10',
  firstMonth: null,
  versions: [
    {
      edition: 0,
      effectiveMonth: null,
      content: { categories },
      words: [],
      differences: [],
      basis: null,
      draftedBy: null,
      draftedAt: null,
      adoptedBy: null,
      adoptedAt: null,
      isInForce: true,
    },
  ],
  drafts: [],
})
