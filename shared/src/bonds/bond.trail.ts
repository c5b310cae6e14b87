import { z } from 'zod'
import { exactWanLine } from '../money/yuan.ts'
import { called, joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'

const moved = { batchCode: z.string(), amountYuan: z.int(), effectiveOn: z.string(), reason: z.string() }

const reversed = told(
  z.object({ ...moved, projectCode: z.string() }),
  ({ batchCode, projectCode, amountYuan, effectiveOn, reason }, { nameOf }) =>
    `「${nameOf(batchCode)}」分配给「${nameOf(projectCode)}」的${exactWanLine(amountYuan)}，${effectiveOn}起，${reason}`,
)

const used = told(
  z.object({ ...moved, fromProjectCode: z.string(), toProjectCode: z.string(), approvalNumber: z.string() }),
  ({ batchCode, fromProjectCode, toProjectCode, amountYuan, approvalNumber, effectiveOn, reason }, { nameOf }) =>
    joined([
      `「${nameOf(batchCode)}」的${exactWanLine(amountYuan)}由「${nameOf(fromProjectCode)}」调至「${nameOf(toProjectCode)}」`,
      approvalNumber,
      `${effectiveOn}起`,
      reason,
    ]),
)

const quota = { year: z.int(), amountYuan: z.int(), documentNumber: z.string() }

const quotaText = ({ year, amountYuan, documentNumber }: z.output<z.ZodObject<typeof quota>>): string =>
  `${year}年${exactWanLine(amountYuan)}，${documentNumber}`

const scenario = told(
  z.object({ year: z.int(), name: z.string(), steps: z.int() }),
  ({ year, name, steps }) => `${year}年「${name}」，${steps}步`,
)

export const bondActions = {
  ...called(reversed, { 'bond.reverse': '冲回债券分配' }),
  ...called(used, { 'bond.change-use': '变更债券用途' }),
  'bond.add-quota': { name: '录入下达限额', ...told(z.object(quota), quotaText) },
  'bond.reverse-quota': {
    name: '冲回下达限额',
    ...told(z.object({ ...quota, reason: z.string() }), ({ reason, ...rest }) => joined([quotaText(rest), reason])),
  },
  ...called(scenario, {
    'bond-scenario.save': '保存测算方案',
    'bond-scenario.change': '更改测算方案',
    'bond-scenario.archive': '归档测算方案',
  }),
} as const satisfies TrailActions

export const bondSubjects = {
  batch: '债券批次',
  'bond-quota': '下达限额',
  'bond-scenario': '测算方案',
} as const satisfies TrailSubjects
