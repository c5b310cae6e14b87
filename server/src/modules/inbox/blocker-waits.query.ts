import type { BlockerState } from '@pianqu/shared/blockers/blocker.schema.ts'
import { countedDaysAfter } from '@pianqu/shared/blockers/blocker-clock.ts'
import { type SupervisionState, supervisionColourNames } from '@pianqu/shared/blockers/supervision.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { and, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { blockers, supervisions } from '../blockers/blocker.tables.ts'
import { blockerNames } from '../blockers/blocker-rows.query.ts'
import { meetingItems, meetings } from '../meetings/meeting.tables.ts'
import { isWorkingDay } from '../months/working-day.facts.ts'
import type { InboxReader, Look, Waiting } from './waiting.ts'

type StoredBlocker = typeof blockers.$inferSelect

type Condition = (reader: InboxReader) => SQL | undefined

const inState = (...states: readonly BlockerState[]): SQL => inArray(blockers.state, states)

const led: Condition = ({ actor }) => (actor.unitCode === null ? sql`0` : eq(blockers.leadUnit, actor.unitCode))

/** Of an answer the last day to confirm it, before it is handed up. */
function dueOf({ state, dueOn, answeredOn, isCheckedByTaskforce, rule }: StoredBlocker): Day | null {
  if (state !== 'answered') return dueOn
  if (answeredOn === null || isCheckedByTaskforce) return null
  return countedDaysAfter(answeredOn, rule.confirmDays, { isWorkingDay, pauses: [] })
}

/** Where a blocker is seen to: its own page unless another is known. */
type LinksOf = (db: Database) => ReadonlyMap<string, string>

const looking =
  (verb: string, condition: Condition, linksOf: LinksOf = () => new Map()): Look =>
  (db, reader) => {
    const rows = db.orm.select().from(blockers).where(condition(reader)).all()
    if (rows.length === 0) return []
    const [names, links] = [blockerNames(db), linksOf(db)]
    const raiser = ({ raiserUnit, origin }: StoredBlocker) =>
      raiserUnit !== null ? `${names.unit(raiserUnit)}提出` : origin === 'light' ? '由红灯生成' : '专班提出'
    return rows.map((blocker): Waiting => {
      const { blockerId, number, title, projectCode, areaCode, state, raisedOn, handedOn, answeredOn } = blocker
      const place = projectCode ? names.project(projectCode) : areaCode && names.area(areaCode)
      return {
        title: `${verb}：${title}`,
        subject: [number, place, raiser(blocker)].filter(Boolean).join(' · '),
        dueOn: dueOf(blocker),
        since: (state === 'answered' ? answeredOn : handedOn) ?? raisedOn,
        link: links.get(blockerId) ?? `/blockers/${blockerId}`,
      }
    })
  }

/** Their own unit leads it and it is not taken on yet. */
export const blockersToAccept = looking('受理', (reader) => and(inState('assigned'), led(reader)))

export const blockersToAnswer = looking('答复', (reader) => and(inState('accepted'), led(reader)))

export const blockersToAssign = looking('交办', () => inState('raised', 'disputed'))

export const blockersToRule = looking('裁定', () => inState('ruling'))

/** Of an answer by somebody else: who raised it confirms, the task force where it raised it or nobody spoke. */
export const blockersToConfirm = looking('核验', ({ actor }) =>
  and(
    inState('answered'),
    or(isNull(blockers.answeredById), ne(blockers.answeredById, actor.userId)),
    actor.role === 'taskforce'
      ? eq(blockers.isCheckedByTaskforce, true)
      : and(
          eq(blockers.isCheckedByTaskforce, false),
          actor.unitCode === null ? sql`0` : eq(blockers.raiserUnit, actor.unitCode),
        ),
  ),
)

/** The item of the next meeting that holds a blocker, by itself or among others: there it is decided. */
function onAgendas(db: Database): ReadonlyMap<string, string> {
  const items = db.orm
    .select({ item: meetingItems, meetingId: meetings.meetingId })
    .from(meetingItems)
    .innerJoin(meetings, eq(meetings.meetingId, meetingItems.meetingId))
    .where(and(inArray(meetings.state, ['planned', 'open']), isNull(meetingItems.droppedBy)))
    .orderBy(desc(meetings.heldOn), desc(meetings.at))
    .all()
  const links = items.flatMap(({ item: { itemId, subject, members }, meetingId }) =>
    [subject, ...members]
      .filter(({ kind }) => kind === 'blocker')
      .map(({ code }) => [code, `/meetings/${meetingId}?item=${encodeURIComponent(itemId)}`] as const),
  )
  // Of several the last written is the next to be held.
  return new Map(links)
}

/** What has come up to the leaders and has no answer yet. */
export const blockersToDecide = looking(
  '议定',
  () => and(eq(blockers.level, 'leader'), inState('raised', 'assigned', 'accepted', 'disputed', 'ruling')),
  onAgendas,
)

function orders(db: Database, verb: string, where: SQL | undefined): Waiting[] {
  return db.orm
    .select({ order: supervisions, number: blockers.number, title: blockers.title })
    .from(supervisions)
    .innerJoin(blockers, eq(blockers.blockerId, supervisions.blockerId))
    .where(where)
    .all()
    .map(({ order, number, title }) => ({
      title: `${verb}督办单：${title}`,
      subject: `${order.number} · ${supervisionColourNames[order.colour]} · 堵点${number}`,
      dueOn: order.dueOn,
      since: order.issuedOn,
      link: `/blockers/${order.blockerId}`,
    }))
}

const own =
  (verb: string, state: SupervisionState): Look =>
  (db, { actor }) =>
    actor.unitCode === null
      ? []
      : orders(db, verb, and(eq(supervisions.unitCode, actor.unitCode), eq(supervisions.state, state)))

export const supervisionsToSign = own('签收', 'issued')

export const supervisionsToReport = own('反馈', 'signed')

export const supervisionsToFinish: Look = (db) => orders(db, '办结', eq(supervisions.state, 'reported'))
