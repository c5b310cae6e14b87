import type { Actor } from '@pianqu/shared/access/access.ts'
import { isRunning } from '@pianqu/shared/blockers/automatic-steps.ts'
import type { BlockerRow, listBlockers } from '@pianqu/shared/blockers/blocker.contract.ts'
import type { BlockerState } from '@pianqu/shared/blockers/blocker.schema.ts'
import { overdueDaysOf } from '@pianqu/shared/blockers/blocker-clock.ts'
import { owedByTaskforce, owingUnit, taskforceName } from '@pianqu/shared/blockers/blocker-sums.ts'
import type { BlockerView } from '@pianqu/shared/blockers/blocker-views.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { type Day, daysAfter, daysBetween, earlierDay } from '@pianqu/shared/time/day.ts'
import { and, asc, count, desc, eq, gte, inArray, isNull, lt, lte, ne, not, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Database } from '../../db/database.ts'
import { holding } from '../../db/holding.ts'
import { areaNames } from '../areas/area.facts.ts'
import { projectNames } from '../projects/project.facts.ts'
import { formersOfProjects } from '../registry/former-names.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import type { StoredBlocker } from './blocker.repository.ts'
import { blockers } from './blocker.tables.ts'
import { answerOwedBy, isAnsweredBy, owedByCondition, owedBySide, owedToCondition } from './blocker-owing.query.ts'
import { isInArea, projectAreas } from './blocker-place.query.ts'
import { concerns, mayBeRead } from './blocker-scope.query.ts'
import { inNumberOrder } from './number-order.facts.ts'

export interface BlockerReader {
  readonly actor: Pick<Actor, 'role' | 'unitCode' | 'userId'>
  readonly today: Day
}

/** What codes are called. */
export interface BlockerNames {
  readonly unit: (code: string) => string
  readonly area: (code: string) => string
  readonly project: (code: string) => string
  /** The area that it is in today. */
  readonly areaOf: (blocker: Pick<StoredBlocker, 'projectCode' | 'areaCode'>) => string | null
}

export function blockerNames(db: Database): BlockerNames {
  const units = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  const [areas, projects, places] = [areaNames(db), projectNames(db), projectAreas(db)]
  return {
    unit: (code) => units.get(code) ?? code,
    area: (code) => areas.get(code) ?? code,
    project: (code) => projects.get(code) ?? code,
    areaOf: ({ projectCode, areaCode }) => (projectCode === null ? areaCode : (places.get(projectCode) ?? null)),
  }
}

const running: readonly BlockerState[] = ['assigned', 'accepted', 'disputed', 'ruling']

/** Whether no answer has come though this or an earlier level should have given it. */
export const isLate = (
  blocker: Pick<StoredBlocker, 'state' | 'since' | 'escalations' | 'dueOn'>,
  today: Day,
): boolean => isRunning(blocker) && (blocker.escalations > 0 || (blocker.dueOn !== null && blocker.dueOn < today))

const lateOn = (today: Day): SQL | undefined =>
  and(inArray(blockers.state, running), or(sql`${blockers.escalations} > 0`, lt(blockers.dueOn, today)))

export const isOpen = ne(blockers.state, 'closed')

const raisedBy = ({ role, unitCode }: BlockerReader['actor']): SQL =>
  role === 'taskforce' || unitCode === null ? isNull(blockers.raiserUnit) : eq(blockers.raiserUnit, unitCode)

const ledBy = (unitCode: string | null): SQL => (unitCode === null ? sql`0` : eq(blockers.leadUnit, unitCode))

/** What each view holds; `city` is what the city has to decide: come up to the task force or the leaders, or twice disputed. */
export const viewCondition = (view: BlockerView, { actor, today }: BlockerReader): SQL | undefined =>
  ({
    city: and(isOpen, or(inArray(blockers.level, ['taskforce', 'leader']), eq(blockers.state, 'ruling'))),
    lead: and(isOpen, ledBy(actor.unitCode)),
    raised: and(isOpen, raisedBy(actor)),
    overdue: lateOn(today),
    open: isOpen,
    closed: eq(blockers.state, 'closed'),
    all: undefined,
  })[view]

interface Filter {
  readonly area?: string | undefined
  readonly project?: string | undefined
  readonly unit?: string | undefined
  readonly type?: StoredBlocker['type'] | undefined
  readonly q?: string | undefined
}

/** What has gone up in a project or become a part of it brings its blockers along. */
const goneInto = (db: Database, project: string): string[] =>
  formersOfProjects(db, [project]).flatMap(({ codes, isRetired, written }) =>
    isRetired && codes.includes(project) ? [written] : [],
  )

export const filterCondition = (db: Database, { area, project, unit, type, q }: Filter): SQL | undefined =>
  and(
    area === undefined ? undefined : isInArea(db, area),
    project === undefined ? undefined : inArray(blockers.projectCode, [project, ...goneInto(db, project)]),
    unit === undefined ? undefined : concerns(unit),
    type && eq(blockers.type, type),
    q ? or(...[blockers.number, blockers.text, blockers.ask].map((column) => holding(column, q))) : undefined,
  )

type Query = QueryOf<typeof listBlockers>

/** Who owes the next step or an answer, or has given one. */
const owingCondition = (
  db: Database,
  { owedBy, owedTo, owedSide, answerOf, answeredBy }: Query,
  today: Day,
): SQL | undefined =>
  and(
    owedBy && or(...owedBy.map(owedByCondition)),
    owedTo && or(...owedTo.map(owedToCondition)),
    owedSide && owedBySide(db, owedSide),
    answerOf === undefined ? undefined : answerOwedBy(answerOf),
    answeredBy === undefined ? undefined : isAnsweredBy(db, answeredBy, today),
  )

/** How old, since when, and whether in time. */
function timeCondition({ ageFrom, ageTo, raisedFrom, closedFrom, isLate: late }: Query, today: Day): SQL | undefined {
  const lateNow = lateOn(today) ?? sql`0`
  const ofLate = late ? lateNow : not(lateNow)
  return and(
    ageFrom === undefined ? undefined : lte(blockers.raisedOn, daysAfter(today, -ageFrom)),
    ageTo === undefined ? undefined : gte(blockers.raisedOn, daysAfter(today, -ageTo)),
    raisedFrom && gte(blockers.raisedOn, raisedFrom),
    closedFrom && gte(blockers.closedOn, closedFrom),
    late === undefined ? undefined : ofLate,
  )
}

function owingOf(blocker: StoredBlocker, names: BlockerNames): Pick<BlockerRow, 'owedBy' | 'owedByName'> {
  if (blocker.state === 'closed') return { owedBy: null, owedByName: null }
  const unit = owingUnit(blocker)
  return unit === null
    ? { owedBy: owedByTaskforce, owedByName: taskforceName }
    : { owedBy: unit, owedByName: names.unit(unit) }
}

export function blockerRow(blocker: StoredBlocker, names: BlockerNames, today: Day): BlockerRow {
  const { blockerId, pauses, raiserUnit, origin, closedOn, dueOn, raisedOn, answeredOn } = blocker
  const areaCode = names.areaOf(blocker)
  const pause = pauses.find(({ from, until }) => from <= today && today <= until)
  const until = answeredOn === null ? today : earlierDay(answeredOn, today)
  return {
    id: blockerId,
    number: blocker.number,
    title: blocker.title,
    text: blocker.text,
    ask: blocker.ask,
    type: blocker.type,
    level: blocker.level,
    leadUnit: blocker.leadUnit,
    leadUnitName: blocker.leadUnit && names.unit(blocker.leadUnit),
    coUnits: blocker.coUnits,
    coUnitNames: blocker.coUnits.map(names.unit),
    raisedByName: raiserUnit === null ? (origin === 'light' ? '红灯（系统）' : taskforceName) : names.unit(raiserUnit),
    areaCode,
    areaName: areaCode && names.area(areaCode),
    projectCode: blocker.projectCode,
    projectName: blocker.projectCode && names.project(blocker.projectCode),
    state: blocker.state,
    pausedUntil: isRunning(blocker) ? (pause?.until ?? null) : null,
    raisedOn,
    ageDays: daysBetween(raisedOn, closedOn ?? today),
    dueOn,
    overdueDays: dueOn === null ? 0 : overdueDaysOf(dueOn, until, pauses),
    isLate: isLate(blocker, today),
    ...owingOf(blocker, names),
    escalations: blocker.escalations,
    reopened: blocker.reopened,
    causeId: blocker.causeId,
    closedOn,
    version: blocker.version,
  }
}

const sortable = new Map<string | undefined, SQLiteColumn>([
  ['number', blockers.number],
  ['title', blockers.title],
  ['type', blockers.type],
  ['raisedOn', blockers.raisedOn],
  ['dueOn', blockers.dueOn],
  ['closedOn', blockers.closedOn],
  ['reopened', blockers.reopened],
  ['state', blockers.state],
])

/** Those first that have waited longest beyond their day; what has no day yet by its age. */
const usually = [
  sql`${blockers.dueOn} IS NULL`,
  asc(blockers.dueOn),
  asc(blockers.raisedOn),
  ...inNumberOrder(blockers.number),
]

function orderOf(sort: string | undefined): (SQL | SQLiteColumn)[] {
  const falling = sort?.startsWith('-') ?? false
  const column = sortable.get(sort?.replace(/^-/, ''))
  // The older, the longer since it was raised.
  if (sort?.replace(/^-/, '') === 'ageDays')
    return [falling ? asc(blockers.raisedOn) : desc(blockers.raisedOn), ...inNumberOrder(blockers.number)]
  if (!column) return usually
  if (column === blockers.number) return inNumberOrder(column, falling ? desc : asc)
  return [sql`${column} IS NULL`, falling ? desc(column) : asc(column), ...inNumberOrder(blockers.number)]
}

/** One page of the blockers that this person may read. */
export function blockerPage(
  db: Database,
  reader: BlockerReader,
  query: QueryOf<typeof listBlockers>,
): { rows: BlockerRow[]; total: number } {
  const { page, pageSize, sort, view, state, level, cause } = query
  const where = and(
    mayBeRead(db, reader.actor),
    viewCondition(view, reader),
    filterCondition(db, query),
    state && eq(blockers.state, state),
    level && eq(blockers.level, level),
    cause === undefined ? undefined : eq(blockers.causeId, cause),
    owingCondition(db, query, reader.today),
    timeCondition(query, reader.today),
  )
  // What is put in order is short; the rows of the page alone are read whole.
  const ids = db.orm
    .select({ id: blockers.blockerId })
    .from(blockers)
    .where(where)
    .orderBy(...orderOf(sort))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  const rows = db.orm
    .select()
    .from(blockers)
    .where(inArray(blockers.blockerId, ids))
    .orderBy(...orderOf(sort))
    .all()
  const names = blockerNames(db)
  return {
    rows: rows.map((row) => blockerRow(row, names, reader.today)),
    total: db.orm.select({ n: count() }).from(blockers).where(where).get()?.n ?? 0,
  }
}
