import { z } from 'zod'
import { openTo, type ReplyOf } from '../http/endpoint.ts'
import { idParams } from '../http/params.ts'
import { yuanSchema } from '../money/yuan.ts'
import { sourceFigures } from '../sources/source-figures.ts'
import { daySchema } from '../time/day.ts'
import { monthSchema } from '../time/month.ts'
import { fulfilmentSchema } from './directive.contract.ts'
import { causeFigureSchema } from './directive.schema.ts'
import { agendaRowSchema, meetingSchema } from './meeting.contract.ts'

const share = z.number().nullable()

/** One chart for each item, chosen by what it is about. */
export const slideChartSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('line'),
    label: z.string().describe('What the chart shows, in a sentence'),
    points: z.array(z.object({ name: z.string(), actual: share, schedule: share })),
    actualDisplay: z.string(),
    scheduleName: z.string().describe('序时, or the target with its operator'),
  }),
  z.object({
    kind: z.literal('waterfall'),
    label: z.string(),
    steps: z.array(z.object({ name: z.string(), amountYuan: yuanSchema, display: z.string() })),
  }),
  z.object({
    kind: z.literal('bars'),
    label: z.string(),
    rows: z.array(z.object({ name: z.string(), share, display: z.string(), isSubject: z.boolean() })),
  }),
  z.object({
    kind: z.literal('timeline'),
    label: z.string(),
    points: z.array(z.object({ on: z.string(), name: z.string(), text: z.string().nullable() })),
  }),
  z.object({ kind: z.literal('list'), label: z.string(), rows: z.array(z.string()) }),
])
export type SlideChart = z.infer<typeof slideChartSchema>

export const slideSchema = z.object({
  item: agendaRowSchema,
  meta: z.string().describe('Light, lead, responsible district, in one line'),
  facts: z.array(z.object({ label: z.string(), value: z.string() })).describe('At most four'),
  chart: slideChartSchema.nullable(),
  source: z
    .object({ figure: z.enum(sourceFigures), code: z.string() })
    .nullable()
    .describe('What S opens: formula, rows, who said so'),
  ask: z.string().describe('What the decision begins with; empty where nothing was asked'),
  figuresThen: z.array(causeFigureSchema),
  figuresNow: z.array(causeFigureSchema),
})
export type Slide = z.infer<typeof slideSchema>

const readers = openTo('meetings:read')

export const getPack = readers.get('/api/meetings/:id/pack', {
  summary: 'Everything that presenting and following a meeting needs, to be kept before the network is cut',
  params: idParams,
  reply: z.object({
    meeting: meetingSchema,
    asOf: daySchema.describe('数据截至'),
    slides: z.array(slideSchema).describe('In the order of the agenda'),
    places: z.int().describe('Of the agenda, those that this person may not read among them'),
    units: z
      .array(z.object({ code: z.string(), name: z.string(), syllables: z.array(z.string()) }))
      .describe('That can lead or join, and how each character of their names is said'),
    calendar: z
      .object({
        workdays: z.array(daySchema).describe('Saturdays and Sundays that are worked'),
        off: z.array(z.object({ day: daySchema, festival: z.string() })),
      })
      .describe(
        'What the days of the next year are counted by, so that what is typed without network is read the same',
      ),
    now: z.string().describe('UTC instant of the server'),
  }),
})
export type Pack = ReplyOf<typeof getPack>

export const matterSchema = z.object({
  title: z.string(),
  why: z.string().describe('Why only this level can decide it'),
  options: z.array(z.object({ name: z.string(), stake: z.string().describe('The yuan or days that it moves') })),
  link: z.string(),
})
export type Matter = z.infer<typeof matterSchema>

export const getBrief = readers.get('/api/meetings/:id/brief', {
  summary:
    '一页会前通: what changed since the meeting before and why, what only the mayor can decide, what became of the directives',
  params: idParams,
  reply: z.object({
    title: z.string(),
    month: monthSchema,
    heldOn: daySchema,
    snapshot: z.string(),
    asOf: daySchema,
    headline: z.string(),
    before: z.object({ title: z.string(), snapshot: z.string() }).nullable().describe('null: the first meeting'),
    changes: z.array(
      z.object({
        cause: z.enum(['data', 'rule', 'restatement', 'membership']),
        text: z.string(),
      }),
    ),
    matters: z.array(matterSchema).max(3).describe('Empty where nothing qualifies'),
    unfinished: z.array(
      z.object({
        number: z.string(),
        text: z.string(),
        leadUnitName: z.string(),
        rule: z.string(),
        figures: z.string(),
      }),
    ),
    fulfilment: z.array(fulfilmentSchema),
    agenda: z.array(agendaRowSchema.pick({ id: true, position: true, title: true, plannedSeconds: true, kind: true })),
    predictedSeconds: z.int(),
  }),
})
export type Brief = ReplyOf<typeof getBrief>
