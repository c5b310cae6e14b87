import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { codeSchema } from '../units/unit.schema.ts'
import { codesOf } from '../words/codes-of.ts'

/** What can be called or coded otherwise than it was. */
export const registryNounNames = { unit: '单位', area: '片区', cluster: '项目集群', project: '项目' } as const
export const registryNouns = codesOf(registryNounNames)
export type RegistryNoun = keyof typeof registryNounNames

export const registryEventNames = {
  rename: '更名',
  recode: '换编码',
  merge: '合并',
  transfer: '划转',
  split: '拆分',
} as const
export const registryEventKinds = codesOf(registryEventNames)
export type RegistryEventKind = keyof typeof registryEventNames

/** From a day on what had this code and this name is something else: under another name, another code, or in others. */
export const registryEventSchema = z.object({
  eventId: z.string(),
  kind: z.enum(registryEventKinds),
  noun: z.enum(registryNouns),
  formerCode: codeSchema,
  formerName: z.string().min(1).max(100).nullable().describe('null: only the code is a former one'),
  successors: z.array(codeSchema).min(1).describe('Codes; several only where it was split'),
  on: daySchema,
})
export type RegistryEvent = z.infer<typeof registryEventSchema>
