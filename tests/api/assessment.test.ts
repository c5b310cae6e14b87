import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const marks = [
  { rater: 'R1', target: 'T1', score: 80 },
  { rater: 'R2', target: 'T1', score: 70 },
  { rater: 'R1', target: 'T2', score: 86 },
  { rater: 'R2', target: 'T2', score: null },
]

test('marks that are sent along are scored, and nothing is stored', async () => {
  const reply = await city.taskforce.post('/api/assessment/preview', { marks, basis: 'adjusted' })
  expect(reply.statusCode).toBe(200)
  expect(reply.json()).toMatchObject({
    targets: [
      { target: 'T2', raters: 1, raw: 86, trimmed: 86, adjusted: 81, place: 1 },
      { target: 'T1', raters: 2, raw: 75, trimmed: 75, adjusted: 75, place: 2 },
    ],
    warnings: [
      { code: 'too-few-raters', target: 'T1' },
      { code: 'too-few-raters', target: 'T2' },
    ],
    components: [{ raters: ['R1', 'R2'], targets: ['T1', 'T2'] }],
  })
})

test('a mark over 100 is refused at its place', async () => {
  const reply = await city.taskforce.post('/api/assessment/preview', {
    marks: [{ rater: 'R', target: 'T', score: 101 }],
    basis: 'raw',
  })
  expect(reply.statusCode).toBe(400)
  expect(reply.json().errors[0].pointer).toBe('/marks/0/score')
})
