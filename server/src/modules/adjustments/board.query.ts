import type { AdjustmentBoard, ListEvent, StateRow } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import type { AdjustmentKind, Watch } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { watchedSince } from '@pianqu/shared/adjustments/watched.ts'
import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { adjustmentProposals } from '../areas/adjustment.tables.ts'
import { allAreas } from '../areas/area.facts.ts'
import { allWatches } from '../areas/area-watch.facts.ts'
import { listStateOn } from './list-state.ts'

type Approved = typeof adjustmentProposals.$inferSelect

const approvedOnes = ({ orm }: Database): Approved[] =>
  orm.select().from(adjustmentProposals).where(eq(adjustmentProposals.state, 'approved')).all()

type Find = (code: string, kind: AdjustmentKind, on: Day) => Approved | undefined

const finder =
  (approved: readonly Approved[]): Find =>
  (code, kind, on) =>
    approved.find((one) => one.areaCode === code && one.kind === kind && one.effectiveOn === on)

interface Told {
  readonly watches: readonly Watch[]
  readonly approved: readonly Approved[]
  readonly today: Day
}

function stateRow(area: Area, { watches, approved, today }: Told): StateRow {
  const { code, name, category, admittedOn, removedOn } = area
  const state = listStateOn(area, watches, today)
  const find = finder(approved)
  const beginnings = {
    candidate: { on: admittedOn, kind: 'admit' },
    listed: { on: admittedOn, kind: 'admit' },
    watched: { on: watchedSince(watches, code, today) ?? admittedOn, kind: 'watch' },
    removed: { on: removedOn ?? admittedOn, kind: 'remove' },
  } as const
  const { on: since, kind } = beginnings[state]
  const [ahead] = approved
    .filter((one) => one.areaCode === code && one.effectiveOn > today)
    .toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))
  const next = ahead ? { kind: ahead.kind, on: ahead.effectiveOn, documentNumber: ahead.documentNumber } : null
  return { code, name, category, state, since, documentNumber: find(code, kind, since)?.documentNumber ?? null, next }
}

/** Entering and leaving as the registry has it; those who came on the same day without a document of their own together. */
function registryEvents(areas: readonly Area[], find: Find, today: Day): ListEvent[] {
  const dated = areas.flatMap(({ code, name, admittedOn, removedOn }) => [
    { code, name, kind: 'admit' as const, on: admittedOn },
    ...(removedOn === null ? [] : [{ code, name, kind: 'remove' as const, on: removedOn }]),
  ])
  const grouped = new Map<string, ListEvent>()
  for (const { code, name, kind, on } of dated) {
    const proposal = find(code, kind, on)
    const key = [on, kind, proposal?.documentNumber ?? '', proposal?.evidence ?? ''].join('\n')
    const known = grouped.get(key)
    const { documentNumber = null, evidence = null } = proposal ?? {}
    const areas = [...(known?.areas ?? []), { code, name }]
    grouped.set(key, { on, kind, areas, documentNumber, evidence, isAhead: on > today })
  }
  return [...grouped.values()]
}

/** How the list came about, and what is to come; the newest first. */
export function listEvents(db: Database, today: Day): ListEvent[] {
  const approved = approvedOnes(db)
  const watching = approved
    .filter(({ kind }) => kind === 'watch' || kind === 'unwatch')
    .map(({ areaCode: code, areaName: name, kind, effectiveOn: on, documentNumber, evidence }): ListEvent => {
      return { on, kind, areas: [{ code, name }], documentNumber, evidence, isAhead: on > today }
    })
  return [...registryEvents(allAreas(db), finder(approved), today), ...watching].sort((a, b) =>
    a.on === b.on ? a.kind.localeCompare(b.kind) : a.on < b.on ? 1 : -1,
  )
}

/** What every area is to the list today, and how it came about. Areas that are still to enter stand among the events. */
export function adjustmentBoard(db: Database, today: Day): AdjustmentBoard {
  const told = { watches: allWatches(db), approved: approvedOnes(db), today }
  const areas = allAreas(db)
    .map((area) => stateRow(area, told))
    .filter(({ state }) => state !== 'candidate')
  return { today, areas, events: listEvents(db, today) }
}
