import type { getSetup } from '@pianqu/shared/boards/setup.contract.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { type City, openCity } from '../city.ts'
import { tables } from '../kinds/samples.ts'
import { smallCity } from './small-city.ts'

let city: City
afterEach(() => city.app.close())

const askedBy = async (username: string) =>
  (await (await city.as(username)).get('/api/setup')).json<ReplyOf<typeof getSetup>>()

const nextOf = async (username: string) => (await askedBy(username)).steps.find(({ state }) => state === 'next')

describe('a new city', () => {
  test('leads the administrator to the task force, and the task force to each table in turn', async () => {
    city = await openCity()
    await city.person({ username: 'admin', role: 'admin' })
    expect(await nextOf('admin')).toMatchObject({ code: 'taskforce', isMine: true, count: 0 })
    await city.person({ username: 'zhuanban', role: 'taskforce' })
    const desk = await city.as('zhuanban')
    expect(await nextOf('zhuanban')).toMatchObject({ code: 'units', isMine: true })
    await desk.importRows('units', tables.units)
    expect(await nextOf('zhuanban')).toMatchObject({ code: 'people', isMine: false, count: 0, of: 2 })
    for (const [username, unitCode] of [
      ['quxian1', 'D1'],
      ['quxian2', 'D2'],
    ] as const)
      await city.person({ username, role: 'district', unitCode })
    for (const kind of ['areas', 'clusters', 'projects', 'plans'] as const) {
      expect(await nextOf('zhuanban')).toMatchObject({ code: kind, count: 0 })
      await desk.importRows(kind, tables[kind])
    }
    expect(await nextOf('zhuanban')).toMatchObject({ code: 'month' })
    await desk.post('/api/periods', { month: '2025-10' })
    expect(await nextOf('zhuanban')).toMatchObject({ code: 'overview' })
    await desk.importRows('reports', tables.reports)
    expect(await askedBy('zhuanban')).toMatchObject({ isDone: true })
  })

  test('counts for an administrator what is theirs to keep, and nothing of the city', async () => {
    city = await smallCity()
    const { steps } = await askedBy('admin')
    expect(steps.filter(({ count }) => count !== null).map(({ code }) => code)).toEqual([
      'taskforce',
      'units',
      'people',
    ])
    expect((await askedBy('zhuanban')).steps.every(({ count }) => count !== null)).toBe(true)
  })
})
