import { commandsOf } from '@pianqu/server/db/command.ts'
import { timekeeper } from '@pianqu/server/http/timekeeper.ts'
import { blockerById } from '@pianqu/server/modules/blockers/blocker.repository.ts'
import { movedAtOnce } from '@pianqu/server/modules/blockers/keep-time.command.ts'
import { raiseBlocker } from '@pianqu/server/modules/blockers/raise-blocker.command.ts'
import { stepBlocker } from '@pianqu/server/modules/blockers/step-blocker.command.ts'
import type { Blocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import { blockerSteps } from '@pianqu/shared/blockers/blocker.workflow.ts'
import { type Day, dayAfter } from '@pianqu/shared/time/day.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { content } from './blocker-kit.ts'
import { smallCity } from './small-city.ts'

/** What somebody tries on a day, whether or not it is possible then. */
interface Try {
  readonly day: number
  readonly who: 'zhuanban' | 'quxian1' | 'caizheng'
  readonly blocker: number
  readonly step: (typeof blockerSteps)[number] | 'raise'
}

const tries = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 59 }),
    who: fc.constantFrom('zhuanban', 'quxian1', 'caizheng'),
    blocker: fc.integer({ min: 0, max: 2 }),
    step: fc.constantFrom(...blockerSteps, 'raise' as const, 'assign' as const),
  }),
  { minLength: 10, maxLength: 40 },
)

const words = { reason: '因故', text: '已办', proof: '见文', leadUnit: 'B1' }

/**
 * Sixty days of tries from 2025-09-20. The server is up on the days that are asked for and on those on which somebody tries
 * something; answers the blockers and orders as they stand in the end, without their ids, and when they were recorded.
 */
async function lived(story: readonly Try[], isUp: (day: number) => boolean) {
  const city = await smallCity()
  const clients = new Map<string, Client>()
  for (const name of ['zhuanban', 'quxian1', 'caizheng'] as const) clients.set(name, await city.as(name))
  const ids: string[] = []
  let today: Day = '2025-09-20'
  for (let day = 0; day < 60; day += 1) {
    city.clock.day = today
    const tried = story.filter((each) => each.day === day)
    if (isUp(day) || tried.length > 0) await city.taskforce.get('/api/blockers')
    for (const { who, blocker, step } of tried) await attempt(clients.get(who), blocker, step)
    today = dayAfter(today)
  }
  city.clock.day = today
  await city.taskforce.get('/api/blockers')
  const read = (sql: string) => city.world.db.sqlite.prepare(sql).all()
  const found = {
    blockers:
      read(`SELECT number, state, level, lead_unit, since, due_on, first_due_on, disputes, is_ruled, escalations,
      answered_on, checked_by_taskforce, closed_on, reopened, pauses, next_on FROM blockers ORDER BY number`),
    steps:
      read(`SELECT number, step, effective_on, blocker_steps.by_name, blocker_steps.level, blocker_steps.text FROM blocker_steps
      JOIN blockers USING (blocker_id) ORDER BY number, position`),
    orders:
      read(`SELECT blockers.number, colour, supervisions.level, unit_code, supervisions.since, supervisions.due_on,
      issued_on FROM supervisions JOIN blockers USING (blocker_id) ORDER BY blockers.number, issued_on, colour`),
  }
  const lines = () => city.world.db.sqlite.prepare('SELECT count(*) FROM trail').pluck().get()
  const before = lines()
  await city.taskforce.get('/api/blockers')
  expect(lines()).toBe(before)
  await city.app.close()
  return found

  async function attempt(client: Client | undefined, at: number, step: Try['step']): Promise<void> {
    if (!client) throw new Error('nobody')
    const id = ids[at]
    if (step === 'raise' || id === undefined) {
      const reply = await client.post('/api/blockers', content)
      if (reply.statusCode === 201 && ids.length < 3) ids.push(reply.json<Blocker>().id)
      return
    }
    const { version } = (await city.taskforce.get(`/api/blockers/${id}`)).json<Blocker>()
    const until = new Date(Date.parse(today) + 8 * 86_400_000).toISOString().slice(0, 10)
    await client.post(`/api/blockers/${id}/steps`, { step, version, ...words, ...(step === 'pause' && { until }) })
  }
}

const runs = Number(process.env['PIANQU_REPLAYS'] ?? 3)

test('after any downtime the tables are those of daily runs, and a second run writes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(tries, fc.array(fc.integer({ min: 0, max: 59 })), async (story, up) => {
      const daily = await lived(story, () => true)
      const rare = await lived(story, (day) => up.includes(day))
      expect(rare).toEqual(daily)
    }),
    { numRuns: runs },
  )
}, 240_000)

test('who comes after a long time without a server waits for a few of them, and moves none that is behind', async () => {
  const city = await smallCity()
  city.clock.day = '2025-09-26'
  const command = commandsOf(city.world, timekeeper)
  const ids = command((change) =>
    Array.from({ length: movedAtOnce + 3 }, (_, index) => {
      const said = { type: '用地', text: `第${index + 1}件`, ask: null, costYuan: null, delayDays: null } as const
      const place = { projectCode: 'P1', areaCode: null, origin: 'hand', originMonth: null, leadUnit: 'D1' } as const
      const { blockerId, version } = raiseBlocker(change, { ...said, ...place })
      stepBlocker(change, { id: blockerId, version, step: 'assign' })
      return blockerId
    }),
  )
  city.clock.day = '2025-11-24'
  const behind = () =>
    city.world.db.sqlite.prepare("SELECT count(*) FROM blockers WHERE next_on <= '2025-11-24'").pluck()
  await city.taskforce.get('/api/blockers')
  expect(behind().get()).toBe(3)

  const last = ids.at(-1) ?? ''
  const { version } = blockerById(city.world.db, last) ?? { version: 0 }
  // As if nobody had asked since: what it is brought up by stands before what is done with it.
  command((change) => stepBlocker(change, { id: last, version, step: 'pause', until: '2025-12-01', reason: '等批复' }))
  expect(behind().get()).toBe(2)
  const { steps, level } = (await city.taskforce.get(`/api/blockers/${last}`)).json<Blocker>()
  expect(level).toBe('taskforce')
  const told = steps
    .filter(({ step }) => step === 'escalate' || step === 'pause')
    .map(({ step, on }) => `${step} ${on}`)
  expect(told).toEqual(['escalate 2025-10-17', 'escalate 2025-11-03', 'pause 2025-11-24'])
  expect(behind().get()).toBe(0)
  await city.app.close()
})
