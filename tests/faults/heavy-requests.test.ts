import { workerProgram } from '@pianqu/server/folders.ts'
import { workPool } from '@pianqu/server/work/work-pool.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallCity, smallCity } from '../api/small-city.ts'
import type { Reply } from '../city.ts'

let city: SmallCity
const pool = workPool(workerProgram)
beforeAll(async () => {
  city = await smallCity()
  Object.assign(city.app.world, { pool })
  // Whoever comes first waits for a worker to start.
  await city.taskforce.post('/api/assessment/preview', { marks: [] })
})
afterAll(async () => {
  await city.app.close()
  await pool.close()
})

/** The reply, and how often others had their turn while it was made. */
async function besideOthers(request: () => Promise<Reply>) {
  let turns = 0
  const others = setInterval(() => {
    turns += 1
  }, 10)
  const reply = await request()
  clearInterval(others)
  return { reply, turns }
}

/** Work of a tenth of a second leaves room for ten; done here, for none. */
const fewest = 5

const around = (count: number, radius: number): [number, number][] =>
  Array.from({ length: count }, (_, at) => {
    const turn = (2 * Math.PI * at) / count
    return [104.2 + radius * Math.cos(turn), 30.6 + radius * Math.sin(turn)]
  })

/** A round outline of so many positions. */
const round = (count: number) => {
  const [first = [0, 0], ...others] = around(count - 1, 0.2)
  return { type: 'Polygon', coordinates: [[first, ...others, first]] }
}

describe('what takes long is done beside the others', () => {
  test('5,000 stations against an outline of 5,000 positions', async () => {
    const body = { boundary: round(5000), stations: around(5000, 0.1), radiusMetres: 800 }
    const { reply, turns } = await besideOthers(() => city.taskforce.post('/api/rail/coverage', body))
    expect(reply.json()).toMatchObject({ coveredKm2: expect.any(Number) })
    expect(turns).toBeGreaterThan(fewest)
  })

  test('the severity of 100 raters of 100 targets', async () => {
    const marks = Array.from({ length: 10_000 }, (_, at) => ({
      rater: `R${at % 100}`,
      target: `T${Math.floor(at / 100)}`,
      score: (at * 7919) % 101,
    }))
    const body = { marks, basis: 'adjusted' }
    const { reply, turns } = await besideOthers(() => city.taskforce.post('/api/assessment/preview', body))
    expect(reply.json().targets).toHaveLength(100)
    expect(turns).toBeGreaterThan(fewest)
  })
})
