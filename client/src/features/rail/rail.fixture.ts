import { percentText } from '@pianqu/shared/number/ratio.ts'
import type { TimelineStep } from '@pianqu/shared/rail/rail.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { ratioOf, targetOn } from './coverage-text.ts'
import type { RailCoverage, RailGains, RailMap, RailPreview, RailTimeline } from './rail-data.ts'

export const today: Day = '2025-10-28'

const figure = (coveredKm2: number, areaKm2: number) => ({
  coveredKm2,
  areaKm2,
  value: areaKm2 === 0 ? null : coveredKm2 / areaKm2,
})

/** A city of ten square kilometres of which so many are covered. */
export function city(coveredKm2: number, areaKm2 = 10): TimelineStep['city'] {
  const shape = figure(coveredKm2, areaKm2)
  const met = areaKm2 === 0 ? null : shape.coveredKm2 * 20 > shape.areaKm2 * 13
  return { ...shape, met, display: percentText(ratioOf(shape), targetOn(today)) }
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

export const timelineReply: Omit<RailTimeline, 'scope'> = {
  today,
  radiusMetres: 800,
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
  ...given,
})

export const mapReply: RailMap = {
  radiusMetres: 800,
  areas: [
    { code: 'A1', name: '锦南总部区', category: 'central', rings: [square(0, 0)] },
    { code: 'A2', name: '北港枢纽城', category: 'central', rings: [square(4000, 0)] },
    { code: 'B1', name: '青枫医学城', category: 'new', rings: [square(8000, 0)] },
  ],
  lines: [{ code: 'L1', name: '1号线', colour: null }],
  stations: [
    station('S1', '东门站', 500, { openedOn: '2015-06-01' }),
    station('S2', '南门站', 1500, { openedOn: '2024-09-30' }),
    station('S3', '湖心站', 4500, { forecastOpening: '2026-12-28' }),
    station('S4', '北港站', 5500, { forecastOpening: '2028-06-30' }),
    station('S5', '旧站', 900, { openedOn: '2010-01-01', closedOn: '2014-01-01' }),
    station('S6', '暗站', 700, { openedOn: '2010-01-01', hasExit: false }),
  ],
}

export const coverageReply: RailCoverage = {
  on: today,
  city: city(4.1),
  areas: [],
  missingBoundaries: [],
  method: '站点800米直线范围的并集与片区边界的交集面积÷片区面积',
}

export const gainsReply: RailGains = {
  on: today,
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
      gainKm2: 1.2,
      gainPoints: 12,
      areas: [{ code: 'A2', name: '北港枢纽城', gainKm2: 1.2 }],
      lifts: [],
      order: 2,
      greedyGainKm2: 0.4,
      cumulativeValue: 0.6504,
    },
    {
      code: 'S4',
      name: '北港站',
      lineCodes: ['L1'],
      forecastOpening: null,
      gainKm2: 1.1,
      gainPoints: 11,
      areas: [{ code: 'A2', name: '北港枢纽城', gainKm2: 1.1 }],
      lifts: ['A2'],
      order: 1,
      greedyGainKm2: 1.1,
      cumulativeValue: 0.52,
    },
  ],
}

export const previewReply: RailPreview = {
  on: '2026-12-28',
  city: city(4.1),
  areas: [{ ...areaAt('A2', 2.9), name: '北港枢纽城', inScope: true }],
  today: { city: city(7), areas: [{ ...areaAt('A2', 3.9), name: '北港枢纽城', inScope: true }] },
  changed: [{ code: 'A2', name: '北港枢纽城', before: 0.78, after: 0.58 }],
  lifted: [],
  lost: ['A2'],
  problems: [{ code: 'L9', message: '没有编码为“L9”的站点或线路，请核对编码' }],
}
