import type { ScenarioStep } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import { isDay } from '@pianqu/shared/time/day.ts'
import { yuanOfEntry } from '../../../ui/form/wan-entry.ts'

export type StepKind = ScenarioStep['step']

export const stepKindNames: Record<StepKind, string> = {
  add: '安排分配',
  drop: '取消分配',
  resize: '调整分配金额',
  move: '移动分配',
  'add-batch': '增加批次',
  'drop-batch': '取消批次',
  'resize-batch': '调整批次金额',
  'move-batch': '调整发行日期',
}

type Field = 'batch' | 'project' | 'amount' | 'day' | 'to'

/** What each kind of step asks for. */
export const stepFields: Record<StepKind, readonly Field[]> = {
  add: ['batch', 'amount'],
  drop: ['batch', 'project'],
  resize: ['batch', 'project', 'amount'],
  move: ['batch', 'project', 'to'],
  'add-batch': ['day', 'amount'],
  'drop-batch': ['batch'],
  'resize-batch': ['batch', 'amount'],
  'move-batch': ['batch', 'day'],
}

/** What is typed and chosen for a step. */
export interface StepDraft {
  readonly kind: StepKind
  readonly batchCode: string
  readonly projectCode: string | null
  readonly amount: string
  readonly day: string | undefined
  readonly toBatchCode: string | null
  readonly toProjectCode: string | null
}

/** The step, or the sentence that says what is missing. */
export type DraftResult = { readonly step: ScenarioStep } | { readonly fault: string }

interface Parsed {
  readonly batchCode: string
  readonly projectCode: string
  readonly amountYuan: number
  readonly issuedOn: Extract<ScenarioStep, { step: 'add-batch' }>['issuedOn']
  readonly toBatchCode: string | null
  readonly toProjectCode: string | null
}

const builders: Record<StepKind, (parsed: Parsed) => ScenarioStep> = {
  add: ({ batchCode, projectCode, amountYuan }) => ({ step: 'add', batchCode, projectCode, amountYuan }),
  drop: ({ batchCode, projectCode }) => ({ step: 'drop', batchCode, projectCode }),
  resize: ({ batchCode, projectCode, amountYuan }) => ({ step: 'resize', batchCode, projectCode, amountYuan }),
  move: ({ batchCode, projectCode, toBatchCode, toProjectCode }) => ({
    step: 'move',
    batchCode,
    projectCode,
    ...(toBatchCode && { toBatchCode }),
    ...(toProjectCode && { toProjectCode }),
  }),
  'add-batch': ({ batchCode, issuedOn, amountYuan }) => ({ step: 'add-batch', batchCode, issuedOn, amountYuan }),
  'drop-batch': ({ batchCode }) => ({ step: 'drop-batch', batchCode }),
  'resize-batch': ({ batchCode, amountYuan }) => ({ step: 'resize-batch', batchCode, amountYuan }),
  'move-batch': ({ batchCode, issuedOn }) => ({ step: 'move-batch', batchCode, issuedOn }),
}

const faults: Record<Field, (draft: StepDraft) => string | null> = {
  batch: ({ batchCode }) => (batchCode ? null : '请选择批次'),
  project: ({ projectCode }) => (projectCode ? null : '请选择项目'),
  amount: ({ kind, amount }) => {
    const yuan = yuanOfEntry(amount)
    const least = kind === 'resize' ? 0 : 1
    return yuan == null || yuan < least ? '请填写金额（万元），如 1200 或 1200.5' : null
  },
  day: ({ day }) => (day && isDay(day) ? null : '请填写发行日期，如 2025-11-20'),
  to: ({ toBatchCode, toProjectCode }) => (toBatchCode || toProjectCode ? null : '请选择移到哪个批次或哪个项目'),
}

/** Reads a draft; the project of a new allocation is asked for besides its fields. */
export function readStep(draft: StepDraft): DraftResult {
  const asked: readonly Field[] = draft.kind === 'add' ? ['project', ...stepFields.add] : stepFields[draft.kind]
  const fault = asked.map((field) => faults[field](draft)).find((one) => one !== null)
  if (fault) return { fault }
  const { kind, batchCode, projectCode, amount, day, toBatchCode, toProjectCode } = draft
  const step = builders[kind]({
    batchCode,
    projectCode: projectCode ?? '',
    amountYuan: yuanOfEntry(amount) ?? 0,
    issuedOn: day && isDay(day) ? day : '2000-01-01',
    toBatchCode,
    toProjectCode,
  })
  return { step }
}

/** Whether a step has an amount that can be typed over. */
export function withAmount(step: ScenarioStep, amountYuan: number): ScenarioStep {
  return 'amountYuan' in step ? { ...step, amountYuan } : step
}
