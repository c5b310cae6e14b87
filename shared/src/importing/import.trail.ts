import { z } from 'zod'
import { called, joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'
import { fieldName, fieldText } from './field-words.ts'
import { importKindNames, importKinds } from './kinds.ts'
import { keptChoiceSchema } from './mapping.schema.ts'
import { choicesText } from './mapping-words.ts'

const kind = z.enum(importKinds)

const ran = z.looseObject({
  kind,
  fileName: z.string(),
  fileHash: z.string(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  /** Of lines that were written before the whole of each change was hashed. */
  rowsHash: z.string().optional(),
  changesHash: z.string().optional(),
  mapping: z.array(keptChoiceSchema).optional(),
})

const counted = told(
  ran,
  ({ kind, fileName, added, changed, unchanged, rejected, mapping }) =>
    `${importKindNames[kind]}表「${fileName}」：新增${added}行、更改${changed}行、未变${unchanged}行、拒绝${rejected}行${mapping && mapping.length > 0 ? `；列的对应：${choicesText(kind, mapping)}` : ''}`,
)

const row = z.record(z.string(), z.unknown())
const changed = z.object({ importId: z.string(), before: row, after: row })

/** `阶段 加快前期 → 加快建设；总投资 12万元 → 15万元`. */
const changesOf = (kind: 'projects' | 'plans' | 'reports') =>
  told(changed, ({ before, after }) => {
    const parts = Object.keys(after).map((field) => {
      const [old, now] = [fieldText(field, before[field]), fieldText(field, after[field])]
      return old !== now && `${fieldName(kind, field)} ${old} → ${now}`
    })
    const year = kind === 'plans' && typeof after['year'] === 'number' ? `${after['year']}年：` : ''
    const text = joined(parts, '；')
    return text && `${year}${text}`
  })

export const importActions = {
  ...called(counted, { 'import.dry-run': '导入预览', 'import.run': '导入' }),
  'import.undo': {
    name: '撤销导入',
    ...told(
      z.object({ kind, restored: z.int() }),
      ({ kind, restored }) => `撤销${importKindNames[kind]}表的导入，恢复${restored}行`,
    ),
  },
  'import.keep-mapping': {
    name: '记住列的对应',
    ...told(
      z.object({ kind, choices: z.array(keptChoiceSchema) }),
      ({ kind, choices }) => `${importKindNames[kind]}表${choices.length > 0 ? `：${choicesText(kind, choices)}` : ''}`,
    ),
  },
  'import.name-mapping': {
    name: '命名列的对应',
    ...told(z.object({ kind, was: z.string().nullable(), name: z.string() }), ({ kind, was, name }) =>
      was === null ? `${importKindNames[kind]}表：「${name}」` : `${importKindNames[kind]}表：「${was}」→「${name}」`,
    ),
  },
  'import.forget-mapping': {
    name: '忘掉列的对应',
    ...told(z.object({ kind }), ({ kind }) => `${importKindNames[kind]}表`),
  },
  ...called(changesOf('projects'), { 'projects.change': '更改项目登记', 'projects.restore': '撤销对项目登记的更改' }),
  ...called(changesOf('plans'), { 'plans.change': '调整年度计划', 'plans.restore': '撤销对年度计划的调整' }),
  ...called(changesOf('reports'), { 'reports.change': '更改月报', 'reports.restore': '撤销对月报的更改' }),
} as const satisfies TrailActions

export const importSubjects = { import: '导入', mapping: '列的对应' } as const satisfies TrailSubjects
