import { describe, expect, test } from 'vitest'
import { shareRestatedText, ytdRestatedText } from './published-text.ts'

describe('what was published', () => {
  test('stands beside the amount of now, to the digit that tells them apart', () => {
    const published = { snapshot: '2025-09-1', ytdYuan: 4_641_980_000 }
    expect(ytdRestatedText(published, 4_641_180_000)).toBe('发布时 46.4198亿元（2025-09-1），更正后 46.4118亿元')
    expect(ytdRestatedText({ ...published, ytdYuan: null }, 405_000)).toBe('发布时 未报（2025-09-1），更正后 40.5万元')
    expect(ytdRestatedText(undefined, 1)).toBeNull()
  })

  test.each([
    [0.45, 0.41, '发布时 45.0%（2025-09-1），更正后 41.0%'],
    [0.58121, 0.58112, '发布时 58.12%（2025-09-1），更正后 58.11%'],
    [null, 0.41, '发布时 未报（2025-09-1），更正后 41.0%'],
  ])('of a share of %s, now %s, has as many decimals as it takes', (value, now, text) => {
    expect(shareRestatedText({ snapshot: '2025-09-1', value, display: '' }, now)).toBe(text)
  })

  test('is nothing where it still stands', () => {
    expect(shareRestatedText(undefined, 0.5)).toBeNull()
  })
})
