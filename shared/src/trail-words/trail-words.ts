import { fieldName, fieldText } from '../importing/field-words.ts'
import type { TrailLine } from '../trail/trail.contract.ts'
import type { FieldWords, TrailAction } from '../trail/trail-action.ts'
import { formerActions, formerSubjects } from './former-actions.ts'
import { trailActions } from './trail-actions.ts'
import { trailSubjectNames } from './trail-subjects.ts'

// A trail outlives its declarations: a line may hold what an older version called by another name.
const declared: Readonly<Partial<Record<string, TrailAction>>> = { ...formerActions, ...trailActions }
const subjectNames: Readonly<Partial<Record<string, string>>> = { ...formerSubjects, ...trailSubjectNames }

export const actionName = (action: string): string => declared[action]?.name ?? action

/** The actions whose name on the screen has these words in it. */
export const actionsCalled = (words: string): string[] =>
  Object.entries(declared).flatMap(([action, known]) => (known?.name.includes(words) ? [action] : []))

/** The actions that a filter offers. */
export const namedActions: readonly { readonly action: string; readonly name: string }[] = Object.entries(
  trailActions,
).map(([action, { name }]) => ({ action, name }))

const longId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

const nameIn =
  (names: Readonly<Record<string, string>>) =>
  (code: string): string =>
    Object.hasOwn(names, code) ? (names[code] ?? code) : code

/** `项目 锦安老城改造`, `导入 0198c2aa`: a subject in words; long ids are cut, the whole stays in the address. */
export function subjectText({ subject, names = {} }: Pick<TrailLine, 'subject' | 'names'>): string {
  const [kind = '', ...rest] = subject.split(':')
  const id = rest.join(':')
  return [subjectNames[kind] ?? kind, !Object.hasOwn(names, id) && longId.test(id) ? id.slice(0, 8) : nameIn(names)(id)]
    .filter(Boolean)
    .join(' ')
}

/** What a line says beyond its action, in words; empty where it says nothing more. */
export function trailSentence(
  { action, detail, names = {}, isWithheld }: Pick<TrailLine, 'action' | 'detail' | 'names' | 'isWithheld'>,
  unitName: FieldWords['unitName'] = (code) => code,
): string {
  if (isWithheld) return '业务内容，不对系统管理员显示'
  const known = declared[action]
  const read = known?.detail.safeParse(detail)
  if (known && read?.success)
    return known.sentence(read.data, { fieldName, fieldText, unitName, nameOf: nameIn(names) })
  return Object.entries(detail)
    .map(([name, value]) => `${name}：${fieldText(name, value)}`)
    .join('；')
}
