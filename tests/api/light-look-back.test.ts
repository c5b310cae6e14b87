import { afterEach, expect, test } from 'vitest'
import { project } from '../kinds/rows.ts'
import { header } from '../kinds/samples.ts'
import { adopted } from './rule-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

/** 万元 of each month against a plan of 1,200: yellow in June, July and August, green again in September. */
const invested = [100, 100, 100, 100, 0, 0, 100, 100, 300]

const monthsOf = invested.map((wan, index) => ['L1', `2025-0${index + 1}`, wan])

let city: SmallCity

async function lateCity() {
  city = await smallCity({
    projects: [header.projects, project('L1', 'C1', 'D1')],
    plans: [header.plans, ['L1', 2025, 1200]],
    reports: [header.reports, ...monthsOf],
    'bond-allocations': [header['bond-allocations']],
  })
  return city
}
afterEach(() => city.app.close())

const lightIn = async (month: string) =>
  (await city.taskforce.get(`/api/projects/L1/light?month=${month}`)).json<{ light: string }>().light

const lightsFrom = async (months: readonly string[]) => Promise.all(months.map(lightIn))
const summer = ['2025-06', '2025-07', '2025-08', '2025-09']

test('green after a red that came by the streak shows yellow, however long the streak that the rule asks for', async () => {
  await lateCity()
  expect(await lightsFrom(summer)).toEqual(['yellow', 'yellow', 'yellow', 'green'])
  await adopted(city, { kind: 'light', from: '2025-01', changes: { yellowMonthsToRed: 3, catchUp: true } })
  expect(await lightsFrom(summer)).toEqual(['yellow', 'yellow', 'red', 'yellow'])
})

test('a month is caught up with by the rule that it had itself', async () => {
  await lateCity()
  await adopted(city, { kind: 'light', from: '2025-09', changes: { yellowMonthsToRed: 3, catchUp: true } })
  expect(await lightsFrom(['2025-08', '2025-09'])).toEqual(['yellow', 'green'])
  await adopted(city, { kind: 'light', from: '2025-08', changes: { yellowMonthsToRed: 2 } })
  const withoutStreak = { yellowMonthsToRed: undefined, catchUp: true }
  await adopted(city, { kind: 'light', from: '2025-09', changes: withoutStreak })
  expect(await lightsFrom(['2025-08', '2025-09'])).toEqual(['red', 'yellow'])
})

test('a run of yellow months is counted whole, from before the window', async () => {
  // 1,200 a year: 8.3 points behind in January, 16.7 from February on.
  const lines = Array.from({ length: 9 }, (_, index) => ['L1', `2025-0${index + 1}`, index < 2 ? 0 : 100])
  city = await smallCity({
    projects: [header.projects, project('L1', 'C1', 'D1')],
    plans: [header.plans, ['L1', 2025, 1200]],
    reports: [header.reports, ...lines],
    'bond-allocations': [header['bond-allocations']],
  })
  await adopted(city, { kind: 'light', from: '2025-01', changes: { yellowMonthsToRed: 3 } })
  const sentenceIn = async (month: string) => {
    const reply = await city.taskforce.get(`/api/projects/L1/light?month=${month}`)
    return reply.json<{ components: { kind: string; sentence: string }[] }>().components.at(-1)?.sentence
  }
  expect(await lightsFrom(['2025-01', '2025-02', '2025-03', '2025-04'])).toEqual(['green', 'yellow', 'yellow', 'red'])
  expect(await sentenceIn('2025-04')).toBe('已连续3个月预警，连续3个月起转为滞后：滞后')
  expect(await sentenceIn('2025-09')).toBe('已连续8个月预警，连续3个月起转为滞后：滞后')
})
