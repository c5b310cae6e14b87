import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { project } from '../kinds/rows.ts'
import { header } from '../kinds/samples.ts'
import { type SmallCity, smallCity } from './small-city.ts'

/** 万元 of September against a plan of 1,200, of which 900 are due. */
const cases = [
  ['E1', 780.0001, 'green', 9.99],
  ['E2', 780, 'yellow', 10],
  ['E3', 540, 'yellow', 30],
  ['E4', 539.9999, 'red', 30],
  ['E5', 1000, 'green', -8.33],
] as const

let city: SmallCity

beforeAll(async () => {
  const codes = cases.map(([code]) => code)
  city = await smallCity({
    projects: [header.projects, ...codes.map((code) => project(code, 'C1', 'D1')), project('E0', 'C1', 'D1')],
    plans: [header.plans, ...codes.map((code) => [code, 2025, 1200]), ['E0', 2025, 0]],
    reports: [header.reports, ...cases.map(([code, wan]) => [code, '2025-09', wan]), ['E0', '2025-09', 5]],
    'bond-allocations': [header['bond-allocations']],
  })
})
afterAll(() => city.app.close())

const lightOf = async (code: string) =>
  (await city.taskforce.get(`/api/projects/${code}/light?month=2025-09`)).json<{
    light: string | null
    components: { kind: string; light: string; sentence: string }[]
  }>()

describe('the light of a project', () => {
  test.each(cases)('%s with %f 万元 is %s by exact integers: %s and %f points', async (code, _wan, light, points) => {
    const answer = await lightOf(code)
    expect(answer).toMatchObject({
      light,
      computed: light,
      override: null,
      ruleVersion: 'yinchuan-2025',
      month: '2025-09',
    })
    expect(answer.components.map(({ kind }) => kind)).toEqual(['progress'])
    const { rows } = (await city.taskforce.get(`/api/projects?month=2025-09&q=${code}`)).json<{ rows: unknown[] }>()
    expect(rows).toMatchObject([{ code, light, behindPoints: points }])
  })

  test('never reads as the threshold that it does not reach', async () => {
    const sentence = async (code: string) => (await lightOf(code)).components[0]?.sentence ?? ''
    expect(await sentence('E1')).not.toContain('落后10.0个百分点')
    expect(await sentence('E2')).toContain('落后10.0')
    expect(await sentence('E4')).not.toMatch(/落后30\.0+个/)
  })

  test('over a plan of nothing is no light', async () => {
    expect(await lightOf('E0')).toMatchObject({ light: null, components: [] })
  })

  test('is grey in a month without its report, with what the rule would say beside it', async () => {
    const answer = (await city.taskforce.get('/api/projects/E4/light?month=2025-10')).json()
    expect(answer).toMatchObject({ light: 'grey', computed: 'red' })
  })

  test('filters the list of projects', async () => {
    const { rows } = (await city.taskforce.get('/api/projects?month=2025-09&light=yellow&sort=code')).json<{
      rows: { code: string }[]
    }>()
    expect(rows.map(({ code }) => code)).toEqual(['E2', 'E3'])
  })
})
