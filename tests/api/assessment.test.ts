import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adopt, open, plainContent, sealed } from './assessment-city.ts'
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

describe('the rule of a preview', () => {
  const preview = async (body: object) =>
    (await city.taskforce.post('/api/assessment/preview', { marks, ...body })).json<{
      scheme: { name: string; edition: number } | null
      basis: string
      targets: { target: string; trimmed: number; adjusted: number | null }[]
      warnings: { code: string }[]
    }>()

  test('is the usual one before a scheme is adopted, and severity is fitted only where it is the basis', async () => {
    const { scheme, basis, targets } = await preview({})
    expect([scheme, basis]).toEqual([null, 'trimmed'])
    expect(targets.map(({ adjusted }) => adjusted)).toEqual([null, null])
  })

  test('is that of the scheme in force', async () => {
    const content = { ...plainContent, basis: 'adjusted', fewestRaters: 4, fewestToTrim: 3, decimals: 0 } as const
    await adopt(city.taskforce, 2025, open, content)
    const three = ['R1', 'R2', 'R3'].map((rater, at) => ({ rater, target: 'T1', score: [60, 81.4, 82][at] }))
    const { scheme, basis, targets, warnings } = await preview({ marks: three })
    expect([scheme?.edition, basis]).toEqual([1, 'adjusted'])
    expect(targets).toMatchObject([{ target: 'T1', trimmed: 81 }])
    expect(warnings.map(({ code }) => code)).toContain('too-few-raters')
    expect(await preview({ marks: three, basis: 'raw', decimals: 1 })).toMatchObject({
      basis: 'raw',
      targets: [{ raw: 74.5, adjusted: null }],
    })
    expect(await preview({ direction: sealed })).toMatchObject({ scheme: null, basis: 'trimmed' })
  })

  test('takes no more names than a city has', async () => {
    const many = Array.from({ length: 151 }, (_, at) => ({ rater: `R${at}`, target: 'T', score: 80 }))
    const reply = await city.taskforce.post('/api/assessment/preview', { marks: many })
    expect([reply.statusCode, reply.json().errors]).toMatchObject([400, [{ message: '评分人不超过 150 个' }]])
  })
})
