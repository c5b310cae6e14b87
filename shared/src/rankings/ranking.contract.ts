import { z } from 'zod'
import { areaCategorySchema } from '../areas/area.schema.ts'
import { openTo, xlsx } from '../http/endpoint.ts'
import { monthQueryShape, provisionalShape, snapshotQueryShape } from '../http/month-query.ts'
import { workbookQueryShape } from '../http/workbook-query.ts'
import { sourceFigures } from '../sources/source-figures.ts'
import { monthSchema } from '../time/month.ts'
import { yearTextSchema } from '../time/year.ts'
import { rankingGroups, rankingSpans } from './ranking-groups.ts'
import { indexPartCodeSchema, rankingRuleSchema } from './ranking-rule.schema.ts'

export const rankingGroupSchema = z.enum(rankingGroups)
export const rankingSpanSchema = z.enum(rankingSpans)

const scoreSchema = z.number().describe('At the decimals of the rule')

const rankedPartSchema = z.object({
  code: indexPartCodeSchema,
  name: z.string(),
  score: scoreSchema.nullable().describe('0 to 100; null: without data, left out'),
  weight: z.number().nullable().describe('Rescaled: those with data sum to 100; null where left out'),
  nominalWeight: z.number().describe('As in the rule'),
  points: scoreSchema.nullable().describe('What it adds to the score'),
  numerator: z
    .number()
    .nullable()
    .describe('Whole yuan or projects; null over several months, and closed to the reader'),
  denominator: z.number().nullable().describe('Rounded to whole yuan; the score is of exact twelfths'),
  display: z.string().describe('Both in words; — where there is nothing to show'),
  source: z
    .object({ figure: z.enum(sourceFigures), code: z.string() })
    .nullable()
    .describe('What to ask /api/sources/:figure for; null where no source stands behind it'),
})
export type RankedPart = z.infer<typeof rankedPartSchema>

const earlierSchema = z.object({
  place: z.int().nullable(),
  tied: z.boolean(),
  score: scoreSchema.nullable(),
  parts: z.array(rankedPartSchema.pick({ code: true, score: true, points: true })),
})

export const publishedPlaceSchema = z.object({
  snapshot: z.string(),
  place: z.int().nullable(),
  tied: z.boolean(),
  score: scoreSchema.nullable(),
})

export const rankingRowSchema = z.object({
  place: z.int().nullable().describe('null: see missing'),
  tied: z.boolean(),
  code: z.string(),
  name: z.string(),
  category: areaCategorySchema.nullable().describe('Of an area'),
  score: scoreSchema.nullable(),
  tier: z.string().nullable(),
  move: z.int().nullable().describe('Places gained since comparedWith; null without a place then or now'),
  isNew: z.boolean().describe('新进: not a member of the ranking it is compared with'),
  parts: z.array(rankedPartSchema).describe('In the order of the rule'),
  interval: z
    .tuple([z.int(), z.int()])
    .nullable()
    .describe('Place at the 5th and 95th percentile when the weights are shaken'),
  gapToPrevious: scoreSchema.nullable().describe('To the next better score; null for the first'),
  exempt: z.boolean().describe('免'),
  missing: z.string().nullable().describe('Why there is no place: 未报，不参与'),
  leftOut: z.array(indexPartCodeSchema).describe('Parts without data for this row; the others were rescaled'),
  months: z.array(monthSchema).describe('Months its score is the mean of'),
  list: z.enum(['red', 'push']).nullable(),
  because: z.array(z.string()).describe('Why the place moved, or did not'),
  before: earlierSchema.nullable().describe('The same row in the ranking it is compared with'),
  published: publishedPlaceSchema.optional().describe('As first published, where place or score is another now (r)'),
})
export type RankingRow = z.infer<typeof rankingRowSchema>

export const rankingSchema = z.object({
  month: monthSchema,
  ...provisionalShape,
  by: rankingSpanSchema,
  label: z.string().describe('2025年9月, 2025年第3季度, 2025年'),
  months: z.array(monthSchema).describe('Ranked months the scores are the mean of'),
  group: rankingGroupSchema,
  groupName: z.string(),
  snapshot: z.string().nullable(),
  isFrozen: z.boolean().describe('As published; false: computed from what stands now'),
  isPublished: z.boolean().describe('false: the month may still change, places are provisional'),
  isRanked: z.boolean(),
  notice: z.string().nullable(),
  rule: rankingRuleSchema,
  leftOut: z.array(z.string()).describe('Parts without data, in sentences'),
  seed: z.string().describe('Of the draws behind the intervals'),
  comparedWith: z
    .object({ month: monthSchema, label: z.string(), snapshot: z.string().nullable() })
    .nullable()
    .describe('The ranking that moves are counted from'),
  rows: z.array(rankingRowSchema).describe('By place; those without one last'),
  total: z.int(),
  red: z.array(z.string()).describe('In the first N and the target met, by place'),
  push: z.array(z.string()).describe('In the last N and the target missed, without the exempt; the largest gap first'),
})
export type Ranking = z.infer<typeof rankingSchema>

const askedShape = {
  ...monthQueryShape,
  ...snapshotQueryShape,
  group: rankingGroupSchema.default('all'),
  by: rankingSpanSchema.default('month'),
}

export const getRankings = openTo('figures:read').get('/api/rankings', {
  summary: 'Places within a peer group by the monthly index, of a month or over a quarter or year',
  query: z.object(askedShape),
  reply: rankingSchema,
})

export const getRankingsWorkbook = openTo('figures:read').download('/api/workbooks/rankings', {
  summary: 'The same places as a workbook, with the columns that are asked for',
  query: z.object({ ...askedShape, ...workbookQueryShape }),
  file: xlsx,
})

const pointSchema = z.object({
  place: z.int().nullable(),
  tied: z.boolean(),
  score: scoreSchema.nullable(),
  restated: z
    .object({ place: z.int().nullable(), tied: z.boolean(), score: scoreSchema.nullable() })
    .optional()
    .describe('As it stands now, where it differs from what was published'),
})

export const getRankingHistory = openTo('figures:read').get('/api/rankings/history', {
  summary: 'Places over the periods of a year, as published where they were: the bump chart',
  query: z.object({
    group: rankingGroupSchema.default('all'),
    by: rankingSpanSchema.default('month'),
    year: yearTextSchema.optional().describe('Left out, the year of the newest month'),
  }),
  reply: z.object({
    group: rankingGroupSchema,
    by: rankingSpanSchema,
    year: z.int(),
    periods: z.array(
      z.object({
        key: z.string().describe('2025-09, 2025Q3, 2025'),
        label: z.string(),
        month: monthSchema.describe('To ask /api/rankings with'),
        ruleChange: z.string().nullable().describe('Said where another rule than before took effect'),
        isPublished: z.boolean(),
        ...provisionalShape,
        snapshot: z.string().nullable().describe('The snapshot whose places these are'),
      }),
    ),
    series: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        points: z.array(pointSchema.nullable()).describe('One for each period; null: not a member'),
      }),
    ),
  }),
})
export type RankingHistory = z.infer<typeof getRankingHistory.reply>

const lossSchema = rankedPartSchema.extend({
  median: scoreSchema.nullable().describe('Of the group'),
  gapToMedian: scoreSchema.nullable().describe('Own minus median, weighted: points won or lost against the median'),
  lost: scoreSchema.nullable().describe('Points lost to the full weight'),
  lostShare: z.number().nullable().describe('Cumulative share of all points lost, 0 to 1, for the Pareto line'),
})

const neighbourSchema = z.object({
  code: z.string(),
  name: z.string(),
  place: z.int(),
  score: scoreSchema,
  distance: scoreSchema,
})

export const getRankingWhy = openTo('figures:read').get('/api/rankings/why', {
  summary: 'Why one row stands where it stands: points lost by part, the move, the neighbours, what would lift it',
  query: z.object({ ...askedShape, code: z.string().max(40) }),
  reply: z.object({
    month: monthSchema,
    ...provisionalShape,
    label: z.string(),
    group: rankingGroupSchema,
    by: rankingSpanSchema,
    snapshot: z.string().nullable(),
    comparedWith: rankingSchema.shape.comparedWith,
    row: rankingRowSchema,
    parts: z.array(lossSchema).describe('Most points lost first; those without data last'),
    sentences: z.array(z.string()).describe('Why the place moved, or did not'),
    above: neighbourSchema.nullable().describe('The next better score'),
    below: neighbourSchema.nullable().describe('The next worse score'),
    lift: z
      .object({
        points: scoreSchema.describe('Needed to stand level with the next better score'),
        sentence: z.string(),
        ways: z
          .array(
            z.object({
              code: indexPartCodeSchema,
              name: z.string(),
              fromScore: scoreSchema,
              toScore: scoreSchema,
              sentence: z.string(),
            }),
          )
          .describe('Parts that could bring it alone'),
      })
      .nullable()
      .describe('null for the first, and without a place'),
  }),
})
export type RankingWhy = z.infer<typeof getRankingWhy.reply>
