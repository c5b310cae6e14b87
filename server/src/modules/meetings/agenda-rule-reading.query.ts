import { agendaOf } from '@pianqu/shared/meetings/agenda.ts'
import { agendaKindNames, agendaKinds } from '@pianqu/shared/meetings/meeting.schema.ts'
import { lastDayOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import type { Reading, ReadingQuestion } from '../rules/reading.facts.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { snapshotEntries } from '../snapshots/snapshot.facts.ts'
import { agendaGround } from './agenda-ground.query.ts'

/** The agenda that a meeting about the month would have: how many items of each kind, and how long. */
export function agendaRuleReading(db: Database, { month }: ReadingQuestion): Reading {
  const rule = ruleInForce(db, 'agenda', month)
  const [newest] = snapshotEntries(db, month)
  const items = newest
    ? agendaOf(
        agendaGround(db, { meetingId: '', heldOn: lastDayOf(month), snapshot: newest.number, at: newest.takenAt }),
        rule,
      )
    : []
  const minutes = Math.round(items.reduce((sum, { plannedSeconds }) => sum + plannedSeconds, 0) / 60)
  return {
    sums: [
      { name: '议程', text: newest ? `${items.length}项，计划${minutes}分钟` : '没有快照' },
      { name: '兑现率', text: `按最近${rule.fulfilmentMeetings}次会议` },
    ],
    rows: agendaKinds.map((kind) => {
      const own = items.filter((item) => item.kind === kind)
      const planned = Math.round(own.reduce((sum, { plannedSeconds }) => sum + plannedSeconds, 0) / 60)
      return { code: kind, name: agendaKindNames[kind], text: `${own.length}项，计划${planned}分钟` }
    }),
  }
}
