import type { Blocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import type { Directive } from '@pianqu/shared/meetings/directive.contract.ts'
import type { Agenda, AgendaRow, Meeting } from '@pianqu/shared/meetings/meeting.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { expect, test } from 'vitest'
import { sent } from '../api/adjustment-kit.ts'
import { stepped as blockerStepped, raised } from '../api/blocker-kit.ts'
import { agendaOf, given, prepared, stepped } from '../api/meeting-kit.ts'
import { adopted } from '../api/rule-kit.ts'
import type { Client } from '../city.ts'
import type { Desk } from './desk.ts'
import { type Dice, dice } from './dice.ts'
import { foundCity } from './found-city.ts'
import { imagine } from './imagine.ts'
import { type Blocked, type Frozen, type Seen, wholeAgenda } from './opinion-agenda.ts'

interface Code {
  readonly code: string
}

const rankingGroups = ['central', 'new', 'suburban', 'districts'] as const

async function rowsOf<Row>(client: Client, address: string): Promise<Row[]> {
  const rows: Row[] = []
  for (let page = 1; ; page += 1) {
    const mark = address.includes('?') ? '&' : '?'
    const { rows: more, total } = await sent<{ rows: Row[]; total: number }>(
      client.get(`${address}${mark}page=${page}&pageSize=200`),
    )
    rows.push(...more)
    if (more.length === 0 || rows.length >= total) return rows
  }
}

/** Raised in late summer, of which some were answered in time, some since the snapshot, some never. */
async function liveWithBlockers(city: Desk, chance: Dice): Promise<string[]> {
  const projects = await rowsOf<Code & { areaCode: string | null }>(city.taskforce, '/api/projects?month=2025-09')
  const ids: string[] = []
  for (const day of ['2025-09-01', '2025-09-08', '2025-09-22'] as const) {
    city.clock.day = day
    for (let n = chance.between(1, 3); n > 0; n -= 1) {
      const { code } = chance.oneOf(projects)
      const one = await raised(city.taskforce, { projectCode: code, leadUnit: chance.oneOf(['D1', 'D2', 'B1']) })
      await blockerStepped(city.taskforce, one, { step: 'assign' })
      ids.push(one.id)
    }
  }
  return ids
}

async function answerSome(city: Desk, ids: readonly string[], chance: Dice, day: Day): Promise<void> {
  city.clock.day = day
  for (const id of ids.filter(() => chance.chance(30))) {
    const { version, leadUnit, state } = await sent<Blocker>(city.taskforce.get(`/api/blockers/${id}`))
    if (state === 'answered' || state === 'closed') continue
    const who = { D1: 'quxian1', D2: 'quxian2', B1: 'caizheng' }[leadUnit ?? '']
    if (!who) continue
    const client = await city.as(who)
    const accepted =
      state === 'assigned' ? await blockerStepped(client, { id, version }, { step: 'accept' }) : { id, version }
    await blockerStepped(client, accepted, { step: 'answer', text: '已办结', proof: '市财〔2025〕8号' })
  }
}

/** The meeting about August, with decisions that were kept, half kept, withdrawn, and not kept. */
async function decideInAugust(city: Desk, chance: Dice): Promise<void> {
  const meeting = await prepared(city.taskforce, { month: '2025-08', heldOn: '2025-09-24' })
  await stepped(city.taskforce, meeting, { step: 'open' })
  const department = await city.as('caizheng')
  for (let n = 0; n < 6; n += 1) {
    const dueOn = chance.chance(20) ? null : `2025-10-${String(chance.between(1, 28)).padStart(2, '0')}`
    const one = await given(city.taskforce, meeting, { text: `第${n}件议定`, leadUnit: 'B1', dueOn })
    const step = (client: Client, of: Directive, body: object) =>
      sent<Directive>(client.post(`/api/directives/${of.id}/steps`, { version: of.version, ...body }))
    const fate = chance.under(4)
    if (fate === 0) continue
    if (fate === 1) await step(city.taskforce, one, { step: 'withdraw', reason: '不再需要' })
    else {
      const said = await step(department, one, { step: 'report', text: '已办结', proof: '市交〔2025〕8号' })
      if (fate === 2) await step(city.taskforce, said, { step: 'confirm' })
    }
  }
  await stepped(city.taskforce, meeting, { step: 'close' })
}

async function frozen(client: Client, snapshot: string): Promise<Frozen> {
  const overview = await sent<Pick<Frozen, 'asOf' | 'areas' | 'indicators'>>(
    client.get(`/api/overview?snapshot=${snapshot}`),
  )
  const projects = await rowsOf<Frozen['projects'][number] & { districtCode: string; reported?: unknown }>(
    client,
    `/api/projects?snapshot=${snapshot}`,
  )
  const rankings = await Promise.all(
    rankingGroups.map(async (group) => {
      const address = `/api/rankings?snapshot=${snapshot}&group=${group}`
      return (await sent<{ rows: { code: string; move: number | null }[] }>(client.get(address))).rows
    }),
  )
  // A line that was owed and never came in is grey, and its district is who owes it.
  const owing = new Map<string, number>()
  for (const { light, districtCode } of projects)
    if (light === 'grey') owing.set(districtCode, (owing.get(districtCode) ?? 0) + 1)
  const unreported = [...owing].map(([code, lines]) => ({ code, lines }))
  return { ...overview, projects, rankings, unreported }
}

const codesIn = ({ subject, members }: AgendaRow): string[] =>
  members.length > 0 ? members.map(({ code }) => code) : [subject.code]

/** Where the product's agenda is not the one that was thought of. */
function compare({ items }: Agenda, whole: ReadonlyMap<string, readonly Seen[]>, most: ReadonlyMap<string, number>) {
  const kinds = [...whole.keys()]
  const placed = items.map(({ kind }) => kinds.indexOf(kind))
  expect(placed).toEqual(placed.toSorted((one, other) => one - other))
  for (const [kind, seen] of whole) {
    const rows = items.filter((item) => item.kind === kind)
    const limit = most.get(kind) ?? Number.POSITIVE_INFINITY
    const weightOf = (code: string) => seen.find((each) => each.code === code)?.weight ?? Number.NaN
    if (kind === 'rank-move') {
      // What moved less is not collected: a meeting speaks of the largest alone.
      expect.soft([kind, rows.length]).toEqual([kind, Math.min(limit, seen.length)])
      const weights = rows.map(({ subject }) => weightOf(subject.code))
      expect.soft([kind, weights]).toEqual([
        kind,
        seen
          .map(({ weight }) => weight)
          .sort((a, b) => b - a)
          .slice(0, rows.length),
      ])
      continue
    }
    expect.soft([kind, rows.flatMap(codesIn).sort()]).toEqual([kind, seen.map(({ code }) => code).sort()])
    const alone = rows.filter(({ members }) => members.length === 0)
    const weights = rows.flatMap(codesIn).map(weightOf)
    expect.soft([kind, weights]).toEqual([kind, weights.toSorted((a, b) => b - a)])
    // Of red lights the projects are counted, areas stand alone always.
    const counted = alone.filter(({ subject }) => subject.kind !== 'area').length
    expect.soft([kind, counted <= limit]).toEqual([kind, true])
  }
}

test.each([1, 2, 4])(
  'the agenda of city %i is that of whoever reads the rules',
  async (seed) => {
    const chance = dice(seed * 1009)
    const fiction = { ...imagine(seed), publish: [], corrections: [], exemptions: [] }
    const city = await foundCity({ ...fiction, october: { isOpened: false, lines: [], exempt: [] } })
    const rule = { most: { redProjects: 2, lateReports: 1, lateBlockers: 2, rankMoves: 2 }, leastMove: 1 }
    if (seed % 2 === 0) await adopted(city, { kind: 'agenda', from: '2025-08', changes: rule })
    const { most, leastMove } =
      seed % 2 === 0 ? rule : { most: { redProjects: 10, lateReports: 5, lateBlockers: 8, rankMoves: 3 }, leastMove: 2 }
    const ids = await liveWithBlockers(city, chance)
    const publish = (month: string) =>
      sent(city.taskforce.post(`/api/periods/${month}/steps`, { step: 'publish', note: '先行发布' }))
    city.clock.day = '2025-09-23'
    await publish('2025-08')
    city.clock.day = '2025-09-24'
    await decideInAugust(city, chance)
    await answerSome(city, ids, chance, '2025-10-10')
    city.clock.day = '2025-10-20'
    await publish('2025-09')
    // What is answered since the snapshot was late when it was taken.
    await answerSome(city, ids, chance, '2025-10-23')
    city.clock.day = '2025-10-27'
    const meeting: Meeting = await prepared(city.taskforce, { heldOn: '2025-10-28' })
    const agenda = await agendaOf(city.taskforce, meeting)
    const blockers: Blocked[] = []
    for (const { id } of await rowsOf<{ id: string }>(city.taskforce, '/api/blockers'))
      blockers.push(await sent<Blocker>(city.taskforce.get(`/api/blockers/${id}`)))
    const directives = await rowsOf<Directive>(city.taskforce, '/api/directives')
    const whole = wholeAgenda(await frozen(city.taskforce, agenda.snapshot), directives, blockers, leastMove)
    const limits = {
      'red-light': most.redProjects,
      'late-report': most.lateReports,
      'late-blocker': most.lateBlockers,
      'rank-move': most.rankMoves,
    }
    compare(agenda, whole, new Map(Object.entries(limits)))
    await city.app.close()
  },
  120_000,
)
