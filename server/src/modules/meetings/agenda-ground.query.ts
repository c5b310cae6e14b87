import type { AgendaGround, RankedGroup, UnfinishedDirective } from '@pianqu/shared/meetings/agenda.ts'
import { isOfAreas, type RankingGroup, rankingGroupNames } from '@pianqu/shared/rankings/ranking-groups.ts'
import { and, eq, inArray, lt, or } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { frozenRanking } from '../snapshots/frozen-page.facts.ts'
import { snapshotOf } from '../snapshots/snapshot.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { directives } from './directive.tables.ts'
import { blockersLateOn } from './late-blockers.query.ts'
import type { StoredMeeting } from './meeting.repository.ts'
import { meetings } from './meeting.tables.ts'
import { meetingTitle } from './meeting-title.facts.ts'

/** In these places are compared: a peer group each, never all areas in one row. */
const peerGroups: readonly RankingGroup[] = ['central', 'new', 'suburban', 'districts']

export type MeetingGround = Pick<StoredMeeting, 'meetingId' | 'heldOn' | 'snapshot' | 'at'>

const unitNames = (db: Database) => new Map(allUnits(db).map(({ code, name }) => [code, name]))

/** That a meeting came before another: on an earlier day, or on the same and prepared earlier. */
const isBefore = ({ heldOn, at }: MeetingGround) =>
  or(lt(meetings.heldOn, heldOn), and(eq(meetings.heldOn, heldOn), lt(meetings.at, at)))

function unfinishedBefore(db: Database, meeting: MeetingGround): UnfinishedDirective[] {
  const names = unitNames(db)
  return db.orm
    .select({ directive: directives, month: meetings.month, position: meetings.position })
    .from(directives)
    .innerJoin(meetings, eq(meetings.meetingId, directives.meetingId))
    .where(and(isBefore(meeting), inArray(directives.state, ['open', 'reported'])))
    .all()
    .map(({ directive: { directiveId, number, text, leadUnit, dueOn }, ...of }) => ({
      id: directiveId,
      number,
      text,
      leadUnitName: names.get(leadUnit) ?? leadUnit,
      dueOn,
      meeting: meetingTitle(of),
    }))
}

function rankedGroups(db: Database, snapshot: string): RankedGroup[] {
  return peerGroups.flatMap((group) => {
    const ranking = frozenRanking(db, snapshot, 'month', group)
    if (!ranking?.isRanked) return []
    return [
      {
        name: rankingGroupNames[group],
        of: isOfAreas(group) ? ('area' as const) : ('unit' as const),
        rows: ranking.rows,
      },
    ]
  })
}

/** All that the agenda of a meeting is made from. */
export function agendaGround(db: Database, meeting: MeetingGround): AgendaGround {
  const { overview, projects, rules } = snapshotOf(db, meeting.snapshot).content
  const names = unitNames(db)
  return {
    heldOn: meeting.heldOn,
    asOf: overview.asOf,
    lightRule: rules.light.name,
    directives: unfinishedBefore(db, meeting),
    areas: overview.areas,
    projects,
    indicators: overview.indicators,
    groups: rankedGroups(db, meeting.snapshot),
    blockers: blockersLateOn(db, overview.asOf).map(({ unitCode, ...blocker }) => ({
      ...blocker,
      leadUnitName: unitCode === null ? null : (names.get(unitCode) ?? unitCode),
    })),
  }
}
