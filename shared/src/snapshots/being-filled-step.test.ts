import { describe, expect, test } from 'vitest'
import { upgraded } from './upgrade.ts'

const counts = { green: 1, yellow: 0, red: 0, grey: 0, exempt: 0 }
const area = { light: 'green', counts, planYuan: 1200, ytdYuan: 900, behindPoints: 0, rateDisplay: '75.0%' }

const areasOf = (stored: object) => {
  const { overview } = upgraded('content', 1, { overview: { areas: [stored] }, areas: [], projects: [] }) ?? {}
  return (overview as { areas: object[] }).areas[0]
}

describe('a snapshot of format 1', () => {
  test('was published, so it is not provisional', () => {
    expect(upgraded('ranking', 1, { rows: [] })).toMatchObject({ provisional: false })
  })

  test.each([
    ['what was done', {}, { ytdYuan: 900, missing: null, behindDisplay: '0.00' }],
    ['nobody reported', { light: 'grey', ytdYuan: 0, rateDisplay: '未报' }, { ytdYuan: null, missing: '未报' }],
    ['no sum at all', { ytdYuan: 0, rateDisplay: '—' }, { ytdYuan: null }],
    ['nothing done', { ytdYuan: 0, rateDisplay: '0.0%' }, { ytdYuan: 0, missing: null }],
    ['ahead', { behindPoints: -5.1 }, { behindDisplay: '−5.10' }],
  ])('has areas with %s', (_, change, figure) => {
    expect(areasOf({ ...area, ...change })).toMatchObject({ ...figure, pending: 0, counts: { ...counts, pending: 0 } })
  })

  test('has clusters and projects with their texts', () => {
    const stored = {
      area: { figure: null },
      clusters: [{ light: 'yellow', counts, planYuan: 1200, ytdYuan: 600, behindPoints: 25 }],
      projects: [
        { planYuan: 1200, ytdYuan: 600, behindPoints: 25 },
        { planYuan: null, ytdYuan: null, behindPoints: null },
      ],
    }
    expect(upgraded('area', 1, stored)).toMatchObject({
      area: { figure: null },
      clusters: [{ rateDisplay: '50.0%', share: 0.5, scheduleShare: 0.75, behindDisplay: '25.00' }],
      projects: [
        { rateDisplay: '50.0%', missing: null, behindDisplay: '25.00' },
        { rateDisplay: null, missing: '未报', behindDisplay: null },
      ],
    })
  })
})
