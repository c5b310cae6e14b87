import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../time/day.ts'
import { daysOfService, type Service, servesOn, serviceBeside, serviceOf, serviceText } from './service.ts'

const once: Service = { openedOn: '2012-09-20', closedOn: null, earlierServices: null }
const again: Service = {
  openedOn: '2025-10-10',
  closedOn: null,
  earlierServices: [{ openedOn: '2012-09-20', closedOn: '2024-11-30' }],
}
const unsaid: Service = { ...again, earlierServices: [{ openedOn: null, closedOn: '2024-11-30' }] }

describe('the service of a station', () => {
  test.each([
    ['one opening', ['2012-09-20'], [], once],
    ['an opening and a closing', ['2012-09-20'], ['2024-11-30'], { ...once, closedOn: '2024-11-30' }],
    ['two openings with a closing between', ['2025-10-10', '2012-09-20'], ['2024-11-30'], again],
    ['a closing before the only opening', ['2025-10-10'], ['2024-11-30'], unsaid],
    [
      'a second closing',
      ['2012-09-20', '2025-10-10'],
      ['2024-11-30', '2026-01-01'],
      { ...again, closedOn: '2026-01-01' },
    ],
    ['nothing', [], [], { openedOn: null, closedOn: null, earlierServices: null }],
    ['a closing alone', [], ['2024-11-30'], { openedOn: null, closedOn: '2024-11-30', earlierServices: null }],
    ['two openings without a closing', ['2012-09-20', '2025-10-10'], [], null],
    ['two closings without an opening', ['2012-09-20'], ['2024-11-30', '2025-01-01'], null],
    ['two closings before the only opening', ['2025-10-10'], ['2023-01-01', '2024-11-30'], null],
  ] as const)('is read from %s', (_case, openings, closings, service) => {
    expect(serviceOf(openings, closings)).toEqual(service)
  })

  test.each([
    ['2012-09-19', false],
    ['2012-09-20', true],
    ['2024-11-29', true],
    ['2024-11-30', false],
    ['2025-10-09', false],
    ['2025-10-10', true],
  ] as const)('holds on %s: %s', (day, serves) => {
    expect(servesOn(again, day)).toBe(serves)
    expect(servesOn(unsaid, day)).toBe(serves || day < '2012-09-20')
  })

  test.each([
    ['a station that is new', unsaid, undefined, unsaid],
    ['a closing that ends what was known', unsaid, once, again],
    ['the same once more', unsaid, again, again],
    ['the last opening alone', { ...once, openedOn: '2025-10-10' }, again, again],
    ['another opening', once, again, once],
    ['all of it', again, once, again],
  ] as const)('is kept beside what was known: %s', (_case, said, known, expected) => {
    expect(serviceBeside(said, known)).toEqual(expected)
  })

  test('is told in words', () => {
    expect([again, unsaid, once].map(serviceText)).toEqual([
      '2012-09-20至2024-11-30停运、2025-10-10起',
      '（开通日期不详）至2024-11-30停运、2025-10-10起',
      '2012-09-20起',
    ])
  })

  test('is what its days were written from, whatever their number', () => {
    const day = fc.integer({ min: 2000, max: 2060 }).map((year) => `${year}-01-01` as Day)
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 9 }), day, (days, on) => {
        const inTurn = days.toSorted()
        const [openings, closings] = [0, 1].map((odd) => inTurn.filter((_, at) => at % 2 === odd))
        const service = serviceOf(openings ?? [], closings ?? [])
        if (!service) throw new Error('It is in order')
        expect(daysOfService(service)).toEqual({ openings, closings })
        expect(servesOn(service, on)).toBe(inTurn.filter((turn) => turn <= on).length % 2 === 1)
      }),
    )
  })
})
