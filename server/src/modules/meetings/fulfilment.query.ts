import type { Actor } from '@pianqu/shared/access/access.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { getFulfilment } from '@pianqu/shared/meetings/directive.contract.ts'
import { fulfilmentOf } from '@pianqu/shared/meetings/fulfilment.ts'
import { percentText } from '@pianqu/shared/number/ratio.ts'
import { type Day, earlierDay } from '@pianqu/shared/time/day.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import { and, desc, inArray, lt, ne } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { directives } from './directive.tables.ts'
import type { StoredMeeting } from './meeting.repository.ts'
import { meetings } from './meeting.tables.ts'
import { readsOnlyOpened } from './meeting-scope.query.ts'
import { meetingTitle } from './meeting-title.facts.ts'

interface Asked {
  /** The meeting before which they are counted; null: all that were held. */
  readonly before: StoredMeeting | null
  readonly today: Day
}

/** 兑现率 of the units over the last meetings, as many as the rule says; a unit reads its own. */
export function fulfilmentReply(
  db: Database,
  actor: Pick<Actor, 'role' | 'unitCode'>,
  { before, today }: Asked,
): ReplyOf<typeof getFulfilment> {
  const { fulfilmentMeetings } = ruleInForce(db, 'agenda', before?.month ?? monthOfDay(today))
  const last = db.orm
    .select()
    .from(meetings)
    .where(and(ne(meetings.state, 'planned'), before ? lt(meetings.heldOn, before.heldOn) : undefined))
    .orderBy(desc(meetings.heldOn), desc(meetings.at))
    .limit(fulfilmentMeetings)
    .all()
  const asOf = before ? earlierDay(before.heldOn, today) : today
  const given = db.orm
    .select()
    .from(directives)
    .where(
      inArray(
        directives.meetingId,
        last.map(({ meetingId }) => meetingId),
      ),
    )
    .all()
  const names = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  const judged = given.map(({ state, reportedOn, leadUnit, dueOn }) => ({
    leadUnit,
    dueOn,
    state,
    doneOn: state === 'done' ? reportedOn : null,
  }))
  return {
    meetings: last.map(meetingTitle),
    rows: fulfilmentOf(judged, asOf)
      .filter(({ unitCode }) => !readsOnlyOpened(actor) || unitCode === actor.unitCode)
      .map((row) => ({
        ...row,
        unitName: names.get(row.unitCode) ?? row.unitCode,
        display:
          row.owed === 0
            ? '—'
            : `${percentText({ numerator: row.kept, denominator: row.owed })}（${row.kept}/${row.owed}）`,
      })),
    asOf,
  }
}
