import type { AreaCategory } from '../areas/area.schema.ts'
import type { RuleWorld } from './apply-rule.ts'
import type { RatedArea } from './participants.ts'
import { defaultRule } from './rule.schema.ts'
import type { YearScore } from './standing.ts'

export const area = (code: string, changes: Partial<RatedArea> = {}): RatedArea => ({
  code,
  name: `${code}片区`,
  category: 'central',
  admittedOn: '2020-01-01',
  removedOn: null,
  ...changes,
})

/** Scores of one year in points, area by area. */
export const scored = (year: number, points: Readonly<Record<string, number>>): YearScore[] =>
  Object.entries(points).map(([areaCode, point]) => ({
    year,
    areaCode,
    scoreHundredths: Math.round(point * 100),
    source: `考〔${year}〕1号`,
  }))

export const world = (changes: Partial<RuleWorld> = {}): RuleWorld => ({
  areas: ['A', 'B', 'C', 'D'].map((code) => area(code)),
  candidates: [],
  scores: [],
  exemptions: [],
  ...changes,
})

export const candidate = (code: string, points: Readonly<Record<number, number>>, category: AreaCategory = 'new') => ({
  code,
  name: `${code}新区`,
  category,
  scores: Object.entries(points).map(([year, point]) => ({ year: Number(year), scoreHundredths: point * 100 })),
})

/** Last two years running is watched, last again removed, above last freed; 85 points admit. */
export const rule = defaultRule
