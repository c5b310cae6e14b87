import { type Area, areaCategoryNames } from '../areas/area.schema.ts'
import type { Exemption } from './adjustment.schema.ts'
import type { LeftOut } from './outcome.ts'
import { type Compared, type Standing, standingsOf, type YearScore } from './standing.ts'

export type RatedArea = Pick<Area, 'code' | 'name' | 'category' | 'admittedOn' | 'removedOn'>

export interface Rated extends Compared {
  readonly source: string | null
}

export interface YearCompared {
  readonly standings: ReadonlyMap<string, Standing<Rated>>
  readonly leftOut: readonly LeftOut[]
}

interface Given {
  readonly areas: readonly RatedArea[]
  readonly scores: readonly YearScore[]
  readonly exemptions: readonly Exemption[]
  readonly minGroupSize: number
}

const firstDay = (year: number): string => `${year}-01-01`
const lastDay = (year: number): string => `${year}-12-31`

const isListedInYear = ({ admittedOn, removedOn }: RatedArea, year: number): boolean =>
  admittedOn <= lastDay(year) && (removedOn === null || removedOn > firstDay(year))

/** Why an area does not take part in the comparison of a year; null where it does. */
function reasonOf(area: RatedArea, year: number, { scores, exemptions }: Given): string | null {
  if (area.admittedOn > lastDay(year)) return `${area.admittedOn}列入，${year}年不在名单`
  if (area.admittedOn > firstDay(year)) return `${area.admittedOn}列入，${year}年不满一年，不参与比较`
  if (area.removedOn !== null && area.removedOn <= lastDay(year)) return `${area.removedOn}调出，不参与${year}年比较`
  const exemption = exemptions.find((one) => one.areaCode === area.code && one.year === year)
  if (exemption) return `${year}年免于评价：${exemption.reason}`
  const hasScore = scores.some((score) => score.areaCode === area.code && score.year === year)
  return hasScore ? null : `没有${year}年得分`
}

/** Who is compared with whom in a year: areas listed all year with a score; groups that are too small are left out whole. */
export function comparedIn(year: number, given: Given): YearCompared {
  const leftOut: LeftOut[] = []
  const rows: Rated[] = []
  const scored = new Set(given.scores.filter((score) => score.year === year).map(({ areaCode }) => areaCode))
  for (const area of given.areas.filter((one) => isListedInYear(one, year) || scored.has(one.code))) {
    const { code, name, category } = area
    const reason = reasonOf(area, year, given)
    const score = given.scores.find((one) => one.areaCode === code && one.year === year)
    if (reason !== null || !score) leftOut.push({ areaCode: code, name, reason: reason ?? '' })
    else rows.push({ areaCode: code, group: category, scoreHundredths: score.scoreHundredths, source: score.source })
  }
  const names = new Map(given.areas.map(({ code, name }) => [code, name]))
  const kept: Standing<Rated>[] = []
  for (const standing of standingsOf(rows)) {
    const { row, of } = standing
    if (of >= given.minGroupSize) kept.push(standing)
    else {
      const reason = `${year}年${areaCategoryNames[row.group]}只有${of}个片区可比，少于${given.minGroupSize}个，不作判断`
      leftOut.push({ areaCode: row.areaCode, name: names.get(row.areaCode) ?? row.areaCode, reason })
    }
  }
  leftOut.sort((a, b) => (a.areaCode < b.areaCode ? -1 : 1))
  return { standings: new Map(kept.map((standing) => [standing.row.areaCode, standing])), leftOut }
}
