import { z } from 'zod'
import { joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'
import { registryEventKinds, registryEventNames, registryNounNames, registryNouns } from './registry-event.schema.ts'

const recorded = z.object({
  kind: z.enum(registryEventKinds),
  noun: z.enum(registryNouns),
  formerCode: z.string(),
  formerName: z.string().nullable(),
  successors: z.array(z.string()),
  on: z.string(),
  reason: z.string(),
  documentNumber: z.string().nullable(),
})

export const registryActions = {
  'registry.add': {
    name: '登记更名合并',
    ...told(recorded, ({ kind, noun, formerCode, formerName, successors, on, reason, documentNumber }) =>
      joined([
        `${registryNounNames[noun]}${joined([formerCode, formerName], ' ')}${registryEventNames[kind]}`,
        kind === 'rename' ? null : `→ ${successors.join('、')}`,
        `${on}起`,
        documentNumber,
        reason,
      ]),
    ),
  },
  'registry.revoke': {
    name: '撤回更名合并的登记',
    ...told(z.object({ reason: z.string() }), ({ reason }) => reason),
  },
} as const satisfies TrailActions

export const registrySubjects = { registry: '更名合并' } as const satisfies TrailSubjects
