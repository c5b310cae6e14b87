import type { Actor } from '@pianqu/shared/access/access.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import type { Directive, listDirectives } from '@pianqu/shared/meetings/directive.contract.ts'
import {
  decideDirectiveStep,
  mayRaiseBlocker,
  directiveSteps as steps,
} from '@pianqu/shared/meetings/directive.workflow.ts'
import type { AgendaSubject } from '@pianqu/shared/meetings/meeting.schema.ts'
import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'
import { and, asc, count, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { holding } from '../../db/holding.ts'
import { rowsBy } from '../../db/matching.ts'
import { blockers } from '../blockers/blocker.tables.ts'
import { allUnits } from '../units/unit.facts.ts'
import { directiveSteps, directives } from './directive.tables.ts'
import { directivesReadBy } from './directive-scope.query.ts'
import type { StoredDirective } from './meeting.repository.ts'
import { meetingItems, meetings } from './meeting.tables.ts'
import { meetingTitle } from './meeting-title.facts.ts'
import { newestSnapshot, sameFigures } from './said-by-snapshot.query.ts'

export interface DirectiveReader {
  readonly actor: Actor
  readonly today: Day
}

const stepsOf = rowsBy(directiveSteps, ['directiveId'], asc(directiveSteps.position))

const blockerNumbers = statement((orm) =>
  orm
    .select({ number: blockers.number })
    .from(blockers)
    .where(eq(blockers.blockerId, sql.placeholder('blockerId')))
    .prepare(),
)

const blockerNumberOf = (db: Database, blockerId: string | null): string | null =>
  blockerId === null ? null : (blockerNumbers(db).get({ blockerId })?.number ?? null)

/** The item that it was given for; undefined where it was given for none. */
function itemOf(db: Database, { meetingId, itemId }: StoredDirective) {
  if (itemId === null) return undefined
  return db.orm
    .select({ title: meetingItems.title, subject: meetingItems.subject })
    .from(meetingItems)
    .where(and(eq(meetingItems.meetingId, meetingId), eq(meetingItems.itemId, itemId)))
    .get()
}

/** Where a blocker of it would be: what the item is about. */
function placeOf(subject: AgendaSubject | undefined): Directive['place'] {
  if (!subject) return null
  const { kind, code, name } = subject
  return kind === 'project' || kind === 'area' ? { kind, code, name } : null
}

const undone = inArray(directives.state, ['open', 'reported'])

const viewCondition = (
  view: QueryOf<typeof listDirectives>['view'],
  { actor, today }: DirectiveReader,
): SQL | undefined =>
  ({
    open: undone,
    overdue: and(eq(directives.state, 'open'), lt(directives.dueOn, today)),
    own: actor.unitCode === null ? sql`0` : eq(directives.leadUnit, actor.unitCode),
    done: eq(directives.state, 'done'),
    all: undefined,
  })[view]

/** How directives read: the names of their units, and what their figures are in the newest snapshot. */
export function directiveReading(
  db: Database,
  { actor, today }: DirectiveReader,
): (stored: StoredDirective) => Directive {
  const names = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  const nameOf = (code: string) => names.get(code) ?? code
  const newest = newestSnapshot(db)
  return (stored) => {
    const { directiveId, meetingId, itemId, state, dueOn, cause, byName, leadUnit, coUnits } = stored
    const meeting = db.orm.select().from(meetings).where(eq(meetings.meetingId, meetingId)).get()
    const item = itemOf(db, stored)
    const isLate = state === 'open' && dueOn !== null && dueOn < today
    const { number, conclusion, text, blockerId, typedAt, at, report, proof, reportedBy, reportedOn, confirmedBy } =
      stored
    return {
      id: directiveId,
      number,
      meetingId,
      meetingTitle: meeting ? meetingTitle(meeting) : '',
      itemId,
      itemTitle: item?.title ?? null,
      conclusion,
      text,
      leadUnit,
      leadUnitName: nameOf(leadUnit),
      coUnits,
      coUnitNames: coUnits.map(nameOf),
      dueOn,
      overdueDays: isLate ? daysBetween(dueOn, today) : 0,
      state,
      figuresThen: cause,
      figuresNow: newest === undefined ? [] : sameFigures(db, newest, cause),
      blockerId,
      blockerNumber: blockerNumberOf(db, blockerId),
      place: placeOf(item?.subject),
      mayRaise: mayRaiseBlocker(stored, actor),
      typedAt,
      at,
      by: byName,
      report,
      proof,
      reportedBy,
      reportedOn,
      doneOn: state === 'done' ? reportedOn : null,
      confirmedBy,
      steps: stepsOf.all(db, { directiveId }).map(({ step, at: taken, byName: by, text: said, proof: shown }) => ({
        step,
        at: taken,
        by,
        text: said,
        proof: shown,
      })),
      maySteps: steps.filter((step) => decideDirectiveStep(step, stored, actor).allowed),
      version: stored.version,
    }
  }
}

/** The directives that this person may read, the newest meeting first, then as they were given. */
export function directivePage(
  db: Database,
  reader: DirectiveReader,
  { page, pageSize, view, meeting, unit, q }: QueryOf<typeof listDirectives>,
): { rows: Directive[]; total: number } {
  const where = and(
    directivesReadBy(reader.actor),
    viewCondition(view, reader),
    meeting === undefined ? undefined : eq(directives.meetingId, meeting),
    unit === undefined ? undefined : eq(directives.leadUnit, unit),
    q ? or(holding(directives.number, q), holding(directives.text, q)) : undefined,
  )
  const rows = db.orm
    .select({ directive: directives })
    .from(directives)
    .innerJoin(meetings, eq(meetings.meetingId, directives.meetingId))
    .where(where)
    .orderBy(desc(meetings.heldOn), desc(meetings.at), asc(directives.typedAt), asc(directives.number))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all()
  const read = directiveReading(db, reader)
  return {
    rows: rows.map(({ directive }) => read(directive)),
    total: db.orm.select({ n: count() }).from(directives).where(where).get()?.n ?? 0,
  }
}
