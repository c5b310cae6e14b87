import { z } from 'zod'
import { roleNames, roleSchema } from '../access/access.ts'
import { adjustmentActionNames, adjustmentSentence, adjustmentSubjectNames } from '../adjustments/adjustment.trail.ts'
import { assessmentActions, assessmentText } from '../assessment/assessment.trail.ts'
import { challengeActionNames, challengeSentence, challengeSubjectNames } from '../challenges/challenge.trail.ts'
import { fieldName, fieldText } from '../importing/field-words.ts'
import { type ImportKind, importKindNames, importKinds } from '../importing/kinds.ts'
import { lightNames, lights } from '../lights/light.ts'
import { rankingReaders } from '../rankings/ranking.trail.ts'
import { clockText } from '../time/clock-text.ts'
import { monthSchema, monthText } from '../time/month.ts'
import type { TrailLine } from '../trail/trail.contract.ts'
import { planningReaders } from './planning-trail.ts'

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
  'period.open': '开放填报',
  'period.close': '截止填报',
  'period.reopen': '重新开放填报',
  'period.publish': '发布',
  'period.republish': '重新发布',
  'period.exempt': '免报',
  'period.except': '放开填报',
  'period.end-exception': '提前关闭放开',
  'report.save': '填报',
  'report.import': '用工作簿填报',
  'report.undo-import': '撤销工作簿填报',
  'report.submit': '提交月报',
  'report.withdraw': '撤回月报',
  'report.accept': '接收月报',
  'report.sendBack': '退回月报',
  'report.reopen': '重新打开月报',
  'report.accept-line': '接收一行',
  'report.return-line': '退回一行',
  'report.reopen-line': '重新打开一行',
  'report.answer': '答复退回意见',
  'report.add-file': '上传附件',
  'report.remove-file': '移除附件',
  'report.takeBack': '撤销通过',
  'report.take-back-line': '撤销通过一行',
  'light.override': '人工确定灯号',
  'light.end-override': '提前结束人工灯号',
  'correction.propose': '提出更正',
  'correction.approve': '批准更正',
  'correction.refuse': '不同意更正',
  'bond.reverse': '冲回债券分配',
  'bond.change-use': '变更债券用途',
  'bond.add-quota': '录入下达限额',
  'bond.reverse-quota': '冲回下达限额',
  'bond-scenario.save': '保存测算方案',
  'bond-scenario.change': '更改测算方案',
  'bond-scenario.archive': '归档测算方案',
  'rail-plan.save': '保存轨道情景',
  'rail-plan.change': '更改轨道情景',
  'rail-plan.archive': '归档轨道情景',
  'ranking-rule.adopt': '定月度指数规则',
  'race.create': '设立赛马',
  'race.withdraw': '撤销赛马',
  ...assessmentActions,
  'installation.demo': '标记为演示数据',
  ...adjustmentActionNames,
  ...challengeActionNames,
}

/** What a line can be about, the word before the colon of its subject. */
export const trailSubjectNames: Readonly<Record<string, string>> = {
  account: '账号',
  import: '导入',
  project: '项目',
  period: '月份',
  report: '月报',
  correction: '更正',
  batch: '债券批次',
  'bond-quota': '下达限额',
  'bond-scenario': '测算方案',
  'rail-plan': '轨道情景',
  'ranking-rule': '月度指数规则',
  race: '赛马',
  assessment: '双向考核',
  'assessment-scheme': '考核方案',
  installation: '系统',
  ...adjustmentSubjectNames,
  ...challengeSubjectNames,
}

export const actionName = (action: string): string => actionNames[action] ?? action

const longId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** The actions whose name on the screen has these words in it. */
export const actionsCalled = (words: string): string[] =>
  Object.keys(actionNames).filter((action) => actionName(action).includes(words))

/** `项目 P0001`, `导入 0198c2aa`: a subject in words; long ids are cut, the whole stays in the address. */
export function subjectText(subject: string): string {
  const [kind = '', ...rest] = subject.split(':')
  const id = rest.join(':')
  return [trailSubjectNames[kind] ?? kind, longId.test(id) ? id.slice(0, 8) : id].filter(Boolean).join(' ')
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

const wordsSchema = z.object({ month: monthSchema, field: z.string().optional(), comment: z.string().optional() })

/** `2025年10月：形象进度，照片与进度不符`. */
function lineText(detail: Detail): string | null {
  const parsed = wordsSchema.safeParse(detail)
  if (!parsed.success) return null
  const { month, field, comment } = parsed.data
  const said = [field ? fieldName('reports', field) : '', comment ?? ''].filter(Boolean).join('，')
  return `${monthText(month)}${said ? `：${said}` : ''}`
}

const acceptedSchema = z.object({ month: monthSchema, after: z.object({ investedYuan: z.int().nullable() }) })

function acceptedText(detail: Detail): string | null {
  const parsed = acceptedSchema.safeParse(detail)
  if (!parsed.success) return null
  return `${monthText(parsed.data.month)}：本月完成投资 ${fieldText('investedYuan', parsed.data.after.investedYuan)}`
}

const stepSchema = z.object({ month: monthSchema, lines: z.array(z.string()) })

function stepText(detail: Detail): string | null {
  const parsed = stepSchema.safeParse(detail)
  return parsed.success ? `${monthText(parsed.data.month)}月报，${parsed.data.lines.length}行` : null
}

const savedSchema = z.object({ lines: z.record(z.string(), z.record(z.string(), z.unknown())) })

/** `P0001 本月完成投资 12万元；P0002 无变化`. */
function savedText(detail: Detail): string | null {
  const parsed = savedSchema.safeParse(detail)
  if (!parsed.success) return null
  return Object.entries(parsed.data.lines)
    .map(([code, { isUnchanged, projectCode: _code, ...fields }]) => {
      const said = Object.entries(fields).map(
        ([field, value]) => `${fieldName('reports', field)} ${fieldText(field, value)}`,
      )
      return [code, ...(isUnchanged === true ? ['无变化'] : []), said.join('、')].filter(Boolean).join(' ')
    })
    .join('；')
}

/** `「云锦区.xlsx」：P0001 本月完成投资 12万元`. */
function importedText(detail: Detail): string | null {
  const said = savedText(detail)
  return said === null ? null : `「${String(detail['fileName'] ?? '')}」：${said}`
}

const answerSchema = z.object({ projectCode: z.string(), answer: z.string() })

function answerText(detail: Detail): string | null {
  const parsed = answerSchema.safeParse(detail)
  return parsed.success ? `${parsed.data.projectCode}：${parsed.data.answer}` : null
}

const fileSchema = z.object({ projectCode: z.string(), fileName: z.string() })

function fileText(detail: Detail): string | null {
  const parsed = fileSchema.safeParse(detail)
  return parsed.success ? `${parsed.data.projectCode}：${parsed.data.fileName}` : null
}

const openedSchema = z.object({ dueOn: z.string(), owed: z.int(), reports: z.int(), notice: z.string().optional() })

function openedText(detail: Detail): string | null {
  const parsed = openedSchema.safeParse(detail)
  if (!parsed.success) return null
  const { dueOn, owed, reports, notice } = parsed.data
  return [`${reports}个单位应报${owed}个项目，${dueOn}前报送`, notice].filter(Boolean).join('；')
}

const publishedSchema = z.object({
  snapshot: z.string(),
  note: z.string().optional(),
  leftOut: z.array(z.string()).optional(),
})

function publishedText(detail: Detail): string | null {
  const parsed = publishedSchema.safeParse(detail)
  if (!parsed.success) return null
  const { snapshot, note, leftOut } = parsed.data
  return [`快照${snapshot}`, leftOut ? `未含${leftOut.length}个项目` : '', note ?? ''].filter(Boolean).join('，')
}

const scopeSchema = z.object({
  reason: z.string(),
  unitCode: z.string().optional(),
  projectCode: z.string().optional(),
  exempted: z.int().optional(),
  until: z.string().optional(),
})

function scopeText(detail: Detail): string | null {
  const parsed = scopeSchema.safeParse(detail)
  if (!parsed.success) return null
  const { reason, unitCode, projectCode, exempted, until } = parsed.data
  const parts = [unitCode && `单位${unitCode}`, projectCode && `项目${projectCode}`, exempted && `${exempted}行`]
  return [...parts, until && `至${clockText(until)}`, reason].filter(Boolean).join('，')
}

const correctionSchema = z.object({
  month: monthSchema,
  field: z.string(),
  oldValue: z.unknown(),
  newValue: z.unknown(),
  reason: z.string(),
  projectCode: z.string().optional(),
  note: z.string().optional(),
})

function correctionText(detail: Detail): string | null {
  const parsed = correctionSchema.safeParse(detail)
  if (!parsed.success) return null
  const { month, field, oldValue, newValue, reason, projectCode, note } = parsed.data
  const change = `${fieldName('reports', field)} ${fieldText(field, oldValue)} → ${fieldText(field, newValue)}`
  const said = [`${projectCode ? `${projectCode} ` : ''}${monthText(month)}${change}`, reason, note && `意见：${note}`]
  return said.filter(Boolean).join('，')
}

const overrideSchema = z.object({
  light: z.enum(lights),
  fromMonth: monthSchema.optional(),
  untilMonth: monthSchema.optional(),
  lastMonth: monthSchema.optional(),
  reason: z.string(),
})

/** `定为「免责」，2025年10月至2025年12月：汛期停工`; `「免责」到2025年10月为止：已复工`. */
function overrideText(detail: Detail): string | null {
  const parsed = overrideSchema.safeParse(detail)
  if (!parsed.success) return null
  const { light, fromMonth, untilMonth, lastMonth, reason } = parsed.data
  if (lastMonth) return `「${lightNames[light]}」到${monthText(lastMonth)}为止：${reason}`
  if (!fromMonth || !untilMonth) return null
  return `定为「${lightNames[light]}」，${monthText(fromMonth)}至${monthText(untilMonth)}：${reason}`
}

const readers: Readonly<Record<string, (detail: Detail) => string | null>> = {
  'import.dry-run': importText,
  'import.run': importText,
  'import.undo': undoText,
  'account.add': accountText,
  'period.open': openedText,
  'period.publish': publishedText,
  'period.republish': publishedText,
  'period.exempt': scopeText,
  'period.except': scopeText,
  'period.end-exception': scopeText,
  'report.save': savedText,
  'report.import': importedText,
  'report.undo-import': stepText,
  'report.submit': stepText,
  'report.withdraw': stepText,
  'report.accept': stepText,
  'report.sendBack': stepText,
  'report.reopen': stepText,
  'report.takeBack': stepText,
  'report.accept-line': acceptedText,
  'report.return-line': lineText,
  'report.reopen-line': lineText,
  'report.take-back-line': lineText,
  'light.override': overrideText,
  'light.end-override': overrideText,
  'report.answer': answerText,
  'report.add-file': fileText,
  'report.remove-file': fileText,
  'correction.propose': correctionText,
  'correction.approve': correctionText,
  'correction.refuse': correctionText,
  ...planningReaders,
  ...rankingReaders,
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
  if (action.startsWith('assessment')) return assessmentText(detail)
  const text =
    readers[action]?.(detail) ?? adjustmentSentence({ action, detail }) ?? challengeSentence({ action, detail })
  if (text) return text
  const parts = Object.entries(detail).map(([name, value]) => `${name}：${fieldText(name, value)}`)
  return parts.join('；')
}
