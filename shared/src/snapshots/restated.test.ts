import { describe, expect, test } from 'vitest'
import { placeText, publishedPlaceText, restatedText } from './restated.ts'

describe('a restated figure', () => {
  test('says what was published, where, and what it is now', () => {
    expect(restatedText({ snapshot: '2025-09-1', was: '1,234万元', now: '1,200万元' })).toBe(
      '发布时 1,234万元（2025-09-1），更正后 1,200万元',
    )
  })

  test('says what it was before, where the month was never published', () => {
    expect(restatedText({ snapshot: null, was: '40%', now: '35%' })).toBe('更正前 40%，更正后 35%')
  })
})

describe('a place', () => {
  test.each([
    [{ place: 3, tied: false }, '第3名'],
    [{ place: 3, tied: true }, '并列第3名'],
    [{ place: null, tied: false }, '无名次'],
  ])('%o reads %s', (place, text) => {
    expect(placeText(place)).toBe(text)
  })

  test.each([
    [{ place: 3, tied: false }, { place: 4, tied: false }, '发布时第3名'],
    [{ place: 3, tied: false }, { place: 3, tied: true }, '发布时第3名'],
    [{ place: null, tied: false }, { place: 4, tied: false }, '发布时无名次'],
    [{ place: 3, tied: false }, { place: 3, tied: false }, null],
    [undefined, { place: 3, tied: false }, null],
  ])('published as %o and now %o says %s', (was, now, text) => {
    expect(publishedPlaceText(was, now)).toBe(text)
  })
})
