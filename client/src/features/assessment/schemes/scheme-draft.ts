import type { Criterion, SchemeContent } from '@pianqu/shared/assessment/scheme.schema.ts'

type Section = SchemeContent['sections'][number]

const plain = { central: 10_000, new: 10_000, suburban: 10_000 }

/** The first code of a letter that none has yet: `T4` after `T1`, `T2`, `T3`. */
export function nextCode(prefix: string, taken: readonly string[]): string {
  for (let at = 1; ; at += 1) if (!taken.includes(`${prefix}${at}`)) return `${prefix}${at}`
}

const changedAt = <Item>(items: readonly Item[], at: number, patch: Partial<Item>): Item[] =>
  items.map((item, index) => (index === at ? { ...item, ...patch } : item))

export const changeSection = (content: SchemeContent, at: number, patch: Partial<Section>): SchemeContent => ({
  ...content,
  sections: changedAt(content.sections, at, patch),
})

export function addSection(content: SchemeContent): SchemeContent {
  const code = nextCode(
    'S',
    content.sections.map((section) => section.code),
  )
  return { ...content, sections: [...content.sections, { code, name: '新板块', criteria: [] }] }
}

export const removeSection = (content: SchemeContent, at: number): SchemeContent => ({
  ...content,
  sections: content.sections.filter((_, index) => index !== at),
})

export function changeCriterion(
  content: SchemeContent,
  section: number,
  at: number,
  patch: Partial<Criterion>,
): SchemeContent {
  return changeSection(content, section, { criteria: changedAt(content.sections[section]?.criteria ?? [], at, patch) })
}

export function addCriterion(content: SchemeContent, section: number): SchemeContent {
  const taken = content.sections.flatMap(({ criteria }) => criteria.map(({ code }) => code))
  const { code: prefix = 'C', criteria = [] } = content.sections[section] ?? {}
  const criterion: Criterion = {
    code: nextCode(/^[A-Za-z]/.test(prefix) ? prefix.slice(0, 2) : 'C', taken),
    name: '新指标',
    guidance: '',
    maxTenths: 100,
    kind: 'subjective',
    source: null,
    weights: plain,
  }
  return changeSection(content, section, { criteria: [...criteria, criterion] })
}

export const removeCriterion = (content: SchemeContent, section: number, at: number): SchemeContent =>
  changeSection(content, section, {
    criteria: (content.sections[section]?.criteria ?? []).filter((_, index) => index !== at),
  })

/** One criterion a place up or down within its section. */
export function moveCriterion(content: SchemeContent, section: number, at: number, by: 1 | -1): SchemeContent {
  const criteria = [...(content.sections[section]?.criteria ?? [])]
  const [moved] = criteria.splice(at, 1)
  if (!moved) return content
  criteria.splice(Math.max(0, at + by), 0, moved)
  return changeSection(content, section, { criteria })
}
