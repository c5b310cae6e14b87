import { manuals } from 'virtual:manuals'
import { expect, test } from 'vitest'
import { patterns } from '../../navigation/paths.ts'
import { manualOf } from './manual-of.ts'

test.each(Object.values(patterns))('the page %s has a manual, and the section that is its own', async (pattern) => {
  const { manual: name, section } = manualOf(pattern)
  const manual = manuals.find((each) => each.name === name)
  const sections = (await manual?.load())?.sections ?? []
  expect(sections.length).toBeGreaterThan(1)
  if (section) expect(sections.some(({ title }) => title.startsWith(section))).toBe(true)
})

test('every manual has a title, and none a picture or a link that leads nowhere', async () => {
  const names = manuals.map(({ name }) => name)
  for (const { title, load } of manuals) {
    expect(title).not.toBe('')
    const html = (await load()).sections.map((section) => section.html).join('')
    expect(html).not.toMatch(/<img|<script/)
    for (const [, name = ''] of html.matchAll(/data-manual="([^"]*)"/g)) expect(names).toContain(name)
  }
})
