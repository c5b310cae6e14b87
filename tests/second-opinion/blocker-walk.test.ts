import type { Blocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import { blockerLevels } from '@pianqu/shared/blockers/blocker.schema.ts'
import { blockerSteps } from '@pianqu/shared/blockers/blocker.workflow.ts'
import { type Day, dayAfter } from '@pianqu/shared/time/day.ts'
import { expect, test } from 'vitest'
import { raised, step } from '../api/blocker-kit.ts'
import { smallCity } from '../api/small-city.ts'
import { type Tried, WalkedBlocker } from './blocker-walk.ts'
import { type Dice, dice } from './dice.ts'

const people = ['zhuanban', 'quxian1', 'caizheng'] as const

function triedBy(chance: Dice, today: Day): Tried {
  const days = chance.under(12)
  return {
    who: chance.oneOf(people),
    step: chance.oneOf([...blockerSteps, 'assign']),
    leadUnit: chance.oneOf(['D1', 'B1', 'T1']),
    level: chance.chance(20) ? chance.under(4) : null,
    until: new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10),
  }
}

/** 150 days of tries with four blockers, beside the same days as the domain tells them. */
async function lived(seed: number, begin: Day) {
  const chance = dice(seed)
  const city = await smallCity()
  city.clock.day = begin
  const [zhuanban, quxian1, caizheng] = [await city.as('zhuanban'), await city.as('quxian1'), await city.as('caizheng')]
  const clients = { zhuanban, quxian1, caizheng }
  const pairs: { id: string; walked: WalkedBlocker }[] = []
  for (let n = 0; n < 4; n += 1) pairs.push({ id: (await raised(quxian1)).id, walked: new WalkedBlocker() })
  let today = begin
  for (let day = 0; day < 150; day += 1, today = dayAfter(today)) {
    city.clock.day = today
    await zhuanban.get('/api/blockers')
    for (const { walked } of pairs) walked.morning(today)
    for (const { id, walked } of pairs) {
      if (!chance.chance(25)) continue
      const tried = triedBy(chance, today)
      const { version } = (await zhuanban.get(`/api/blockers/${id}`)).json<Blocker>()
      const { leadUnit, until, level } = tried
      const body = {
        ...{ step: tried.step, reason: '因故', text: '已办', proof: '见文', leadUnit, until },
        ...(level !== null && { level: blockerLevels[level] }),
      }
      const reply = await step(clients[tried.who], { id, version }, body)
      const isTaken = walked.take(today, tried)
      expect({ seed, today, tried, isTaken, is: reply.statusCode === 200 }).toEqual({
        seed,
        today,
        tried,
        isTaken,
        is: isTaken,
      })
      await zhuanban.get('/api/blockers')
    }
  }
  for (const { id, walked } of pairs) {
    const blocker = (await zhuanban.get(`/api/blockers/${id}`)).json<Blocker>()
    const { state, level, leadUnit, reopened, escalations } = blocker
    const happened = blocker.steps
      .filter((each) => each.step !== 'raise')
      .map((each) => [each.on, each.step, ...(each.step === 'supervise' ? [each.text] : []), each.level].join(' '))
    expect({ seed, happened }).toEqual({ seed, happened: walked.happened })
    expect({ state, level, leadUnit, reopened, escalations }).toEqual({
      state: walked.state,
      level: blockerLevels[walked.level],
      leadUnit: walked.lead,
      reopened: walked.reopened,
      escalations: walked.escalations,
    })
  }
  await city.app.close()
}

const begins = ['2025-09-20', '2026-01-24', '2026-10-10'] as const
const stories = Number(process.env['PIANQU_STORIES'] ?? begins.length)

test.each(Array.from({ length: stories }, (_, seed) => ({ seed, begin: begins[seed % begins.length] ?? begins[0] })))(
  'a blocker lives as the domain tells it, day by day: story $seed from $begin',
  ({ seed, begin }) => lived(seed, begin),
  120_000,
)
