import { z } from 'zod'
import { roleNames, roleSchema } from '../accounts/access.ts'
import { fieldName, fieldText } from '../importing/field-words.ts'
import { type ImportKind, importKindNames, importKinds } from '../importing/kinds.ts'
import type { TrailLine } from './trail.contract.ts'

/** What each action is called; one that is not here shows its own name. */
const actionNames: Readonly<Record<string, string>> = {
  'account.add': '新增账号',
  'account.disable': '停用账号',
  'account.enable': '启用账号',
  'session.sign-in': '登录',
  'session.sign-out': '退出登录',
  'import.dry-run': '导入预览',
  'import.run': '导入',
  'import.undo': '撤销导入',
  'projects.change': '更改项目登记',
  'plans.change': '调整年度计划',
  'reports.change': '更改月报',
  'projects.restore': '撤销对项目登记的更改',
  'plans.restore': '撤销对年度计划的调整',
  'reports.restore': '撤销对月报的更改',
  'installation.demo': '标记为演示数据',
}

/** What a line can be about, the word before the colon of its subject. */
export const trailSubjectNames: Readonly<Record<string, string>> = {
  account: '账号',
  import: '导入',
  project: '项目',
  installation: '系统',
}

export const actionName = (action: string): string => actionNames[action] ?? action

/** The actions whose name on the screen has these words in it. */
export const actionsCalled = (words: string): string[] =>
  Object.keys(actionNames).filter((action) => actionName(action).includes(words))

/** `项目 P0001`, `导入 0198c2aa`: a subject in words; long ids are cut, the whole stays in the address. */
export function subjectText(subject: string): string {
  const [kind = '', ...rest] = subject.split(':')
  const id = rest.join(':')
  return [trailSubjectNames[kind] ?? kind, kind === 'import' ? id.slice(0, 8) : id].filter(Boolean).join(' ')
}

type Detail = TrailLine['detail']

const importSchema = z.object({
  kind: z.enum(importKinds),
  fileName: z.string(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
})

function importText(detail: Detail): string | null {
  const parsed = importSchema.safeParse(detail)
  if (!parsed.success) return null
  const { kind, fileName, added, changed, unchanged, rejected } = parsed.data
  return `${importKindNames[kind]}表「${fileName}」：新增${added}行、更改${changed}行、未变${unchanged}行、拒绝${rejected}行`
}

const undoSchema = z.object({ kind: z.enum(importKinds), restored: z.int() })

function undoText(detail: Detail): string | null {
  const parsed = undoSchema.safeParse(detail)
  return parsed.success ? `撤销${importKindNames[parsed.data.kind]}表的导入，恢复${parsed.data.restored}行` : null
}

const accountSchema = z.object({ name: z.string(), role: roleSchema, unitCode: z.string().nullish() })

function accountText(detail: Detail): string | null {
  const parsed = accountSchema.safeParse(detail)
  if (!parsed.success) return null
  const { name, role, unitCode } = parsed.data
  return `${name}，${roleNames[role]}${unitCode ? `，单位${unitCode}` : ''}`
}

const rowSchema = z.record(z.string(), z.unknown())
const changeSchema = z.object({ before: rowSchema, after: rowSchema })

/** `阶段 加快前期 → 加快建设；总投资 12万元 → 15万元`. */
function changeText(kind: ImportKind, detail: Detail): string | null {
  const parsed = changeSchema.safeParse(detail)
  if (!parsed.success) return null
  const { before, after } = parsed.data
  const parts = Object.keys(after).flatMap((field) => {
    const [old, now] = [fieldText(field, before[field]), fieldText(field, after[field])]
    return old === now ? [] : [`${fieldName(kind, field)} ${old} → ${now}`]
  })
  const year = kind === 'plans' && typeof after['year'] === 'number' ? `${after['year']}年：` : ''
  return parts.length > 0 ? `${year}${parts.join('；')}` : null
}

const readers: Readonly<Record<string, (detail: Detail) => string | null>> = {
  'import.dry-run': importText,
  'import.run': importText,
  'import.undo': undoText,
  'account.add': accountText,
  'installation.demo': ({ cityName }) => (typeof cityName === 'string' ? `演示城市：${cityName}` : null),
  'projects.change': (detail) => changeText('projects', detail),
  'plans.change': (detail) => changeText('plans', detail),
  'reports.change': (detail) => changeText('reports', detail),
  'projects.restore': (detail) => changeText('projects', detail),
  'plans.restore': (detail) => changeText('plans', detail),
  'reports.restore': (detail) => changeText('reports', detail),
}

/** What a line says beyond its action, in words; empty where it says nothing more. */
export function trailSentence({ action, detail }: Pick<TrailLine, 'action' | 'detail'>): string {
  const text = readers[action]?.(detail)
  if (text) return text
  const parts = Object.entries(detail).map(([name, value]) => `${name}：${fieldText(name, value)}`)
  return parts.join('；')
}
