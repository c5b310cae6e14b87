import { describe, expect, test } from 'vitest'
import { aHistory } from '../ranking.fixture.ts'
import { bumpOf, historyTitle, pointRestatedText } from './history.ts'

describe('the history of places', () => {
  test('draws what is not final or not as published hollow, breaks where there is no place, and marks a new rule', () => {
    const { periods, lines } = bumpOf(aHistory(), ['A01'])
    expect(periods).toEqual([
      { label: '7月', mark: null },
      { label: '8月', mark: '规则变化' },
    ])
    expect(lines.map(({ isChosen }) => isChosen)).toEqual([true, false])
    expect(lines[0]?.points).toEqual([
      { place: 2, text: '第2名', isHollow: true, isRestated: false },
      { place: 1, text: '第1名；发布时 第1名（2025-08-1），更正后 第2名', isHollow: true, isRestated: true },
    ])
    expect(lines[1]?.points[1]).toBeNull()
  })

  test('says how far the chosen came', () => {
    expect(historyTitle(aHistory(), ['A01'])).toBe('7月至8月：沐江金融城升1位')
    expect(historyTitle(aHistory(), ['A02'])).toBe('7月至8月：锦安活力老城名次首尾相同')
    expect(historyTitle(aHistory(), [])).toBe('名次走势')
  })

  test('a point that stands as told has nothing to add', () => {
    expect(pointRestatedText({ place: 1, tied: false, score: 90 }, { snapshot: null })).toBeNull()
  })
})
