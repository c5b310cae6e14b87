import { closedInTime } from '@pianqu/shared/blockers/closed-in-time.ts'
import { expectedBondUse } from '@pianqu/shared/lights/bond-use.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import type { AnyRatio } from '@pianqu/shared/number/ratio.ts'
import { roundYuan } from '@pianqu/shared/plans/schedule.ts'
import type { IndexPartCode } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { judgedBlockers } from '../blockers/judged-blockers.facts.ts'
import { lightRuleAt } from '../rules/rule.facts.ts'
import { type BondPart, bondParts } from './bond-use.query.ts'
import type { GroupFigure } from './group-figure.ts'
import type { ProjectFigure } from './project-figure.ts'

/** What was done over what was to be done, exactly, and how it reads. */
export interface PartReading {
  readonly ratio: AnyRatio
  /** In whole yuan or things, rounded where the ratio is finer. */
  readonly numerator: number
  readonly denominator: number
  readonly display: string
}

/** The projects of one member of a group, and their sums. */
export interface Measured {
  readonly figure: Pick<GroupFigure, 'ytdYuan' | 'expected' | 'expectedYuan' | 'starts'>
  readonly projects: readonly ProjectFigure[]
}

export type PartReadings = Readonly<Record<IndexPartCode, PartReading | null>>

function investment({ figure: { ytdYuan, expected, expectedYuan } }: Measured): PartReading | null {
  if (ytdYuan === null || expectedYuan === null || expected.numerator <= 0) return null
  return {
    ratio: { numerator: BigInt(ytdYuan) * BigInt(expected.denominator), denominator: BigInt(expected.numerator) },
    numerator: ytdYuan,
    denominator: expectedYuan,
    display: `累计完成${moneyLine(ytdYuan)}，序时应完成${moneyLine(expectedYuan)}`,
  }
}

function starts({ figure: { starts: ratio } }: Measured): PartReading | null {
  if (ratio.denominator === 0) return null
  return { ratio, ...ratio, display: `应开工${ratio.denominator}个，已开工${ratio.numerator}个` }
}

/** The parts of bonds by project, of which their use is counted. */
export const partsOfProject = perRevision(
  (db: Database, month: Month): ReadonlyMap<string, BondPart[]> =>
    groupBy(bondParts(db, month), ({ projectCode }) => projectCode),
  40,
)

function bondUse(db: Database, { projects }: Measured, month: Month): PartReading | null {
  const rule = lightRuleAt(db, month)
  const byProject = partsOfProject(db, month)
  const parts = projects.flatMap(({ project }) => byProject.get(project.code) ?? [])
  const spentYuan = parts.reduce((sum, part) => sum + part.spentYuan, 0)
  const { linearMonths } = rule.bondUse
  const expected = parts.reduce(
    (sum, { amountYuan, issuedMonth }) => sum + amountYuan * expectedBondUse(issuedMonth, month, rule).numerator,
    0,
  )
  if (expected === 0) return null
  const expectedYuan = roundYuan({ numerator: expected, denominator: linearMonths })
  return {
    ratio: { numerator: BigInt(spentYuan) * BigInt(linearMonths), denominator: BigInt(expected) },
    numerator: spentYuan,
    denominator: expectedYuan,
    display: `已使用${moneyLine(spentYuan)}，应使用${moneyLine(expectedYuan)}`,
  }
}

/** The blockers that somebody had to answer, by project. */
export const blockersOfProject = perRevision(
  (db: Database, _all: null) => groupBy(judgedBlockers(db), ({ projectCode }) => projectCode ?? ''),
  2,
)

/** 堵点按期销号: what was due by the month's end and was answered by its day and closed; left out where nothing was due. */
function blockers(db: Database, { projects }: Measured, month: Month): PartReading | null {
  const byProject = blockersOfProject(db, null)
  const ratio = closedInTime(
    projects.flatMap(({ project }) => (byProject.get(project.code) ?? []).map(({ rounds }) => rounds)),
    month,
  )
  if (ratio.denominator === 0) return null
  return { ratio, ...ratio, display: `到期堵点${ratio.denominator}件，按期销号${ratio.numerator}件` }
}

/** Every part of the index for some projects in a month; `null` where there is no data for it. */
export const partReadings = (db: Database, measured: Measured, month: Month): PartReadings => ({
  investment: investment(measured),
  starts: starts(measured),
  blockers: blockers(db, measured, month),
  'bond-use': bondUse(db, measured, month),
})
