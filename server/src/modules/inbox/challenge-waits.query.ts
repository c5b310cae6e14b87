import type { MilestoneState } from '@pianqu/shared/challenges/challenge.schema.ts'
import { and, count, eq, inArray, lt, ne, type SQL } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { challengeClaims, challengeMilestones, challenges } from '../challenges/challenge.tables.ts'
import { unitName } from '../units/unit.facts.ts'
import type { Look } from './waiting.ts'

const milestones = (db: Database, states: readonly MilestoneState[], also?: SQL) =>
  db.orm
    .select({ milestone: challengeMilestones, task: challenges.title })
    .from(challengeMilestones)
    .innerJoin(challenges, eq(challenges.challengeId, challengeMilestones.challengeId))
    .where(and(eq(challenges.state, 'awarded'), inArray(challengeMilestones.state, states), also))
    .all()

const linkTo = (challengeId: string): string => `/challenges/${encodeURIComponent(challengeId)}`

export const milestonesToReport: Look = (db, { actor }) =>
  actor.unitCode === null
    ? []
    : milestones(db, ['open', 'returned'], eq(challengeMilestones.unitCode, actor.unitCode)).map(
        ({ milestone: { title, dueOn, state, challengeId }, task }) => ({
          title: `上报节点：${title}`,
          subject: state === 'returned' ? `${task} · 退回补充` : task,
          dueOn,
          since: null,
          link: linkTo(challengeId),
        }),
      )

export const milestonesToConfirm: Look = (db) =>
  milestones(db, ['reported']).map(({ milestone: { title, unitCode, doneOn, challengeId }, task }) => ({
    title: `确认节点：${title}`,
    subject: `${task} · ${unitName(db, unitCode) ?? unitCode}`,
    dueOn: null,
    since: doneOn,
    link: linkTo(challengeId),
  }))

/** Claims are over and somebody has claimed it. */
export const challengesToAward: Look = (db, { today }) =>
  db.orm
    .select({
      challengeId: challenges.challengeId,
      title: challenges.title,
      claimUntil: challenges.claimUntil,
      claims: count(),
    })
    .from(challenges)
    .innerJoin(challengeClaims, eq(challengeClaims.challengeId, challenges.challengeId))
    .where(
      and(eq(challenges.state, 'published'), lt(challenges.claimUntil, today), ne(challengeClaims.state, 'withdrawn')),
    )
    .groupBy(challenges.challengeId)
    .all()
    .map(({ challengeId, title, claimUntil, claims }) => ({
      title: `评定揭榜：${title}`,
      subject: `${claims}家揭榜`,
      dueOn: null,
      since: claimUntil,
      link: linkTo(challengeId),
    }))
