import { afterEach, beforeEach, expect, test } from 'vitest'
import { sent } from './adjustment-kit.ts'
import { listed, page, raised, stepped } from './blocker-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

beforeEach(async () => {
  city = await smallCity()
})
afterEach(() => city.app.close())

const publish = (step = 'publish', also: object = {}) =>
  sent(city.taskforce.post('/api/periods/2025-09/steps', { step, ...also }))

async function redProjects(): Promise<string[]> {
  const { rows } = await sent<{ rows: { code: string; light: string | null }[] }>(
    city.taskforce.get('/api/projects?month=2025-09&pageSize=200'),
  )
  return rows.filter(({ light }) => light === 'red').map(({ code }) => code)
}

test('a red light opens a blocker by itself when its month is published, once, given to its district', async () => {
  const red = await redProjects()
  expect(red.length).toBeGreaterThan(0)
  await publish()
  const opened = await listed(city.taskforce)
  expect(opened.map(({ projectCode }) => projectCode).toSorted()).toEqual(red.toSorted())
  for (const blocker of opened) {
    expect(blocker).toMatchObject({
      state: 'assigned',
      level: 'district',
      raisedByName: '红灯（系统）',
      dueOn: '2025-11-11',
    })
    const { origin, originMonth, steps } = await page(city.taskforce, blocker)
    expect([origin, originMonth]).toEqual(['light', '2025-09'])
    expect(steps.map(({ step, by }) => [step, by])).toEqual([
      ['raise', '系统（按时限）'],
      ['assign', '系统（按时限）'],
    ])
  }
  await publish('republish', { note: '更正说明' })
  expect(await listed(city.taskforce)).toEqual(opened)
})

test('a project whose blocker is open already gets no second one', async () => {
  const red = await redProjects()
  const own = await stepped(city.taskforce, await raised(city.taskforce, { projectCode: red[0] }), {
    step: 'assign',
    leadUnit: 'B1',
  })
  await publish()
  const ofIt = await listed(city.taskforce, `?project=${red[0]}`)
  expect(ofIt.map(({ id }) => id)).toEqual([own.id])
})
