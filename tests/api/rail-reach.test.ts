import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { getRailCoverage, getRailTimeline } from '@pianqu/shared/rail/rail.contract.ts'
import { expect, test } from 'vitest'
import { adopted } from './rule-kit.ts'
import { smallCity } from './small-city.ts'

type Timeline = ReplyOf<typeof getRailTimeline>

test('a reach that changes measures each day by its own, in coverage as in the timeline', async () => {
  const { taskforce, ...city } = await smallCity()
  await adopted({ ...city, taskforce }, { kind: 'rail-reach', from: '2025-06', changes: { metres: 1000 } })
  const timeline = (await taskforce.get('/api/rail/timeline')).json<Timeline>()
  expect(timeline.reaches.map(({ metres }) => metres)).toEqual([800, 1000])
  const on = async (day: string) =>
    (await taskforce.get(`/api/rail/coverage?on=${day}`)).json<ReplyOf<typeof getRailCoverage>>()
  const stepOn = (day: string) => timeline.steps.findLast((step) => step.on <= day)
  for (const day of ['2024-12-31', '2025-05-31', '2025-06-01', '2025-09-30']) {
    expect([day, stepOn(day)?.city.value]).toEqual([day, (await on(day)).city.value])
  }
  const [before, after] = [await on('2025-05-31'), await on('2025-06-01')]
  expect(after.city.coveredKm2).toBeGreaterThan(before.city.coveredKm2)
  expect([before.method.includes('800米'), after.method.includes('1000米')]).toEqual([true, true])
  // Asked for, a circle is the same on every day.
  const compared = (await taskforce.get('/api/rail/timeline?radius=800')).json<Timeline>()
  expect(compared.steps.at(-1)?.city.value).toBe(before.city.value)
  await city.app.close()
})
