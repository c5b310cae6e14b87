import { z } from 'zod'
import { monthSchema, monthText } from '../time/month.ts'
import { type TrailActions, told } from '../trail/trail-action.ts'
import { lightNames, lights } from './light.ts'

const decided = { overrideId: z.string().optional(), light: z.enum(lights), reason: z.string() }

/** The words for a light that a person decided; such lines are about its project. */
export const lightActions = {
  'light.override': {
    name: '人工确定灯号',
    ...told(
      z.object({ ...decided, fromMonth: monthSchema, untilMonth: monthSchema }),
      ({ light, fromMonth, untilMonth, reason }) =>
        `定为「${lightNames[light]}」，${monthText(fromMonth)}至${monthText(untilMonth)}：${reason}`,
    ),
  },
  'light.end-override': {
    name: '提前结束人工灯号',
    ...told(
      z.object({ ...decided, lastMonth: monthSchema }),
      ({ light, lastMonth, reason }) => `「${lightNames[light]}」到${monthText(lastMonth)}为止：${reason}`,
    ),
  },
} as const satisfies TrailActions
