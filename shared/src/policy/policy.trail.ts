import { z } from 'zod'
import { exactWanLine } from '../money/yuan.ts'
import { joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'

const progress = told(
  z.object({ address: z.string(), quarter: z.string(), state: z.string(), text: z.string(), evidence: z.string() }),
  ({ address, quarter, state, text, evidence }) => joined([`${address}${quarter}${state}`, text, `佐证：${evidence}`]),
)

const grant = told(
  z.object({
    address: z.string(),
    recipient: z.string(),
    what: z.string(),
    documentNumber: z.string(),
    paidYuan: z.int().nullable(),
    estimateYuan: z.int().nullable(),
    reason: z.string().optional(),
  }),
  ({ address, recipient, what, documentNumber, paidYuan, estimateYuan, reason }) =>
    joined([
      `${address}${recipient}${what}`,
      documentNumber,
      paidYuan === null ? null : `实付${exactWanLine(paidYuan)}`,
      estimateYuan === null ? null : `测算${exactWanLine(estimateYuan)}`,
      reason ?? null,
    ]),
)

/** What is done about the measures of the ledger. */
export const policyActions = {
  'policy.progress': { name: '登记措施进展', ...progress },
  'policy.add-file': {
    name: '添加措施佐证',
    ...told(
      z.object({ address: z.string(), quarter: z.string(), fileName: z.string(), fileHash: z.string() }),
      ({ address, quarter, fileName }) => joined([`${address}${quarter}`, fileName]),
    ),
  },
  'policy.grant': { name: '登记政策兑现', ...grant },
  'policy.revoke-grant': { name: '撤销政策兑现', ...grant },
  'policy.check': {
    name: '核对政策参数',
    ...told(
      z.object({ address: z.string(), parameter: z.string(), value: z.string() }),
      ({ address, parameter, value }) => joined([address, `${parameter} ${value}`]),
    ),
  },
} as const satisfies TrailActions

export const policySubjects = { policy: '政策措施' } as const satisfies TrailSubjects
