import { z } from 'zod'
import { type AdjustmentKind, listStateSchema } from './adjustment.schema.ts'
import { scoreSchema, scoreText } from './score.ts'

const countSchema = z.int('个数应填 1 到 20 的整数').min(1, '个数至少为 1').max(20, '个数最多为 20')
const yearsSchema = z.int('年数应填 1 到 5 的整数').min(1, '年数至少为 1').max(5, '年数最多为 5')

/** What must have happened for a step to be taken. */
export const ruleWhenSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('last'), count: countSchema, years: yearsSchema }),
  z.object({ type: z.literal('above-last'), count: countSchema, years: yearsSchema }),
  z.object({ type: z.literal('score'), minHundredths: scoreSchema }),
  z.object({ type: z.literal('first'), count: countSchema }),
])
export type RuleWhen = z.infer<typeof ruleWhenSchema>

interface Way {
  readonly from: string
  readonly to: string
  readonly when: readonly RuleWhen['type'][]
  readonly kind: AdjustmentKind
}

/** The ways an area can go, whole. A step that is not here cannot be part of a rule. */
export const ruleWays = [
  { from: 'listed', to: 'watched', when: ['last'], kind: 'watch' },
  { from: 'listed', to: 'removed', when: ['last'], kind: 'remove' },
  { from: 'watched', to: 'removed', when: ['last'], kind: 'remove' },
  { from: 'watched', to: 'listed', when: ['above-last'], kind: 'unwatch' },
  { from: 'candidate', to: 'listed', when: ['score', 'first'], kind: 'admit' },
] as const satisfies readonly Way[]

const stepShape = z.object({ from: listStateSchema, to: listStateSchema, when: ruleWhenSchema })
export type RuleStep = z.infer<typeof stepShape>

/** Which kind of adjustment a step is; null for one that there is not. */
export function kindOfStep({ from, to, when }: RuleStep): AdjustmentKind | null {
  const ways: readonly Way[] = ruleWays
  return ways.find((way) => way.from === from && way.to === to && way.when.includes(when.type))?.kind ?? null
}

const ruleStepSchema = stepShape.refine((step) => kindOfStep(step) !== null, '这一条的条件与变动不相配，请重新选择')

const countOf = ({ when }: RuleStep): number => (when.type === 'last' || when.type === 'above-last' ? when.count : 0)

export const ruleContentSchema = z
  .object({
    minGroupSize: z
      .int('最少个数应填 2 到 50 的整数')
      .min(2, '最少个数至少为 2')
      .max(50, '最少个数最多为 50')
      .describe('Smaller groups are not judged'),
    steps: z.array(ruleStepSchema).min(1, '规则至少要有一条').max(8, '规则最多 8 条'),
  })
  .refine(({ minGroupSize, steps }) => steps.every((step) => countOf(step) < minGroupSize), {
    path: ['minGroupSize'],
    message: '参与比较的最少个数必须大于各条中的末位个数，否则全组都是末位',
  })
export type RuleContent = z.infer<typeof ruleContentSchema>

const lasting = (years: number): string => (years === 1 ? '当年' : `连续${years}年`)

const whenTexts: { readonly [T in RuleWhen['type']]: (when: Extract<RuleWhen, { type: T }>) => string } = {
  last: ({ count, years }) => `${lasting(years)}居同类末${count}位`,
  'above-last': ({ count, years }) => `${lasting(years)}不在同类末${count}位`,
  score: ({ minHundredths }) => `当年得分不低于${scoreText(minHundredths)}`,
  first: ({ count }) => `当年得分居候选前${count}位`,
}

/** `连续2年居同类末1位`. */
export const whenText = (when: RuleWhen): string => (whenTexts[when.type] as (when: RuleWhen) => string)(when)

const moves: Record<AdjustmentKind, string> = {
  watch: '列入观察',
  unwatch: '解除观察',
  remove: '调出名单',
  admit: '增补入列',
}

export const moveText = (kind: AdjustmentKind): string => moves[kind]

const subjects: Readonly<Record<string, string>> = { listed: '在列片区', watched: '观察期片区', candidate: '候选片区' }

/** `在列片区连续2年居同类末1位的，列入观察`. */
export function stepText(step: RuleStep): string {
  const kind = kindOfStep(step)
  return `${subjects[step.from] ?? ''}${whenText(step.when)}的，${kind ? moves[kind] : '——'}`
}

/** The rule that the product comes with, for a city to change. */
export const defaultRule: RuleContent = {
  minGroupSize: 3,
  steps: [
    { from: 'listed', to: 'watched', when: { type: 'last', count: 1, years: 2 } },
    { from: 'watched', to: 'removed', when: { type: 'last', count: 1, years: 1 } },
    { from: 'watched', to: 'listed', when: { type: 'above-last', count: 1, years: 1 } },
    { from: 'candidate', to: 'listed', when: { type: 'score', minHundredths: 8500 } },
  ],
}
