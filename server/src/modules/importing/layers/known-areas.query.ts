import type { Database } from '../../../db/database.ts'
import { areaNames } from '../../areas/area.facts.ts'
import type { AreaWord } from './feature-fields.ts'

/** The area that a feature is of, or the sentence that says why there is none. */
export type AreaFound =
  | { readonly areaCode: string; readonly warning: string | null }
  | { readonly code: string; readonly message: string }

/** How features are matched with the city's areas. */
export interface KnownAreas {
  readonly find: (word: AreaWord) => AreaFound
  /** 片区“A01 云锦枢纽片区” */
  readonly title: (areaCode: string) => string
}

const unknown = (text: string): AreaFound => ({
  code: 'reference/unknown-area',
  message: `没有${text}的片区，请核对编码或先导入片区表`,
})

/** The areas by code, and by name where it is one area's alone. */
export function knownAreas(db: Database): KnownAreas {
  const names = areaNames(db)
  const byName = new Map<string, string[]>()
  for (const [code, name] of names) byName.set(name, [...(byName.get(name) ?? []), code])

  function named(name: string): AreaFound {
    if (names.has(name)) return { areaCode: name, warning: null }
    const [areaCode, ...others] = byName.get(name) ?? []
    if (areaCode === undefined) return unknown(`编码或名称为“${name}”`)
    if (others.length > 0) {
      const message = `名称“${name}”对应 ${others.length + 1} 个片区，请填写片区编码（属性 code 或 片区编码）`
      return { code: 'reference/ambiguous-area', message }
    }
    return { areaCode, warning: `没有片区编码，按名称“${name}”对应到片区 ${areaCode}，请核对` }
  }

  return {
    find: (word) => {
      if (!word) {
        return { code: 'cell/required', message: '这个要素没有片区编码，请填写属性 code 或“片区编码”' }
      }
      if ('name' in word) return named(word.name)
      return names.has(word.code) ? { areaCode: word.code, warning: null } : unknown(`编码为“${word.code}”`)
    },
    title: (areaCode) => `片区“${[areaCode, names.get(areaCode)].filter(Boolean).join(' ')}”`,
  }
}
