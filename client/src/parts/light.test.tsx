import { countsText, lightWord } from '@pianqu/shared/lights/light-words.ts'
import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Light } from './light.tsx'

describe('a light', () => {
  test.each([
    ['green', '正常', 'circle'],
    ['yellow', '预警', 'path'],
    ['red', '滞后', 'rect'],
    ['grey', '未报', 'circle[stroke-dasharray]'],
    ['exempt', '免责', 'text'],
    [null, '不适用', 'circle'],
  ] as const)('%s stands as word and shape', (light, word, shape) => {
    const { container } = render(<Light light={light} />)
    expect(screen.getByText(word)).toBeTruthy()
    expect(container.querySelector(shape)).not.toBeNull()
    expect(lightWord(light)).toBe(word)
  })

  test('says that a person set it', () => {
    render(<Light light="green" isManual />)
    expect(screen.getByText('人工')).toBeTruthy()
  })
})

describe('counts of lights', () => {
  test('name the worst first and leave out what is not there', () => {
    expect(countsText({ green: 5, yellow: 0, red: 2, grey: 1, exempt: 0, pending: 0 })).toBe('滞后2 · 正常5 · 未报1')
    expect(countsText({ green: 0, yellow: 0, red: 0, grey: 0, exempt: 0, pending: 0 })).toBe('没有项目')
  })
})
