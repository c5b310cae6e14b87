import type { MemberKind, RaceIndicator } from '@pianqu/shared/rankings/race.schema.ts'
import type { RaceEntry } from '@pianqu/shared/rankings/race-standings.ts'
import { lastDayOf, type Month, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import type { ProjectFigure } from '../figures/project-figure.ts'
import { yearData } from '../figures/year-data.query.ts'
import { railCoverage } from '../rail/rail-coverage.query.ts'
import { allMembers, type Member } from './group-members.query.ts'

type Reading = Pick<RaceEntry, 'ratio' | 'numerator' | 'denominator' | 'missing'>

const nothing = (missing: string): Reading => ({ ratio: null, numerator: null, denominator: null, missing })

const measured = (numerator: number, denominator: number, missing: string): Reading =>
  denominator > 0 ? { ratio: { numerator, denominator }, numerator, denominator, missing: null } : nothing(missing)

interface Asked {
  readonly memberKind: MemberKind
  readonly indicator: RaceIndicator
  readonly fromMonth: Month
  readonly month: Month
}

/** Coverage of every outlined area at the end of the month. */
function railReadings(db: Database, month: Month): ReadonlyMap<string, Reading> {
  const { areas } = railCoverage(db, lastDayOf(month), { scope: 'all' })
  return new Map(
    areas.map(({ code, coveredSquareMetres, areaSquareMetres }) => [
      code,
      measured(coveredSquareMetres, areaSquareMetres, '片区面积为0'),
    ]),
  )
}

const placeOf = (kind: MemberKind, { project, areaCode }: ProjectFigure): string | null =>
  kind === 'area' ? areaCode : project.districtCode

/** What was invested from the first month of the race on, over the plan of the year, by member. */
function growthReadings(db: Database, { memberKind, fromMonth, month }: Asked): ReadonlyMap<string, Reading> {
  const { lines } = yearData(db, yearOf(month))
  const sums = new Map<string, { investedYuan: number; planYuan: number }>()
  for (const figure of monthFigures(db, month).projects.filter(({ isCounted }) => isCounted)) {
    const code = placeOf(memberKind, figure)
    if (code === null) continue
    const sum = sums.get(code) ?? { investedYuan: 0, planYuan: 0 }
    const during =
      lines.get(figure.project.code)?.filter((line) => line.month >= fromMonth && line.month <= month) ?? []
    sums.set(code, {
      investedYuan: sum.investedYuan + during.reduce((total, line) => total + line.investedYuan, 0),
      planYuan: sum.planYuan + (figure.planYuan ?? 0),
    })
  }
  return new Map(
    [...sums].map(([code, { investedYuan, planYuan }]) => [code, measured(investedYuan, planYuan, '没有年度计划')]),
  )
}

function partReading(member: Member, indicator: 'investment' | 'starts' | 'bond-use'): Reading {
  const reading = member.readings[indicator]
  if (!reading) return nothing('没有这项数据')
  const { ratio, numerator, denominator } = reading
  return { ratio, numerator, denominator, missing: null }
}

function readingOf(db: Database, asked: Asked): (member: Member) => Reading {
  const { indicator, month } = asked
  if (indicator !== 'rail-800m' && indicator !== 'invested-growth') return (member) => partReading(member, indicator)
  const known = indicator === 'rail-800m' ? railReadings(db, month) : growthReadings(db, asked)
  return ({ code }) => known.get(code) ?? nothing(indicator === 'rail-800m' ? '还没有边界' : '没有年度计划')
}

function readEntries(db: Database, asked: Asked): ReadonlyMap<string, Reading> {
  const read = readingOf(db, asked)
  const members = allMembers(db, { month: asked.month, kind: asked.memberKind === 'area' ? 'areas' : 'districts' })
  return new Map(
    members.map((member) => {
      // Coverage is measured, not reported: who has not reported stands in that race all the same.
      const missing = asked.indicator === 'rail-800m' ? null : member.missing
      return [member.code, missing === null ? read(member) : nothing(missing)]
    }),
  )
}

const entriesOf = perRevision(readEntries, 120)

interface Members extends Asked {
  readonly members: readonly { readonly code: string; readonly name: string }[]
}

/** What each of the chosen was measured at in a month of the race. */
export function raceEntries(db: Database, { members, ...asked }: Members): RaceEntry[] {
  const known = entriesOf(db, asked)
  const absent = asked.memberKind === 'area' ? '当月不在重点片区名单内' : '当月没有项目'
  return members.map(({ code, name }) => ({ code, name, ...(known.get(code) ?? nothing(absent)) }))
}
