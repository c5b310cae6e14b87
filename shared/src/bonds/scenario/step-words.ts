import { moneyLine } from '../../money/yuan.ts'
import type { ScenarioStep } from './scenario.schema.ts'

/** What codes are called; a code nobody knows stands for itself. */
export interface Names {
  readonly batch: (code: string) => string
  readonly project: (code: string) => string
}

type StepOf<Kind extends ScenarioStep['step']> = Extract<ScenarioStep, { step: Kind }>

function moveText({ batchCode, projectCode, toBatchCode, toProjectCode }: StepOf<'move'>, names: Names): string {
  const from = `${names.batch(batchCode)}给${names.project(projectCode)}的分配`
  const to = [toBatchCode && names.batch(toBatchCode), toProjectCode && names.project(toProjectCode)].filter(Boolean)
  return `把${from}移到${to.join('的') || '—'}`
}

const texts: { readonly [Kind in ScenarioStep['step']]: (step: StepOf<Kind>, names: Names) => string } = {
  add: ({ batchCode, projectCode, amountYuan }, names) =>
    `${names.batch(batchCode)}向${names.project(projectCode)}安排${moneyLine(amountYuan)}`,
  drop: ({ batchCode, projectCode }, names) => `取消${names.batch(batchCode)}给${names.project(projectCode)}的分配`,
  resize: ({ batchCode, projectCode, amountYuan }, names) =>
    `${names.batch(batchCode)}给${names.project(projectCode)}的分配改为${moneyLine(amountYuan)}`,
  move: moveText,
  'add-batch': ({ batchCode, issuedOn, amountYuan }) => `增加${batchCode}，${issuedOn}发行${moneyLine(amountYuan)}`,
  'drop-batch': ({ batchCode }, names) => `取消${names.batch(batchCode)}`,
  'resize-batch': ({ batchCode, amountYuan }, names) => `${names.batch(batchCode)}的金额改为${moneyLine(amountYuan)}`,
  'move-batch': ({ batchCode, issuedOn }, names) => `${names.batch(batchCode)}的发行日期改为${issuedOn}`,
}

/** One step as a sentence. */
export function stepText(step: ScenarioStep, names: Names): string {
  // The table has for each kind of step the one that tells it.
  const text = texts[step.step] as (step: ScenarioStep, names: Names) => string
  return text(step, names)
}
