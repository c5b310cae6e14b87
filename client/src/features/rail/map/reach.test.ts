import { describe, expect, test } from 'vitest'
import { mapReply, today } from '../rail.fixture.ts'
import { areasReachedBy, stationsReaching } from './reach.ts'

const [first, second] = mapReply.areas
const station = (code: string) => mapReply.stations.find((each) => each.code === code)
const on = (day: typeof today, radiusMetres = 800) => ({ day, today, radiusMetres })
const names = (area: typeof first, day: typeof today, radiusMetres = 800) =>
  area ? stationsReaching(area, mapReply.stations, on(day, radiusMetres)).map(({ code }) => code) : []

describe('the stations that reach an area', () => {
  test('are those that count on the day, forecasts after today included', () => {
    expect(names(first, '2015-06-01')).toEqual(['S1'])
    expect(names(first, today)).toEqual(['S1', 'S2'])
    expect(names(second, today)).toEqual([])
    expect(names(second, '2026-12-28')).toEqual(['S3'])
  })

  test('reach it from outside as far as their circle goes', () => {
    expect(names(first, '2028-06-30', 2299)).toEqual(['S1', 'S2'])
    expect(names(first, '2028-06-30', 2301)).toEqual(['S1', 'S2', 'S3'])
  })

  test('may stand in a hole too far from what is around it', () => {
    const far = (x: number, size: number): [number, number][] => [
      [x, x],
      [x + size, x],
      [x + size, x + size],
      [x, x + size],
      [x, x],
    ]
    const holed = first && {
      ...first,
      outlines: [{ from: null, until: null, rings: [far(-9000, 20_000), far(-2000, 6000)] }],
    }
    expect(names(holed, today)).toEqual([])
    expect(names(holed, today, 3000)).toEqual(['S1', 'S2'])
  })
})

test('a station that is yet to open tells what it would reach', () => {
  const planned = station('S4')
  expect(planned && areasReachedBy(planned, mapReply.areas, on(today)).map(({ code }) => code)).toEqual(['A2'])
})
