import type { Target } from '@pianqu/shared/assessment/round.schema.ts'
import { type ObjectiveSource, objectiveSourceNames } from '@pianqu/shared/assessment/scheme.schema.ts'
import { startRate } from '@pianqu/shared/indicators/start-rate.ts'
import type { FrozenProject } from '@pianqu/shared/publishing/frozen.schema.ts'
import { type Month, monthText, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../../db/database.ts'
import { publishedMonths } from '../../months/period.facts.ts'
import { frozenPages } from '../../snapshots/frozen-page.facts.ts'
import { snapshotOf } from '../../snapshots/snapshot.facts.ts'
import { publishedAnswers } from './objective-answers.query.ts'
import { missing, type ObjectiveValue, type Published } from './objective-published.ts'
import { publishedIndex, publishedPart, publishedRail } from './objective-ranked.query.ts'

interface Asked {
  readonly source: ObjectiveSource
  readonly target: Pick<Target, 'code' | 'name'>
  readonly year: number
}

/** The newest snapshot of the newest published month of the year. */
function lastPublished(db: Database, year: number): { month: Month; number: string } | undefined {
  const own = [...publishedMonths(db)].filter(([month]) => yearOf(month) === year).at(-1)
  return own && { month: own[0], number: own[1] }
}

/** Projects of a district are those it is responsible for; of a department those of the areas it leads. */
function scopeOf(db: Database, number: string, target: Asked['target']): Pick<Published, 'target' | 'isLed' | 'isOwn'> {
  const { code, name } = target
  const led = new Set(
    snapshotOf(db, number)
      .content.areas.filter(({ leadUnit, leadUnitName }) => leadUnit === code || leadUnitName === name)
      .map((area) => area.code),
  )
  const isLed = (areaCode: string) => led.has(areaCode)
  return {
    target,
    isLed,
    isOwn: ({ districtCode, areaCode }) => districtCode === code || (areaCode !== null && isLed(areaCode)),
  }
}

/** What was invested of what the schedule asked for by the month; over it counts as reached. */
function investment(db: Database, { month, number, isOwn }: Published): ObjectiveValue {
  const own = snapshotOf(db, number).content.projects.filter((row) => !row.isPackage && isOwn(row))
  const expected = own.reduce((sum, { expectedYuan }) => sum + (expectedYuan ?? 0), 0)
  if (expected === 0) return missing(`快照${number}中没有这个单位的年度计划`)
  const done = own.reduce((sum, { ytdYuan, planYuan }) => sum + (planYuan ? (ytdYuan ?? 0) : 0), 0)
  const sentence = `快照${number}：到${monthText(month)}累计完成投资对照序时进度，${own.length}个项目`
  return { isKnown: true, numerator: Math.max(0, Math.min(done, expected)), denominator: expected, sentence }
}

type Start = Pick<FrozenProject['project'], 'plannedStart' | 'actualStart'> &
  Pick<FrozenProject['row'], 'districtCode' | 'areaCode'>

// A snapshot never changes, so what was read once stays; one at a time is asked about.
const knownStarts = new WeakMap<Database, { readonly number: string; readonly rows: readonly Start[] }>()

function startsOf(db: Database, number: string): readonly Start[] {
  const known = knownStarts.get(db)
  if (known?.number === number) return known.rows
  const rows = frozenPages(db, number, 'project').map(({ project, row }) => ({
    plannedStart: project.plannedStart,
    actualStart: project.actualStart,
    districtCode: row.districtCode,
    areaCode: row.areaCode,
  }))
  knownStarts.set(db, { number, rows })
  return rows
}

function starts(db: Database, { month, number, isOwn }: Published): ObjectiveValue {
  const { numerator, denominator } = startRate(startsOf(db, number).filter(isOwn), month)
  if (denominator === 0) return missing(`快照${number}中没有这个单位的应开工项目，或没有固定项目页面`)
  const sentence = `快照${number}：到${monthText(month)}应开工${denominator}个，已开工${numerator}个`
  return { isKnown: true, numerator, denominator, sentence }
}

const readers: Record<ObjectiveSource, (db: Database, published: Published) => ObjectiveValue> = {
  'investment-rate': investment,
  'start-rate': starts,
  'monthly-index': publishedIndex,
  'bond-use': publishedPart('bond-use', objectiveSourceNames['bond-use']),
  'rail-800m': publishedRail,
  'blockers-closed': publishedPart('blockers', objectiveSourceNames['blockers-closed']),
  'blockers-answered': publishedAnswers,
}

/** The value of an objective criterion out of what was published of the year; it is never typed. */
export function objectiveValue(db: Database, { source, target, year }: Asked): ObjectiveValue {
  const published = lastPublished(db, year)
  if (!published) return missing(`${year}年没有已发布的月份`)
  return readers[source](db, { ...published, ...scopeOf(db, published.number, target) })
}
