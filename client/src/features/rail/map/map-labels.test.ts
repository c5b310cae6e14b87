import { describe, expect, test } from 'vitest'
import { type Canvas, insetOf, labelsOfTwo, type Named, type PlacedLabel, placeLabels, scaleOf } from './map-labels.ts'

const canvas: Canvas = {
  sight: [
    [0, 10_000],
    [10_000, 0],
  ],
  width: 416,
  height: 416,
}

const enlarged = { width: 236, height: 236 }

const named = (code: string, x: number, y: number, isFaint = false): Named => ({
  ...{ code, isFaint },
  at: [x, y],
  width: 80,
  height: 32,
})

/** Pairs of names that lie over each other, in pixels. */
function collisions(labels: readonly PlacedLabel[], { sight, width, height }: Canvas) {
  const scale = scaleOf({ sight, width, height })
  const [[left], [, bottom]] = sight
  const boxes = labels.map(({ code, at, offset }) => ({
    code,
    x: (at[0] - left) * scale + offset[0],
    y: -(at[1] - bottom) * scale + offset[1],
  }))
  return boxes.flatMap((a, place) =>
    boxes
      .slice(place + 1)
      .filter((b) => Math.abs(a.x - b.x) < 79 && Math.abs(a.y - b.y) < 31)
      .map((b) => `${a.code} ${b.code}`),
  )
}

describe('names on a map', () => {
  test('stand on their points where there is room', () => {
    const labels = placeLabels([named('A', 2000, 2000), named('B', 8000, 8000)], canvas)
    expect(labels.map(({ offset }) => offset)).toEqual([
      [0, 0],
      [0, 0],
    ])
    expect(insetOf([named('A', 2000, 2000), named('B', 8000, 8000)], canvas)).toBeUndefined()
  })

  test('never lie over each other, however close their points are', () => {
    let seed = 7
    const chance = () => {
      seed = (seed * 16_807) % 2_147_483_647
      return seed / 2_147_483_647
    }
    for (let round = 0; round < 200; round += 1) {
      const all = Array.from({ length: 14 }, (_, place) =>
        named(`A${place}`, 3000 + chance() * 4000, 3000 + chance() * 4000),
      )
      const part = insetOf(all, canvas)
      const inset = part && { sight: part, ...enlarged }
      const { labels, insetLabels } = labelsOfTwo(all, canvas, inset)
      expect(collisions(labels, canvas)).toEqual([])
      expect(inset ? collisions(insetLabels, inset) : []).toEqual([])
      const codes = [...labels, ...insetLabels].map(({ code }) => code)
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  test('of the crowded centre stand in its enlargement alone', () => {
    const centre = [named('A', 5000, 5000), named('B', 5600, 5200), named('C', 5200, 5700)]
    const all = [...centre, named('D', 1500, 8500), named('E', 8500, 1500)]
    const part = insetOf(all, canvas)
    expect(part).toBeDefined()
    if (!part) return
    const { labels, insetLabels } = labelsOfTwo(all, canvas, { sight: part, ...enlarged })
    expect(labels.map(({ code }) => code)).toEqual(['D', 'E'])
    expect(insetLabels.map(({ code }) => code)).toEqual(['A', 'B', 'C'])
  })

  test('that nothing counts are left out before they crowd anybody', () => {
    const labels = placeLabels([named('A', 5000, 5000), named('B', 5100, 5000, true)], canvas)
    expect(labels.map(({ code }) => code)).toEqual(['A'])
  })
})
