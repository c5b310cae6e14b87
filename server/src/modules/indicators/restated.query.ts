import { indicatorActions } from '@pianqu/shared/indicators/indicator.trail.ts'
import { originOf } from '@pianqu/shared/indicators/library/own-measures.ts'
import { type Point, ratioOf } from '@pianqu/shared/indicators/library/series.ts'
import { valueText } from '@pianqu/shared/indicators/library/value-words.ts'
import type { IndicatorRow } from '@pianqu/shared/indicators/library.contract.ts'
import { quotient, type Target } from '@pianqu/shared/number/ratio.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { trail } from '../../db/trail.tables.ts'
import type { KnownMeasure } from '../rules/measure.facts.ts'
import { publishedPoints } from './published-points.query.ts'

const ever = '9999-12-31'

/** What stands published of an indicator today, by month and place. */
const standing = perRevision(
  (db: Database, code: string) =>
    new Map(publishedPoints(db, code, ever).map((point) => [`${point.month} ${point.place}`, point] as const)),
  200,
)

const told = indicatorActions['indicator.type'].detail

/** Corrections of an indicator after it was published, the newest first. */
const corrections = perRevision(
  (db: Database, code: string) =>
    db.orm
      .select({ at: trail.at, by: trail.actorName, detail: trail.detail })
      .from(trail)
      .where(and(eq(trail.subject, `indicator:${code}`), eq(trail.action, 'indicator.type')))
      .orderBy(desc(trail.seq))
      .all()
      .flatMap(({ at, by, detail }) => {
        const { month, places, correction } = told.parse(JSON.parse(detail))
        const of = new Set(places.map(({ after }) => after.place))
        return correction ? [{ at, by, month, of, why: correction.reason }] : []
      }),
  200,
)

export type Restated = IndicatorRow['restated']

interface Asked {
  readonly measure: KnownMeasure
  readonly month: Month
  readonly place: string
  readonly point: Point
  readonly target: Target | null
}

/** What was published of a value that is another now, with who corrected it, when and why. */
export function restatedFrom(db: Database, { measure, month, place, point, target }: Asked): Restated {
  const { code } = measure
  if (originOf(code, measure.formula) === 'computed') return null
  const was = standing(db, code).get(`${month} ${place}`)
  const isOther = was !== undefined && (was.numerator !== point.numerator || was.denominator !== point.denominator)
  if (!isOther) return null
  const ratio = ratioOf(was)
  const found = corrections(db, code).filter((each) => each.month === month)
  // A city that is summed is corrected by its areas.
  const line = found.find(({ of }) => of.has(place)) ?? (place === '' ? found[0] : undefined)
  return {
    ...{ snapshot: was.snapshot, numerator: was.numerator, denominator: was.denominator },
    value: ratio && quotient(ratio),
    display: valueText(measure, ratio, target),
    ...{ by: line?.by ?? null, at: line?.at ?? null, why: line?.why ?? null },
  }
}

/** 「发布后更正：快照2025-09-1为50.0%；李四2025-10-28 10:00更正，原因：少报一所」. */
function restatedText({ snapshot, display, by, at, why }: NonNullable<Restated>): string {
  const line = by !== null && at !== null ? `；${by}${instantText(at)}更正，原因：${why}` : ''
  return `发布后更正：快照${snapshot}为${display}${line}`
}

/** The reason of a value, behind it what was published. */
export const reasonWith = (reason: string | null, restated: Restated): string | null =>
  restated ? [restatedText(restated), reason].filter((each) => each !== null).join('；') : reason
