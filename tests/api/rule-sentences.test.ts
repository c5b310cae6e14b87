import { afterAll, beforeAll, expect, test } from 'vitest'
import { adopted } from './rule-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

/** Everything of September that speaks of coverage. */
const pages = [
  '/api/overview?month=2025-09',
  '/api/areas/A01?month=2025-09',
  '/api/sources/rail-800m?month=2025-09',
  '/api/sources/area-rail?month=2025-09&code=A01',
]

let city: SmallCity
beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const bodyOf = async (page: string) => (await city.taskforce.get(page)).body.replaceAll('rail-800m', '')

test('no sentence speaks of another reach, scope or target than the rules in force', async () => {
  expect(await bodyOf('/api/overview?month=2025-09')).toContain('轨道800米覆盖47.3%，未超过目标')
  await adopted(city, { kind: 'rail-reach', from: '2025-09', changes: { metres: 600 } })
  const target = { kind: 'share', numerator: 7, denominator: 10 }
  const changes = { categories: ['central', 'new'], operator: '>=', target }
  await adopted(city, { kind: 'indicator', code: 'rail-800m', from: '2025-09', changes })
  const half = { operator: '>', target: { kind: 'share', numerator: 3, denominator: 5 } }
  await adopted(city, { kind: 'indicator', code: 'bond-share', from: '2025-09', changes: half })
  for (const page of pages) {
    const body = await bodyOf(page)
    expect([page, body.match(/800米|中心城区片区|65%|≥50%/g) ?? []]).toEqual([page, []])
    expect([page, body.includes('600米')]).toEqual([page, true])
  }
  const overview = await bodyOf('/api/overview?month=2025-09')
  expect(overview).toMatch(/轨道600米覆盖[\d.]+%，低于目标/)
  expect(overview).toContain('个中心城区、城市新区片区未达标')
  expect(overview).toContain('专项债占比45.0%，未超过目标')
})
