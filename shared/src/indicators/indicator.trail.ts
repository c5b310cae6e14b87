import { z } from 'zod'
import { type Month, monthSchema, monthText } from '../time/month.ts'
import { joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'
import { saidStatuses } from './library/value.schema.ts'

const count = z.int().nullable()
const placeSchema = z.object({
  name: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  /** The row as it stands from now on, which verification holds against the table. */
  after: z.object({
    place: z.string(),
    numerator: count,
    denominator: count,
    status: z.enum(saidStatuses),
    reason: z.string().nullable(),
  }),
})

/** What was typed of indicators, place by place. */
export const indicatorActions = {
  'indicator.type': {
    name: '填报指标数值',
    ...told(
      z.object({
        name: z.string(),
        month: monthSchema,
        source: z.string(),
        places: z.array(placeSchema).readonly(),
        correction: z.object({ snapshot: z.string(), reason: z.string() }).optional(),
      }),
      ({ name, month, source, places, correction }) =>
        joined([
          `${name}${monthText(month as Month)}${places.length}处`,
          places.map(({ name: place, from, to }) => `${place}${from === null ? '' : `${from}→`}${to}`).join('、'),
          `来源：${source}`,
          correction && `发布后更正（快照${correction.snapshot}）：${correction.reason}`,
        ]),
    ),
  },
} as const satisfies TrailActions

export const indicatorSubjects = { indicator: '指标' } as const satisfies TrailSubjects
