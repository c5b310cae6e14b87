import { monthText } from '@pianqu/shared/time/month.ts'
import type { TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { eq, inArray } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from '../../db/database.ts'
import { accounts } from '../accounts/account.tables.ts'
import { adjustmentProposals } from '../areas/adjustment.tables.ts'
import { areas } from '../areas/area.tables.ts'
import { assessmentSchemes } from '../assessment/assessment.tables.ts'
import { blockers, supervisions } from '../blockers/blocker.tables.ts'
import { bondQuotas } from '../bond-ledger/bond-ledger.tables.ts'
import { challenges } from '../challenges/challenge.tables.ts'
import { consequences } from '../consequences/consequence.tables.ts'
import { imports } from '../evidence/import.tables.ts'
import { directives } from '../meetings/directive.tables.ts'
import { meetings } from '../meetings/meeting.tables.ts'
import { meetingTitle } from '../meetings/meeting-title.facts.ts'
import { reports } from '../months/report.tables.ts'
import { railPlans } from '../rail/rail-planning.tables.ts'
import { races } from '../rankings/race.tables.ts'
import { units } from '../units/unit.tables.ts'

type Ids = readonly string[]
type Named = readonly (readonly [id: string, name: string])[]

/** Records of one table, by what their key and their name are. */
const inTable =
  (
    table: SQLiteTable,
    key: SQLiteColumn,
    name: SQLiteColumn,
    write: (name: string, key: string) => string = (it) => it,
  ) =>
  (db: Database, ids: Ids): Named =>
    db.orm
      .select({ key, name })
      .from(table)
      .where(inArray(key, [...ids]))
      .all()
      .map((row) => [String(row.key), write(String(row.name), String(row.key))])

/** `锦安区2025年10月`. */
const ofReports = (db: Database, ids: Ids): Named =>
  db.orm
    .select({ id: reports.reportId, month: reports.month, unit: units.name })
    .from(reports)
    .innerJoin(units, eq(units.code, reports.unitCode))
    .where(inArray(reports.reportId, [...ids]))
    .all()
    .map(({ id, month, unit }) => [id, `${unit}${monthText(month)}`])

const ofBlockers = (db: Database, ids: Ids): Named =>
  db.orm
    .select({ id: blockers.blockerId, number: blockers.number, title: blockers.title })
    .from(blockers)
    .where(inArray(blockers.blockerId, [...ids]))
    .all()
    .map(({ id, number, title }) => [id, `${number} ${title}`])

const ofMeetings = (db: Database, ids: Ids): Named =>
  db.orm
    .select()
    .from(meetings)
    .where(inArray(meetings.meetingId, [...ids]))
    .all()
    .map((meeting) => [meeting.meetingId, meetingTitle(meeting)])

const ofDirectives = (db: Database, ids: Ids): Named =>
  db.orm
    .select({ id: directives.directiveId, number: directives.number, text: directives.text })
    .from(directives)
    .where(inArray(directives.directiveId, [...ids]))
    .all()
    .map(({ id, number, text }) => [id, `${number} ${text}`])

/** Where the name of a record is found, by the word before the colon of a subject. */
const naming: Readonly<Record<string, (db: Database, ids: Ids) => Named>> = {
  account: inTable(accounts, accounts.username, accounts.name, (name, username) => `${username}（${name}）`),
  adjustment: inTable(adjustmentProposals, adjustmentProposals.proposalId, adjustmentProposals.areaName),
  area: inTable(areas, areas.code, areas.name),
  'assessment-scheme': inTable(assessmentSchemes, assessmentSchemes.schemeId, assessmentSchemes.name),
  blocker: ofBlockers,
  'bond-quota': inTable(bondQuotas, bondQuotas.quotaId, bondQuotas.year, (year) => `${year}年`),
  challenge: inTable(challenges, challenges.challengeId, challenges.title),
  consequence: inTable(consequences, consequences.consequenceId, consequences.subjectName),
  directive: ofDirectives,
  import: inTable(imports, imports.importId, imports.fileName),
  meeting: ofMeetings,
  race: inTable(races, races.raceId, races.name),
  'rail-plan': inTable(railPlans, railPlans.planId, railPlans.name),
  report: ofReports,
  supervision: inTable(supervisions, supervisions.supervisionId, supervisions.number),
}

/** Gives lines the names of the records that they are about, where their subject has an id or a code. */
export function withRecordNames(db: Database, lines: readonly TrailLine[]): TrailLine[] {
  const subjects = lines.map(({ subject }) => {
    const at = subject.indexOf(':')
    return { kind: subject.slice(0, at), id: subject.slice(at + 1) }
  })
  const names = new Map(
    [...groupBy(subjects, ({ kind }) => kind)].flatMap(([kind, all]) =>
      (naming[kind]?.(db, [...new Set(all.map(({ id }) => id))]) ?? []).map(([id, name]) => [`${kind}:${id}`, name]),
    ),
  )
  return lines.map((line, index) => {
    const name = names.get(line.subject)
    const id = subjects[index]?.id
    return name === undefined || id === undefined ? line : { ...line, names: { ...line.names, [id]: name } }
  })
}
