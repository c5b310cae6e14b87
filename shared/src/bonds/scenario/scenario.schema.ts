import { z } from 'zod'
import { signed } from '../../http/signed.ts'
import { yuanSchema } from '../../money/yuan.ts'
import { daySchema } from '../../time/day.ts'
import { yearSchema } from '../../time/year.ts'
import { codeSchema } from '../../units/unit.schema.ts'

const place = { batchCode: codeSchema, projectCode: codeSchema }

/** One difference that a scenario makes to the year; the amounts are 测算 and never counted as data. */
export const scenarioStepSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('add'), ...place, amountYuan: yuanSchema.positive() }),
  z.object({ step: z.literal('drop'), ...place }),
  z.object({ step: z.literal('resize'), ...place, amountYuan: yuanSchema.nonnegative() }),
  z.object({
    step: z.literal('move'),
    ...place,
    toBatchCode: codeSchema.optional(),
    toProjectCode: codeSchema.optional(),
  }),
  z.object({
    step: z.literal('add-batch'),
    batchCode: codeSchema,
    issuedOn: daySchema,
    amountYuan: yuanSchema.positive(),
  }),
  z.object({ step: z.literal('drop-batch'), batchCode: codeSchema }),
  z.object({ step: z.literal('resize-batch'), batchCode: codeSchema, amountYuan: yuanSchema.positive() }),
  z.object({ step: z.literal('move-batch'), batchCode: codeSchema, issuedOn: daySchema }),
])
export type ScenarioStep = z.infer<typeof scenarioStepSchema>

export const scenarioStepsSchema = z.array(scenarioStepSchema).max(200)

/** Saved under a name; who saved it may change it, everybody with the link may look. */
export const bondScenarioSchema = z.object({
  scenarioId: z.string(),
  year: yearSchema,
  name: z.string().min(1).max(60),
  note: z.string().nullable(),
  steps: scenarioStepsSchema,
  ...signed,
  version: z.int(),
  isMine: z.boolean(),
})
export type BondScenario = z.infer<typeof bondScenarioSchema>
