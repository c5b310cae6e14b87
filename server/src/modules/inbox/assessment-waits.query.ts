import { directionNames, raterTypeOf } from '@pianqu/shared/assessment/direction.ts'
import type { RoundStage } from '@pianqu/shared/assessment/round.schema.ts'
import { isMarkingOpen } from '@pianqu/shared/assessment/round.workflow.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { assessmentRecusals, assessmentRounds, assessmentSheets } from '../assessment/assessment.tables.ts'
import { assessmentAppeals, assessmentReplies } from '../assessment/audit.tables.ts'
import { storedReply } from '../assessment/replies.query.ts'
import { recusedPairs, roundDirections, roundNames, type StoredRound } from '../assessment/rounds.query.ts'
import type { Look, Waiting } from './waiting.ts'

const roundsIn = (db: Database, stage: RoundStage): StoredRound[] =>
  db.orm.select().from(assessmentRounds).where(eq(assessmentRounds.stage, stage)).all()

const linkTo = (year: number, tab: string): string => `/assessment?year=${year}&tab=${tab}`

/** Units whose sheet of a year is handed in. */
const handedIn = (db: Database, year: number): ReadonlySet<string> =>
  new Set(
    db.orm
      .select({ code: assessmentSheets.raterCode })
      .from(assessmentSheets)
      .where(and(eq(assessmentSheets.year, year), eq(assessmentSheets.status, 'handed-in')))
      .all()
      .map(({ code }) => code),
  )

const targetWord = { department: '区县', district: '市级部门' } as const

/** The own sheet, while marks may be written and it is not handed in. */
export const sheetsToMark: Look = (db, { actor, today }) =>
  roundsIn(db, 'marking')
    .filter((round) => isMarkingOpen({ ...round, today }))
    .flatMap(({ year, markingDue, openedOn }) => {
      const unit = actor.unitCode
      const own = roundDirections(db, year).find(({ raters }) => raters.some(({ code }) => code === unit))
      if (!own || unit === null || handedIn(db, year).has(unit)) return []
      const isRecused = recusedPairs(db, year)
      const targets = own.targets.filter(({ code }) => !isRecused(unit, code))
      if (targets.length === 0) return []
      const whom = targetWord[raterTypeOf(own.direction)]
      return [
        {
          title: `评价${targets.length}个${whom}`,
          subject: `${year}年度双向考核 · ${directionNames[own.direction]} · 还没有提交`,
          dueOn: markingDue,
          since: openedOn,
          link: linkTo(year, 'marking'),
        },
      ]
    })

/** Whole, or past its last day. */
export const markingToClose: Look = (db, { today }) =>
  roundsIn(db, 'marking').flatMap((round): Waiting[] => {
    const { year } = round
    const done = handedIn(db, year)
    const missing = roundDirections(db, year)
      .flatMap(({ raters }) => raters)
      .filter(({ code }) => !done.has(code)).length
    if (missing > 0 && isMarkingOpen({ ...round, today })) return []
    return [
      {
        title: `截止${year}年度评分`,
        subject: missing === 0 ? '评分单位都已提交' : `评分期限已过，还有${missing}个单位没有提交`,
        dueOn: null,
        since: null,
        link: linkTo(year, 'progress'),
      },
    ]
  })

export const recusalsToDecide: Look = (db) =>
  roundsIn(db, 'marking').flatMap(({ year, markingDue }) => {
    const nameOf = roundNames(roundDirections(db, year))
    return db.orm
      .select()
      .from(assessmentRecusals)
      .where(and(eq(assessmentRecusals.year, year), eq(assessmentRecusals.state, 'asked')))
      .all()
      .map(({ raterCode, targetCode, reason }) => ({
        title: `决定回避：${nameOf(raterCode)}不评${nameOf(targetCode)}`,
        subject: `${year}年度双向考核 · ${reason}`,
        dueOn: markingDue,
        since: null,
        link: linkTo(year, 'progress'),
      }))
  })

/** The own unit is marked, may answer, and has not. */
export const repliesToWrite: Look = (db, { actor }) =>
  roundsIn(db, 'reply').flatMap(({ year }): Waiting[] => {
    const unit = actor.unitCode
    const isMarked = roundDirections(db, year).some(({ targets }) => targets.some(({ code }) => code === unit))
    if (unit === null || !isMarked || storedReply(db, year, unit)) return []
    return [
      {
        title: `答复${year}年度双向考核`,
        subject: '说明本单位全年工作，可附佐证材料',
        dueOn: null,
        since: null,
        link: linkTo(year, 'reply'),
      },
    ]
  })

export const repliesToConclude: Look = (db) =>
  roundsIn(db, 'audit').flatMap(({ year }) => {
    const nameOf = roundNames(roundDirections(db, year))
    return db.orm
      .select({ unitCode: assessmentReplies.unitCode })
      .from(assessmentReplies)
      .where(and(eq(assessmentReplies.year, year), isNull(assessmentReplies.isAccepted)))
      .all()
      .map(({ unitCode }) => ({
        title: `审核${nameOf(unitCode)}的答复`,
        subject: `${year}年度双向考核`,
        dueOn: null,
        since: null,
        link: linkTo(year, 'audit'),
      }))
  })

export const appealsToDecide: Look = (db) =>
  db.orm
    .select()
    .from(assessmentAppeals)
    .where(eq(assessmentAppeals.state, 'open'))
    .all()
    .map(({ year, unitCode, direction }) => ({
      title: `决定${roundNames(roundDirections(db, year))(unitCode)}的申诉`,
      subject: `${year}年度双向考核 · ${directionNames[direction]}`,
      dueOn: null,
      since: null,
      link: linkTo(year, 'appeals'),
    }))
